import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import type { components, paths } from "../../../dist/schema";

type Schemas = components["schemas"];
export type Person = Schemas["Interpreter"];
export type Understood = NonNullable<Schemas["InterpreterPage"]["understood"]>;

// How the filters are called in the address.
const names = {
  words: "suche",
  language: "sprache",
  gender: "geschlecht",
  weekday: "tag",
  kind: "art",
  state: "zustand",
  clearance: "freigabe",
  free_at: "frei",
  free_min: "dauer",
  sort: "sortiert",
} as const;

/** What is looked for; an empty text asks for nothing. */
export type PeopleFilter = Record<keyof typeof names, string>;
const parts = Object.keys(names) as (keyof PeopleFilter)[];

export function filterOf(address: URLSearchParams): PeopleFilter {
  const pairs = parts.map((part) => [part, address.get(names[part]) ?? ""]);
  return Object.fromEntries(pairs) as PeopleFilter;
}

/** Whether somebody may be missing from the list; its order leaves nobody out. */
export const isFiltered = ({ sort: _order, ...others }: PeopleFilter) =>
  Object.values(others).some(Boolean);

/** The address with some filters changed. */
export function withFilter(address: URLSearchParams, change: Partial<PeopleFilter>) {
  const next = new URLSearchParams(address);
  for (const part of parts) {
    const value = change[part];
    if (value) next.set(names[part], value);
    else if (value === "") next.delete(names[part]);
  }
  return next;
}

type Query = NonNullable<paths["/api/v1/interpreters"]["get"]["parameters"]["query"]>;

function queryOf({ words, free_at, free_min, sort, ...others }: PeopleFilter): Query {
  const free = free_at ? { free_at, free_min } : {};
  const all = { ...others, sort: sort || "name", q: words.trim(), ...free };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Query;
}

export interface FoundPeople {
  people: Person[];
  /** The filters in force, after the words that were typed had been understood. */
  understood: Understood;
}

/** Everybody who fits, in the order that was chosen; by name without one. */
export function usePeople(filter: PeopleFilter) {
  return useQuery({
    queryKey: ["interpreters", "list", filter],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<FoundPeople> => {
      let understood: Understood = {};
      const people = await allPages<Person>(async (page) => {
        const query = { ...queryOf(filter), ...page };
        const answer = await ask(api.GET("/api/v1/interpreters", { params: { query }, signal }));
        understood = answer.understood ?? {};
        return answer;
      });
      return { people, understood };
    },
  });
}
