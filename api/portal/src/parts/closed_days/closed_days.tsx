import "../../style/interpreter.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { useText } from "../../texts/text";
import { useFormats, wallDate, wallTime } from "../../texts/time";
import { Button } from "../button";
import { TextField } from "../field";
import { Loaded } from "../loading";
import { ProblemNotice } from "../notice";

type Closed = components["schemas"]["ClosedDays"];

/** Days on which an office is closed, and a form for the next ones. */
export function ClosedDays({ office, mayKeep }: { office: string; mayKeep: boolean }) {
  const text = useText();
  const key = ["closed-days", office];
  const query = useQuery({
    queryKey: key,
    queryFn: () =>
      ask(
        api.GET("/api/v1/requesters/{requester_id}/closed-days", {
          params: { path: { requester_id: office } },
        }),
      ),
  });
  return (
    <section className="stack" aria-labelledby="closed-days">
      <h2 className="kern-heading-small" id="closed-days">{text("closed_days.title")}</h2>
      <p className="kern-body">{text("closed_days.lead")}</p>
      <Loaded query={query}>
        {({ items }) => <List items={items} mayKeep={mayKeep} refresh={key} />}
      </Loaded>
      {mayKeep && <NewClosedDays office={office} refresh={key} />}
    </section>
  );
}

function useDays(): (one: Closed) => string {
  const formats = useFormats();
  return ({ first_day, last_day }) => {
    const day = (date: string) => formats.day(wallDate(`${date}T12:00`));
    return first_day === last_day ? day(first_day) : `${day(first_day)} – ${day(last_day)}`;
  };
}

function List({ items, mayKeep, refresh }: {
  items: Closed[];
  mayKeep: boolean;
  refresh: string[];
}) {
  const text = useText();
  const days = useDays();
  const remove = useWrite({
    send: (id: string, key) =>
      ask(
        api.DELETE("/api/v1/closed-days/{closed_day_id}", {
          params: { path: { closed_day_id: id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [refresh],
  });
  if (items.length === 0) return <p className="kern-body">{text("closed_days.none")}</p>;
  return (
    <>
      <ul className="lines">
        {items.map((one) => (
          <li key={one.id}>
            <span className="line__text">{days(one)}: {one.label}</span>
            {mayKeep && (
              <Button look="tertiary" busy={remove.isPending}
                onClick={() => remove.mutate(one.id)}>
                {text("closed_days.remove")}
                <span className="kern-sr-only"> {days(one)}: {one.label}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice problem={remove.error} />
    </>
  );
}

const empty = { first_day: "", last_day: "", label: "" };

function NewClosedDays({ office, refresh }: { office: string; refresh: string[] }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [typed, setTyped] = useState(empty);
  const add = useWrite({
    send: (body: typeof empty, key) =>
      ask(
        api.POST("/api/v1/requesters/{requester_id}/closed-days", {
          params: { path: { requester_id: office }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [refresh],
    done: () => setTyped(empty),
  });
  const bind = (name: keyof typeof empty) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!add.isPending)
          add.mutate({ ...typed, last_day: typed.last_day || typed.first_day });
      }}
    >
      <div className="pair">
        <TextField label={text("closed_days.first")} type="date" required min={today}
          {...bind("first_day")} />
        <TextField label={text("closed_days.last")} type="date" optional
          min={typed.first_day || today} {...bind("last_day")} />
      </div>
      <TextField label={text("closed_days.label")} hint={text("closed_days.label_hint")} required
        maxLength={80} {...bind("label")} />
      <ProblemNotice problem={add.error} />
      <div>
        <Button type="submit" busy={add.isPending}>{text("closed_days.add")}</Button>
      </div>
    </form>
  );
}
