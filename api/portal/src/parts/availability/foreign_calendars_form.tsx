import "../../style/interpreter.css";
import { useState } from "react";
import { knownKey, useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Button } from "../button";
import { Field, TextField } from "../field";
import { Notice, ProblemNotice } from "../notice";
import {
  type CalendarConflict,
  type ForeignCalendar,
  type ForeignCalendars,
  useAddCalendar,
  useFetchCalendar,
  useRemoveCalendar,
} from "./foreign_calendars";

interface Props {
  person: string;
  calendars: ForeignCalendars;
}

/** Calendars of other programs with their state, what they speak against, and a form for more. */
export function ForeignCalendarsForm({ person, calendars }: Props) {
  const text = useText();
  const { items, conflicts } = calendars;
  return (
    <section className="stack form">
      <h2 className="kern-heading-small">{text("availability.foreign.title")}</h2>
      <p className="kern-body">{text("availability.foreign.lead")}</p>
      <Conflicts conflicts={conflicts} />
      <ul className="lines">
        {items.map((one) => <Line key={one.id} calendar={one} />)}
      </ul>
      <details className="fold">
        <summary>{text("availability.foreign.new")}</summary>
        <NewCalendar person={person} />
      </details>
    </section>
  );
}

export function Conflicts({ conflicts }: { conflicts: CalendarConflict[] }) {
  const text = useText();
  const formats = useFormats();
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning"
      title={text("availability.foreign.conflicts", { count: conflicts.length })}>
      <ul>
        {conflicts.map((one) => (
          <li className="kern-body" key={one.assignment_id}>
            {text("availability.foreign.conflict", {
              number: one.number,
              when: formats.period(one.begin_at, one.end_at),
              busy: formats.hours(one.busy_begin_at, one.busy_end_at),
              label: one.label,
            })}
          </li>
        ))}
      </ul>
      <p className="kern-body">{text("availability.foreign.stays")}</p>
    </Notice>
  );
}

function useStateText(): (calendar: ForeignCalendar) => string {
  const text = useText();
  const formats = useFormats();
  return ({ state, failure, busy_times, fetched_at, unread_events }) => {
    if (state === "waiting") return text("availability.foreign.waiting");
    const read = fetched_at
      ? text("availability.foreign.read", { at: formats.moment(fetched_at), count: busy_times })
      : text("availability.foreign.never");
    const unread =
      unread_events > 0 ? text("availability.foreign.unread", { count: unread_events }) : "";
    if (state !== "failing") return [read, unread].filter(Boolean).join(" ");
    const why = knownKey(`availability.failure.${failure}`) ?? "availability.failure.other";
    return `${text(why)} ${read}`;
  };
}

function Line({ calendar }: { calendar: ForeignCalendar }) {
  const text = useText();
  const words = useStateText();
  const remove = useRemoveCalendar();
  const fetch = useFetchCalendar();
  return (
    <li>
      <span className="line__text">
        <strong>{calendar.label}</strong>
        <span className="line muted">{words(calendar)}</span>
      </span>
      {calendar.source === "address" && (
        <Button look="tertiary" busy={fetch.isPending} onClick={() => fetch.mutate(calendar.id)}>
          {text("availability.foreign.fetch")}
          <span className="kern-sr-only"> {calendar.label}</span>
        </Button>
      )}
      <Button look="tertiary" busy={remove.isPending} onClick={() => remove.mutate(calendar.id)}>
        {text("availability.foreign.remove")}
        <span className="kern-sr-only"> {calendar.label}</span>
      </Button>
      <ProblemNotice problem={remove.error ?? fetch.error} />
    </li>
  );
}

const empty = { label: "", address: "" };

function NewCalendar({ person }: { person: string }) {
  const text = useText();
  const [typed, setTyped] = useState(empty);
  const [file, setFile] = useState<File | null>(null);
  const [round, setRound] = useState(0);
  const add = useAddCalendar(person, () => {
    setTyped(empty);
    setFile(null);
    setRound(round + 1); // an input of files is emptied by being a new one
  });
  const send = async () => {
    if (add.isPending) return;
    const label = typed.label.trim();
    if (file) add.mutate({ label, file: await file.text() });
    else add.mutate({ label, address: typed.address.trim() });
  };
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}>
      <TextField label={text("availability.foreign.label")} required maxLength={80}
        hint={text("availability.foreign.label_hint")} value={typed.label}
        onChange={(event) => setTyped({ ...typed, label: event.target.value })} />
      <TextField label={text("availability.foreign.address")} required={!file} disabled={!!file}
        hint={text("availability.foreign.address_hint")} maxLength={1000} inputMode="url"
        autoComplete="off" value={typed.address}
        onChange={(event) => setTyped({ ...typed, address: event.target.value })} />
      <Field label={text("availability.foreign.file")} hint={text("availability.foreign.file_hint")}
        optional>
        {(wired) => (
          <input key={round} className="kern-form-input__input" type="file"
            accept=".ics,text/calendar"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)} {...wired} />
        )}
      </Field>
      <ProblemNotice problem={add.error} />
      <Button type="submit" busy={add.isPending}>{text("availability.foreign.add")}</Button>
    </form>
  );
}
