import { useText } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { useWeekdays } from "../../texts/weekdays";
import { readRule, type Recurring, whichOf } from "./rule";

/** "alle 2 Wochen: Dienstag, Donnerstag, 14:00–18:00, ab Di., 03.03.2026" */
export function useRuleText(): (one: Recurring) => string {
  const text = useText();
  const formats = useFormats();
  const weekdays = useWeekdays();
  return ({ first_day, from, to, rule }) => {
    const { repeats, interval, days, monthDays, until, count } = readRule(rule);
    const every = {
      daily: text("availability.rule.every_day", { count: interval }),
      weekly: text("availability.rule.every_week", { count: interval }),
      monthly: text("availability.rule.every_month", { count: interval }),
    }[repeats];
    const named = days.map(({ nth, weekday }) => {
      const name = weekdays[weekday - 1] ?? "";
      if (nth === undefined) return name;
      return text("availability.rule.nth", { which: whichOf(nth), day: name });
    });
    const numbered = monthDays.map((day) => text("availability.rule.day", { day }));
    const what = [...named, ...numbered].join(", ");
    const date = (day: string) => formats.day(wallDate(`${day}T12:00`));
    const ends = [
      text("availability.rule.since", { day: date(first_day) }),
      until ? text("availability.rule.until_day", { day: date(until) }) : "",
      count ? text("availability.rule.times", { count }) : "",
    ].filter(Boolean);
    return `${every}${what ? `: ${what}` : ""}, ${from}–${to}, ${ends.join(" ")}`;
  };
}
