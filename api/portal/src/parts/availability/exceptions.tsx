import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../button";
import { Choice, Fieldset, TextField } from "../field";
import { ProblemNotice } from "../notice";
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

interface Props {
  person: string;
  availability: Availability;
}

/** Absences and additional times that are still to come, and a form for the next one. */
export function Exceptions({ person, availability }: Props) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const change = useChangeAvailability(person);
  const coming = availability.exceptions.filter((one) => one.to.slice(0, 10) >= today);
  const words = useExceptionText();
  return (
    <section className="stack form">
      <h2 className="kern-heading-small">{text("availability.except.title")}</h2>
      {coming.length === 0 && <p className="kern-body">{text("availability.except.none")}</p>}
      <ul className="lines">
        {coming.map((one) => (
          <li key={`${one.kind} ${one.from} ${one.to}`}>
            <span className="line__text">{words(one)}</span>
            <Button look="tertiary" busy={change.isPending}
              onClick={() =>
                change.mutate({ change: withoutException(one), what: `without ${words(one)}` })
              }>
              {text("availability.except.remove")}
              <span className="kern-sr-only"> {words(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={change.error} />
      <NewException person={person} today={today} />
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

function NewException({ person, today }: { person: string; today: string }) {
  const text = useText();
  const [changed, setTyped] = useState<Partial<Typed>>({});
  const typed: Typed = { ...empty, first: today, last: today, ...changed };
  const add = useChangeAvailability(person, () => setTyped({}));
  const bind = (name: "first" | "last" | "from" | "to") => ({
    required: true,
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });
  const kinds: [Exception["kind"], string][] = [
    ["absent", text("availability.except.absent")],
    ["available", text("availability.except.available")],
  ];
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ change: withException(exceptionOf(typed)), what: JSON.stringify(typed) });
      }}
    >
      <Fieldset legend={text("availability.except.new")}>
        {kinds.map(([kind, label]) => (
          <Choice key={kind} type="radio" name="kind" label={label}
            checked={typed.kind === kind} onChange={() => setTyped({ ...typed, kind })} />
        ))}
      </Fieldset>
      {typed.kind === "absent" ? (
        <div className="pair">
          <TextField label={text("availability.except.first")} type="date" {...bind("first")} />
          <TextField label={text("availability.except.last")} type="date" min={typed.first}
            {...bind("last")} />
        </div>
      ) : (
        <>
          <TextField label={text("availability.except.day")} type="date" {...bind("first")} />
          <div className="pair">
            <TextField label={text("availability.except.from")} type="time" {...bind("from")} />
            <TextField label={text("availability.except.to")} type="time" {...bind("to")} />
          </div>
        </>
      )}
      <ProblemNotice problem={add.error} />
      <Button type="submit" busy={add.isPending}>{text("availability.except.add")}</Button>
    </form>
  );
}
