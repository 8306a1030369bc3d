import type { Availability } from "./availability";

export type Recurring = NonNullable<Availability["recurring"]>[number];

/** What people choose between; the API speaks RFC 5545. */
export interface TypedRule {
  kind: "weekly" | "month_weekday" | "month_day";
  interval: number;
  weekdays: number[];
  nth: number;
  monthDay: number;
  until: string;
}

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export function ruleOf({ kind, interval, weekdays, nth, monthDay, until }: TypedRule): string {
  const every = interval > 1 ? `;INTERVAL=${interval}` : "";
  const end = until ? `;UNTIL=${until.replaceAll("-", "")}` : "";
  const days = weekdays.map((day) => codes[day - 1]);
  if (kind === "weekly") return `FREQ=WEEKLY${every};BYDAY=${days.join(",")}${end}`;
  if (kind === "month_day") return `FREQ=MONTHLY${every};BYMONTHDAY=${monthDay}${end}`;
  return `FREQ=MONTHLY${every};BYDAY=${nth}${days[0] ?? "MO"}${end}`;
}

/** A rule as it is read: numbers of weekdays from 1, "until" as a day. */
export interface ReadRule {
  repeats: "daily" | "weekly" | "monthly";
  interval: number;
  days: { nth?: number; weekday: number }[];
  monthDays: number[];
  until?: string;
  count?: number;
}

export function readRule(rule: string): ReadRule {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  const until = parts.get("UNTIL");
  const count = parts.get("COUNT");
  const list = (name: string) => parts.get(name)?.split(",") ?? [];
  return {
    repeats: (parts.get("FREQ") ?? "WEEKLY").toLowerCase() as ReadRule["repeats"],
    interval: Number(parts.get("INTERVAL") ?? 1),
    days: list("BYDAY").map((day) => ({
      weekday: codes.indexOf(day.slice(-2)) + 1,
      ...(day.length > 2 ? { nth: Number(day.slice(0, -2)) } : {}),
    })),
    monthDays: list("BYMONTHDAY").map(Number),
    ...(until ? { until: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}` } : {}),
    ...(count ? { count: Number(count) } : {}),
  };
}

/** As the texts name it: "last" or the number. */
export const whichOf = (nth: number) => (nth < 0 ? "last" : String(nth));
