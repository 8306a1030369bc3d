import { useState } from "react";
import { Button } from "../button";
import { useDraft } from "../draft";
import { Field } from "../field";
import { Notice, ProblemNotice } from "../notice";
import { useText } from "../../texts/text";
import { useWeekdays } from "../../texts/weekdays";
import {
  type Availability,
  useChangeAvailability,
  type WeekTime,
  withWeek,
} from "./availability";

const days = [1, 2, 3, 4, 5, 6, 7];
const typical = { from: "08:00", to: "12:00" };
const order = (a: WeekTime, b: WeekTime) => a.weekday - b.weekday || a.from.localeCompare(b.from);

interface Props {
  person: string;
  availability: Availability;
}

/** The times of every week, one row of thumbs-sized fields for each. */
export function WeekForm({ person, availability }: Props) {
  const text = useText();
  const [start] = useState(() => ({ weekly: availability.weekly }));
  const draft = useDraft(`week.${person}`, start);
  const [saved, setSaved] = useState(false);
  const save = useChangeAvailability(person, () => {
    setSaved(true);
    draft.sent();
  });
  const { weekly } = draft.value;
  const set = (next: WeekTime[]) => {
    setSaved(false);
    draft.change({ weekly: next });
  };
  const ofDay = (day: number) => weekly.filter((one) => one.weekday === day);
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        const next = [...weekly].sort(order);
        save.mutate({ change: withWeek(next), what: JSON.stringify(next) });
      }}
    >
      <h2 className="kern-heading-small">{text("availability.week.title")}</h2>
      {weekly.length === 0 && <p className="kern-body">{text("availability.week.none")}</p>}
      {days.map((day) => (
        <Day
          key={day}
          day={day}
          times={ofDay(day)}
          before={ofDay(day - 1)}
          set={(times) => set([...weekly.filter((one) => one.weekday !== day), ...times])}
        />
      ))}
      <ProblemNotice problem={save.error} />
      {saved && <Notice tone="success" title={text("availability.week.saved")} loud />}
      <Button look="primary" type="submit" busy={save.isPending}>
        {text("availability.week.save")}
      </Button>
    </form>
  );
}

interface DayProps {
  day: number;
  times: WeekTime[];
  before: WeekTime[];
  set: (times: WeekTime[]) => void;
}

function Day({ day, times, before, set }: DayProps) {
  const text = useText();
  const name = useWeekdays()[day - 1] ?? "";
  const change = (at: number, part: Partial<WeekTime>) =>
    set(times.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const last = times.at(-1);
  const next = last && last.to < "21:00" ? { from: last.to, to: "22:00" } : typical;
  return (
    <fieldset className="day">
      <legend className="kern-label">{name}</legend>
      {times.map((one, index) => (
        <div className="day__time" key={`${index} of ${day}`}>
          <Hour label={text("availability.week.from", { day: name })} value={one.from}
            onChange={(from) => change(index, { from })} />
          <span aria-hidden="true">–</span>
          <Hour label={text("availability.week.to", { day: name })} value={one.to}
            onChange={(to) => change(index, { to })} />
          <Button look="tertiary" icon="delete"
            onClick={() => set(times.filter((_, other) => other !== index))}>
            <span className="kern-sr-only">
              {text("availability.week.remove", { day: name, from: one.from, to: one.to })}
            </span>
          </Button>
        </div>
      ))}
      <div className="day__acts">
        <Button look="tertiary"
          onClick={() => set([...times, { weekday: day, ...next }])}>
          {text(times.length ? "availability.week.more" : "availability.week.add")}
          <span className="kern-sr-only"> {name}</span>
        </Button>
        {times.length === 0 && before.length > 0 && (
          <Button look="tertiary"
            onClick={() => set(before.map((one) => ({ ...one, weekday: day })))}>
            {text("availability.week.same")}
            <span className="kern-sr-only"> {name}</span>
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Hour({ label, value, onChange }: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(wired) => (
        <input className="kern-form-input__input" type="time" required value={value.slice(0, 5)}
          onChange={(event) => onChange(event.target.value)} {...wired} />
      )}
    </Field>
  );
}
