import { useText } from "../../texts/text";
import { useWeekdays } from "../../texts/weekdays";
import type { HouseColleague } from "./house_query";

/** "Montag 09:00–12:00, Dienstag 10:00–11:00": the hours that a superior agrees to. */
export function Hours({ colleague }: { colleague: HouseColleague }) {
  const text = useText();
  const weekdays = useWeekdays();
  const week = colleague.weekly.map(
    ({ weekday, from, to }) => `${weekdays[weekday - 1] ?? ""} ${from}–${to}`,
  );
  const more = colleague.recurring.length ? [text("house.hours_by_rule")] : [];
  const all = [...week, ...more].join(", ");
  return <span className="line">{all || text("house.no_hours")}</span>;
}
