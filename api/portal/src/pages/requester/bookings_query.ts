import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, ask, askVersion } from "../../api/client";
import { addDays, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";

export type Booking = components["schemas"]["Booking"];
export type Assignment = components["schemas"]["Assignment"];
export type Timesheet = components["schemas"]["Timesheet"];

/** What the list asks for; a state of the booking or of its fill by one word. */
export interface Filter {
  state: string;
  from: string; // a day
  until: string; // the last day
  language: string; // its code
  words: string; // number, office, setting or case reference
}

const fills = ["open", "searching", "partly_filled", "filled", "unfilled"] as const;
type Fill = (typeof fills)[number];
const isFill = (state: string): state is Fill => fills.includes(state as Fill);

/** The instant at which a day begins in Germany, in summer and in winter. */
function midnight(day: string): string {
  const winter = new Date(`${day}T00:00:00+01:00`);
  const summer = new Date(`${day}T00:00:00+02:00`);
  return (wallTime(winter) === `${day}T00:00` ? winter : summer).toISOString();
}

function queryOf({ state, from, until, language, words }: Filter) {
  return {
    ...(language ? { language } : {}),
    ...(words ? { q: words } : {}),
    ...(isFill(state) ? { fill: state, state: "active" } : state ? { state } : {}),
    ...(from ? { from: midnight(from) } : {}),
    ...(until ? { until: midnight(addDays(until, 1)) } : {}),
  };
}

export function useBookings(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ["bookings", "list", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET("/api/v1/bookings", {
          params: {
            query: { ...queryOf(filter), limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** One booking and the version that a change of it must name. */
export function useBooking(id: string) {
  return useQuery({
    queryKey: ["bookings", id],
    enabled: id !== "",
    queryFn: ({ signal }) =>
      askVersion(
        api.GET("/api/v1/bookings/{booking_id}", { params: { path: { booking_id: id } }, signal }),
      ),
  });
}

export function useTimeline(id: string) {
  return useQuery({
    queryKey: ["bookings", id, "timeline"],
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/bookings/{booking_id}/timeline", {
          params: { path: { booking_id: id } },
          signal,
        }),
      ),
  });
}

/** One assignment by itself: what may be done with it, and the numbers of both sides. */
export function useAssignment(id: string) {
  return useQuery({
    queryKey: ["assignments", id],
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/assignments/{assignment_id}", {
          params: { path: { assignment_id: id } },
          signal,
        }),
      ),
  });
}

export function useTimesheet(assignment: string, wanted: boolean) {
  return useQuery({
    queryKey: ["timesheets", assignment],
    enabled: wanted,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/assignments/{assignment_id}/timesheet", {
          params: { path: { assignment_id: assignment } },
          signal,
        }),
      ),
  });
}

/** The state that a reader wants to see: while a booking is active, how far it is filled. */
export function stateOf(booking: Booking): { kind: "booking" | "fill"; state: string } {
  return booking.state === "active"
    ? { kind: "fill", state: booking.fill }
    : { kind: "booking", state: booking.state };
}

/** The time that holds: that of whoever comes, else the wanted times. */
export function timesOf(booking: Booking): { begin: string; end: string }[] {
  const held = booking.seats.map((seat) => seat.assignment).find((one) => one != null);
  return held && held.state !== "cancelled" ? [held] : booking.times;
}

export function peopleOf(booking: Booking): string {
  return booking.seats
    .filter((seat) => seat.assignment && seat.assignment.state !== "cancelled")
    .map((seat) => seat.assignment?.interpreter?.name ?? "")
    .join(", ");
}
