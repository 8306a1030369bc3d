import { Link } from "react-router";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import type { BookingInput, Outlook } from "./request_draft";

type SlotTime = NonNullable<components["schemas"]["Outlook"]["slot_times"]>[number];

/** Strangers are shown none. */
export const slotTimesOf = (outlook: Outlook | undefined): SlotTime[] =>
  outlook && "slot_times" in outlook ? (outlook.slot_times ?? []) : [];

interface Props {
  times: SlotTime[];
  input: BookingInput;
}

/** Somebody who speaks the language is at the place anyway: one click books the free time there. */
export function SlotOffer({ times, input }: Props) {
  const text = useText();
  const formats = useFormats();
  const book = useWrite<SlotTime, unknown>({
    send: ({ slot_day_id, begin_at, minutes }, key) =>
      ask(
        api.POST("/api/v1/slot-days/{slot_day_id}/appointments", {
          params: { path: { slot_day_id }, header: { "Idempotency-Key": key } },
          body: {
            begin: wallTime(new Date(begin_at)).slice(11, 16),
            minutes,
            waits: false,
            language: input.language,
            setting: input.setting,
            ...(input.requester_id ? { requester_id: input.requester_id } : {}),
            ...(input.case_references?.[0] ? { reference: input.case_references[0] } : {}),
          },
        }),
      ),
    refresh: [["slots"], ["booking-check"]],
  });
  if (book.isSuccess)
    return (
      <Notice tone="success" title={text("outlook.slot.booked")} loud>
        <p className="kern-body">
          <Link className="kern-link" to="/praesenz">{text("outlook.slot.see")}</Link>
        </p>
      </Notice>
    );
  if (times.length === 0) return null;
  return (
    <div className="stack" role="group" aria-label={text("outlook.slot")}>
      <p className="kern-label">{text("outlook.slot")}</p>
      {times.map((time) => (
        <div key={time.slot_day_id}>
          <p className="kern-body">
            {text("outlook.slot.time", {
              when: formats.moment(time.begin_at), name: time.name, place: time.place_name,
            })}
          </p>
          <Button small busy={book.isPending} onClick={() => book.mutate(time)}>
            {text("outlook.slot.book", { minutes: time.minutes })}
            <span className="kern-sr-only"> {formats.moment(time.begin_at)}</span>
          </Button>
        </div>
      ))}
      <ProblemNotice problem={book.error} />
    </div>
  );
}
