import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import type { components } from "../../../dist/schema";
import type { BookingInput, Outlook } from "./request_draft";

export type TimeOutlook = components["schemas"]["PublicTimeOutlook"];

/** What the pool can do for the request; nothing is asked while something is missing. */
export function useOutlook(input: BookingInput | undefined) {
  return useQuery<Outlook, ApiProblem>({
    queryKey: ["booking-check", input],
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/bookings/check", {
          params: { header: { "Idempotency-Key": null } },
          body: input as BookingInput,
          signal,
        }),
      ),
  });
}

type Preview = components["schemas"]["PublicOutlook"];
type PublicInput = {
  office: Pick<components["schemas"]["DescribedOffice"], "kind" | "postcode" | "town"> | undefined;
  booking: components["schemas"]["PublicBooking"];
};

/** The same for a request without a login. */
export function usePublicOutlook(pool: string, input: PublicInput | undefined) {
  const { office, booking } = input ?? {};
  return useQuery<Preview, ApiProblem>({
    queryKey: ["request preview", pool, input],
    enabled: booking !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/request-forms/{tenant_slug}/preview", {
          params: { path: { tenant_slug: pool } },
          body: { booking: booking as PublicInput["booking"], ...(office ? { office } : {}) },
          signal,
        }),
      ),
  });
}
