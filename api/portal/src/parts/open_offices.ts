import { useQuery } from "@tanstack/react-query";
import { allPages } from "../api/all_pages";
import { api, ask } from "../api/client";

/** Offices that are open, with their places. */
export function useOpenOffices() {
  return useQuery({
    queryKey: ["requesters", "open"],
    staleTime: 300_000,
    queryFn: () =>
      allPages((page) =>
        ask(api.GET("/api/v1/requesters", { params: { query: { state: "active", ...page } } }))),
  });
}
