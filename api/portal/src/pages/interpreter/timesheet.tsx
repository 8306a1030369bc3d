import { useCallback } from "react";
import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useKept } from "../../api/use_kept";
import { Loading } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { SignedBy } from "../../parts/signature";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";
import { type Assignment, useAssignment } from "./agenda";
import { Facts } from "./facts";
import { HoursForm } from "./hours_form";
import { LoadedKept } from "./loaded_kept";
import { useLetters } from "./letters";
import { SignOnTheSpot } from "./sign_on_the_spot";
import { minutesBetween, useDuration, useWhen } from "./words";
import { useWorkTime } from "./work_time";

export type Timesheet = components["schemas"]["Timesheet"];

/** The draft of an assignment whose timesheet was never read before the net was lost. */
function draftOf(one: Assignment): Timesheet {
  const { begin, end } = one;
  const local = { local_begin: wallTime(new Date(begin)), local_end: wallTime(new Date(end)) };
  const actions = ["submit"];
  return { assignment_id: one.id, state: "draft", begin, end, ...local, allowed_actions: actions };
}

function useTimesheet(one: Assignment) {
  return useKept(["timesheets", one.id], async () => {
    const path = { assignment_id: one.id };
    return ask(api.GET("/api/v1/assignments/{assignment_id}/timesheet", { params: { path } }));
  });
}

/** The hours of one assignment: report them, have them confirmed, see what became of them. */
export function TimesheetPage() {
  const text = useText();
  const { id = "" } = useParams();
  const query = useAssignment(id);
  return (
    <Page title={text("interpreter.hours.title")}>
      <LoadedKept query={query}>{(one) => <OfAssignment one={one} />}</LoadedKept>
      <p>
        <Link className="kern-link" to={`/einsaetze/${id}`}>{text("interpreter.hours.back")}</Link>
      </p>
    </Page>
  );
}

function OfAssignment({ one }: { one: Assignment }) {
  const query = useTimesheet(one);
  const { time } = useWorkTime(one.id);
  const noNet = query.error instanceof ApiProblem && query.error.status === 0;
  if (!time) return <Loading />;
  if (noNet && !query.data) return <Sheet one={one} sheet={draftOf(one)} time={time} />;
  return (
    <LoadedKept query={query}>
      {(sheet) => <Sheet one={one} sheet={sheet} time={time} />}
    </LoadedKept>
  );
}

interface SheetProps {
  one: Assignment;
  sheet: Timesheet;
  time: { begin?: string; end?: string };
}

function Sheet({ one, sheet, time }: SheetProps) {
  const text = useText();
  const when = useWhen();
  const about = when(one.begin, one.end);
  const mine = useLetters().filter((letter) => letter.subject === one.id);
  const isSent = useCallback(
    (act: string) => mine.some((letter) => letter.act === act && letter.state === "waiting"),
    [mine],
  );
  const maySubmit = sheet.allowed_actions?.includes("submit") && !isSent("submit_timesheet");
  const isDraft = ["draft", "objected"].includes(sheet.state);
  const maySign = sheet.allowed_actions?.includes("confirm") || isSent("submit_timesheet");
  return (
    <div className="stack">
      <h2 className="kern-heading-small">{about}</h2>
      {sheet.paid === false && <p className="kern-body">{text("interpreter.hours.unpaid")}</p>}
      {sheet.state === "objected" && (
        <Notice tone="warning" title={text("interpreter.hours.objected")}>
          <p className="kern-body">{sheet.objection}</p>
          <p className="kern-body">{text("interpreter.hours.objected_act")}</p>
        </Notice>
      )}
      {!isDraft && <SheetFacts sheet={sheet} />}
      {maySign && !isSent("confirm_timesheet") && <SignOnTheSpot id={one.id} about={about} />}
      {maySubmit && isDraft && <HoursForm {...{ one, sheet, time, about }} />}
      {maySubmit && !isDraft && (
        <details className="fold">
          <summary>{text("interpreter.hours.correct")}</summary>
          <HoursForm {...{ one, sheet, time: {}, about }} />
        </details>
      )}
    </div>
  );
}

function SheetFacts({ sheet }: { sheet: Timesheet }) {
  const text = useText();
  const formats = useFormats();
  const duration = useDuration();
  const minutes = (value: number | undefined) => (value ? duration(value) : "");
  return (
    <>
      <p><StateBadge kind="timesheet" state={sheet.state} /></p>
      <Facts
        facts={[
          [text("interpreter.hours.time"), formats.period(sheet.begin, sheet.end)],
          [text("interpreter.fact.duration"), duration(minutesBetween(sheet.begin, sheet.end))],
          [text("interpreter.hours.waiting"), minutes(sheet.waiting_min)],
          [text("interpreter.hours.travel"), minutes(sheet.travel_min)],
          [text("interpreter.hours.km"), sheet.travel_km && formats.number(sheet.travel_km, 1)],
          [
            text("interpreter.hours.ticket"),
            sheet.ticket_cents && formats.number(sheet.ticket_cents / 100, 2),
          ],
          [text("interpreter.hours.note"), sheet.note],
        ]}
      />
      <SignedBy name={sheet.signer_name} path={sheet.drawing} />
      {sheet.remarks?.map((remark) => (
        <p className="kern-body" key={remark.code}>{remark.text}</p>
      ))}
    </>
  );
}
