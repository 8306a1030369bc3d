import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";

export type HouseSearch = components["schemas"]["HouseSearch"];
export type FoundColleague = components["schemas"]["FoundColleague"];
export type HouseRegister = components["schemas"]["HouseRegister"];
export type HouseColleague = components["schemas"]["HouseColleague"];
export type Form = "spoken" | "signed" | "written";

const key = "house";
const changed = [[key], ["interpreters"]];

export interface Wanted {
  language: string;
  form: Form;
  office: string;
}

/** Who can be asked now; an own office needs no name. */
export function useHouseSearch({ language, form, office }: Wanted, wanted: boolean) {
  const query = { language, form, ...(office ? { requester_id: office } : {}) };
  return useQuery({
    queryKey: [key, "search", query],
    enabled: wanted,
    refetchInterval: 60_000, // "now" goes on
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/house/search", { params: { query }, signal })),
  });
}

export function useHouseRegister() {
  return useQuery({
    queryKey: [key, "register"],
    queryFn: ({ signal }) => ask(api.GET("/api/v1/house/register", { signal })),
    select: (page) => page.items,
  });
}

export function useHouseColleagues() {
  return useQuery({
    queryKey: [key, "colleagues"],
    queryFn: ({ signal }) => ask(api.GET("/api/v1/house/colleagues", { signal })),
    select: (page) => page.items,
  });
}

export function useHouseColleague(id: string) {
  return useQuery({
    queryKey: [key, "colleague", id],
    enabled: id !== "",
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/interpreters/{interpreter_id}/house", {
          params: { path: { interpreter_id: id } },
          signal,
        }),
      ),
  });
}

export interface Talk {
  interpreter_id: string;
  language: string;
  minutes?: number;
}

export function useAddTalk(done: () => void) {
  return useWrite({
    send: (body: Talk, once) =>
      ask(api.POST("/api/v1/house/talks", { params: { header: { "Idempotency-Key": once } },
        body })),
    refresh: [[key, "search"]],
    done,
  });
}

const target = (id: string, once: string) => ({
  path: { interpreter_id: id },
  header: { "Idempotency-Key": once },
});

export function useTakePart(id: string) {
  return useWrite({
    send: (takes_part: boolean, once) =>
      ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/house/participation", {
          params: target(id, once),
          body: { takes_part },
        }),
      ),
    refresh: changed,
  });
}

export function useConfirmSkills(id: string) {
  return useWrite({
    send: (skills: { language: string; form: Form }[], once) =>
      ask(
        api.POST("/api/v1/interpreters/{interpreter_id}/house/confirmations", {
          params: target(id, once),
          body: { skills },
        }),
      ),
    refresh: changed,
  });
}

export function useRecordAgreement(id: string, done: () => void) {
  return useWrite({
    send: (body: { superior: string; agreed_on: string }, once) =>
      ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/house/agreement", {
          params: target(id, once),
          body,
        }),
      ),
    refresh: changed,
    done,
  });
}
