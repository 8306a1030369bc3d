import { useState } from "react";
import type { Letter } from "../../api/outbox";
import { Button } from "../../parts/button";
import { useDraft } from "../../parts/draft";
import { SelectField, TextArea, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { addDays } from "../../texts/time";
import type { Assignment } from "./agenda";
import { useLetters, usePost } from "./letters";
import type { Timesheet } from "./timesheet";
import { useDuration } from "./words";
import type { WorkTime } from "./work_time";

interface Props {
  one: Assignment;
  sheet: Timesheet;
  time: WorkTime;
  about: string;
}

interface Typed {
  day: string;
  begin: string;
  end: string;
  waiting: string;
  travel: string;
  km: string;
  ticket: string;
  note: string;
  ambiguous: string;
}

const shown = (value: number | undefined) => (value ? String(value) : "");
const whole = (value: string) => Math.round(Number(value.replace(",", ".")) || 0);

/** What the person took on the spot goes before what was planned or handed in. */
function startOf({ sheet, time }: Props): Typed {
  const begin = time.begin ?? sheet.local_begin ?? "";
  const end = time.end ?? sheet.local_end ?? "";
  return {
    day: begin.slice(0, 10),
    begin: begin.slice(11, 16),
    end: end.slice(11, 16),
    waiting: shown(sheet.waiting_min),
    travel: shown(sheet.travel_min),
    km: shown(sheet.travel_km),
    ticket: shown((sheet.ticket_cents ?? 0) / 100),
    note: sheet.note ?? "",
    ambiguous: "",
  };
}

function timesOf({ day, begin, end }: Typed) {
  const lastDay = end < begin ? addDays(day, 1) : day; // over midnight
  return { begin: `${day}T${begin}`, end: `${lastDay}T${end}` };
}

function letterOf(id: string, typed: Typed): Letter {
  const { ambiguous } = typed;
  return {
    act: "submit_timesheet",
    subject: id,
    body: {
      ...timesOf(typed),
      ...(ambiguous ? { ambiguous: ambiguous as "earlier" | "later" } : {}),
      waiting_min: whole(typed.waiting),
      travel_min: whole(typed.travel),
      travel_km: Number(typed.km.replace(",", ".")) || 0,
      ticket_cents: Math.round((Number(typed.ticket.replace(",", ".")) || 0) * 100),
      ...(typed.note ? { note: typed.note } : {}),
    },
  };
}

/** The hours as they were, prefilled with what is known. */
export function HoursForm(props: Props) {
  const { one, about, sheet } = props;
  const text = useText();
  const duration = useDuration();
  const post = usePost();
  const [start] = useState(() => startOf(props)); // what was typed must not jump
  // kept when the hours are refused; what was taken gets another version
  const draft = useDraft<Typed>(`timesheet.${one.id}.${sheet.version ?? 0}`, start);
  const typed = draft.value;
  const { begin, end } = timesOf(typed);
  const minutes = (Date.parse(`${end}Z`) - Date.parse(`${begin}Z`)) / 60_000;
  const bind = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      draft.change({ [name]: event.target.value }),
  });
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        post(about, letterOf(one.id, typed));
      }}
    >
      <TextField label={text("interpreter.hours.day")} type="date" required {...bind("day")} />
      <div className="pair">
        <TextField label={text("interpreter.hours.from")} type="time" required {...bind("begin")} />
        <TextField label={text("interpreter.hours.to")} type="time" required {...bind("end")} />
      </div>
      <p className="kern-body" role="status">
        {minutes > 0 && text("interpreter.hours.sum", { duration: duration(minutes) })}
      </p>
      <TwiceThatNight id={one.id} {...bind("ambiguous")} />
      <details className="fold">
        <summary>{text("interpreter.hours.more")}</summary>
        <More bind={bind} />
      </details>
      <Button look="primary" type="submit">{text("interpreter.hours.send")}</Button>
    </form>
  );
}

type Bound = { value: string; onChange: (event: { target: { value: string } }) => void };

function More({ bind }: { bind: (name: keyof Typed) => Bound }) {
  const text = useText();
  const number = { inputMode: "decimal", optional: true } as const;
  return (
    <div className="stack">
      <TextField label={text("interpreter.hours.waiting_min")} {...number} {...bind("waiting")} />
      <TextField label={text("interpreter.hours.travel_min")} {...number} {...bind("travel")} />
      <TextField label={text("interpreter.hours.km")} {...number} {...bind("km")} />
      <TextField label={text("interpreter.hours.ticket")} {...number} {...bind("ticket")} />
      <TextArea
        label={text("interpreter.hours.note")}
        hint={text("interpreter.hours.note_hint")}
        optional
        maxLength={300}
        rows={2}
        {...bind("note")}
      />
    </div>
  );
}

/** Only when the server asked which of the two hours of that night is meant. */
function TwiceThatNight({ id, ...bound }: { id: string } & Bound) {
  const text = useText();
  const asked = useLetters().some(
    (letter) => letter.subject === id && letter.problem?.code === "local_time_ambiguous",
  );
  if (!asked) return null;
  return (
    <SelectField label={text("interpreter.hours.which")} {...bound}>
      <option value="">{text("interpreter.hours.which_open")}</option>
      <option value="earlier">{text("interpreter.hours.earlier")}</option>
      <option value="later">{text("interpreter.hours.later")}</option>
    </SelectField>
  );
}
