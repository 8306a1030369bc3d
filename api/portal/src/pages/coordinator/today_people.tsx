import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { itemsOf } from "../../parts/pages_of";
import { Loading } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { SearchField } from "../../parts/search_field";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { type PersonRow, useSchedule } from "./board_people_data";
import type { SickPerson } from "../../parts/sickness/sick_dialog";

const enough = 2;
const most = 8;

/** Seven in the morning: somebody calls in sick. A few letters of the name and one click. */
export function TodayPeople({ choose }: { choose: (person: SickPerson) => void }) {
  const text = useText();
  const [q, setQ] = useState("");
  const typed = q.trim();
  const day = wallTime(useNow()).slice(0, 10);
  return (
    <section className="stack today__people" aria-labelledby="today-sick">
      <h2 className="kern-heading-small" id="today-sick">{text("coordinator.today.sick")}</h2>
      <SearchField label={text("coordinator.today.who")} hint={text("coordinator.today.who_hint")}
        value={q} set={setQ} />
      {typed.length >= enough && <Found day={day} q={typed} choose={choose} />}
    </section>
  );
}

interface FoundProps {
  day: string;
  q: string;
  choose: (person: SickPerson) => void;
}

function Found({ day, q, choose }: FoundProps) {
  const text = useText();
  const query = useSchedule({ day, q });
  const people = itemsOf(query.data).slice(0, most);
  if (query.isError) return <ProblemNotice problem={query.error} />;
  if (query.isPending) return <Loading />;
  return (
    <ul className="today__found" aria-live="polite">
      {people.length === 0 && <li>{text("coordinator.board.no_people")}</li>}
      {people.map((row) => (
        <li key={row.interpreter.id}>
          <FoundPerson row={row} choose={choose} />
        </li>
      ))}
    </ul>
  );
}

function FoundPerson({ row, choose }: { row: PersonRow; choose: FoundProps["choose"] }) {
  const text = useText();
  const { id, name, town } = row.interpreter;
  const today = text("coordinator.today.has", { count: row.assignments.length });
  return (
    <>
      <span>
        {name} <span className="today__why">{[town, today].filter(Boolean).join(", ")}</span>
      </span>
      <Button
        small
        aria-label={text("coordinator.board.sick_name", { name })}
        onClick={() => choose({ id, name })}
      >
        {text("coordinator.board.sick")}
      </Button>
    </>
  );
}
