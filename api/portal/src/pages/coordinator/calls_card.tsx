import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useModeName } from "../../parts/mode";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { useOfferAnswer } from "./board_round";
import type { Call } from "./calls";

function useNotReached(offer: string, done: () => void) {
  return useWrite({
    send: (_: void, key) =>
      ask(
        api.POST("/api/v1/offers/{offer_id}/call", {
          params: { path: { offer_id: offer }, header: { "Idempotency-Key": key } },
          body: { result: "not_reached" },
        }),
      ),
    refresh: [["calls"], ["offers"], ["today"]],
    done,
  });
}

/** The call in hand: number, what to say, and what the person answered. */
export function CallCard({ call, onAnswered }: {
  call: Call;
  onAnswered: (sentence: string) => void;
}) {
  const text = useText();
  const { offer, name } = call;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const accept = useOfferAnswer(offer.id, () =>
    onAnswered(text("coordinator.calls.accepted", { name })),
  );
  const refuse = useOfferAnswer(offer.id, () =>
    onAnswered(text("coordinator.calls.declined", { name })),
  );
  const missed = useNotReached(offer.id, () =>
    onAnswered(text("coordinator.calls.missed", { name })),
  );
  const may = (action: string) => offer.allowed_actions?.includes(action);
  const busy = accept.isPending || refuse.isPending || missed.isPending;

  return (
    <section className="call stack" aria-labelledby="call-person">
      <h2 className="kern-heading-medium" id="call-person" tabIndex={-1} ref={heading}>{name}</h2>
      <CallNumber phone={call.phone} />
      <CallFacts call={call} />
      <div className="row">
        {may("accept") && (
          <Button look="primary" icon="check" busy={busy} onClick={() => accept.mutate("accept")}>
            {text("coordinator.calls.yes")}
          </Button>
        )}
        {may("decline") && (
          <Button icon="close" busy={busy} onClick={() => refuse.mutate("decline")}>
            {text("coordinator.calls.no")}
          </Button>
        )}
        {may("recuse") && (
          <Button busy={busy} onClick={() => refuse.mutate("recuse")}>
            {text("coordinator.calls.recused")}
          </Button>
        )}
        {may("call") && (
          <Button icon="autorenew" busy={busy} onClick={() => missed.mutate(undefined)}>
            {text("coordinator.calls.not_reached")}
          </Button>
        )}
      </div>
      <p className="kern-hint">{text("coordinator.calls.behalf", { name })}</p>
      <ProblemNotice problem={accept.error ?? refuse.error ?? missed.error} />
      <Link className="kern-link" to={`/tafel?anfrage=${offer.booking_id}`}>
        {text("coordinator.calls.board")}
      </Link>
    </section>
  );
}

function CallNumber({ phone }: { phone: string | null | undefined }) {
  const text = useText();
  if (!phone) return <p className="kern-body">{text("coordinator.calls.no_number")}</p>;
  return (
    <p className="call__number">
      <a className="kern-link" href={`tel:${phone.replace(/[^+0-9]/g, "")}`}>{phone}</a>
    </p>
  );
}

function CallFacts({ call }: { call: Call }) {
  const text = useText();
  const formats = useFormats();
  const mode = useModeName();
  const { offer } = call;
  return (
    <dl className="facts">
      <dt>{text("coordinator.board.when")}</dt>
      <dd>{formats.period(offer.time.begin, offer.time.end)}</dd>
      <dt>{text("coordinator.calls.language")}</dt>
      <dd>{offer.language_name ?? offer.language}</dd>
      <dt>{text("coordinator.board.what")}</dt>
      <dd>{[mode(offer.mode), offer.setting_name, offer.district].filter(Boolean).join(" · ")}</dd>
      {call.called_at && (
        <>
          <dt>{text("coordinator.calls.last")}</dt>
          <dd>{text("coordinator.calls.tried", { at: formats.moment(call.called_at) })}</dd>
        </>
      )}
    </dl>
  );
}
