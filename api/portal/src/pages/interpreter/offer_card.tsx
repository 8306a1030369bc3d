import { useState } from "react";
import { useNow } from "../../api/clock";
import type { Letter } from "../../api/outbox";
import { Button } from "../../parts/button";
import { useModeName } from "../../parts/mode";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Facts } from "./facts";
import { useLetters, usePost } from "./letters";
import type { Offer } from "./offers";
import { ProposeDialog } from "./propose_dialog";
import { minutesBetween, useDuration, useWhen } from "./words";

function useExpiry(): (at: string) => string {
  const text = useText();
  const formats = useFormats();
  const duration = useDuration();
  const now = useNow();
  return (at) => {
    const left = minutesBetween(now, at);
    const until = formats.moment(at);
    if (left <= 0) return text("interpreter.offer.expired", { until });
    if (left >= 24 * 60) return until;
    return text("interpreter.offer.until_left", { until, left: duration(left) });
  };
}

/** "4 km, 15 Minuten mit dem Auto" */
function useJourney(): (journey: NonNullable<Offer["journey"]>) => string {
  const text = useText();
  const formats = useFormats();
  const duration = useDuration();
  return ({ km, minutes, means, from }) =>
    [
      text(`interpreter.journey.${means}`, {
        km: km < 1
          ? text("interpreter.journey.below_one")
          : formats.number(km, Number.isInteger(km) ? 0 : 1),
        duration: duration(minutes),
      }),
      from === "last_place" && text("interpreter.journey.from_last"),
    ].filter(Boolean).join(", ");
}

/** Everything that matters of an offer, and the four answers. */
export function OfferCard({ offer }: { offer: Offer }) {
  const text = useText();
  const when = useWhen();
  const duration = useDuration();
  const modeName = useModeName();
  const expiry = useExpiry();
  const journey = useJourney();
  const about = when(offer.time.begin, offer.time.end);
  return (
    <article className="offer" aria-labelledby={`when-${offer.id}`}>
      <h2 className="kern-heading-small" id={`when-${offer.id}`}>{about}</h2>
      <Facts
        facts={[
          [text("interpreter.fact.duration"), duration(offer.duration_min)],
          [text("interpreter.fact.language"), offer.language_name ?? offer.language],
          [text("interpreter.fact.setting"), offer.setting_name ?? offer.setting],
          [text("interpreter.fact.mode"), modeName(offer.mode)],
          [text("interpreter.fact.district"), offer.mode === "on_site" && offer.district],
          [text("interpreter.fact.journey"), offer.journey && journey(offer.journey)],
          [text("interpreter.fact.expires"), offer.expires_at && expiry(offer.expires_at)],
        ]}
      />
      <Answers offer={offer} about={about} />
    </article>
  );
}

function Answers({ offer, about }: { offer: Offer; about: string }) {
  const text = useText();
  const post = usePost();
  const [proposing, setProposing] = useState(false);
  const letter = useLetters().find((one) => one.subject === offer.id && one.state === "waiting");
  const may = (act: string) => offer.allowed_actions?.includes(act);
  const answer = (act: "accept" | "decline" | "recuse") => () =>
    post(about, { act, subject: offer.id } satisfies Letter);
  const busy = (act: string) => letter?.act === act && !letter.late;

  if (offer.state === "interested")
    return <p className="kern-body">{text("interpreter.letter.chosen_later")}</p>;
  if (letter?.late)
    return <p className="kern-body">{text("interpreter.letter.waiting_here")}</p>;
  return (
    <div className="offer__answers">
      {may("accept") && (
        <Button look="primary" className="offer__yes" busy={busy("accept") ?? false}
          onClick={answer("accept")}>
          {text("interpreter.offer.accept")}
        </Button>
      )}
      {may("decline") && (
        <Button busy={busy("decline") ?? false} onClick={answer("decline")}>
          {text("interpreter.offer.decline")}
        </Button>
      )}
      {may("recuse") && (
        <Button busy={busy("recuse") ?? false} onClick={answer("recuse")}>
          {text("interpreter.offer.recuse")}
        </Button>
      )}
      {may("propose") && (
        <Button className="offer__other" onClick={() => setProposing(true)}>
          {text("interpreter.offer.propose")}
        </Button>
      )}
      {proposing && (
        <ProposeDialog offer={offer} about={about} onClose={() => setProposing(false)} />
      )}
    </div>
  );
}
