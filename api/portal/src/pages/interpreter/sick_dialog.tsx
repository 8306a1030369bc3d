import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useSession } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";
import { useWhen } from "./words";

type Sickness = components["schemas"]["Sickness"];
type Reason = "sick" | "prevented";
const reasons: Reason[] = ["sick", "prevented"];

/** Reports that the person cannot come until the end of a day; a preview changes nothing. */
function useReport() {
  const path = { interpreter_id: useSession().interpreter_id ?? "" };
  return (last: string, reason: Reason, how: { preview: boolean; key?: string }) =>
    ask(
      api.POST("/api/v1/interpreters/{interpreter_id}/sick", {
        params: { path, header: { "Idempotency-Key": how.key ?? null } },
        body: { to: `${addDays(last, 1)}T00:00`, reason, preview: how.preview },
      }),
    );
}

/** "Ich bin krank oder verhindert": one tap shows what it hits, the next does it. */
export function SickDialog() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState(0);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("interpreter.sick.open")}</Button>
      {open && (
        <Ask
          onClose={() => setOpen(false)}
          onTold={(done) => {
            setTold(done.hit.length + 1);
            setOpen(false);
          }}
        />
      )}
      {told > 0 && (
        <Notice tone="success" title={text("interpreter.sick.done")} loud>
          <p className="kern-body">{text("interpreter.sick.done_text", { count: told - 1 })}</p>
        </Notice>
      )}
    </>
  );
}

function Ask({ onClose, onTold }: { onClose: () => void; onTold: (done: Sickness) => void }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const report = useReport();
  const [chosen, setLast] = useState<string>();
  const last = chosen ?? today;
  const [reason, setReason] = useState<Reason>("sick");
  const preview = useQuery({
    queryKey: ["assignments", "sick", last],
    enabled: last >= today,
    queryFn: () => report(last, reason, { preview: true }),
  });
  const act = useWrite({
    send: (input: { last: string; reason: Reason }, key) =>
      report(input.last, input.reason, { preview: false, key }),
    refresh: [["assignments"], ["offers"], ["availability"]],
    done: onTold,
  });
  return (
    <Confirm
      title={text("interpreter.sick.title")}
      act={text("interpreter.sick.act")}
      busy={act.isPending}
      problem={act.error}
      onAct={() => act.mutate({ last, reason })}
      onClose={onClose}
    >
      <Fieldset legend={text("interpreter.sick.reason")}>
        {reasons.map((one) => (
          <Choice key={one} type="radio" name="reason" checked={reason === one}
            label={text(`interpreter.sick.${one}`)} onChange={() => setReason(one)} />
        ))}
      </Fieldset>
      <TextField label={text("interpreter.sick.last")} type="date" min={today} required
        value={last} onChange={(event) => setLast(event.target.value)} />
      <Loaded query={preview}>{(would) => <Hit would={would} />}</Loaded>
    </Confirm>
  );
}

function Hit({ would }: { would: Sickness }) {
  const text = useText();
  const when = useWhen();
  return (
    <div>
      <p className="kern-body">
        {text("interpreter.sick.hits", { count: would.hit.length, offers: would.offers_declined })}
      </p>
      <ul className="lines">
        {would.hit.map((one) => (
          <li key={one.assignment_id} className="line">
            <span>{when(one.begin, one.end)}</span>
            <span className="line__text">
              {[one.requester?.name, one.town].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
