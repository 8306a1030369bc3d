import "../../style/hotline.css";
import { Link, useLocation } from "react-router";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { useHeartbeat, usePresence } from "./presence";
import { Ring } from "./hotline_ring";

/** On every page of a person: whether "now" reaches them, and what rings. */
export function ReachableBar() {
  const text = useText();
  const { clock } = useFormats();
  const { pathname } = useLocation();
  const own = usePresence().data;
  useHeartbeat(own?.heartbeat_s ?? 20);
  if (!own?.enabled && !own?.call_id) return null;
  const isHere = pathname === "/erreichbar";
  return (
    <>
      {!isHere && (
        <div className="reachable">
          <p>
            {own.reachable
              ? text("hotline.reachable.until", { time: clock(own.reachable.until) })
              : text("hotline.reachable.off")}
          </p>
          <Link className="kern-link" to="/erreichbar">
            {text(own.call_id ? "hotline.to_call" : "hotline.reachable.change")}
          </Link>
        </div>
      )}
      {own.ring && <Ring key={own.ring.id} ring={own.ring} />}
    </>
  );
}
