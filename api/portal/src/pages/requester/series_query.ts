import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type Series = components["schemas"]["Series"];
export type Occurrence = Series["occurrences"][number];
export type SeriesChange = components["schemas"]["SeriesChange"];
export type Scope = components["schemas"]["SeriesScope"];

export function useSeries(id: string) {
  return useQuery({
    queryKey: ["series", id],
    enabled: id !== "",
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/series/{series_id}", { params: { path: { series_id: id } }, signal }),
      ),
  });
}

export const seriesRefresh = [["series"], ["bookings"], ["assignments"], ["today"]];
