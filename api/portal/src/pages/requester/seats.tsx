import { Link } from "react-router";
import { FeedbackPart } from "../../parts/contact/feedback";
import { Release } from "../../parts/contact/release";
import { Notice } from "../../parts/notice";
import { sheetPath } from "../../parts/print_path";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Assignment, type Booking, useAssignment } from "./bookings_query";
import { Hours } from "./hours";
import { Outcome } from "./outcome";
import { SearchAgain } from "./search_again";

/** Who comes, or why nobody does and what would be possible instead. */
export function Seats({ booking }: { booking: Booking }) {
  const text = useText();
  const [first] = booking.seats;
  const isOver = ["cancelled", "withdrawn"].includes(booking.state);
  if (isOver || !first) return null;
  return (
    <section className="stack" aria-label={text("seats.title")}>
      <h2 className="kern-heading-medium">{text("seats.title")}</h2>
      {booking.seats.map((seat) =>
        seat.assignment && seat.assignment.state !== "cancelled" ? (
          <Person key={seat.id} assignment={seat.assignment} />
        ) : (
          <Searched key={seat.id} booking={booking} seat={seat} />
        ),
      )}
      {booking.state === "active" && (
        <p>
          <Link className="kern-link" to={`/terminzettel?anfrage=${booking.id}`}>
            {text("seats.slip")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Person({ assignment }: { assignment: Assignment }) {
  const text = useText();
  const formats = useFormats();
  const { data: one } = useAssignment(assignment.id);
  return (
    <div className="card stack">
      <p className="kern-title">{assignment.interpreter?.name}</p>
      <p className="kern-body">{formats.period(assignment.begin, assignment.end)}</p>
      {one && (
        <div className="kern-body">
          <Release one={one} phone={one.interpreter?.phone} side="requester" />
        </div>
      )}
      {assignment.state !== "confirmed" && (
        <div><StateBadge kind="assignment" state={assignment.state} /></div>
      )}
      {assignment.pin && (
        <p className="kern-body">
          {text("seats.pin")} <strong className="pin">{assignment.pin}</strong>
          <br />
          {text("seats.pin.text")}
        </p>
      )}
      {assignment.timesheet_state && <Hours assignment={assignment.id} />}
      <p className="row">
        <a
          className="kern-link"
          href={`/api/v1/assignments/${assignment.id}/calendar`}
          download={`termin-${assignment.begin.slice(0, 10)}.ics`}
        >
          {text("seats.calendar")}
        </a>
        <Link className="kern-link" to={sheetPath(assignment.id)}>
          {text("common.print.sheet")}
        </Link>
      </p>
      {one && (
        <>
          <FeedbackPart assignment={one.id}
            mayGive={one.allowed_actions?.includes("give_feedback") ?? false} />
          <Outcome assignment={one} />
        </>
      )}
    </div>
  );
}

type Seat = Booking["seats"][number];

function Searched({ booking, seat }: { booking: Booking; seat: Seat }) {
  const text = useText();
  if (seat.state !== "unfilled")
    return <p className="kern-body">{text(`seats.state.${seat.state}`)}</p>;
  return (
    <>
      <Notice tone="warning" title={text("seats.state.unfilled")}>
        {seat.unfilled_text && <p className="kern-body">{seat.unfilled_text}</p>}
      </Notice>
      {booking.allowed_actions.includes("search") && <SearchAgain {...{ booking, seat }} />}
    </>
  );
}
