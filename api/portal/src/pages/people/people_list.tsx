import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { useNarrow } from "../../parts/narrow";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { LightBadge } from "./light_badge";
import { lightOf, useMissing } from "./missing_query";
import type { Person } from "./people_query";
import { useCodeName, useSkillText } from "./words";

/** Everybody with what decides a phone call: languages, place, clearances. */
export function PeopleList({ people }: { people: Person[] }) {
  return useNarrow() ? <Cards people={people} /> : <Table people={people} />;
}

const columns = ["name", "languages", "town", "light", "kind", "booked", "last"] as const;

function Table({ people }: { people: Person[] }) {
  const text = useText();
  const name = useCodeName();
  return (
    <div className="scroll">
      <table className="kern-table kern-table--small">
        <caption className="kern-sr-only">{text("people.title")}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            {columns.map((column) => (
              <th key={column} scope="col" className="kern-table__header">
                {text(`people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {people.map((person) => (
            <tr key={person.id} className="kern-table__row">
              <td className="kern-table__cell"><NameLink person={person} /></td>
              <td className="kern-table__cell"><Languages person={person} /></td>
              <td className="kern-table__cell">{person.town}</td>
              <td className="kern-table__cell"><PersonLight person={person} /></td>
              <td className="kern-table__cell">{name("kind", person.kind)}</td>
              <td className="kern-table__cell nowrap"><Booked person={person} /></td>
              <td className="kern-table__cell nowrap"><Last person={person} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards({ people }: { people: Person[] }) {
  const name = useCodeName();
  return (
    <ul className="cards">
      {people.map((person) => (
        <li key={person.id} className="people-card">
          <NameLink person={person} />
          <div><Languages person={person} /></div>
          <div>{[person.town, name("kind", person.kind)].filter(Boolean).join(" · ")}</div>
          <div><Booked person={person} /></div>
          <PersonLight person={person} />
        </li>
      ))}
    </ul>
  );
}

function NameLink({ person }: { person: Person }) {
  const name = useCodeName();
  return (
    <>
      <Link className="kern-link" to={`/personen/${person.id}`}>
        {person.family_name}, {person.given_name}
      </Link>
      {person.state !== "active" && (
        <span className="muted"> {name("state", person.state)}</span>
      )}
    </>
  );
}

const shown_max = 4;

function Languages({ person }: { person: Person }) {
  const text = useText();
  const skill = useSkillText();
  const all = person.languages ?? [];
  const more = all.length - shown_max;
  return (
    <>
      {all.slice(0, shown_max).map(skill).join(", ")}
      {more > 0 && ` ${text("people.more_languages", { count: more })}`}
    </>
  );
}

/** "3,5 von 12 Std." of this month. */
function Booked({ person }: { person: Person }) {
  const text = useText();
  const formats = useFormats();
  const booked = (person.booked_month_min ?? 0) / 60;
  const hours = formats.number(booked, Number.isInteger(booked) ? 0 : 1);
  const wanted = person.wanted_hours_month;
  return wanted == null
    ? text("people.booked", { hours })
    : text("people.booked_of", { hours, wanted });
}

function Last({ person }: { person: Person }) {
  const formats = useFormats();
  return person.last_assignment_at ? formats.day(person.last_assignment_at) : "–";
}

function PersonLight({ person }: { person: Person }) {
  const today = wallTime(useNow()).slice(0, 10);
  const missing = useMissing();
  return missing.data ? (
    <LightBadge light={lightOf(missing.data.get(person.id), today)} />
  ) : null;
}
