import { useState } from "react";
import { useMay } from "../../api/session";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { knownKey, useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { BookDialog } from "./book_dialog";
import { type SlotAppointment, type SlotDay, useCancelAppointment } from "./slots_query";

/** One day: who is there, which times are free, and the appointments that the reader may see. */
export function DayCard({ day, mayBook }: { day: SlotDay; mayBook: boolean }) {
  const text = useText();
  const formats = useFormats();
  const [isBooking, setBooking] = useState(false);
  const takesPlace = day.state !== "paused" && day.state !== "cancelled";
  const title = formats.period(day.begin_at, day.end_at);
  return (
    <article className="slot" aria-label={title}>
      <h2 className="kern-heading-small">{title}</h2>
      <p className="kern-body">
        <strong>{day.name}</strong>
        <span className="line muted">
          {[day.requester_name, day.place_name, day.town].filter(Boolean).join(", ")}
        </span>
        <Who day={day} />
      </p>
      {takesPlace && <Times day={day} />}
      <Appointments day={day} />
      {mayBook && takesPlace && (
        <div>
          <Button onClick={() => setBooking(true)}>
            {text(day.free.length > 0 ? "slots.book" : "slots.wait")}
            <span className="kern-sr-only"> {title}</span>
          </Button>
        </div>
      )}
      {isBooking && <BookDialog day={day} onClose={() => setBooking(false)} />}
    </article>
  );
}

function Who({ day }: { day: SlotDay }) {
  const text = useText();
  const ui = useUiLanguage();
  const languages = day.languages
    .map((one) => (ui === "en" ? one.language_name_en : one.language_name) ?? one.language)
    .join(", ");
  if (day.state === "paused") {
    const why = knownKey(`slots.pause.${day.pause}`) ?? "slots.pause.ended";
    return <span className="line">{text("slots.paused", { why: text(why) })}</span>;
  }
  if (day.state === "cancelled") return <span className="line">{text("slots.cancelled")}</span>;
  if (day.state === "seeking")
    return <span className="line">{text("slots.seeking", { languages })}</span>;
  const { person } = day;
  return (
    <span className="line">
      {day.state === "stand_in"
        ? text("slots.stand_in", { person, languages })
        : text("slots.held", { person, languages })}
    </span>
  );
}

function Times({ day }: { day: SlotDay }) {
  const text = useText();
  const formats = useFormats();
  const { free, waiting } = day;
  const first = free[0];
  return (
    <p className="kern-body">
      {first
        ? text("slots.free", { count: free.length, first: formats.clock(first) })
        : text("slots.full")}
      {waiting > 0 && (
        <span className="line muted">{text("slots.waiting", { count: waiting })}</span>
      )}
    </p>
  );
}

function Appointments({ day }: { day: SlotDay }) {
  const cancel = useCancelAppointment();
  if (day.appointments.length === 0) return null;
  return (
    <>
      <ul className="lines">
        {day.appointments.map((one) => (
          <Line key={one.id} one={one} busy={cancel.isPending}
            onCancel={() => cancel.mutate(one.id)} />
        ))}
      </ul>
      <ProblemNotice problem={cancel.error} />
    </>
  );
}

function Line({ one, busy, onCancel }: {
  one: SlotAppointment;
  busy: boolean;
  onCancel: () => void;
}) {
  const text = useText();
  const formats = useFormats();
  const ui = useUiLanguage();
  const mayCancel = useMay("slot_book");
  const when = one.begin_at && one.end_at
    ? formats.hours(one.begin_at, one.end_at)
    : text("slots.waits", { minutes: one.minutes });
  const words = [
    one.requester_name,
    (ui === "en" ? one.language_name_en : one.language_name) ?? one.language,
    (ui === "en" ? one.setting_name_en : one.setting_name) ?? one.setting,
    one.reference,
  ].filter(Boolean).join(" · ");
  return (
    <li>
      <span className="line__text">
        <strong>{when}</strong>
        <span className="line">{words}</span>
      </span>
      {mayCancel && (
        <Button look="tertiary" busy={busy} onClick={onCancel}>
          {text("slots.cancel")}
          <span className="kern-sr-only"> {when} {words}</span>
        </Button>
      )}
    </li>
  );
}
