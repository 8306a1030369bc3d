import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { MergeDialog } from "./office_merge";
import type { Office } from "./offices_query";

type Similar = NonNullable<Office["similar"]>[number];

function useDecision(office: Office, etag: string, done?: () => void) {
  return useWrite({
    send: (state: "active" | "closed", key) =>
      ask(
        api.PATCH("/api/v1/requesters/{requester_id}", {
          params: {
            path: { requester_id: office.id },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body: { state },
        }),
      ),
    refresh: [["requesters"], ["today"], ["bookings"]],
    ...(done ? { done } : {}),
  });
}

/** An office that came in by itself waits once for the coordinator: yes, the same one, or no. */
export function OfficeApprove({ office, etag }: { office: Office; etag: string }) {
  const text = useText();
  const [isRefusing, setRefusing] = useState(false);
  const approve = useDecision(office, etag);
  const refuse = useDecision(office, etag, () => setRefusing(false));
  if (office.state !== "pending") return null;
  const similar = office.similar ?? [];
  return (
    <Notice tone="warning" title={text("people.office.pending")}>
      <p className="kern-body">{text("people.office.pending.text")}</p>
      {similar.length > 0 && <SimilarOffices office={office} similar={similar} />}
      {office.allowed_actions?.includes("change") && (
        <div className="row">
          <Button look="primary" busy={approve.isPending} onClick={() => approve.mutate("active")}>
            {text("people.office.approve")}
          </Button>
          <Button onClick={() => setRefusing(true)}>{text("people.office.refuse")}</Button>
        </div>
      )}
      <ProblemNotice problem={approve.error} />
      {isRefusing && (
        <Confirm title={text("people.office.refuse")} act={text("people.office.refuse.act")}
          busy={refuse.isPending} problem={refuse.error} onAct={() => refuse.mutate("closed")}
          onClose={() => setRefusing(false)}>
          <p className="kern-body">{text("people.office.refuse.text", { name: office.name })}</p>
        </Confirm>
      )}
    </Notice>
  );
}

/** Which office it may be in truth; each with what speaks for it. */
function SimilarOffices({ office, similar }: { office: Office; similar: Similar[] }) {
  const text = useText();
  const [into, setInto] = useState("");
  return (
    <>
      <p className="kern-label">{text("people.office.similar")}</p>
      <ul className="rows">
        {similar.map(({ requester_id, name, town, reasons }) => (
          <li key={requester_id}>
            <span className="rows__what">
              <Link className="kern-link" to={`/einsatzstellen/${requester_id}`}>
                {[name, town].filter(Boolean).join(", ")}
              </Link>
              <span className="line">
                {reasons.map((one) => text(`people.office.similar.${one}`)).join(", ")}
              </span>
            </span>
            <Button small onClick={() => setInto(requester_id)}>
              {text("people.office.merge")}
              <span className="kern-sr-only"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {into && <MergeDialog office={office} preset={into} onClose={() => setInto("")} />}
    </>
  );
}
