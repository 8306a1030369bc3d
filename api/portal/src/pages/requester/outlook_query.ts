import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import { addDays, wallTime } from "../../texts/time";
import type { BookingInput, Outlook } from "./request_draft";

export type TimeOutlook = NonNullable<Outlook["times"]>[number];

const check = (body: BookingInput, signal: AbortSignal) =>
  ask(api.POST("/api/v1/bookings/check", { body, signal }));

/** What the pool can do for the request; nothing is asked while something is missing. */
export function useOutlook(input: BookingInput | undefined) {
  return useQuery<Outlook, ApiProblem>({
    queryKey: ["booking-check", input],
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => check(input as BookingInput, signal),
  });
}

const strip_days = 14;
const times_a_check = 3;

/** Working days of two weeks around the wanted day that are not over yet. */
export function stripDays(wanted: string, today: string): string[] {
  const before = addDays(wanted, -7);
  const first = before > today ? before : today;
  return Array.from({ length: strip_days }, (_, ahead) => addDays(first, ahead)).filter(
    (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()),
  );
}

async function checkAll(input: BookingInput, times: string[], signal: AbortSignal) {
  const found: TimeOutlook[] = [];
  for (let at = 0; at < times.length; at += times_a_check) {
    const some = times.slice(at, at + times_a_check).map((local) => ({ local }));
    found.push(...((await check({ ...input, times: some }, signal)).times ?? []));
  }
  return found;
}

/** The same time of day in the coming two weeks. */
export function useStrip(input: BookingInput | undefined, now: Date) {
  const wanted = input?.times?.[0]?.local;
  const today = wallTime(now);
  const days = wanted ? stripDays(wanted.slice(0, 10), today.slice(0, 10)) : [];
  const times = days.map((day) => `${day}${wanted?.slice(10)}`).filter((time) => time > today);
  const { times: _, note: _note, contact: _contact, case_references: _refs, ...rest } = input ?? {};
  return useQuery({
    queryKey: ["booking-strip", rest, times],
    enabled: times.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => checkAll(rest as BookingInput, times, signal),
  });
}
