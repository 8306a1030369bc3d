import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

type Schemas = components["schemas"];
export type Booking = Schemas["Booking"];
export type Seat = Schemas["Seat"];
export type Offer = Schemas["Offer"];
export type Assignment = Schemas["Assignment"];
export type Candidate = NonNullable<Schemas["Ranking"]["candidates"]>[number];
export type Excluded = NonNullable<Schemas["Ranking"]["excluded"]>[number];

/** A seat that nobody has taken yet, with the booking it belongs to. */
export interface OpenSeat {
  booking: Booking;
  seat: Seat;
}

const withoutSomebody = ["open", "searching", "partly_filled", "unfilled"] as const;
const begin = (booking: Booking) => booking.times[0]?.begin ?? booking.created_at ?? "";

function byNeed(one: OpenSeat, other: OpenSeat): number {
  const urgent = (open: OpenSeat) => (open.booking.urgency === "urgent" ? 0 : 1);
  return (
    urgent(one) - urgent(other) || begin(one.booking).localeCompare(begin(other.booking))
  );
}

function openSeatsOf(bookings: Booking[]): OpenSeat[] {
  return bookings
    .flatMap((booking) => booking.seats.map((seat) => ({ booking, seat })))
    .filter(({ seat }) => seat.state !== "filled")
    .sort(byNeed);
}

/** Every seat that waits for somebody: urgent ones first, then by time. */
export function useOpenSeats() {
  return useQuery({
    queryKey: ["bookings", "open seats"],
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        withoutSomebody.map((fill) =>
          ask(
            api.GET("/api/v1/bookings", {
              params: { query: { state: "active", fill, limit: 200 } },
              signal,
            }),
          ),
        ),
      );
      return openSeatsOf(pages.flatMap((page) => page.items));
    },
  });
}

export function useBooking(id: string) {
  return useQuery({
    queryKey: ["bookings", id],
    placeholderData: undefined,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/bookings/{booking_id}", {
          params: { path: { booking_id: id } },
          signal,
        }),
      ),
  });
}

export function useOffers(booking: string) {
  return useQuery({
    queryKey: ["offers", "of booking", booking],
    queryFn: async ({ signal }) => {
      const page = await ask(
        api.GET("/api/v1/offers", {
          params: { query: { booking_id: booking, limit: 200 } },
          signal,
        }),
      );
      return page.items;
    },
  });
}

/**
 * Who could come and who not. Every reading is in the audit log with all names, so it is read again
 * only when the booking has changed.
 */
export function useRanking(seat: string, version: string, wanted: boolean) {
  return useQuery({
    queryKey: ["candidates", seat, version],
    enabled: wanted,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/seats/{seat_id}/candidates", {
          params: { path: { seat_id: seat } },
          signal,
        }),
      ),
  });
}
export type RankingQuery = ReturnType<typeof useRanking>;

/** Names of people by their id, as far as the ranking knows them: that is everybody of the pool. */
export function namesOf(ranking: RankingQuery["data"]): Map<string, string> {
  const all = [...(ranking?.candidates ?? []), ...(ranking?.excluded ?? [])];
  return new Map(all.map((person) => [person.interpreter_id ?? "", person.name ?? ""]));
}
