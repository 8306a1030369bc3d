import type { ReactNode } from "react";
import type { ApiProblem } from "../../api/problem";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { TimeOutlook } from "./outlook_query";
import type { Outlook } from "./request_draft";
import { Strip } from "./strip";

interface Props {
  outlook: Outlook | undefined;
  busy: boolean;
  problem: ApiProblem | null;
  taken: string[];
  /** What stands instead of a request, under the chances. */
  instead?: ReactNode;
  onTake: (local: string) => void;
}

/** What the pool can do: who is free, how likely, how fast, and when it is better. */
export function OutlookPanel({ outlook, busy, problem, taken, instead, onTake }: Props) {
  const text = useText();
  const near = outlook?.near_times ?? [];
  const asksHour = problem?.code === "local_time_ambiguous";
  return (
    <section className="outlook stack" aria-label={text("outlook.title")} aria-busy={busy}>
      <h2 className="kern-heading-small">{text("outlook.title")}</h2>
      <div role="status" className="stack">
        {!outlook && !problem && <p className="kern-body">{text("outlook.later")}</p>}
        {problem && !asksHour && <ProblemNotice problem={problem} />}
        {outlook?.times?.map((time) => <Chance key={time.local} time={time} />)}
        {outlook && <Answer outlook={outlook} />}
      </div>
      {instead}
      {outlook && <Better times={outlook.better_times ?? []} onTake={onTake} />}
      {near.length > 0 && <Strip times={near} {...{ taken, onTake }} />}
    </section>
  );
}

function Chance({ time }: { time: TimeOutlook }) {
  const text = useText();
  const formats = useFormats();
  const chance = time.chance ?? "none";
  const { free, qualified } = time;
  return (
    <div className={`chance chance--${chance}`}>
      <p className="kern-body">{formats.moment(time.begin ?? "")}</p>
      <p className="kern-title">{text(`outlook.sentence.${chance}`)}</p>
      {free != null && qualified != null && (
        <p className="kern-body">{text("outlook.people", { free, qualified })}</p>
      )}
    </div>
  );
}

function Answer({ outlook }: { outlook: Outlook }) {
  const text = useText();
  const minutes = outlook.answer_expected_min;
  if (minutes == null) return null;
  const hours = Math.round(minutes / 60);
  return (
    <p className="kern-body">
      {minutes < 90
        ? text("outlook.answer.minutes", { minutes })
        : text("outlook.answer.hours", { hours })}
    </p>
  );
}

interface BetterProps {
  times: Omit<TimeOutlook, "chance">[];
  onTake: Props["onTake"];
}

function Better({ times, onTake }: BetterProps) {
  const text = useText();
  const formats = useFormats();
  if (times.length === 0) return null;
  return (
    <div className="stack" role="group" aria-label={text("outlook.better")}>
      <p className="kern-label">{text("outlook.better")}</p>
      <div className="row">
        {times.map((time) => (
          <Button key={time.local} small onClick={() => onTake(time.local ?? "")}>
            {[
              formats.moment(time.begin ?? ""),
              time.free != null && text("outlook.free", { count: time.free }),
            ].filter(Boolean).join(" · ")}
          </Button>
        ))}
      </div>
    </div>
  );
}
