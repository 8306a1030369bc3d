import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import {
  type Availability,
  type Exception,
  useChangeAvailability,
  withException,
  withoutException,
} from "./availability";
import { useExceptionText } from "./exception_text";

/** Absences and additional times that are still to come, and a form for the next one. */
export function Exceptions({ availability }: { availability: Availability }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const change = useChangeAvailability();
  const coming = availability.exceptions.filter((one) => one.to.slice(0, 10) >= today);
  const words = useExceptionText();
  return (
    <section className="stack form">
      <h2 className="kern-heading-small">{text("interpreter.except.title")}</h2>
      {coming.length === 0 && <p className="kern-body">{text("interpreter.except.none")}</p>}
      <ul className="lines">
        {coming.map((one) => (
          <li key={`${one.kind} ${one.from} ${one.to}`}>
            <span className="line__text">{words(one)}</span>
            <Button look="tertiary" busy={change.isPending}
              onClick={() =>
                change.mutate({ change: withoutException(one), what: `without ${words(one)}` })
              }>
              {text("interpreter.except.remove")}
              <span className="kern-sr-only"> {words(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={change.error} />
      <NewException today={today} />
    </section>
  );
}

interface Typed {
  kind: Exception["kind"];
  first: string;
  last: string;
  from: string;
  to: string;
}

function exceptionOf({ kind, first, last, from, to }: Typed): Exception {
  if (kind === "available") return { kind, from: `${first}T${from}`, to: `${first}T${to}` };
  const end = addDays(last < first ? first : last, 1);
  return { kind, from: `${first}T00:00`, to: `${end}T00:00` };
}

const empty = { kind: "absent", from: "08:00", to: "12:00" } as const;

function NewException({ today }: { today: string }) {
  const text = useText();
  const [changed, setTyped] = useState<Partial<Typed>>({});
  const typed: Typed = { ...empty, first: today, last: today, ...changed };
  const add = useChangeAvailability(() => setTyped({}));
  const bind = (name: "first" | "last" | "from" | "to") => ({
    required: true,
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });
  const kinds: [Exception["kind"], string][] = [
    ["absent", text("interpreter.except.absent")],
    ["available", text("interpreter.except.available")],
  ];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ change: withException(exceptionOf(typed)), what: JSON.stringify(typed) });
      }}
    >
      <Fieldset legend={text("interpreter.except.new")}>
        {kinds.map(([kind, label]) => (
          <Choice key={kind} type="radio" name="kind" label={label}
            checked={typed.kind === kind} onChange={() => setTyped({ ...typed, kind })} />
        ))}
      </Fieldset>
      {typed.kind === "absent" ? (
        <div className="pair">
          <TextField label={text("interpreter.except.first")} type="date" {...bind("first")} />
          <TextField label={text("interpreter.except.last")} type="date" min={typed.first}
            {...bind("last")} />
        </div>
      ) : (
        <>
          <TextField label={text("interpreter.except.day")} type="date" {...bind("first")} />
          <div className="pair">
            <TextField label={text("interpreter.hours.from")} type="time" {...bind("from")} />
            <TextField label={text("interpreter.hours.to")} type="time" {...bind("to")} />
          </div>
        </>
      )}
      <ProblemNotice problem={add.error} />
      <Button type="submit" busy={add.isPending}>{text("interpreter.except.add")}</Button>
    </form>
  );
}
