import { useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { addDays, wallDate } from "../../texts/time";
import type { components } from "../../../dist/schema";

type Schemas = components["schemas"];
export type Assignment = Schemas["Assignment"];

const ahead_days = 92;

/** Assignments of a person from the first of January on, and the timesheets. */
function useYear(person: string, today: string) {
  const year = today.slice(0, 4);
  return useQuery({
    queryKey: ["assignments", "of", person, today],
    queryFn: async ({ signal }) => {
      const from = wallDate(`${year}-01-01T00:00`).toISOString();
      const until = wallDate(`${addDays(today, ahead_days)}T00:00`).toISOString();
      const [assignments, timesheets] = await Promise.all([
        allPages<Assignment>((page) => {
          const query = { from, until, interpreter_id: person, ...page };
          return ask(api.GET("/api/v1/assignments", { params: { query }, signal }));
        }),
        allPages<Schemas["Timesheet"]>((page) =>
          ask(
            api.GET("/api/v1/timesheets", {
              params: { query: { interpreter_id: person, from, ...page } },
              signal,
            }),
          ),
        ),
      ]);
      const minutes = timesheets.reduce((sum, sheet) => sum + (sheet.minutes ?? 0), 0);
      return { assignments, minutes };
    },
  });
}

export interface History {
  coming: Assignment[];
  past: Assignment[];
  /** Of reported hours of this year. */
  minutes: number;
}

/** What a person did this year and will do in the coming three months. */
export function useHistory(person: string, now: Date, today: string) {
  const query = useYear(person, today);
  const mine = query.data?.assignments ?? [];
  const isComing = (one: Assignment) => new Date(one.end) > now && one.state === "confirmed";
  const history: History = {
    coming: mine.filter(isComing),
    past: mine.filter((one) => !isComing(one)).reverse(),
    minutes: query.data?.minutes ?? 0,
  };
  return { query, history };
}
