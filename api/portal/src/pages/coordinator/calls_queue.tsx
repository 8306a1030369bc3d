import { Link } from "react-router";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Call } from "./calls";

/** Everybody who is still to be called, in turn. */
export function CallQueue({ calls, chosen }: { calls: Call[]; chosen: string }) {
  const text = useText();
  const formats = useFormats();
  return (
    <section aria-labelledby="calls-queue">
      <h2 className="kern-heading-small" id="calls-queue">
        {text("coordinator.calls.queue", { count: calls.length })}
      </h2>
      <ol className="queue">
        {calls.map((call) => (
          <li key={call.offer.id}>
            <Link
              className="queue__entry"
              to={`/anrufliste?angebot=${call.offer.id}`}
              aria-current={call.offer.id === chosen ? "true" : undefined}
            >
              <strong>{call.name}</strong>
              <span>{formats.period(call.offer.time.begin, call.offer.time.end)}</span>
              <span>{call.offer.language_name}</span>
              {call.called_at && (
                <span>
                  {text("coordinator.calls.tried", { at: formats.moment(call.called_at) })}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
