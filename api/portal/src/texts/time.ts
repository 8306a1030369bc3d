import { useMemo } from "react";
import { type UiLanguage, useUiLanguage } from "./text";

// Everything happens in Germany; the API names the same zone in session.tenant.zone.
const zone = "Europe/Berlin";

function formatsIn(language: UiLanguage) {
  const locale = language === "en" ? "en-GB" : "de-DE";
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const day = make({ weekday: "short", day: "2-digit", month: "2-digit", year: "numeric" });
  const longDay = make({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const month = make({ month: "long", year: "numeric" });
  const clock = make({ hour: "2-digit", minute: "2-digit" });
  const unit = language === "en" ? "" : " Uhr";
  const date = (at: string | Date) => (typeof at === "string" ? new Date(at) : at);
  const hours = (from: string | Date, to: string | Date) =>
    `${clock.format(date(from))}–${clock.format(date(to))}${unit}`;
  return {
    /** "Di., 24.11.2026" */
    day: (at: string | Date) => day.format(date(at)),
    /** "Dienstag, 24. November 2026" */
    longDay: (at: string | Date) => longDay.format(date(at)),
    /** "November 2026" */
    month: (at: string | Date) => month.format(date(at)),
    /** "10:00 Uhr" */
    clock: (at: string | Date) => clock.format(date(at)) + unit,
    /** "Di., 24.11.2026, 10:00 Uhr" */
    moment: (at: string | Date) => `${day.format(date(at))}, ${clock.format(date(at))}${unit}`,
    /** "Di., 24.11.2026, 10:00-11:00 Uhr" */
    period: (from: string | Date, to: string | Date) =>
      `${day.format(date(from))}, ${hours(from, to)}`,
    /** "10:00–11:00 Uhr" */
    hours,
    number: (value: number, digits = 0) =>
      value.toLocaleString(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  };
}

export type TimeFormats = ReturnType<typeof formatsIn>;

/** Days, times and numbers as people of the page's language read them. */
export function useFormats(): TimeFormats {
  const language = useUiLanguage();
  return useMemo(() => formatsIn(language), [language]);
}

const parts = new Intl.DateTimeFormat("sv-SE", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** The wall time in Germany as the API writes it: "2026-11-24T10:00". */
export function wallTime(at: Date): string {
  return parts.format(at).replace(" ", "T");
}

/** The day of a wall time some days later: "2026-11-24" -> "2026-11-25". */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The moment of a wall time in Germany; of a time that happens twice the earlier one. */
export function wallDate(local: string): Date {
  const asUtc = Date.parse(`${local}:00Z`);
  for (const hours of [2, 1]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    if (wallTime(moment) === local) return moment;
  }
  return new Date(asUtc - 3_600_000); // a time that does not exist: the hour is skipped
}
