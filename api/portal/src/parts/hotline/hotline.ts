import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";

type Schemas = components["schemas"];
export type HotlineCall = Schemas["HotlineCall"];
export type HotlineMode = Schemas["HotlineMode"];
export type HotlineRing = Schemas["HotlineRing"];
export type HotlinePresence = Schemas["HotlinePresence"];

const look_ms = 5_000; // places in the queue change by calls of others, which nobody hears

export const isOpen = (call: HotlineCall) =>
  call.state === "waiting" || call.state === "ringing" || call.state === "connected";

/** What can be asked for now. */
export function useHotlineOffer(wanted = true) {
  return useQuery({
    queryKey: ["hotline"],
    enabled: wanted,
    staleTime: 60_000,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/hotline", { signal })),
  });
}

export function useHotlineCall(id: string) {
  return useQuery<HotlineCall>({
    queryKey: ["hotline_calls", id],
    enabled: id !== "",
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : look_ms),
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/hotline/calls/{call_id}", {
          params: { path: { call_id: id } },
          signal,
        }),
      ),
  });
}

const acts = {
  give_up: "/api/v1/hotline/calls/{call_id}/give-up",
  hand_over: "/api/v1/hotline/calls/{call_id}/hand-over",
  end: "/api/v1/hotline/calls/{call_id}/end",
} as const;
export type HotlineAct = keyof typeof acts;

/** One act on a call; afterwards everything about calls is read again. */
export function useHotlineAct(id: string) {
  return useWrite({
    send: (act: HotlineAct, key) =>
      ask(
        api.POST(acts[act], {
          params: { path: { call_id: id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["hotline"], ["hotline_calls"], ["presence"], ["timesheets"], ["assignments"]],
  });
}

/** Whole seconds since a moment, or until it; counts by itself. */
export function useSeconds(moment: string | null | undefined, now: Date): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((old) => old + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!moment) return 0;
  return Math.abs(Math.round((now.getTime() - new Date(moment).getTime()) / 1000));
}

/** "2:05" */
export const clockOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
