import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Confirm } from "../../parts/confirm";
import { useText, useUiLanguage } from "../../texts/text";
import type { Assignment } from "./agenda";
import { useWhen } from "./words";

/** Cancels an assignment of one's own after saying what follows. */
export function CancelDialog({ one, onClose }: { one: Assignment; onClose: () => void }) {
  const text = useText();
  const when = useWhen();
  const language = useUiLanguage();
  const follows = one.cancel_consequence;
  const cancel = useWrite({
    send: (id: string, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/cancel", {
          params: { path: { assignment_id: id }, header: { "Idempotency-Key": key } },
          body: {},
        }),
      ),
    refresh: [["assignments"]],
    done: onClose,
  });
  return (
    <Confirm
      title={text("interpreter.cancel.title")}
      act={text("interpreter.cancel.act")}
      busy={cancel.isPending}
      problem={cancel.error}
      onAct={() => cancel.mutate(one.id)}
      onClose={onClose}
    >
      <p className="kern-body">{when(one.begin, one.end)}</p>
      <p className="kern-body">
        {(language === "en" ? follows?.text_en : undefined) ?? follows?.text}
      </p>
      <p className="kern-body">{text("interpreter.cancel.final")}</p>
    </Confirm>
  );
}
