import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import type { Assignment } from "./agenda";
import { useWorkTime } from "./work_time";

const hourOf = (local: string) => local.slice(11, 16);

/** On the spot: take the time, then report the hours. */
export function WorkClock({ one }: { one: Assignment }) {
  const text = useText();
  const now = useNow();
  const { time, note } = useWorkTime(one.id);
  // without a net the server's last word may be from before the begin
  const begun = one.state === "confirmed" && now >= new Date(one.begin);
  const may = one.allowed_actions?.includes("submit_timesheet") || begun;
  if (!may || !time) return null;
  const reported = one.timesheet_state && one.timesheet_state !== "objected";
  return (
    <section className="stack" aria-label={text("interpreter.hours.title")}>
      {!reported && (
        <>
          <div className="pair">
            <Button onClick={() => note("begin")}>{text("interpreter.clock.begin")}</Button>
            <Button onClick={() => note("end")}>{text("interpreter.clock.end")}</Button>
          </div>
          <p className="kern-body" role="status">
            {time.begin && text("interpreter.clock.begun", { time: hourOf(time.begin) })}{" "}
            {time.end && text("interpreter.clock.ended", { time: hourOf(time.end) })}
          </p>
        </>
      )}
      <Link className="kern-btn kern-btn--primary" to={`/einsaetze/${one.id}/stunden`}>
        <span className="kern-label">
          {text(reported ? "interpreter.hours.see" : "interpreter.hours.report")}
        </span>
      </Link>
    </section>
  );
}
