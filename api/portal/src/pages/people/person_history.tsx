import { useState } from "react";
import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { useMay } from "../../api/session";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { StateBadge } from "../../parts/state_badge";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { type Assignment, type History, useHistory } from "./history_query";
import type { Person } from "./people_query";

/** Assignments of this year and the hours against what the person wished. */
export function PersonHistory({ person }: { person: Person }) {
  return useMay("assignment_see") ? <Shown person={person} /> : null;
}

function Shown({ person }: { person: Person }) {
  const text = useText();
  const now = useNow();
  const today = wallTime(now).slice(0, 10);
  const { query, history } = useHistory(person.id, now, today);
  return (
    <section className="stack" aria-labelledby="person-history">
      <h2 className="kern-heading-small" id="person-history">{text("people.history")}</h2>
      <Loaded query={query}>
        {() => (
          <>
            <Hours person={person} history={history} month={Number(today.slice(5, 7))} />
            <List title={text("people.history.coming")} items={history.coming}
              none={text("people.history.coming.none")} />
            <List title={text("people.history.past")} items={history.past}
              none={text("people.history.past.none")} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Hours({ person, history, month }: { person: Person; history: History; month: number }) {
  const text = useText();
  const formats = useFormats();
  const hours = formats.number(history.minutes / 60, 1);
  const wish = person.wanted_hours_month;
  return (
    <p className="kern-body">
      {wish == null
        ? text("people.history.hours", { hours })
        : text("people.history.hours_wish", { hours, wish, sum: wish * month, month })}
    </p>
  );
}

const first = 5;

function List({ title, items, none }: { title: string; items: Assignment[]; none: string }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, first);
  return (
    <div className="stack stack--close">
      <h3 className="kern-title">{title}</h3>
      {items.length === 0 && <p className="kern-body muted">{none}</p>}
      <ul className="rows">
        {shown.map((one) => (
          <li key={one.id}><AssignmentLine assignment={one} /></li>
        ))}
      </ul>
      {items.length > shown.length && (
        <div>
          <Button small look="tertiary" onClick={() => setWhole(true)}>
            {text("people.history.all", { count: items.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

function AssignmentLine({ assignment }: { assignment: Assignment }) {
  const formats = useFormats();
  const isEnglish = useUiLanguage() === "en";
  const { begin, end, booking_id, requester, state } = assignment;
  const language = isEnglish ? assignment.language_name_en : assignment.language_name;
  const setting = isEnglish ? assignment.setting_name_en : assignment.setting_name;
  const office = (requester as { name?: string } | undefined)?.name;
  return (
    <>
      <span className="rows__what">
        <Link className="kern-link" to={`/anfragen/${booking_id}`}>
          {formats.period(begin, end)}
        </Link>
        <span className="muted line">
          {[language, setting, office].filter(Boolean).join(" · ")}
        </span>
      </span>
      <StateBadge kind="assignment" state={state} />
    </>
  );
}
