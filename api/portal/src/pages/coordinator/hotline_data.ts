import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { addDays, wallDate } from "../../texts/time";

/** Calls for somebody now of one day, newest first. */
export function useCallsOfToday(day: string, wanted = true) {
  return useQuery({
    queryKey: ["hotline_calls", "day", day],
    enabled: wanted,
    refetchInterval: 60_000,
    queryFn: ({ signal }) => {
      const from = wallDate(`${day}T00:00`).toISOString();
      const until = wallDate(`${addDays(day, 1)}T00:00`).toISOString();
      const query = { from, until, limit: 200 };
      return ask(api.GET("/api/v1/hotline/calls", { params: { query }, signal }));
    },
    select: (page) => page.items,
  });
}
