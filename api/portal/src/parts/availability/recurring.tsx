import "../../style/interpreter.css";
import { useState } from "react";
import { useNow } from "../../api/clock";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { useWeekdays } from "../../texts/weekdays";
import { Button } from "../button";
import { Choice, Fieldset, SelectField, TextField } from "../field";
import { ProblemNotice } from "../notice";
import { type Availability, type Change, useChangeAvailability } from "./availability";
import { type Recurring, ruleOf, type TypedRule, whichOf } from "./rule";
import { useRuleText } from "./rule_text";

interface Props {
  person: string;
  availability: Availability;
}

const isSame = (a: Recurring, b: Recurring) =>
  a.rule === b.rule && a.first_day === b.first_day && a.from === b.from && a.to === b.to;
const without = (one: Recurring): Change => (now) => ({
  ...now,
  recurring: (now.recurring ?? []).filter((other) => !isSame(other, one)),
});
const withOne = (one: Recurring): Change => (now) => ({
  ...now,
  recurring: [...(without(one)(now).recurring ?? []), one],
});

/** Times that come again by a rule: every second week, the first Friday of a month. */
export function RecurringTimes({ person, availability }: Props) {
  const text = useText();
  const words = useRuleText();
  const change = useChangeAvailability(person);
  const list = availability.recurring ?? [];
  return (
    <section className="stack form">
      <h2 className="kern-heading-small">{text("availability.rule.title")}</h2>
      {list.length === 0 && <p className="kern-body">{text("availability.rule.none")}</p>}
      <ul className="lines">
        {list.map((one) => (
          <li key={words(one)}>
            <span className="line__text">{words(one)}</span>
            <Button look="tertiary" busy={change.isPending}
              onClick={() => change.mutate({ change: without(one), what: `no ${words(one)}` })}>
              {text("availability.except.remove")}
              <span className="kern-sr-only"> {words(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={change.error} />
      <details className="fold">
        <summary>{text("availability.rule.new")}</summary>
        <NewRule person={person} />
      </details>
    </section>
  );
}

interface Typed extends TypedRule {
  first: string;
  from: string;
  to: string;
}

const empty: Omit<Typed, "first"> = {
  kind: "weekly",
  interval: 2,
  weekdays: [1],
  nth: 1,
  monthDay: 1,
  until: "",
  from: "14:00",
  to: "18:00",
};

function NewRule({ person }: { person: string }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [changed, setChanged] = useState<Partial<Typed>>({});
  const typed: Typed = { ...empty, first: today, ...changed };
  const set = (part: Partial<Typed>) => setChanged({ ...changed, ...part });
  const add = useChangeAvailability(person, () => setChanged({}));
  const day = (name: "first" | "until") => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const clock = (name: "from" | "to") => ({
    type: "time",
    required: true,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { first, from, to } = typed;
        const one = { first_day: first, from, to, rule: ruleOf(typed) };
        add.mutate({ change: withOne(one), what: JSON.stringify(one) });
      }}
    >
      <Pattern typed={typed} set={set} />
      <div className="pair">
        <TextField label={text("availability.rule.from")} {...clock("from")} />
        <TextField label={text("availability.rule.to")} {...clock("to")} />
      </div>
      <div className="pair">
        <TextField label={text("availability.rule.first")} type="date" required {...day("first")} />
        <TextField label={text("availability.rule.until")} type="date" optional min={typed.first}
          {...day("until")} />
      </div>
      <ProblemNotice problem={add.error} />
      <Button type="submit" busy={add.isPending}
        disabled={typed.kind === "weekly" && typed.weekdays.length === 0}>
        {text("availability.rule.add")}
      </Button>
    </form>
  );
}

function Pattern({ typed, set }: { typed: Typed; set: (part: Partial<Typed>) => void }) {
  const text = useText();
  const weekdays = useWeekdays();
  const number = (name: "interval" | "monthDay") => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      set({ [name]: Number(event.target.value) }),
  });
  const toggle = (day: number) =>
    set({
      weekdays: typed.weekdays.includes(day)
        ? typed.weekdays.filter((one) => one !== day)
        : [...typed.weekdays, day].sort(),
    });
  return (
    <>
      <SelectField label={text("availability.rule.kind")} value={typed.kind}
        onChange={(event) =>
          set({ kind: event.target.value as TypedRule["kind"],
            interval: event.target.value === "weekly" ? 2 : 1 })}>
        <option value="weekly">{text("availability.rule.kind_weekly")}</option>
        <option value="month_weekday">{text("availability.rule.kind_weekday")}</option>
        <option value="month_day">{text("availability.rule.kind_day")}</option>
      </SelectField>
      <SelectField label={text("availability.rule.interval")} {...number("interval")}>
        {[1, 2, 3, 4, 6].map((count) => (
          <option key={count} value={count}>
            {typed.kind === "weekly"
              ? text("availability.rule.every_week", { count })
              : text("availability.rule.every_month", { count })}
          </option>
        ))}
      </SelectField>
      {typed.kind === "weekly" && (
        <Fieldset legend={text("availability.rule.weekdays")}>
          {weekdays.map((name, index) => (
            <Choice key={name} type="checkbox" label={name}
              checked={typed.weekdays.includes(index + 1)} onChange={() => toggle(index + 1)} />
          ))}
        </Fieldset>
      )}
      {typed.kind === "month_weekday" && <WeekdayOfMonth typed={typed} set={set} />}
      {typed.kind === "month_day" && (
        <TextField label={text("availability.rule.month_day")} type="number" required min={1}
          max={31} {...number("monthDay")} />
      )}
    </>
  );
}

function WeekdayOfMonth({ typed, set }: { typed: Typed; set: (part: Partial<Typed>) => void }) {
  const text = useText();
  const weekdays = useWeekdays();
  return (
    <div className="pair">
      <SelectField label={text("availability.rule.which")} value={typed.nth}
        onChange={(event) => set({ nth: Number(event.target.value) })}>
        {[1, 2, 3, 4, -1].map((nth) => (
          <option key={nth} value={nth}>
            {text("availability.rule.nth", { which: whichOf(nth), day: "" })}
          </option>
        ))}
      </SelectField>
      <SelectField label={text("availability.rule.weekday")} value={typed.weekdays[0] ?? 1}
        onChange={(event) => set({ weekdays: [Number(event.target.value)] })}>
        {weekdays.map((name, index) => (
          <option key={name} value={index + 1}>{name}</option>
        ))}
      </SelectField>
    </div>
  );
}
