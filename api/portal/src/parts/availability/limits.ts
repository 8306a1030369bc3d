import type { components } from "../../../dist/schema";
import { api, ask, askVersion } from "../../api/client";
import { useReadOnce } from "../../api/read_once";
import { useWrite } from "../../api/write";

export type Limits = components["schemas"]["Limits"];
type Name = Exclude<keyof Limits, "only_by_request">;

/** What a person wants at most, with the version that a change must name. */
export function readLimits(person: string) {
  const path = { interpreter_id: person };
  return askVersion(api.GET("/api/v1/interpreters/{interpreter_id}/limits", { params: { path } }));
}

export function useSaveLimits(person: string, done: () => void) {
  const readOnce = useReadOnce(() => readLimits(person));
  return useWrite<Limits, unknown>({
    send: async (body, key) => {
      const { etag } = await readOnce(key);
      return ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/limits", {
          params: {
            path: { interpreter_id: person },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body,
        }),
      );
    },
    refresh: [["limits"], ["availability"], ["interpreters"]],
    done,
  });
}

/** Fields as people type them: hours instead of minutes, empty for no limit. */
export interface TypedLimits {
  only_by_request: boolean;
  values: Record<string, string>;
}

const minutesOf: Partial<Record<Name, true>> = {
  notice_min: true, minutes_day: true, minutes_week: true, minutes_month: true,
};
export const limitNames: Name[] = [
  "notice_min", "minutes_day", "minutes_week", "minutes_month", "assignments_day",
  "assignments_week", "assignments_month", "radius_km_car", "radius_km_public_transport",
  "radius_km_bicycle", "radius_km_walking",
];

export const inHours = (name: Name) => minutesOf[name] === true;

export function typedOf(limits: Limits): TypedLimits {
  const shown = (name: Name) => {
    const value = limits[name];
    if (value === null || value === undefined) return "";
    return String(inHours(name) ? value / 60 : value).replace(".", ",");
  };
  return {
    only_by_request: limits.only_by_request,
    values: Object.fromEntries(limitNames.map((name) => [name, shown(name)])),
  };
}

export function limitsOf({ only_by_request, values }: TypedLimits): Limits {
  const number = (name: Name) => {
    const text = (values[name] ?? "").trim().replace(",", ".");
    if (text === "") return null;
    return Math.round(Number(text) * (inHours(name) ? 60 : 1));
  };
  return {
    only_by_request,
    ...Object.fromEntries(limitNames.map((name) => [name, number(name)])),
  };
}
