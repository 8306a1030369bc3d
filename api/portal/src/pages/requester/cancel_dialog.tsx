import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Loaded } from "../../parts/loading";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import type { Booking } from "./bookings_query";
import { useOnBehalf } from "./catalogue_queries";
import { type Channel, ChannelField } from "./channel_field";

interface Props {
  booking: Booking;
  onClose: () => void;
}

/** The consequence, which the API answers as a preview, and the act itself. */
function useCancelling({ booking, onClose }: Props) {
  const path = { booking_id: booking.id };
  const preview = useQuery({
    queryKey: ["bookings", booking.id, "cancel"],
    staleTime: 0,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/cancel", {
          params: { path, header: { "Idempotency-Key": null } },
          body: { preview: true },
          signal,
        }),
      ),
  });
  const cancel = useWrite({
    send: (body: { preview: boolean; channel?: Channel }, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/cancel", {
          params: { path, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [["bookings"], ["assignments"]],
    done: onClose,
  });
  return { preview, cancel };
}

/** Says what the cancellation costs before it happens. */
export function CancelDialog(props: Props) {
  const text = useText();
  const ui = useUiLanguage();
  const { preview, cancel } = useCancelling(props);
  const onBehalf = useOnBehalf();
  const [channel, setChannel] = useState<Channel>("telephone");
  const act = () => cancel.mutate({ preview: false, ...(onBehalf ? { channel } : {}) });
  return (
    <Dialog
      title={text("cancel.title")}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{text("cancel.keep")}</Button>
          {preview.isSuccess && (
            <Button look="primary" busy={cancel.isPending} onClick={act}>
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
        {onBehalf && <ChannelField value={channel} onChange={setChannel} />}
        <ProblemNotice problem={cancel.error} />
      </div>
    </Dialog>
  );
}
