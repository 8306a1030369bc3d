import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask, askVersion } from "../../api/client";
import type { components } from "../../../dist/schema";

export type Office = components["schemas"]["Requester"];
export type Place = Office["places"][number];

/** All offices that fit the words, by name. */
export function useOffices(words = "") {
  return useQuery({
    queryKey: ["requesters", "list", words],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const offices = await allPages<Office>((page) => {
        const query = { ...page, ...(words ? { q: words } : {}) };
        return ask(api.GET("/api/v1/requesters", { params: { query }, signal }));
      });
      return offices.sort((a, b) => a.name.localeCompare(b.name, "de"));
    },
  });
}

export function readOffice(id: string) {
  const params = { path: { requester_id: id } };
  return askVersion(api.GET("/api/v1/requesters/{requester_id}", { params }));
}

export function useOffice(id: string) {
  return useQuery({ queryKey: ["requesters", id], queryFn: () => readOffice(id) });
}
