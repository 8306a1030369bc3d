import { useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { addDays, wallDate } from "../../texts/time";
import type { components } from "../../../dist/schema";

type Schemas = components["schemas"];
export type Assignment = Schemas["Assignment"];

const ahead_days = 92;

/** Assignments and timesheets from the first of January on, of the whole pool. */
function useYear(today: string) {
  const year = today.slice(0, 4);
  return useQuery({
    queryKey: ["assignments", "year", today],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const from = wallDate(`${year}-01-01T00:00`).toISOString();
      const until = wallDate(`${addDays(today, ahead_days)}T00:00`).toISOString();
      const [assignments, timesheets] = await Promise.all([
        allPages<Assignment>((page) => {
          const query = { from, until, ...page };
          return ask(api.GET("/api/v1/assignments", { params: { query }, signal }));
        }),
        allPages<Schemas["Timesheet"]>((page) =>
          ask(api.GET("/api/v1/timesheets", { params: { query: page }, signal })),
        ),
      ]);
      const sheets = new Map(timesheets.map((sheet) => [sheet.assignment_id, sheet]));
      return { assignments, sheets };
    },
  });
}

export interface History {
  coming: Assignment[];
  past: Assignment[];
  /** Of reported hours of this year. */
  minutes: number;
}

const length_min = ({ begin, end }: { begin: string; end: string }) =>
  (new Date(end).getTime() - new Date(begin).getTime()) / 60_000;

/** What a person did this year and will do in the coming three months. */
export function useHistory(person: string, now: Date, today: string) {
  const query = useYear(today);
  const mine = query.data?.assignments.filter((one) => one.interpreter?.id === person) ?? [];
  const isComing = (one: Assignment) => new Date(one.end) > now && one.state === "confirmed";
  const minutes = mine.reduce((sum, one) => {
    const sheet = query.data?.sheets.get(one.id);
    return sheet && sheet.begin.startsWith(today.slice(0, 4)) ? sum + length_min(sheet) : sum;
  }, 0);
  const history: History = {
    coming: mine.filter(isComing),
    past: mine.filter((one) => !isComing(one)).reverse(),
    minutes,
  };
  return { query, history };
}
