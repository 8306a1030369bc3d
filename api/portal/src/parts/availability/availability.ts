import { api, ask, askVersion } from "../../api/client";
import { useReadOnce } from "../../api/read_once";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";

export type Availability = components["schemas"]["Availability"];
export type WeekTime = Availability["weekly"][number];
export type Exception = Availability["exceptions"][number];
export type Change = (now: Availability) => Availability;

/** Weekly pattern and exceptions of a person, with the version that a change must name. */
export function readAvailability(person: string) {
  const path = { interpreter_id: person };
  return askVersion(
    api.GET("/api/v1/interpreters/{interpreter_id}/availability", { params: { path } }),
  );
}

/**
 * Changes the availability. The change is made to what the server has now, so that two devices do
 * not undo each other's changes; made twice it is made once.
 */
export function useChangeAvailability(person: string, done?: () => void) {
  const readOnce = useReadOnce(() => readAvailability(person));
  return useWrite<{ change: Change; what: string }, unknown>({
    send: async ({ change }, key) => {
      const { data, etag } = await readOnce(key);
      return ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/availability", {
          params: {
            path: { interpreter_id: person },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body: change(data),
        }),
      );
    },
    refresh: [["availability"], ["interpreters"]],
    ...(done ? { done } : {}),
  });
}

const isSame = (a: Exception, b: Exception) =>
  a.from === b.from && a.to === b.to && a.kind === b.kind;

export const withoutException = (one: Exception): Change => (now) => ({
  ...now,
  exceptions: now.exceptions.filter((other) => !isSame(other, one)),
});

export const withException = (one: Exception): Change => (now) => ({
  ...now,
  exceptions: [...withoutException(one)(now).exceptions, one].sort((a, b) =>
    a.from.localeCompare(b.from),
  ),
});

export const withWeek = (weekly: WeekTime[]): Change => (now) => ({ ...now, weekly });
