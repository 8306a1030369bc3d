import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { addDays, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";

export type Agency = components["schemas"]["Agency"];
export type AgencyInput = components["schemas"]["AgencyInput"];
export type CallOff = components["schemas"]["CallOff"];
export type CallOffInput = components["schemas"]["CallOffInput"];
export type CallOffAct = CallOff["possible_acts"][number];

const key = "agencies";
const back_days = 31;
const ahead_days = 90;

export function useToday(): string {
  return wallTime(useNow()).slice(0, 10);
}

export function useAgencies() {
  return useQuery({
    queryKey: [key, "contracts"],
    queryFn: ({ signal }) => ask(api.GET("/api/v1/agencies", { signal })),
    select: (page) => page.items,
  });
}

/** Those of the last month and the next three. */
export function useCallOffs() {
  const today = useToday();
  const query = { from: addDays(today, -back_days), to: addDays(today, ahead_days) };
  return useQuery({
    queryKey: [key, "call-offs", today],
    queryFn: ({ signal }) => ask(api.GET("/api/v1/call-offs", { params: { query }, signal })),
    select: (page) => page.items,
  });
}

/** A new contract, or the changed one over the version that was read. */
export function useSaveAgency(agency: Agency | undefined, done: () => void) {
  return useWrite<AgencyInput, Agency>({
    send: (body, once) =>
      agency
        ? ask(
            api.PUT("/api/v1/agencies/{agency_id}", {
              params: {
                path: { agency_id: agency.id },
                header: { "If-Match": `"${agency.version}"`, "Idempotency-Key": once },
              },
              body,
            }),
          )
        : ask(
            api.POST("/api/v1/agencies", { params: { header: { "Idempotency-Key": once } }, body }),
          ),
    refresh: [[key]],
    done,
  });
}

export function useCallOff(done: () => void) {
  return useWrite<CallOffInput, CallOff>({
    send: (body, once) =>
      ask(api.POST("/api/v1/call-offs", { params: { header: { "Idempotency-Key": once } }, body })),
    refresh: [[key]],
    done,
  });
}

export function useAct(id: string) {
  return useWrite<CallOffAct, CallOff>({
    send: (act, once) =>
      ask(
        api.POST("/api/v1/call-offs/{call_off_id}/act", {
          params: { path: { call_off_id: id }, header: { "Idempotency-Key": once } },
          body: { act },
        }),
      ),
    refresh: [[key]],
  });
}
