import { Link } from "react-router";
import { Empty } from "../../parts/loading";
import { useModeName } from "../../parts/mode";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { OpenSeat } from "./board_data";

interface Props {
  seats: OpenSeat[];
  booking: string | null;
  seat: string | null;
}

export const boardPath = (booking: string, seat: string) =>
  `/tafel?anfrage=${booking}&platz=${seat}`;

/** The open requests in the order in which they need the coordinator. */
export function BoardQueue({ seats, booking, seat }: Props) {
  const text = useText();
  if (seats.length === 0)
    return (
      <Empty title={text("coordinator.board.empty.title")}>
        <p>{text("coordinator.board.empty.text")}</p>
        <Link className="kern-link" to="/anfrage">{text("coordinator.board.empty.act")}</Link>
      </Empty>
    );
  return (
    <ol className="queue">
      {seats.map((open) => (
        <li key={open.seat.id}>
          <QueueEntry
            open={open}
            chosen={seat ? seat === open.seat.id : booking === open.booking.id}
          />
        </li>
      ))}
    </ol>
  );
}

function QueueEntry({ open, chosen }: { open: OpenSeat; chosen: boolean }) {
  const text = useText();
  const formats = useFormats();
  const mode = useModeName();
  const { booking, seat } = open;
  const first = booking.times[0];
  const town = (booking.place as { town?: string } | null)?.town;
  return (
    <Link
      className={`queue__entry ${booking.urgency === "urgent" ? "queue__entry--urgent" : ""}`}
      to={boardPath(booking.id, seat.id)}
      aria-current={chosen ? "true" : undefined}
      state={{ chosen: true }}
    >
      <span className="queue__head">
        <strong>{booking.language_name ?? booking.language}</strong>
        <StateBadge kind="fill" state={seat.state} />
      </span>
      <span>
        {first ? formats.period(first.begin, first.end) : text("coordinator.board.window")}
      </span>
      <span>{[booking.requester?.name, town, mode(booking.mode)].filter(Boolean).join(" · ")}</span>
      {booking.urgency === "urgent" && (
        <span className="queue__urgent">{text("coordinator.board.urgent")}</span>
      )}
    </Link>
  );
}
