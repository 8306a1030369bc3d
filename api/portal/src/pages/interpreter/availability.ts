import { api, ask, askVersion } from "../../api/client";
import { useSession } from "../../api/session";
import { useKept } from "../../api/use_kept";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";

export type Availability = components["schemas"]["Availability"];
export type WeekTime = Availability["weekly"][number];
export type Exception = Availability["exceptions"][number];
export type Change = (now: Availability) => Availability;

const key = ["availability"];

function useRead() {
  const path = { interpreter_id: useSession().interpreter_id ?? "" };
  return () =>
    askVersion(api.GET("/api/v1/interpreters/{interpreter_id}/availability", { params: { path } }));
}

/** Weekly pattern and exceptions of the person who is logged in. */
export function useAvailability() {
  const read = useRead();
  return useKept(key, async () => (await read()).data);
}

/**
 * Changes the availability. The change is made to what the server has now, so that two phones do
 * not undo each other's changes; made twice it is made once.
 */
export function useChangeAvailability(done?: () => void) {
  const read = useRead();
  const path = { interpreter_id: useSession().interpreter_id ?? "" };
  return useWrite<{ change: Change; what: string }, unknown>({
    send: async ({ change }) => {
      const { data, etag } = await read();
      return ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/availability", {
          params: { path, header: { "If-Match": etag } },
          body: change(data),
        }),
      );
    },
    refresh: [key],
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
