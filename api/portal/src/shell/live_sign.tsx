import { useLiveState } from "../api/live";
import { useText } from "../texts/text";

/** Says when changes of others do not arrive; silent while all is well. */
export function LiveSign() {
  const text = useText();
  const lost = useLiveState() === "lost";
  return (
    <span role="status" className={lost ? "live-lost" : "kern-sr-only"}>
      {lost ? text("shell.live_lost") : ""}
    </span>
  );
}
