import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Booking } from "./bookings_query";
import type { Mode } from "./request_draft";

/** What the pool proposes instead; other kinds need the coordinator and are only said. */
interface Alternative {
  kind: string;
  text?: string;
  people?: number;
  begin?: string;
  local?: string;
}

interface Change {
  mode?: Mode;
  times?: { local: string }[];
}

function changeOf(alternative: Alternative): Change | undefined {
  if (alternative.kind === "telephone" || alternative.kind === "video")
    return { mode: alternative.kind };
  return alternative.local ? { times: [{ local: alternative.local }] } : undefined;
}

interface Props {
  booking: Booking;
  seat: Booking["seats"][number];
}

/** Searches once more as it is, or with one of the alternatives. */
export function SearchAgain({ booking, seat }: Props) {
  const text = useText();
  const formats = useFormats();
  const search = useWrite({
    send: (body: Change, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/search", {
          params: { path: { booking_id: booking.id }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [["bookings"]],
  });
  const alternatives = (seat.alternatives ?? []) as unknown as Alternative[];
  return (
    <div className="stack">
      {alternatives.length > 0 && <p className="kern-label">{text("seats.alternatives")}</p>}
      {alternatives.map((one) => {
        const change = changeOf(one);
        return (
          <div className="row" key={`${one.kind} ${one.local ?? ""}`}>
            <span className="kern-body">
              {one.text} {one.begin && formats.moment(one.begin)}
            </span>
            {change && (
              <Button small busy={search.isPending} onClick={() => search.mutate(change)}>
                {text("seats.search_so")}
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button busy={search.isPending} onClick={() => search.mutate({})}>
          {text("seats.search_again")}
        </Button>
      </div>
      <ProblemNotice problem={search.error} />
    </div>
  );
}
