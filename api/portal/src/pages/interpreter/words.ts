import { useMemo } from "react";
import { useNow } from "../../api/clock";
import { type TimeFormats, useFormats, wallTime, addDays } from "../../texts/time";
import { useText } from "../../texts/text";

/** "1 Std. 30 Min." */
export function useDuration(): (minutes: number) => string {
  const text = useText();
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = Math.round(minutes % 60);
    if (hours === 0) return text("interpreter.minutes", { minutes: rest });
    if (rest === 0) return text("interpreter.hours", { hours });
    return text("interpreter.hours_minutes", { hours, minutes: rest });
  };
}

export const minutesBetween = (from: string | Date, to: string | Date) =>
  Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000);

/** "heute", "morgen" or nothing, for the day of a moment. */
export function useNearDay(): (at: string) => string {
  const text = useText();
  const now = useNow();
  return (at) => {
    const today = wallTime(now).slice(0, 10);
    const day = wallTime(new Date(at)).slice(0, 10);
    if (day === today) return text("interpreter.today");
    return day === addDays(today, 1) ? text("interpreter.tomorrow") : "";
  };
}

/** The time of an offer or an assignment: "morgen, Mi., 04.11.2026, 10:00–11:00 Uhr". */
export function useWhen(): (begin: string, end: string) => string {
  const formats: TimeFormats = useFormats();
  const near = useNearDay();
  return useMemo(
    () => (begin: string, end: string) =>
      [near(begin), formats.period(begin, end)].filter(Boolean).join(", "),
    [formats, near],
  );
}
