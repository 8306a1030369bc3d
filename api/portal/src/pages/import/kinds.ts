import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type Column = components["schemas"]["ImportKind"]["columns"][number];
export type Report = components["schemas"]["ImportReport"];
export type Line = Report["lines"][number];

/** What can be taken over, in the order in which one builds on the other. */
export const kinds = [
  { kind: "requesters", path: "einsatzstellen" },
  { kind: "interpreters", path: "personen" },
  { kind: "availability", path: "verfuegbarkeit" },
  { kind: "assignments", path: "einsaetze" },
  { kind: "balances", path: "anfangsstaende" },
] as const;
export type Kind = (typeof kinds)[number]["kind"];

/** The columns that the API knows for a kind, with their names and synonyms. */
export function useColumns(kind: Kind) {
  return useQuery({
    queryKey: ["import_kind", kind],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const path = { import_kind: kind };
      return (await ask(api.GET("/api/v1/imports/{import_kind}", { params: { path }, signal })))
        .columns;
    },
  });
}

interface Sending {
  apply: boolean;
  signal: AbortSignal;
  key?: string;
}

/** Sends a table to the API: a trial that saves nothing, unless it is to be taken over. */
export function sendTable(kind: Kind, csv: string, { apply, signal, key }: Sending) {
  return ask(
    api.POST("/api/v1/imports/{import_kind}", {
      params: {
        path: { import_kind: kind },
        query: { apply },
        header: { "Idempotency-Key": key ?? null },
      },
      headers: { "Content-Type": "text/csv" },
      body: csv,
      bodySerializer: (body) => body,
      signal,
    }),
  );
}
