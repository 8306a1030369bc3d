import { Link } from "react-router";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import type { Entry } from "./calendar_entries";
import { useExceptionText } from "../../parts/availability/exception_text";

/** The content of the calendar as a list: for screen readers, and for small screens. */
export function CalendarList({ entries }: { entries: Entry[] }) {
  const text = useText();
  return (
    <section>
      <h2 className="kern-heading-small">{text("interpreter.calendar.list")}</h2>
      {entries.length === 0 && <p className="kern-body">{text("interpreter.calendar.empty")}</p>}
      <ul className="lines">
        {entries.map((entry) => (
          <li key={entry.key} className="line">
            <Line entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const text = useText();
  const formats = useFormats();
  const words = useExceptionText();
  const when = () => formats.period(wallDate(entry.begin), wallDate(entry.end));
  switch (entry.kind) {
    case "weekly":
      return <span>{text("interpreter.calendar.weekly", { when: when() })}</span>;
    case "exception":
      return <span>{words(entry.exception)}</span>;
    case "assignment": {
      const { assignment: one } = entry;
      return (
        <>
          <Link className="kern-link" to={`/einsaetze/${one.id}`}>{when()}</Link>
          <span className="line__text">
            {[one.language_name, one.place?.name].filter(Boolean).join(" · ")}
          </span>
          <StateBadge kind="assignment" state={one.state} />
        </>
      );
    }
  }
}
