import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState } from "react";

/** How fresh the page is: "lost" means that changes of others do not arrive. */
export type LiveState = "connecting" | "live" | "lost";

export const LiveContext = createContext<LiveState>("connecting");
export const useLiveState = () => useContext(LiveContext);

// What is read again when something of an aggregate happened.
const readAgain: Record<string, string[]> = {
  booking: ["bookings", "offers", "assignments", "timesheets", "calls", "today", "schedule"],
  interpreter: ["interpreters", "schedule", "today"],
  requester: ["requesters", "today"],
  account: ["accounts"],
};

/** Follows the server's events as long as the page lives and reads again what changed. */
export function useLive(): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");

  useEffect(() => {
    const source = new EventSource("/api/v1/events");
    const again = (keys: string[]) =>
      keys.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
    source.onopen = () => {
      setState("live");
      again(Object.values(readAgain).flat()); // what was missed while nobody listened
    };
    source.onerror = () => setState("lost");
    source.onmessage = (message) => {
      const event = JSON.parse(message.data as string) as { aggregate?: string };
      again(readAgain[event.aggregate ?? ""] ?? []);
    };
    source.addEventListener("resync", () => again(Object.values(readAgain).flat()));
    return () => source.close();
  }, [queries]);

  return state;
}
