import { useUiLanguage } from "./text";

const monday = Date.UTC(2024, 0, 1);

/** "Montag" to "Sonntag" in the language of the page. */
export function useWeekdays(): string[] {
  const locale = useUiLanguage() === "en" ? "en-GB" : "de-DE";
  const name = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return [0, 1, 2, 3, 4, 5, 6].map((day) => name.format(monday + day * 86_400_000));
}
