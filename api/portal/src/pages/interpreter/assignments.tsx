import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { Empty } from "../../parts/loading";
import { useModeName } from "../../parts/mode";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { type Assignment, useAgenda, wantsHours } from "./agenda";
import { LoadedKept } from "./loaded_kept";
import { useWhen } from "./words";

/** Coming assignments, those whose hours are still to be reported, and past ones. */
export function Assignments() {
  const text = useText();
  const query = useAgenda();
  return (
    <Page title={text("interpreter.assignments.title")}>
      <LoadedKept query={query}>{(list) => <AssignmentLists list={list} />}</LoadedKept>
    </Page>
  );
}

function AssignmentLists({ list }: { list: Assignment[] }) {
  const text = useText();
  const now = useNow().toISOString();
  const isOver = (one: Assignment) => new Date(one.end).toISOString() < now;
  const owing = list.filter((one) => isOver(one) && wantsHours(one));
  const coming = list.filter((one) => !isOver(one));
  const past = list.filter((one) => isOver(one) && !wantsHours(one)).reverse();
  if (list.length === 0)
    return (
      <Empty title={text("interpreter.assignments.none")}>
        <p>{text("interpreter.assignments.none_text")}</p>
        <Link className="kern-link" to="/angebote">{text("interpreter.assignments.none_act")}</Link>
      </Empty>
    );
  return (
    <div className="stack">
      <Lines title={text("interpreter.assignments.owing")} list={owing} hours />
      <Lines title={text("interpreter.assignments.coming")} list={coming} />
      <Lines title={text("interpreter.assignments.past")} list={past} />
    </div>
  );
}

function Lines({ title, list, hours }: { title: string; list: Assignment[]; hours?: boolean }) {
  const text = useText();
  const when = useWhen();
  const modeName = useModeName();
  if (list.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-small">{title}</h2>
      <ul className="lines">
        {list.map((one) => (
          <li key={one.id} className="line">
            <Link className="kern-link" to={`/einsaetze/${one.id}`}>
              {when(one.begin, one.end)}
            </Link>
            <span className="line__text">
              {[one.language_name, one.setting_name, modeName(one.mode ?? "")].join(" · ")}
            </span>
            {one.mode === "on_site" && <span className="line__text">{one.place?.name}</span>}
            {!hours && <StateBadge kind="assignment" state={one.state} />}
            {one.timesheet_state && <StateBadge kind="timesheet" state={one.timesheet_state} />}
            {hours && (
              <Link className="kern-btn kern-btn--primary" to={`/einsaetze/${one.id}/stunden`}>
                <span className="kern-label">{text("interpreter.hours.report")}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
