import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { TextField } from "../../parts/field";
import type { HotlineCall } from "../../parts/hotline/hotline";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";

/** The minutes of a talk that somebody forgot to end, with the reason. */
export function HotlineCorrection({ call }: { call: HotlineCall }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small look="tertiary" onClick={() => setOpen(true)}>
        {text("hotline.correct")}
      </Button>
      {isOpen && <Correction call={call} onClose={() => setOpen(false)} />}
    </>
  );
}

function Correction({ call, onClose }: { call: HotlineCall; onClose: () => void }) {
  const text = useText();
  const [minutes, setMinutes] = useState(String(call.minutes ?? ""));
  const [reason, setReason] = useState("");
  const save = useWrite({
    send: (body: { minutes: number; reason: string }, key) =>
      ask(
        api.POST("/api/v1/hotline/calls/{call_id}/minutes", {
          body,
          params: { path: { call_id: call.id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["hotline_calls"], ["timesheets"]],
    done: onClose,
  });
  const isReady = Number(minutes) >= 1 && reason.trim().length > 2;
  return (
    <Dialog
      title={text("hotline.correct.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          <Button
            look="primary"
            busy={save.isPending}
            aria-disabled={!isReady}
            onClick={() =>
              isReady && save.mutate({ minutes: Number(minutes), reason: reason.trim() })
            }
          >
            {text("common.save")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextField label={text("hotline.correct.minutes")} type="number" min={1} max={720}
          value={minutes} onChange={(event) => setMinutes(event.target.value)} />
        <TextField label={text("hotline.correct.reason")} hint={text("hotline.correct.hint")}
          maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        <ProblemNotice problem={save.error} />
      </div>
    </Dialog>
  );
}
