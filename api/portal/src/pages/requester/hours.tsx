import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { TextArea } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { SignedBy } from "../../parts/signature";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Timesheet, useTimesheet } from "./bookings_query";

const refresh = [["timesheets"], ["bookings"]];

/** The reported hours: confirmed with one click, or objected to with a reason. */
export function Hours({ assignment }: { assignment: string }) {
  const text = useText();
  const query = useTimesheet(assignment, true);
  return (
    <section className="stack" aria-label={text("hours.title")}>
      <h3 className="kern-heading-small">{text("hours.title")}</h3>
      <Loaded query={query}>{(timesheet) => <Reported timesheet={timesheet} />}</Loaded>
    </section>
  );
}

function Reported({ timesheet }: { timesheet: Timesheet }) {
  const text = useText();
  const formats = useFormats();
  const [objects, setObjects] = useState(false);
  const may = (action: string) => timesheet.allowed_actions?.includes(action);
  const confirm = useWrite({
    send: (_: string, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/timesheet/confirm", {
          params: {
            path: { assignment_id: timesheet.assignment_id },
            header: { "Idempotency-Key": key },
          },
          body: { how: "click" },
        }),
      ),
    refresh,
  });
  return (
    <>
      <div className="row">
        <span className="kern-body">{formats.period(timesheet.begin, timesheet.end)}</span>
        <StateBadge kind="timesheet" state={timesheet.state} />
      </div>
      <SignedBy name={timesheet.signer_name} path={timesheet.drawing} />
      {timesheet.remarks?.map((remark) => (
        <p className="kern-body" key={remark.code}>{remark.text}</p>
      ))}
      {timesheet.note && <p className="kern-body">{timesheet.note}</p>}
      {timesheet.objection && (
        <p className="kern-body">{text("hours.objection", { reason: timesheet.objection })}</p>
      )}
      <div className="row">
        {may("confirm") && (
          <Button look="primary" busy={confirm.isPending} onClick={() => confirm.mutate("click")}>
            {text("hours.confirm")}
          </Button>
        )}
        {may("object") && (
          <Button onClick={() => setObjects(true)}>{text("hours.object")}</Button>
        )}
      </div>
      <ProblemNotice problem={confirm.error} />
      {objects && (
        <ObjectDialog assignment={timesheet.assignment_id} onClose={() => setObjects(false)} />
      )}
    </>
  );
}

const reason_min = 3;

function ObjectDialog({ assignment, onClose }: { assignment: string; onClose: () => void }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const [wasTried, setTried] = useState(false);
  const isShort = reason.trim().length < reason_min;
  const object = useWrite({
    send: (body: { reason: string }, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/timesheet/object", {
          params: { path: { assignment_id: assignment }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh,
    done: onClose,
  });
  return (
    <Confirm
      title={text("hours.object.title")}
      act={text("hours.object.act")}
      busy={object.isPending}
      problem={object.error}
      onClose={onClose}
      onAct={() => {
        setTried(true);
        if (!isShort) object.mutate({ reason: reason.trim() });
      }}
    >
      <p className="kern-body">{text("hours.object.text")}</p>
      <TextArea
        label={text("hours.object.reason")}
        maxLength={300}
        value={reason}
        error={wasTried && isShort ? text("hours.object.missing") : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </Confirm>
  );
}
