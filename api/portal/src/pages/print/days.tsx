import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { SelectField, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { addDays, wallDate, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";

export type Booking = components["schemas"]["Booking"];
export type Seat = Booking["seats"][number];

export interface Days {
  from: string; // "2026-11-24"
  count: 1 | 7;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The days that the address names: today alone without it. */
export function useDays(): [Days, (days: Days) => void] {
  const today = wallTime(useNow()).slice(0, 10);
  const [address, setAddress] = useSearchParams();
  const named = address.get("ab") ?? "";
  const days: Days = {
    from: day.test(named) ? named : today,
    count: address.get("tage") === "7" ? 7 : 1,
  };
  const change = ({ from, count }: Days) =>
    setAddress({ ab: from, tage: String(count) }, { replace: true });
  return [days, change];
}

/** The choice of the days above a paper; it is not printed. */
export function DaysForm({ days, change }: { days: Days; change: (days: Days) => void }) {
  const text = useText();
  return (
    <div className="row no-print">
      <TextField
        type="date"
        label={text("print.from")}
        value={days.from}
        onChange={({ target }) => target.value && change({ ...days, from: target.value })}
      />
      <SelectField
        label={text("print.count")}
        value={days.count}
        onChange={({ target }) => change({ ...days, count: target.value === "7" ? 7 : 1 })}
      >
        <option value={1}>{text("print.count.day")}</option>
        <option value={7}>{text("print.count.week")}</option>
      </SelectField>
    </div>
  );
}

/** A time of a request on a list: of everybody who comes then, or one that is only wished. */
export interface Entry {
  booking: Booking;
  begin: string;
  end: string;
  /** Nobody has been found for it yet. */
  wished: boolean;
  seats: Seat[];
}

const isOff = ({ state }: Booking) => state === "cancelled" || state === "withdrawn";
const comes = ({ assignment }: Seat) => assignment && assignment.state !== "cancelled";

function entriesOf(booking: Booking): Entry[] {
  if (isOff(booking)) return [];
  const held = booking.seats.find(comes)?.assignment;
  const times = held ? [held] : booking.times;
  return times.map(({ begin, end }) => ({
    booking, begin, end, wished: !held, seats: booking.seats,
  }));
}

/** Everything that is to happen in these days, by time. */
export function useEntries({ from, count }: Days) {
  const begin = wallDate(`${from}T00:00`).toISOString();
  const end = wallDate(`${addDays(from, count)}T00:00`).toISOString();
  return useQuery({
    queryKey: ["bookings", "print", from, count],
    queryFn: ({ signal }) =>
      allPages((page) =>
        ask(
          api.GET("/api/v1/bookings", {
            params: { query: { ...page, from: begin, until: end } },
            signal,
          }),
        ),
      ),
    select: (bookings) =>
      bookings
        .flatMap(entriesOf)
        .filter((one) => Date.parse(one.end) > Date.parse(begin)
          && Date.parse(one.begin) < Date.parse(end))
        .sort((one, two) => Date.parse(one.begin) - Date.parse(two.begin)
          || one.booking.number - two.booking.number),
  });
}

interface Place {
  name?: string;
  street?: string;
  postcode?: string;
  town?: string;
}
interface Contact {
  name?: string;
  phone?: string;
  room?: string;
}

type Where = Pick<Booking, "place" | "contact">;

/** "Haus A, Lange Straße 1, 32756 Detmold" */
export function placeOf({ place }: Where): string {
  const { name, street, postcode, town } = (place ?? {}) as Place;
  return [name, street, [postcode, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

export function contactOf({ contact }: Where): Contact {
  return (contact ?? {}) as Contact;
}
