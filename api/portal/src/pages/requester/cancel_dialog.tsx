import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import type { Booking } from "./bookings_query";

interface Props {
  booking: Booking;
  onClose: () => void;
}

/** Says what the cancellation costs before it happens; the API answers that as a preview. */
export function CancelDialog({ booking, onClose }: Props) {
  const text = useText();
  const ui = useUiLanguage();
  const path = { booking_id: booking.id };
  const preview = useQuery({
    queryKey: ["bookings", booking.id, "cancel"],
    staleTime: 0,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/cancel", {
          params: { path },
          body: { preview: true },
          signal,
        }),
      ),
  });
  const cancel = useWrite({
    send: (_: string, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/cancel", {
          params: { path, header: { "Idempotency-Key": key } },
          body: { preview: false },
        }),
      ),
    refresh: [["bookings"], ["assignments"]],
    done: onClose,
  });
  return (
    <Dialog
      title={text("cancel.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("cancel.keep")}</Button>
          {preview.isSuccess && (
            <Button look="primary" busy={cancel.isPending} onClick={() => cancel.mutate("cancel")}>
              {text("cancel.act")}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Loaded query={preview}>
          {(consequence) => (
            <Notice
              tone={consequence.late ? "warning" : "info"}
              title={(ui === "en" ? consequence.text_en : consequence.text) ?? consequence.text}
            />
          )}
        </Loaded>
        <p className="kern-body">{text("cancel.told")}</p>
        <ProblemNotice problem={cancel.error} />
      </div>
    </Dialog>
  );
}
