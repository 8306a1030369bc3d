import { useInfiniteQuery } from "@tanstack/react-query";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { wallTime } from "../../texts/time";
import type { Booking, Ranking } from "./board_data";
import type { TimelineBar, TimelineRow } from "./board_timeline";

export type PersonRow = components["schemas"]["ScheduleRow"];
type Span = components["schemas"]["Span"];

interface Wanted {
  day: string;
  language?: string | undefined;
  q?: string | undefined;
}

/** One day of the people, fifty at a time. */
export function useSchedule({ day, language, q }: Wanted) {
  return useInfiniteQuery({
    queryKey: ["schedule", day, language ?? "", q ?? ""],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET("/api/v1/schedule", {
          params: {
            query: {
              from: day,
              to: day,
              limit: 50,
              ...(language ? { language } : {}),
              ...(q ? { q } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

/** Suggested people first, best first; the others stay as they came. */
export function byRanking(rows: PersonRow[], ranking: Ranking | undefined): PersonRow[] {
  if (!ranking) return rows;
  const place = new Map(ranking.candidates.map((one, index) => [one.interpreter_id, index]));
  const rank = (row: PersonRow) => place.get(row.interpreter.id) ?? Infinity;
  return [...rows].sort((one, other) => {
    const first = rank(one);
    const second = rank(other);
    return first === second ? 0 : first - second;
  });
}

const wall = (at: string) => wallTime(new Date(at));

function spans(row: PersonRow, kind: "available" | "absent", all: Span[]): TimelineBar[] {
  return all.map((span, index) => ({
    id: `${kind} ${row.interpreter.id} ${index}`,
    row: row.interpreter.id,
    from: wall(span.begin),
    until: wall(span.end),
    label: "",
    look: kind,
  }));
}

function barsOf(row: PersonRow): TimelineBar[] {
  const person = row.interpreter.id;
  const bar = (one: PersonRow["offers"][number] | PersonRow["assignments"][number]) => ({
    id: `${one.booking_id} ${one.id}`,
    row: person,
    from: wall(one.begin),
    until: wall(one.end),
    label: one.language_name ?? one.language ?? "",
  });
  return [
    ...spans(row, "available", row.available),
    ...spans(row, "absent", [...row.absent, ...row.busy_elsewhere]),
    ...row.assignments.map((one) => ({ ...bar(one), look: "assignment" as const })),
    ...row.offers.map((one) => ({ ...bar(one), look: "offer" as const })),
  ];
}

export const requestRow = "request";

/** What the timeline draws; the row of the chosen request, if any, comes first. */
export function timelineOf(rows: PersonRow[], booking: Booking | undefined, label: string) {
  const people: TimelineRow[] = rows.map((row) => ({
    id: row.interpreter.id,
    label: row.interpreter.name,
  }));
  const bars = rows.flatMap(barsOf);
  if (!booking) return { rows: people, bars };
  const wanted: TimelineBar[] = booking.times.map((time) => ({
    id: time.id,
    row: requestRow,
    from: wall(time.begin),
    until: wall(time.end),
    label: booking.language_name ?? booking.language,
    look: "request",
  }));
  return { rows: [{ id: requestRow, label }, ...people], bars: [...wanted, ...bars] };
}
