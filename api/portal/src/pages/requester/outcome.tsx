import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { Assignment } from "./bookings_query";

const outcomes = ["performed", "client_no_show", "staff_absent_or_house_closed",
  "interpreter_no_show", "other_language_needed", "broken_off", "shorter", "longer"] as const;
type OutcomeCode = (typeof outcomes)[number];

/** Folded away: most talks simply take place, and then the hours say so. */
export function Outcome({ assignment }: { assignment: Assignment }) {
  const text = useText();
  const mayReport = assignment.allowed_actions?.includes("report_outcome");
  const [outcome, setOutcome] = useState<OutcomeCode | "">("");
  const report = useWrite({
    send: (body: { outcome: OutcomeCode }, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/outcome", {
          params: {
            path: { assignment_id: assignment.id },
            header: { "Idempotency-Key": key },
          },
          body,
        }),
      ),
    refresh: [["bookings"], ["assignments"], ["timesheets"]],
  });
  if (!mayReport) return null;
  return (
    <details className="kern-accordion">
      <summary className="kern-accordion__header">
        <span className="kern-title">{text("outcome.title")}</span>
      </summary>
      <section className="kern-accordion__body stack">
        <SelectField
          label={text("outcome.what")}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as OutcomeCode | "")}
        >
          <option value="">{text("request.please_choose")}</option>
          {outcomes.map((one) => (
            <option key={one} value={one}>{text(`outcome.${one}`)}</option>
          ))}
        </SelectField>
        <div>
          <Button
            busy={report.isPending}
            onClick={() => outcome && report.mutate({ outcome })}
          >
            {text("outcome.send")}
          </Button>
        </div>
        <ProblemNotice problem={report.error} />
      </section>
    </details>
  );
}
