import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Booking, type Offer, type Seat, useOffers } from "./board_data";

interface Props {
  booking: Booking;
  seat: Seat;
}

/** The round as it runs: who was asked and what they said; answers arrive by themselves. */
export function BoardRound({ booking, seat }: Props) {
  const text = useText();
  const query = useOffers(booking.id);
  return (
    <Loaded query={query}>
      {(offers) => {
        const ofSeat = offers.filter((offer) => offer.seat_id === seat.id);
        if (ofSeat.length === 0) return null;
        const count = (...states: string[]) =>
          ofSeat.filter((offer) => states.includes(offer.state)).length;
        return (
          <section className="stack" aria-labelledby="board-round">
            <h3 className="kern-heading-small" id="board-round">
              {text("coordinator.board.round")}
            </h3>
            <p className="kern-body" role="status">
              {text("coordinator.board.round_sum", {
                asked: ofSeat.length,
                open: count("made"),
                yes: count("accepted", "interested"),
                no: count("declined", "recused"),
                expired: count("expired"),
              })}
            </p>
            <details open={ofSeat.length <= 3}>
              <summary>{text("coordinator.board.round_people")}</summary>
              <ul className="offers">
                {ofSeat.map((offer) => (
                  <OfferLine key={offer.id} offer={offer} />
                ))}
              </ul>
            </details>
          </section>
        );
      }}
    </Loaded>
  );
}

type Answer = "accept" | "decline" | "recuse" | "confirm";

/** An answer that the coordinator enters for the person, told on the telephone. */
export function useOfferAnswer(offer: string, done?: () => void) {
  return useWrite({
    send: (answer: Answer, key) => {
      const params = { path: { offer_id: offer }, header: { "Idempotency-Key": key } };
      if (answer === "confirm")
        return ask(api.POST("/api/v1/offers/{offer_id}/confirm", { params }));
      const options = { params, body: { channel: "telephone" as const } };
      if (answer === "accept") return ask(api.POST("/api/v1/offers/{offer_id}/accept", options));
      if (answer === "recuse") return ask(api.POST("/api/v1/offers/{offer_id}/recuse", options));
      return ask(api.POST("/api/v1/offers/{offer_id}/decline", options));
    },
    refresh: [["offers"], ["bookings"], ["calls"], ["today"], ["schedule"]],
    ...(done ? { done } : {}),
  });
}

function OfferLine({ offer }: { offer: Offer }) {
  const text = useText();
  const name = offer.interpreter?.name ?? text("coordinator.board.somebody");
  const formats = useFormats();
  const answer = useOfferAnswer(offer.id);
  const act = (action: Answer, label: string) =>
    offer.allowed_actions?.includes(action) && (
      <Button
        small
        look="tertiary"
        busy={answer.isPending}
        aria-label={`${label}: ${name}`}
        onClick={() => answer.mutate(action)}
      >
        {label}
      </Button>
    );
  return (
    <li className="offer">
      <strong className="offer__name">{name}</strong>
      <StateBadge kind="offer" state={offer.state} />
      {offer.state === "made" && (
        <span>
          {offer.expires_at
            ? text("coordinator.board.until", { moment: formats.moment(offer.expires_at) })
            : text("coordinator.board.to_call")}
        </span>
      )}
      <span className="offer__acts">
        {act("confirm", text("coordinator.board.confirm_offer"))}
        {act("accept", text("coordinator.board.says_yes"))}
        {act("decline", text("coordinator.board.says_no"))}
      </span>
      <ProblemNotice problem={answer.error} />
    </li>
  );
}
