import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import type { BookingInput, Outlook } from "./request_draft";

export type TimeOutlook = NonNullable<Outlook["times"]>[number];

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
