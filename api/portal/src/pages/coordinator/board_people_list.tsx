import { Link } from "react-router";
import { boardPath } from "../../parts/board_path";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { PersonRow } from "./board_people_data";
import type { SickPerson } from "../../parts/sickness/sick_dialog";

interface Props {
  rows: PersonRow[];
  sick: (person: SickPerson) => void;
  assign?: (person: string) => void;
}

/** The timeline as words: the same people, times and acts. */
export function BoardPeopleList({ rows, sick, assign }: Props) {
  const text = useText();
  if (rows.length === 0) return <Empty title={text("coordinator.board.no_people")} />;
  return (
    <ul className="people__list">
      {rows.map((row) => (
        <li key={row.interpreter.id}>
          <Person row={row} sick={sick} {...(assign ? { assign } : {})} />
        </li>
      ))}
    </ul>
  );
}

interface PersonProps {
  row: PersonRow;
  sick: (person: SickPerson) => void;
  assign?: (person: string) => void;
}

function Person({ row, sick, assign }: PersonProps) {
  const text = useText();
  const formats = useFormats();
  const { id, name, languages, town } = row.interpreter;
  const hours = (minutes: number) => formats.number(minutes / 60, minutes % 60 ? 1 : 0);
  const speaks = languages.map((language) => language.name).join(", ");
  return (
    <article className="person">
      <div className="row">
        <h4 className="kern-title person__name">{name}</h4>
        {assign && (
          <Button
            small
            aria-label={text("coordinator.board.assign_name", { name })}
            onClick={() => assign(id)}
          >
            {text("coordinator.board.assign")}
          </Button>
        )}
        <Button
          small
          look="tertiary"
          aria-label={text("coordinator.board.sick_name", { name })}
          onClick={() => sick({ id, name })}
        >
          {text("coordinator.board.sick")}
        </Button>
      </div>
      <p className="kern-body">
        {[speaks, town].filter(Boolean).join(" · ")} ·{" "}
        {text("coordinator.board.week", {
          booked: hours(row.booked_week_min),
          wanted: hours(row.wanted_week_min),
        })}
      </p>
      <PersonDay row={row} />
    </article>
  );
}

function PersonDay({ row }: { row: PersonRow }) {
  const text = useText();
  const formats = useFormats();
  const spans = (all: PersonRow["available"]) =>
    all.map((span) => formats.period(span.begin, span.end)).join("; ");
  return (
    <ul>
      {row.assignments.map((one) => (
        <li key={one.id}>
          <Link className="kern-link" to={boardPath(one.booking_id)} state={{ chosen: true }}>
            {text("coordinator.board.has_assignment", {
              period: formats.period(one.begin, one.end),
              language: one.language_name ?? "",
              where: one.requester_name ?? "",
            })}
          </Link>
        </li>
      ))}
      {row.offers.map((one) => (
        <li key={one.id}>
          <Link
            className="kern-link"
            to={boardPath(one.booking_id, one.seat_id)}
            state={{ chosen: true }}
          >
            {text("coordinator.board.has_offer", {
              period: formats.period(one.begin, one.end),
              language: one.language_name ?? "",
            })}
          </Link>
        </li>
      ))}
      {row.available.length > 0 && (
        <li>{text("coordinator.board.is_available", { spans: spans(row.available) })}</li>
      )}
      {row.on_request && <li>{text("coordinator.board.on_request")}</li>}
      {row.absent.length > 0 && (
        <li>{text("coordinator.board.is_absent", { spans: spans(row.absent) })}</li>
      )}
      {row.busy_elsewhere.length > 0 && (
        <li>{text("coordinator.board.is_busy", { spans: spans(row.busy_elsewhere) })}</li>
      )}
    </ul>
  );
}
