import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Booking } from "./bookings_query";

type Proposal = NonNullable<Booking["proposals"]>[number];

/** Other times that somebody proposed, each taken or refused with one click. */
export function Proposals({ booking }: { booking: Booking }) {
  const text = useText();
  const open = (booking.proposals ?? []).filter((proposal) => proposal.state === "open");
  if (open.length === 0 || !booking.allowed_actions.includes("take_proposal")) return null;
  return (
    <section className="stack" aria-label={text("proposals.title")}>
      <h2 className="kern-heading-medium">{text("proposals.title")}</h2>
      <p className="kern-body">{text("proposals.text")}</p>
      <ul className="cards">
        {open.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />)}
      </ul>
    </section>
  );
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const formats = useFormats();
  const paramsWith = (key: string) => ({
    path: { proposal_id: proposal.id },
    header: { "Idempotency-Key": key },
  });
  const refresh = [["bookings"], ["assignments"]];
  const take = useWrite({
    send: (_: string, key) =>
      ask(api.POST("/api/v1/proposals/{proposal_id}/take", { params: paramsWith(key) })),
    refresh,
  });
  const refuse = useWrite({
    send: (_: string, key) =>
      ask(api.POST("/api/v1/proposals/{proposal_id}/refuse", { params: paramsWith(key) })),
    refresh,
  });
  return (
    <li className="card stack">
      <p className="kern-title">{formats.period(proposal.begin, proposal.end)}</p>
      <div className="row">
        <Button look="primary" busy={take.isPending} onClick={() => take.mutate("take")}>
          {text("proposals.take")}
        </Button>
        <Button busy={refuse.isPending} onClick={() => refuse.mutate("refuse")}>
          {text("proposals.refuse")}
        </Button>
      </div>
      <ProblemNotice problem={take.error ?? refuse.error} />
    </li>
  );
}
