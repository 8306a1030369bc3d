import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";

export type ForeignCalendar = components["schemas"]["ForeignCalendar"];
export type CalendarConflict = components["schemas"]["CalendarConflict"];
export interface ForeignCalendars {
  items: ForeignCalendar[];
  conflicts: CalendarConflict[];
}
export const foreignKey = "foreign-calendars";

export function readForeignCalendars(person: string): Promise<ForeignCalendars> {
  return ask(
    api.GET("/api/v1/interpreters/{interpreter_id}/foreign-calendars", {
      params: { path: { interpreter_id: person } },
    }),
  );
}

export interface NewCalendar {
  label: string;
  address?: string;
  file?: string;
}

export function useAddCalendar(person: string, done: () => void) {
  return useWrite<NewCalendar, ForeignCalendar>({
    send: (body, key) =>
      ask(
        api.POST("/api/v1/interpreters/{interpreter_id}/foreign-calendars", {
          params: { path: { interpreter_id: person }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [[foreignKey]],
    done,
  });
}

export function useRemoveCalendar() {
  return useWrite<string, unknown>({
    send: (id, key) =>
      ask(
        api.DELETE("/api/v1/foreign-calendars/{foreign_calendar_id}", {
          params: { path: { foreign_calendar_id: id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [[foreignKey]],
  });
}

export function useFetchCalendar() {
  return useWrite<string, unknown>({
    send: (id, key) =>
      ask(
        api.POST("/api/v1/foreign-calendars/{foreign_calendar_id}/fetch", {
          params: { path: { foreign_calendar_id: id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [[foreignKey]],
  });
}
