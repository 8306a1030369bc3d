import { addDays, wallTime } from "../../texts/time";
import type { Assignment } from "./agenda";
import type { Availability, Exception } from "../../parts/availability/availability";

/** The days on the screen: `first` to `last`, around `day`. */
export interface Shown {
  view: "week" | "month";
  day: string;
  first: string;
  last: string;
}

/** Something on the calendar, in wall times. */
export type Entry = { key: string; begin: string; end: string } & (
  | { kind: "assignment"; assignment: Assignment }
  | { kind: "exception"; exception: Exception }
  | { kind: "weekly" }
);

const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

export function shownOf(view: Shown["view"], day: string): Shown {
  if (view === "week") {
    const first = addDays(day, 1 - weekdayOf(day));
    return { view, day, first, last: addDays(first, 6) };
  }
  const first = `${day.slice(0, 8)}01`;
  const last = addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);
  return { view, day, first, last };
}

/** A day of the week or month before or after. */
export function turned(shown: Shown, by: 1 | -1): string {
  if (shown.view === "week") return addDays(shown.day, 7 * by);
  return by === 1 ? addDays(shown.last, 1) : `${addDays(shown.first, -1).slice(0, 8)}01`;
}

function weeklyOf(shown: Shown, { weekly, recurring }: Availability): Entry[] {
  const entries: Entry[] = [];
  for (let day = shown.first; day <= shown.last; day = addDays(day, 1))
    for (const one of weekly) {
      if (one.weekday !== weekdayOf(day)) continue;
      if ((one.valid_from ?? "") > day || (one.valid_until ?? "9999") < day) continue;
      const [begin, end] = [`${day}T${one.from.slice(0, 5)}`, `${day}T${one.to.slice(0, 5)}`];
      entries.push({ kind: "weekly", key: `${begin} ${end}`, begin, end });
    }
  for (const { days = [], from, to } of recurring ?? [])
    for (const day of days) {
      const [begin, end] = [`${day}T${from}`, `${day}T${to}`];
      entries.push({ kind: "weekly", key: `${begin} ${end} by rule`, begin, end });
    }
  return entries;
}

/** Assignments, exceptions and weekly times of the days shown, by their begin. */
export function entriesOf(shown: Shown, list: Assignment[], times: Availability): Entry[] {
  // in a month the weekly times would hide what matters
  const entries: Entry[] = shown.view === "week" ? weeklyOf(shown, times) : [];
  for (const exception of times.exceptions) {
    const { from: begin, to: end, kind } = exception;
    entries.push({ kind: "exception", key: `${kind} ${begin} ${end}`, begin, end, exception });
  }
  for (const assignment of list) {
    const [begin, end] = [assignment.begin, assignment.end].map((at) => wallTime(new Date(at)));
    if (!begin || !end || assignment.state === "cancelled") continue;
    entries.push({ kind: "assignment", key: assignment.id, begin, end, assignment });
  }
  return entries
    .filter(({ begin, end }) => begin < addDays(shown.last, 1) && end > `${shown.first}T00:00`)
    .sort((a, b) => a.begin.localeCompare(b.begin));
}
