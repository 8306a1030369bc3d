import { useQuery } from "@tanstack/react-query";
import { api, ask } from "./client";

const kept = "mittler.clock_offset";

/** The server's business time as "now": devices go wrong, and tests move the server's clock. */
export function useNow(): Date {
  const offset = useQuery({
    queryKey: ["clock"],
    staleTime: 300_000,
    queryFn: async () => {
      const clock = await ask(api.GET("/api/v1/clock"));
      const ahead = new Date(clock.now).getTime() - Date.now();
      localStorage.setItem(kept, String(ahead)); // for a start without a net
      return ahead;
    },
  });
  return new Date(Date.now() + (offset.data ?? Number(localStorage.getItem(kept))));
}
