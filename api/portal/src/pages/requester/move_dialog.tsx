import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDebounced } from "../../parts/debounced";
import { Dialog } from "../../parts/dialog";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { type Booking, timesOf } from "./bookings_query";
import { useOnBehalf } from "./catalogue_queries";
import { type Channel, ChannelField } from "./channel_field";
import { OutlookPanel } from "./outlook";
import { useOutlook } from "./outlook_query";
import {
  type BookingInput,
  inputsOf,
  localOf,
  type Mode,
  noTime,
  type TimeChoice,
} from "./request_draft";
import { TimesFields } from "./when_fields";

interface Props {
  booking: Booking;
  etag: string;
  onClose: () => void;
}

/** The same request at other times, to ask what the pool could do then. */
function questionOf(booking: Booking, times: TimeChoice[]): BookingInput | undefined {
  const wanted = inputsOf(times);
  const place = booking.place as { id?: string } | null | undefined;
  if (wanted.length === 0) return undefined;
  return {
    ...(booking.requester?.id ? { requester_id: booking.requester.id } : {}),
    language: booking.language,
    setting: booking.setting,
    mode: booking.mode as Mode,
    ...(place?.id ? { place_id: place.id } : {}),
    duration_min: booking.duration_min,
    seats: booking.seats.length || 1,
    times: wanted,
  };
}

const firstOf = (local: string): TimeChoice => ({
  ...noTime,
  day: local.slice(0, 10),
  clock: local.slice(11, 16),
});

/** The typed times, what the pool could do then, and the act itself. */
function useMoving({ booking, etag, onClose }: Props) {
  const begin = wallTime(new Date(timesOf(booking)[0]?.begin ?? 0));
  const [times, setTimes] = useState<TimeChoice[]>([firstOf(begin)]);
  const question = useDebounced(JSON.stringify(questionOf(booking, times) ?? null), 300);
  const input = (JSON.parse(question) as BookingInput | null) ?? undefined;
  const outlook = useOutlook(input);
  const move = useWrite({
    send: (body: { times: ReturnType<typeof inputsOf>; channel?: Channel }, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/move", {
          params: {
            path: { booking_id: booking.id },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body,
        }),
      ),
    refresh: [["bookings"], ["assignments"]],
    done: onClose,
  });
  return { times, setTimes, input, outlook, move };
}

/** Other times for the request; whoever was found is asked first. */
export function MoveDialog(props: Props) {
  const text = useText();
  const { times, setTimes, input, outlook, move } = useMoving(props);
  const [wasTried, setTried] = useState(false);
  const onBehalf = useOnBehalf();
  const [channel, setChannel] = useState<Channel>("telephone");
  const wanted = inputsOf(times);
  const act = () => {
    setTried(true);
    if (wanted.length > 0) move.mutate({ times: wanted, ...(onBehalf ? { channel } : {}) });
  };
  return (
    <Dialog
      title={text("move.title")}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{text("common.cancel")}</Button>
          <Button look="primary" busy={move.isPending} onClick={act}>{text("move.act")}</Button>
        </>
      }
    >
      <div className="stack">
        <p className="kern-body">{text("move.text")}</p>
        <TimesFields
          times={times}
          askHour={outlook.error?.code === "local_time_ambiguous"}
          error={wasTried && wanted.length === 0 ? text("request.missing.times") : undefined}
          onChange={setTimes}
        />
        {onBehalf && <ChannelField value={channel} onChange={setChannel} />}
        <ProblemNotice problem={move.error} />
        <OutlookPanel
          outlook={input ? outlook.data : undefined}
          busy={outlook.isFetching}
          problem={input ? outlook.error : null}
          taken={times.map(localOf)}
          onTake={(local) => setTimes([firstOf(local), ...times.slice(1)])}
        />
      </div>
    </Dialog>
  );
}
