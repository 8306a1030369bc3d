import { useEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { boardPath } from "../../parts/board_path";
import { Loaded } from "../../parts/loading";
import { StateBadge } from "../../parts/state_badge";
import { useModeName } from "../../parts/mode";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Booking, type Gap, type Seat, useBooking } from "./board_data";
import { BoardRequestActs } from "./board_request_acts";
import { BoardSeat } from "./board_seat";

interface Props {
  id: string;
  seatId: string | null;
  queue: Gap[];
}

/** The chosen request: what it is about, who is asked, who could come. */
export function BoardRequest({ id, seatId, queue }: Props) {
  const query = useBooking(id);
  return (
    <Loaded query={query}>
      {(booking) => {
        const seat =
          booking.seats.find((one) => one.id === seatId) ??
          booking.seats.find((one) => one.state !== "filled") ??
          booking.seats[0];
        if (!seat) return null;
        return <Request booking={booking} seat={seat} queue={queue} />;
      }}
    </Loaded>
  );
}

interface RequestProps {
  booking: Booking;
  seat: Seat;
  queue: Gap[];
}

function Request({ booking, seat, queue }: RequestProps) {
  const text = useText();
  const location = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const clicked = (location.state as { chosen?: boolean } | null)?.chosen;
  useEffect(() => {
    if (clicked) heading.current?.focus();
  }, [clicked, location.key]);
  const next = queue.find((gap) => gap.booking_id !== booking.id);
  const title = { number: booking.number, language: booking.language_name ?? booking.language };

  return (
    <section className="request stack" aria-labelledby="board-request">
      <nav className="row" aria-label={text("coordinator.board.ways")}>
        <Link className="kern-link board__back" to="/tafel">{text("coordinator.board.back")}</Link>
        <Link className="kern-link" to={`/anfragen/${booking.id}`}>
          {text("coordinator.board.whole_request")}
        </Link>
        {booking.series_id && (
          <Link className="kern-link" to={`/serien/${booking.series_id}`}>
            {text("coordinator.board.series")}
          </Link>
        )}
        {next && (
          <Link
            className="kern-link"
            to={boardPath(next.booking_id, next.seat_id)}
            state={{ chosen: true }}
          >
            {text("coordinator.board.next")}
          </Link>
        )}
      </nav>
      <div className="row">
        <h2 className="kern-heading-medium" id="board-request" tabIndex={-1} ref={heading}>
          {text("coordinator.board.request", title)}
        </h2>
        <StateBadge kind="fill" state={seat.state} />
      </div>
      <RequestFacts booking={booking} />
      <SeatChoice booking={booking} seat={seat} />
      <BoardRequestActs booking={booking} />
      <BoardSeat key={seat.id} booking={booking} seat={seat} />
    </section>
  );
}

function RequestFacts({ booking }: { booking: Booking }) {
  const text = useText();
  const formats = useFormats();
  const mode = useModeName();
  const place = booking.place as { name?: string; street?: string; town?: string } | null;
  const where = [booking.requester?.name, place?.name, place?.street, place?.town];
  const what = [mode(booking.mode), booking.setting_name, booking.case_references?.join(", ")];
  return (
    <dl className="facts">
      <dt>{text("coordinator.board.when")}</dt>
      <dd>
        {booking.times.map((time) => (
          <div key={time.id}>{formats.period(time.begin, time.end)}</div>
        ))}
      </dd>
      <dt>{text("coordinator.board.where")}</dt>
      <dd>{where.filter(Boolean).join(", ")}</dd>
      <dt>{text("coordinator.board.what")}</dt>
      <dd>{what.filter(Boolean).join(" · ")}</dd>
      {booking.note && (
        <>
          <dt>{text("coordinator.board.note")}</dt>
          <dd>{booking.note}</dd>
        </>
      )}
    </dl>
  );
}

function SeatChoice({ booking, seat }: { booking: Booking; seat: Seat }) {
  const text = useText();
  if (booking.seats.length < 2) return null;
  return (
    <nav className="row" aria-label={text("coordinator.board.seats")}>
      {booking.seats.map((one) => (
        <Link
          key={one.id}
          className="kern-link"
          to={boardPath(booking.id, one.id)}
          aria-current={one.id === seat.id ? "true" : undefined}
        >
          {text("coordinator.board.seat", { number: one.position })}
        </Link>
      ))}
    </nav>
  );
}
