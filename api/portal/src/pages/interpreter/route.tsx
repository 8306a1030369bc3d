import { useState } from "react";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import type { Assignment } from "./agenda";

type Place = NonNullable<Assignment["place"]>;

const addressOf = (place: Place) =>
  [place.street, [place.postcode, place.town].filter(Boolean).join(" ")]
    .filter(Boolean)
    .join(", ");

/** Apple's phones know maps:, all others geo:. Neither asks a foreign host from this page. */
function mapLink(address: string): string {
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  return `${isApple ? "maps:?q=" : "geo:0,0?q="}${encodeURIComponent(address)}`;
}

/** The address with a way into the phone's own map. */
export function Route({ place }: { place: Place }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  const address = addressOf(place);
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <>
      <span className="address">{place.name}</span>
      <span className="address">{address}</span>
      {address && (
        <span className="row">
          <a className="kern-link" href={mapLink(address)}>{text("interpreter.route.open")}</a>
          <Button look="tertiary" onClick={copy}>
            {text(copied ? "interpreter.route.copied" : "interpreter.route.copy")}
          </Button>
        </span>
      )}
    </>
  );
}
