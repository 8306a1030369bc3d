import { useState } from "react";
import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { Booking } from "./bookings_query";
import { CancelDialog } from "./cancel_dialog";
import { MoveDialog } from "./move_dialog";
import { SeriesDialog } from "./series_dialog";

interface Props {
  booking: Booking;
  etag: string;
}

/** What may be done with the request now, as the API says. */
export function BookingActs({ booking, etag }: Props) {
  const text = useText();
  const [open, setOpen] = useState<"move" | "cancel" | undefined>();
  const may = (action: string) => booking.allowed_actions.includes(action);
  const approve = useWrite({
    send: (_: string, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/approve", {
          params: { path: { booking_id: booking.id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["bookings"], ["today"]],
  });
  const close = () => setOpen(undefined);
  return (
    <div className="stack">
      <div className="row booking-acts">
        {may("approve") && (
          <Button look="primary" busy={approve.isPending} onClick={() => approve.mutate("approve")}>
            {text("booking.approve")}
          </Button>
        )}
        {may("assign") && (
          <Link className="kern-link" to={`/tafel?anfrage=${booking.id}`}>
            {text("booking.assign")}
          </Link>
        )}
        {may("move") && (
          <Button icon="calendar-today" onClick={() => setOpen("move")}>
            {text("booking.move")}
          </Button>
        )}
        {may("cancel") && (
          <Button icon="close" onClick={() => setOpen("cancel")}>{text("booking.cancel")}</Button>
        )}
      </div>
      <ProblemNotice problem={approve.error} />
      {open && booking.series_id && booking.occurrence_day ? (
        <SeriesDialog
          seriesId={booking.series_id}
          act={open}
          occurrence={{ day: booking.occurrence_day, local: booking.times[0]?.local ?? "" }}
          onClose={close}
        />
      ) : (
        <>
          {open === "move" && <MoveDialog {...{ booking, etag }} onClose={close} />}
          {open === "cancel" && <CancelDialog booking={booking} onClose={close} />}
        </>
      )}
    </div>
  );
}
