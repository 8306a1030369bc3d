import { Link } from "react-router";
import type { components } from "../../../dist/schema";
import { boardPath } from "../../parts/board_path";
import { Empty } from "../../parts/loading";
import { useModeName } from "../../parts/mode";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Gap } from "./board_data";
import { useSaid } from "./board_words";

interface Props {
  gaps: components["schemas"]["Today"]["gaps"];
  booking: string | null;
  seat: string | null;
}

/** The open requests in the order in which they need the coordinator. */
export function BoardQueue({ gaps, booking, seat }: Props) {
  const text = useText();
  if (gaps.count === 0)
    return (
      <Empty title={text("coordinator.board.empty.title")}>
        <p>{text("coordinator.board.empty.text")}</p>
        <Link className="kern-link" to="/anfrage">{text("coordinator.board.empty.act")}</Link>
      </Empty>
    );
  return (
    <>
      <ol className="queue">
        {gaps.items.map((gap) => (
          <li key={gap.seat_id}>
            <QueueEntry
              gap={gap}
              chosen={seat ? seat === gap.seat_id : booking === gap.booking_id}
            />
          </li>
        ))}
      </ol>
      {gaps.count > gaps.items.length && (
        <Link className="kern-link" to="/anfragen">
          {text("coordinator.board.more", { count: gaps.count - gaps.items.length })}
        </Link>
      )}
    </>
  );
}

/** Why a request needs somebody now, as the server words it. */
export function useReasons(): (gap: Gap) => string {
  const say = useSaid();
  return (gap) => gap.reasons.map(say).join(", ");
}

function QueueEntry({ gap, chosen }: { gap: Gap; chosen: boolean }) {
  const formats = useFormats();
  const mode = useModeName();
  const reasons = useReasons();
  const where = [gap.requester_name, gap.town, gap.mode ? mode(gap.mode) : ""];
  return (
    <Link
      className={`queue__entry queue__entry--${gap.risk}`}
      to={boardPath(gap.booking_id, gap.seat_id)}
      aria-current={chosen ? "true" : undefined}
      state={{ chosen: true }}
    >
      <span className="queue__head">
        <strong>{gap.language_name ?? gap.language}</strong>
        <StateBadge kind="fill" state={gap.seat_state} />
      </span>
      <span>{gap.end ? formats.period(gap.begin, gap.end) : formats.moment(gap.begin)}</span>
      <span>{where.filter(Boolean).join(" · ")}</span>
      <span className="queue__why">{reasons(gap)}</span>
    </Link>
  );
}
