import type { Letter } from "../../api/outbox";
import { Button } from "../../parts/button";
import { useModeName } from "../../parts/mode";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Facts } from "./facts";
import { useLetters, usePost } from "./letters";
import { OfferCard } from "./offer_card";
import type { Offer } from "./offers";
import { useDuration, useWhen } from "./words";

/** Open offers of one series together, by time; every other one by itself. */
export function groupsOf(offers: Offer[]): Offer[][] {
  const groups = new Map<string, Offer[]>();
  for (const offer of offers) {
    const isOpen = offer.series_id && offer.state === "made";
    const key = isOpen ? `series ${offer.series_id}` : offer.id;
    groups.set(key, [...(groups.get(key) ?? []), offer]);
  }
  const byTime = (a: Offer, b: Offer) => a.time.begin.localeCompare(b.time.begin);
  return [...groups.values()].map((group) => [...group].sort(byTime));
}

/** All open offers of a series as one thing: taken with one tap, or answered one by one. */
export function SeriesOffers({ offers }: { offers: Offer[] }) {
  const text = useText();
  const when = useWhen();
  const duration = useDuration();
  const modeName = useModeName();
  const first = offers[0] as Offer;
  const series = first.series_id ?? "";
  return (
    <article className="offer" aria-labelledby={`series-${series}`}>
      <h2 className="kern-heading-small" id={`series-${series}`}>
        {text("interpreter.series.title", { count: offers.length })}
      </h2>
      <Facts
        facts={[
          [text("interpreter.fact.duration"), duration(first.duration_min)],
          [text("interpreter.fact.language"), first.language_name ?? first.language],
          [text("interpreter.fact.setting"), first.setting_name ?? first.setting],
          [text("interpreter.fact.mode"), modeName(first.mode)],
          [text("interpreter.fact.district"), first.mode === "on_site" && first.district],
        ]}
      />
      <ul className="series-times">
        {offers.map((offer) => (
          <li key={offer.id}>{when(offer.time.begin, offer.time.end)}</li>
        ))}
      </ul>
      <Answers series={series} offers={offers} />
      <details className="fold">
        <summary>{text("interpreter.series.single")}</summary>
        <div className="stack">
          {offers.map((offer) => <OfferCard key={offer.id} offer={offer} />)}
        </div>
      </details>
    </article>
  );
}

/** The same answer to all of them. */
function Answers({ series, offers }: { series: string; offers: Offer[] }) {
  const text = useText();
  const formats = useFormats();
  const post = usePost();
  const letter = useLetters().find((one) => one.subject === series && one.state === "waiting");
  const about = text("interpreter.series.about", {
    count: offers.length,
    from: formats.day(offers[0]?.time.begin ?? ""),
  });
  const answer = (act: "accept_series" | "decline_series") => () =>
    post(about, { act, subject: series } satisfies Letter);
  if (letter?.late)
    return <p className="kern-body">{text("interpreter.letter.waiting_here")}</p>;
  return (
    <div className="offer__answers">
      <Button
        look="primary"
        className="offer__yes"
        busy={letter?.act === "accept_series"}
        onClick={answer("accept_series")}
      >
        {text("interpreter.series.accept")}
      </Button>
      <Button
        className="offer__other"
        busy={letter?.act === "decline_series"}
        onClick={answer("decline_series")}
      >
        {text("interpreter.series.decline")}
      </Button>
    </div>
  );
}
