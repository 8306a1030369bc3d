import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { TextArea } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { CountDialog } from "./count_dialog";
import { afterAct, type Translation, useIsPool } from "./data";
import { ToLibrary } from "./to_library";

const order = [
  "submit", "open", "deliver", "pass", "accept", "object", "send_back", "give_back", "cancel",
] as const;
type Act = (typeof order)[number];
const main: Act[] = ["submit", "open", "deliver", "pass", "accept"];
const withReason: Act[] = ["object", "send_back"];
const asksFirst: Act[] = ["give_back", "cancel"];

export function useAct(one: Translation, done?: () => void) {
  return useWrite({
    send: (input: { act: Act; reason?: string }, once) =>
      ask(api.POST("/api/v1/translations/{translation_id}/acts", {
        params: { path: { translation_id: one.id }, header: { "Idempotency-Key": once } },
        body: input,
      })),
    refresh: afterAct,
    ...(done ? { done } : {}),
  });
}

/** What the reader can do with the order now; the rest is refused by the server with its reason. */
export function Acts({ one }: { one: Translation }) {
  const text = useText();
  const isPool = useIsPool();
  const [asked, setAsked] = useState<Act | "count" | "library" | null>(null);
  const close = () => setAsked(null);
  const write = useAct(one, close);
  const acts = order.filter((act) => one.allowed_actions.includes(act));
  const begin = (act: Act) =>
    withReason.includes(act) || asksFirst.includes(act) ? setAsked(act) : write.mutate({ act });
  const canCount = isPool && one.ended_at === null;
  const canKeep = isPool && one.state === "accepted";
  if (acts.length === 0 && !canCount && !canKeep) return null;
  return (
    <div className="stack">
      {!asked && <ProblemNotice problem={write.error} />}
      <div className="row">
        {acts.map((act) => (
          <Button key={act} look={main.includes(act) ? "primary" : "secondary"}
            busy={write.isPending && write.variables.act === act} onClick={() => begin(act)}>
            {text(`translation.act.${act}`)}
          </Button>
        ))}
        {canCount && (
          <Button look="tertiary" onClick={() => setAsked("count")}>
            {text("translation.count")}
          </Button>
        )}
        {canKeep && (
          <Button onClick={() => setAsked("library")}>{text("translation.to_library")}</Button>
        )}
      </div>
      {asked === "count" && <CountDialog one={one} onClose={close} />}
      {asked === "library" && <ToLibrary one={one} onClose={close} />}
      {asked && asked !== "count" && asked !== "library" && (
        <AskFirst act={asked} write={write} onClose={close} />
      )}
    </div>
  );
}

function AskFirst({ act, write, onClose }: {
  act: Act;
  write: ReturnType<typeof useAct>;
  onClose: () => void;
}) {
  const text = useText();
  const [reason, setReason] = useState("");
  if (withReason.includes(act))
    return (
      <FormDialog title={text(`translation.act.${act}`)} act={text(`translation.act.${act}`)}
        write={write} onClose={onClose} onSend={() => write.mutate({ act, reason })}>
        <TextArea required label={text("translation.reason")} hint={text("translation.note_hint")}
          maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </FormDialog>
    );
  return (
    <Confirm title={text(`translation.act.${act}`)} act={text(`translation.act.${act}`)}
      busy={write.isPending} problem={write.error} onClose={onClose}
      onAct={() => write.mutate({ act })}>
      <p className="kern-body">
        {text(act === "cancel" ? "translation.confirm.cancel" : "translation.confirm.give_back")}
      </p>
    </Confirm>
  );
}
