import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { addDays, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";

export type StandingSlot = components["schemas"]["StandingSlot"];
export type SlotInput = components["schemas"]["StandingSlotInput"];
export type SlotDay = components["schemas"]["SlotDay"];
export type SlotAppointment = components["schemas"]["SlotAppointment"];
export type NewAppointment = components["schemas"]["SlotAppointmentInput"];
export type SlotUse = components["schemas"]["SlotUse"];

const key = "slots";
const ahead_days = 27;
const back_days = 89;

export function useToday(): string {
  return wallTime(useNow()).slice(0, 10);
}

/** The days of the next four weeks with their times. */
export function useSlotDays() {
  const from = useToday();
  const to = addDays(from, ahead_days);
  return useQuery({
    queryKey: [key, "days", from],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/slot-days", { params: { query: { from, to } }, signal })),
    select: (page) => page.items,
  });
}

export function useStandingSlots(wanted: boolean) {
  return useQuery({
    queryKey: [key, "standing"],
    enabled: wanted,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/standing-slots", { signal })),
    select: (page) => page.items,
  });
}

/** How much of the last three months was used. */
export function useSlotUse(wanted: boolean) {
  const to = useToday();
  const from = addDays(to, -back_days);
  return useQuery({
    queryKey: [key, "use", to],
    enabled: wanted,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/slot-use", { params: { query: { from, to } }, signal })),
    select: (page) => page.items,
  });
}

export function useBook(day: string, done: () => void) {
  return useWrite<NewAppointment, SlotAppointment>({
    send: (body, once) =>
      ask(
        api.POST("/api/v1/slot-days/{slot_day_id}/appointments", {
          params: { path: { slot_day_id: day }, header: { "Idempotency-Key": once } },
          body,
        }),
      ),
    refresh: [[key]],
    done,
  });
}

export function useCancelAppointment() {
  return useWrite<string, unknown>({
    send: (id, once) =>
      ask(
        api.DELETE("/api/v1/slot-appointments/{slot_appointment_id}", {
          params: { path: { slot_appointment_id: id }, header: { "Idempotency-Key": once } },
        }),
      ),
    refresh: [[key]],
  });
}

export function useAddSlot(done: () => void) {
  return useWrite<SlotInput, StandingSlot>({
    send: (body, once) =>
      ask(
        api.POST("/api/v1/standing-slots", {
          params: { header: { "Idempotency-Key": once } },
          body,
        }),
      ),
    refresh: [[key]],
    done,
  });
}

export function useEndSlot() {
  return useWrite<{ id: string; last_day: string }, unknown>({
    send: ({ id, last_day }, once) =>
      ask(
        api.POST("/api/v1/standing-slots/{standing_slot_id}/end", {
          params: { path: { standing_slot_id: id }, header: { "Idempotency-Key": once } },
          body: { last_day },
        }),
      ),
    refresh: [[key]],
  });
}
