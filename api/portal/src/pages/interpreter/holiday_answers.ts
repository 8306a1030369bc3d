import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type HolidayAnswer = components["schemas"]["HolidayAnswer"];
export type HolidayWord = components["schemas"]["HolidayWord"];
export const holidayKey = ["holiday-answers"];

/** What the pool asks about coming school holidays, and what was answered. */
export function useHolidayAnswers() {
  return useQuery({
    queryKey: holidayKey,
    queryFn: async () => (await ask(api.GET("/api/v1/holiday-answers"))).items,
  });
}
