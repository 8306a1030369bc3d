import { useNow } from "../../api/clock";
import { useText } from "../../texts/text";
import { Button } from "../button";
import { CopyField } from "../copy_field";
import { ProblemNotice } from "../notice";
import { clockOf, type HotlineCall, useHotlineAct, useSeconds } from "./hotline";

/** How both sides reach each other while they talk, and the end of the talk. */
export function Connected({ call, number }: { call: HotlineCall; number: string | null }) {
  const text = useText();
  const end = useHotlineAct(call.id);
  const lasted = useSeconds(call.connected_at, useNow());
  return (
    <div className="stack">
      {call.room && (
        <>
          <p>
            <a className="kern-btn kern-btn--primary" href={call.room} target="_blank"
              rel="noreferrer">
              <span className="kern-label">{text("hotline.room.enter")}</span>
            </a>
          </p>
          <CopyField label={text("hotline.room")} value={call.room}
            copy={text("hotline.room.copy")} copied={text("hotline.room.copied")} />
        </>
      )}
      {!call.room && number && (
        <p className="hotline__number">
          <a className="kern-link" href={`tel:${number.replace(/[^+\d]/g, "")}`}>{number}</a>
        </p>
      )}
      <p className="kern-body">{text("hotline.lasts", { time: clockOf(lasted) })}</p>
      <ProblemNotice problem={end.error} />
      {call.allowed_actions.includes("end") && (
        <div>
          <Button look="primary" busy={end.isPending} onClick={() => end.mutate("end")}>
            {text("hotline.end")}
          </Button>
        </div>
      )}
    </div>
  );
}
