import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { Office } from "./offices_query";

/** An office that came in by itself waits once for the coordinator. */
export function OfficeApprove({ office, etag }: { office: Office; etag: string }) {
  const text = useText();
  const approve = useWrite({
    send: (version: string, key) =>
      ask(
        api.PATCH("/api/v1/requesters/{requester_id}", {
          params: {
            path: { requester_id: office.id },
            header: { "If-Match": version, "Idempotency-Key": key },
          },
          body: { state: "active" },
        }),
      ),
    refresh: [["requesters"], ["today"]],
  });
  if (office.state !== "pending") return null;
  return (
    <Notice tone="warning" title={text("people.office.pending")}>
      <p className="kern-body">{text("people.office.pending.text")}</p>
      {office.allowed_actions?.includes("change") && (
        <Button look="primary" busy={approve.isPending} onClick={() => approve.mutate(etag)}>
          {text("people.office.approve")}
        </Button>
      )}
      <ProblemNotice problem={approve.error} />
    </Notice>
  );
}
