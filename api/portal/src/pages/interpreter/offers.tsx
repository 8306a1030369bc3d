import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useKept } from "../../api/use_kept";
import { Empty } from "../../parts/loading";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { LoadedKept } from "./loaded_kept";
import { OfferCard } from "./offer_card";
import { groupsOf, SeriesOffers } from "./series_offers";
import { useWhen } from "./words";

export type Offer = components["schemas"]["Offer"];

const open = ["made", "interested"];

/** The offers of a person: open ones to answer, and what became of the latest others. */
export function Offers() {
  const text = useText();
  const query = useKept(["offers"], async () => {
    const page = await ask(api.GET("/api/v1/offers", { params: { query: { limit: 50 } } }));
    return page.items;
  });
  return (
    <Page title={text("interpreter.offers.title")}>
      <LoadedKept query={query}>{(offers) => <OfferList offers={offers} />}</LoadedKept>
      <p>
        <Link className="kern-link" to="/konto#benachrichtigungen">
          {text("interpreter.offers.notify")}
        </Link>
      </p>
    </Page>
  );
}

function OfferList({ offers }: { offers: Offer[] }) {
  const text = useText();
  const asked = offers.filter((offer) => open.includes(offer.state));
  const answered = offers.filter((offer) => !open.includes(offer.state));
  return (
    <div className="stack">
      {asked.length === 0 && (
        <Empty title={text("interpreter.offers.none")}>
          <p>{text("interpreter.offers.none_text")}</p>
          <p>
            <Link className="kern-link" to="/kalender/verfuegbarkeit">
              {text("interpreter.offers.none_act")}
            </Link>
          </p>
        </Empty>
      )}
      {groupsOf(asked).map((group) =>
        group.length > 1 ? (
          <SeriesOffers key={group[0]?.series_id} offers={group} />
        ) : (
          group.map((offer) => <OfferCard key={offer.id} offer={offer} />)
        ),
      )}
      {answered.length > 0 && <Answered offers={answered} />}
    </div>
  );
}

function Answered({ offers }: { offers: Offer[] }) {
  const text = useText();
  const when = useWhen();
  return (
    <details className="fold">
      <summary>{text("interpreter.offers.answered", { count: offers.length })}</summary>
      <ul className="lines">
        {offers.map((offer) => (
          <li key={offer.id}>
            <Link className="kern-link" to={`/angebote/${offer.id}`}>
              {when(offer.time.begin, offer.time.end)}
            </Link>
            <span>{offer.language_name}</span>
            <StateBadge kind="offer" state={offer.state} />
          </li>
        ))}
      </ul>
    </details>
  );
}
