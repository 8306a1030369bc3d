import { useText } from "../../texts/text";
import type { Light } from "./missing_query";

const tones = { green: "success", yellow: "warning", red: "danger" } as const;

/** The traffic light of the clearances, in words too. */
export function LightBadge({ light }: { light: Light }) {
  const text = useText();
  const tone = tones[light];
  return (
    <span className={`kern-badge kern-badge--${tone} kern-badge--small`}>
      <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
      <span className="kern-label">{text(`people.light.${light}`)}</span>
    </span>
  );
}
