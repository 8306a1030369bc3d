import { useState } from "react";
import { Link, useParams } from "react-router";
import { Button } from "../../parts/button";
import { FeedbackPart } from "../../parts/contact/feedback";
import { MessageThread } from "../../parts/contact/message_thread";
import { Release } from "../../parts/contact/release";
import { useModeName } from "../../parts/mode";
import { Page } from "../../parts/page";
import { sheetPath } from "../../parts/print_path";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { type Assignment, useAssignment } from "./agenda";
import { CancelDialog } from "./cancel_dialog";
import { Facts } from "./facts";
import { LoadedKept } from "./loaded_kept";
import { Route } from "./route";
import { useDuration, minutesBetween, useWhen } from "./words";
import { WorkClock } from "./work_clock";

/** One assignment: where to go, whom to ask for, and what to do before and after. */
export function AssignmentPage() {
  const text = useText();
  const { id = "" } = useParams();
  const query = useAssignment(id);
  return (
    <Page title={text("interpreter.assignment.title")}>
      <LoadedKept query={query}>{(one) => <Inside one={one} />}</LoadedKept>
      <p>
        <Link className="kern-link" to="/einsaetze">{text("interpreter.assignment.all")}</Link>
      </p>
    </Page>
  );
}

function Inside({ one }: { one: Assignment }) {
  const text = useText();
  const when = useWhen();
  const duration = useDuration();
  const modeName = useModeName();
  const { contact } = one;
  const may = (act: string) => one.allowed_actions?.includes(act) ?? false;
  return (
    <div className="stack">
      <h2 className="kern-heading-small">{when(one.begin, one.end)}</h2>
      <p className="row">
        <StateBadge kind="assignment" state={one.state} />
        {one.timesheet_state && <StateBadge kind="timesheet" state={one.timesheet_state} />}
      </p>
      <Facts
        facts={[
          [text("interpreter.fact.duration"), duration(minutesBetween(one.begin, one.end))],
          [text("interpreter.fact.language"), one.language_name],
          [text("interpreter.fact.setting"), one.setting_name],
          [text("interpreter.fact.mode"), modeName(one.mode ?? "")],
          [text("interpreter.fact.office"), one.requester?.name],
          [text("interpreter.fact.address"), one.place && <Route place={one.place} />],
          [text("interpreter.fact.room"), contact?.room],
          [text("interpreter.fact.contact"), contact?.name],
          [
            text("interpreter.fact.phone"),
            contact && <Release one={one} phone={contact.phone} side="interpreter" />,
          ],
        ]}
      />
      {one.state === "confirmed" && (
        <a className="kern-link" download href={`/api/v1/assignments/${one.id}/calendar`}>
          {text("interpreter.assignment.calendar")}
        </a>
      )}
      {one.state !== "cancelled" && (
        <Link className="kern-link" to={sheetPath(one.id)}>{text("common.print.sheet")}</Link>
      )}
      <WorkClock one={one} />
      <FeedbackPart assignment={one.id} mayGive={may("give_feedback")} />
      <MessageThread booking={one.booking_id} mayWrite={may("write_message")} />
      <Cancel one={one} />
    </div>
  );
}

function Cancel({ one }: { one: Assignment }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (!one.allowed_actions?.includes("cancel")) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text("interpreter.cancel.open")}</Button>
      {asking && <CancelDialog one={one} onClose={() => setAsking(false)} />}
    </>
  );
}
