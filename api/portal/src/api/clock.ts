import { useQuery } from "@tanstack/react-query";
import { api, ask } from "./client";

/** The server's business time as "now": devices go wrong, and tests move the server's clock. */
export function useNow(): Date {
  const offset = useQuery({
    queryKey: ["clock"],
    staleTime: 300_000,
    queryFn: async () => {
      const clock = await ask(api.GET("/api/v1/clock"));
      return new Date(clock.now).getTime() - Date.now();
    },
  });
  return new Date(Date.now() + (offset.data ?? 0));
}
