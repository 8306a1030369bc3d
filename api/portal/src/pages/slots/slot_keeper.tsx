import { useState } from "react";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { SlotForm } from "./slot_form";
import {
  type SlotUse, type StandingSlot, useEndSlot, useSlotUse, useStandingSlots, useToday,
} from "./slots_query";

/** What the coordinator keeps: the slots themselves, and how well they are used. */
export function SlotKeeper() {
  const text = useText();
  const [isNew, setNew] = useState(false);
  const slots = useStandingSlots(true);
  const use = useSlotUse(true);
  return (
    <>
      <section className="stack" aria-labelledby="standing-slots">
        <div className="head">
          <h2 className="kern-heading-medium" id="standing-slots">{text("slots.standing")}</h2>
          <Button small onClick={() => setNew(true)}>{text("slots.new")}</Button>
        </div>
        <Loaded query={slots}>
          {(list) => (
            <>
              {list.length === 0 && <p className="kern-body">{text("slots.standing_none")}</p>}
              <ul className="lines">{list.map((one) => <Slot key={one.id} slot={one} />)}</ul>
            </>
          )}
        </Loaded>
        {isNew && <SlotForm onClose={() => setNew(false)} />}
      </section>
      <Loaded query={use}>{(list) => <Uses list={list} />}</Loaded>
    </>
  );
}

function Slot({ slot }: { slot: StandingSlot }) {
  const text = useText();
  const formats = useFormats();
  const today = useToday();
  const end = useEndSlot();
  const where = [slot.requester_name, slot.place_name, slot.town].filter(Boolean).join(", ");
  return (
    <li>
      <span className="line__text">
        <strong>{slot.name}</strong>
        <span className="line">
          {text("slots.line", { person: slot.person, from: slot.from, to: slot.to, where })}
        </span>
        {slot.last_day && (
          <span className="line muted">
            {text("slots.until", { day: formats.day(wallDate(`${slot.last_day}T12:00`)) })}
          </span>
        )}
        <ProblemNotice problem={end.error} />
      </span>
      <Button look="tertiary" busy={end.isPending}
        onClick={() => end.mutate({ id: slot.id, last_day: today })}>
        {text("slots.end")}
        <span className="kern-sr-only"> {slot.name}</span>
      </Button>
    </li>
  );
}

function Uses({ list }: { list: SlotUse[] }) {
  const text = useText();
  const formats = useFormats();
  if (list.length === 0) return null;
  const few = text("slots.use.few");
  const count = (value: number | null) => (value === null ? few : formats.number(value));
  const share = ({ booked_min, offered_min }: SlotUse) =>
    booked_min === null ? few : `${formats.number((100 * booked_min) / offered_min)} %`;
  return (
    <section className="stack" aria-labelledby="slot-use">
      <h2 className="kern-heading-medium" id="slot-use">{text("slots.use")}</h2>
      <div className="slots__table" role="region" aria-labelledby="slot-use" tabIndex={0}>
        <table className="kern-table">
          <thead>
            <tr>
              <th scope="col">{text("slots.use.name")}</th>
              <th scope="col">{text("slots.use.days")}</th>
              <th scope="col">{text("slots.use.appointments")}</th>
              <th scope="col">{text("slots.use.share")}</th>
              <th scope="col">{text("slots.use.waiting")}</th>
            </tr>
          </thead>
          <tbody>
            {list.map((one) => (
              <tr key={one.standing_slot_id}>
                <th scope="row">{one.name}</th>
                <td>{formats.number(one.days)}</td>
                <td>{count(one.appointments)}</td>
                <td>{share(one)}</td>
                <td>{count(one.waiting)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
