import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

type Schemas = components["schemas"];
export type Booking = Schemas["Booking"];
export type Seat = Schemas["Seat"];
export type Offer = Schemas["Offer"];
export type Assignment = Schemas["Assignment"];
export type Ranking = Schemas["Ranking"];
export type Candidate = Ranking["candidates"][number];
export type Excluded = Ranking["excluded"][number];

export type Today = Schemas["Today"];
export type Gap = Schemas["TodayGap"];

/** What needs the coordinator now; the server ranks it. */
export function useToday() {
  return useQuery({
    queryKey: ["today"],
    refetchInterval: 60_000, // risks grow by time alone
    queryFn: ({ signal }) => ask(api.GET("/api/v1/today", { signal })),
  });
}

export function useBooking(id: string) {
  return useQuery({
    queryKey: ["bookings", id],
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
