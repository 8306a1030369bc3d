import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { useKept } from "../../api/use_kept";
import { wallDate, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";
import { minutesBetween } from "./words";

type Schemas = components["schemas"];
type Assignment = Schemas["Assignment"];
type Timesheet = Schemas["Timesheet"];

export interface Line {
  assignment: string;
  begin: string;
  end: string;
  language: string;
  /** Of the conversation, as handed in; 0 as long as nothing was. */
  minutes: number;
  state: string;
}

/** "2026-11" with its assignments, newest first. */
export interface Month {
  month: string;
  minutes: number;
  lines: Line[];
}

export interface HoursOfYear {
  months: Month[];
  minutes: number;
  count: number;
}

const readTimesheets = () =>
  allPages<Timesheet>((page) =>
    ask(api.GET("/api/v1/timesheets", { params: { query: page } })),
  );

const readAssignments = (year: number) =>
  allPages<Assignment>((page) => {
    const from = wallDate(`${year}-01-01T00:00`).toISOString();
    const until = wallDate(`${year + 1}-01-01T00:00`).toISOString();
    const query = { from, until, ...page };
    return ask(api.GET("/api/v1/assignments", { params: { query } }));
  });

function lineOf(one: Assignment, sheet: Timesheet | undefined): Line {
  const { begin, end } = sheet ?? one;
  const minutes = sheet ? minutesBetween(begin, end) : 0;
  const state = sheet?.state ?? "draft";
  return { assignment: one.id, begin, end, language: one.language_name ?? "", minutes, state };
}

/** What counts: an assignment with a timesheet, or one that still owes it. */
function counts(one: Assignment): boolean {
  return Boolean(one.timesheet_state) || Boolean(one.allowed_actions?.includes("submit_timesheet"));
}

export function hoursOf(assignments: Assignment[], timesheets: Timesheet[]): HoursOfYear {
  const sheets = new Map(timesheets.map((sheet) => [sheet.assignment_id, sheet]));
  const months = new Map<string, Month>();
  let minutes = 0;
  let count = 0;
  for (const one of assignments.filter(counts)) {
    const line = lineOf(one, sheets.get(one.id));
    const month = wallTime(new Date(line.begin)).slice(0, 7);
    const known = months.get(month) ?? { month, minutes: 0, lines: [] };
    known.lines.unshift(line);
    known.minutes += line.minutes;
    months.set(month, known);
    minutes += line.minutes;
    count += line.minutes > 0 ? 1 : 0;
  }
  const newestFirst = [...months.values()].sort((a, b) => b.month.localeCompare(a.month));
  return { months: newestFirst, minutes, count };
}

/** The hours of a calendar year; assignments and timesheets are read and put together. */
export function useYear(year: number) {
  return useKept(["timesheets", "year", year], async () =>
    hoursOf(...(await Promise.all([readAssignments(year), readTimesheets()]))),
  );
}
