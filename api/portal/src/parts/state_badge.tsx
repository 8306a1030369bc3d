import { knownKey, useText } from "../texts/text";

const tones: Record<string, "info" | "success" | "warning" | "danger"> = {
  filled: "success",
  accepted: "success",
  confirmed: "success",
  performed: "success",
  completed: "success",
  unfilled: "danger",
  objected: "danger",
  interpreter_no_show: "danger",
  client_no_show: "warning",
  cancelled: "warning",
  withdrawn: "warning",
  partly_filled: "warning",
  requested: "warning",
};

/** A state in words and colour; `kind` names the room of the words ("booking", "offer", ...). */
export function StateBadge({ kind, state }: { kind: string; state: string }) {
  const text = useText();
  const tone = tones[state] ?? "info";
  const key = knownKey(`state.${kind}.${state}`);
  return (
    <span className={`kern-badge kern-badge--${tone} kern-badge--small`}>
      <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
      <span className="kern-label">{key ? text(key) : state}</span>
    </span>
  );
}
