import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useKept } from "../../api/use_kept";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { LoadedKept } from "./loaded_kept";
import { OfferCard } from "./offer_card";

/** One offer: where the link of a mail or of a list leads. */
export function OfferPage() {
  const text = useText();
  const { id = "" } = useParams();
  const query = useKept(["offers", id], () =>
    ask(api.GET("/api/v1/offers/{offer_id}", { params: { path: { offer_id: id } } })),
  );
  return (
    <Page title={text("interpreter.offer.title")}>
      <LoadedKept query={query}>
        {(offer) => (
          <div className="stack">
            {offer.state !== "made" && (
              <p><StateBadge kind="offer" state={offer.state} /></p>
            )}
            <OfferCard offer={offer} />
            {offer.assignment_id && (
              <Link className="kern-link" to={`/einsaetze/${offer.assignment_id}`}>
                {text("interpreter.letter.to_assignment")}
              </Link>
            )}
          </div>
        )}
      </LoadedKept>
      <p>
        <Link className="kern-link" to="/angebote">{text("interpreter.offer.all")}</Link>
      </p>
    </Page>
  );
}
