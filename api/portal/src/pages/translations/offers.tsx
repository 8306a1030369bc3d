import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { afterAct, type Translation, type TranslationOffer, useIsPool } from "./data";

function useAnswer(offer: TranslationOffer, channel?: "telephone") {
  return useWrite({
    send: (answer: "accept" | "decline", once) =>
      ask(api.POST("/api/v1/translation-offers/{translation_offer_id}/answer", {
        params: { path: { translation_offer_id: offer.id }, header: { "Idempotency-Key": once } },
        body: { answer, ...(channel ? { channel } : {}) },
      })),
    refresh: afterAct,
  });
}

/** The person's own answer: one tap, without a reason. */
export function OfferAnswer({ one }: { one: Translation }) {
  const isPool = useIsPool();
  const offer = one.offers.find((each) => each.state === "made");
  return offer && !isPool ? <Question offer={offer} /> : null;
}

function Question({ offer }: { offer: TranslationOffer }) {
  const text = useText();
  const { moment } = useFormats();
  const write = useAnswer(offer);
  return (
    <section className="translation__question stack">
      <h2 className="kern-heading-small">
        {text(offer.role === "checker" ? "translation.ask_check" : "translation.ask")}
      </h2>
      {offer.expires_at && (
        <p className="kern-body">
          {text("translation.answer_until", { at: moment(offer.expires_at) })}
        </p>
      )}
      <ProblemNotice problem={write.error} />
      <div className="row">
        <Button look="primary" busy={write.isPending && write.variables === "accept"}
          onClick={() => write.mutate("accept")}>
          {text("translation.accept_offer")}
        </Button>
        <Button busy={write.isPending && write.variables === "decline"}
          onClick={() => write.mutate("decline")}>
          {text("translation.decline_offer")}
        </Button>
      </div>
    </section>
  );
}

/** Who was asked, for the coordinator; those on the call list with their number. */
export function Offers({ one }: { one: Translation }) {
  const text = useText();
  return (
    <section className="stack">
      <h2 className="kern-heading-small">{text("translation.offers")}</h2>
      <ul className="translations">
        {one.offers.map((offer) => <li key={offer.id}><Line offer={offer} /></li>)}
      </ul>
    </section>
  );
}

function Line({ offer }: { offer: TranslationOffer }) {
  const text = useText();
  const { moment } = useFormats();
  const write = useAnswer(offer, "telephone");
  const isOpen = offer.state === "made";
  return (
    <>
      <div className="translations__what">
        <strong>{offer.person.name}</strong>{" "}
        {text(offer.role === "checker" ? "translation.as_checker" : "translation.as_writer")}
        <div className="translations__why">
          {offer.phone && (
            <a className="kern-link" href={`tel:${offer.phone.replaceAll(/[^+\d]/g, "")}`}>
              {offer.phone}
            </a>
          )}{" "}
          {moment(offer.made_at)}
        </div>
        <ProblemNotice problem={write.error} />
      </div>
      <div className="row">
        <StateBadge kind="translation_offer" state={offer.state} />
        {isOpen && (
          <>
            <Button small busy={write.isPending && write.variables === "accept"}
              aria-label={text("translation.note_yes", { name: offer.person.name })}
              onClick={() => write.mutate("accept")}>
              {text("translation.yes_said")}
            </Button>
            <Button small busy={write.isPending && write.variables === "decline"}
              aria-label={text("translation.note_no", { name: offer.person.name })}
              onClick={() => write.mutate("decline")}>
              {text("translation.no_said")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
