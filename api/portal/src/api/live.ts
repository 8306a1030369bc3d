import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useState } from "react";
import { followEvents } from "./event_stream";

/** How fresh the page is: "lost" means that changes of others do not arrive. */
export type LiveState = "connecting" | "live" | "lost";

export const LiveContext = createContext<LiveState>("connecting");
export const useLiveState = () => useContext(LiveContext);

// What is read again when something of an aggregate happened.
const readAgain: Record<string, string[]> = {
  booking: [
    "bookings", "series", "offers", "assignments", "timesheets", "calls", "today", "schedule",
    "slots",
  ],
  interpreter: ["interpreters", "schedule", "today", "limits", "foreign-calendars"],
  translation_order: ["translations", "today"],
  library_form: ["forms"],
  requester: ["requesters", "today", "closed-days"],
  slot_day: ["slots"],
  call_off: ["agencies"],
  account: ["accounts"],
  hotline_call: ["hotline_calls", "hotline", "presence", "timesheets"],
};

/** Follows the server's events during a session and reads again what changed. */
export function useLive(session: string): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");

  useEffect(() => {
    const again = (keys: string[]) =>
      keys.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
    const everything = () => again(Object.values(readAgain).flat());
    return followEvents("/api/v1/events", {
      onOpen: () => {
        setState("live");
        everything(); // what was missed while nobody listened
      },
      onLost: () => setState("lost"),
      onEvent: ({ name, data }) => {
        if (name === "resync") everything();
        const event = JSON.parse(data) as { aggregate?: string };
        again(readAgain[event.aggregate ?? ""] ?? []);
      },
    });
  }, [queries, session]);

  return state;
}
