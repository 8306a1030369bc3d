import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Booking } from "./board_data";

export interface Search {
  mode?: "on_site" | "telephone" | "video";
  times?: { local: string }[];
}

/** Searches again for the empty seats, also at another time or in another way. */
export function useSearchAgain(booking: string) {
  return useWrite({
    send: (search: Search, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/search", {
          params: { path: { booking_id: booking }, header: { "Idempotency-Key": key } },
          body: search,
        }),
      ),
    refresh: [["bookings"], ["offers"], ["today"]],
  });
}

function useApprove(booking: string) {
  return useWrite({
    send: (_: void, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/approve", {
          params: { path: { booking_id: booking }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["bookings"], ["offers"], ["today"]],
  });
}

/** What the coordinator may do with the request as a whole. */
export function BoardRequestActs({ booking }: { booking: Booking }) {
  const text = useText();
  const search = useSearchAgain(booking.id);
  const approve = useApprove(booking.id);
  const may = (action: string) => booking.allowed_actions.includes(action);
  return (
    <>
      <div className="row">
        {may("approve") && (
          <Button
            look="primary"
            busy={approve.isPending}
            onClick={() => approve.mutate(undefined)}
          >
            {text("coordinator.board.approve")}
          </Button>
        )}
        {may("search") && (
          <Button icon="autorenew" busy={search.isPending} onClick={() => search.mutate({})}>
            {text("coordinator.board.search_again")}
          </Button>
        )}
      </div>
      {search.isSuccess && (
        <Notice tone="success" title={text("coordinator.board.searching")} loud />
      )}
      <ProblemNotice problem={search.error ?? approve.error} />
      <Proposals booking={booking} />
    </>
  );
}

function Proposals({ booking }: { booking: Booking }) {
  const text = useText();
  const open = (booking.proposals ?? []).filter((proposal) => proposal.state === "open");
  if (open.length === 0) return null;
  return (
    <div className="stack">
      <h3 className="kern-title">{text("coordinator.board.proposals")}</h3>
      {open.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}

type OneProposal = NonNullable<Booking["proposals"]>[number];

function Proposal({ proposal }: { proposal: OneProposal }) {
  const text = useText();
  const formats = useFormats();
  const [answered, setAnswered] = useState(false);
  const answer = useWrite({
    send: (take: boolean, key) => {
      const params = {
        path: { proposal_id: proposal.id },
        header: { "Idempotency-Key": key },
      };
      return take
        ? ask(api.POST("/api/v1/proposals/{proposal_id}/take", { params }))
        : ask(api.POST("/api/v1/proposals/{proposal_id}/refuse", { params }));
    },
    refresh: [["bookings"], ["offers"], ["today"]],
    done: () => setAnswered(true),
  });
  const busy = answer.isPending || answered;
  return (
    <div className="row">
      <span className="kern-body">{formats.period(proposal.begin, proposal.end)}</span>
      <Button small look="primary" busy={busy} onClick={() => answer.mutate(true)}>
        {text("coordinator.board.take_proposal")}
      </Button>
      <Button small busy={busy} onClick={() => answer.mutate(false)}>
        {text("coordinator.board.refuse_proposal")}
      </Button>
      <ProblemNotice problem={answer.error} />
    </div>
  );
}
