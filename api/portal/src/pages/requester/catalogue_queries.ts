import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useSession } from "../../api/session";
import { useDebounced } from "../../parts/debounced";
import type { Known } from "./request_draft";

/** Coordinators act on behalf of an office; an office acts for itself. */
export function useOnBehalf(): boolean {
  return !useSession().requester_id;
}

export function useSettings() {
  return useQuery({
    queryKey: ["settings"],
    staleTime: 600_000,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/settings", { signal })),
    select: (page) => page.items,
  });
}

export function useOffice(id: string) {
  return useQuery({
    queryKey: ["requesters", id],
    enabled: id !== "",
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/requesters/{requester_id}", {
          params: { path: { requester_id: id } },
          signal,
        }),
      ),
  });
}

/** Offices whose name fits the typed text; for coordinators. */
export function useOffices(typed: string, wanted: boolean) {
  const q = useDebounced(typed.trim(), 150);
  return useQuery({
    queryKey: ["requesters", "by name", q],
    enabled: wanted && q.length > 1,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/requesters", { params: { query: { q, limit: 8 } }, signal })),
    select: (page) => page.items,
  });
}

/** People to wish for: an office knows who was there, the coordinator knows the pool. */
export function usePeople(typed: string, onBehalf: boolean) {
  const q = useDebounced(typed.trim(), 200);
  const pool = useQuery({
    queryKey: ["interpreters", "by name", q],
    enabled: onBehalf && q.length > 1,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/interpreters", { params: { query: { q, limit: 8 } }, signal })),
    select: (page) =>
      page.items.map(({ id, given_name, family_name }) => ({
        id,
        name: `${given_name} ${family_name}`,
      })),
  });
  const own = useQuery({
    queryKey: ["assignments", "people"],
    enabled: !onBehalf && q.length > 1,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/assignments", { params: { query: { limit: 200 } }, signal })),
    select: (page) => {
      const known = new Map<string, string>();
      for (const { interpreter } of page.items)
        if (interpreter?.id) known.set(interpreter.id, interpreter.name ?? "");
      return [...known].map(([id, name]): Known => ({ id, name }));
    },
  });
  if (onBehalf) return pool.data ?? [];
  const words = q.toLowerCase();
  return (own.data ?? []).filter((person) => person.name.toLowerCase().includes(words));
}
