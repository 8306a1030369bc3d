import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type LackingPerson = components["schemas"]["MissingPage"]["items"][number];
export type Lack = NonNullable<LackingPerson["missing"]>[number];
export type Light = "green" | "yellow" | "red";

/** Who lacks what now or soon, by the id of the person. */
export function useMissing() {
  return useQuery({
    queryKey: ["interpreters", "missing"],
    queryFn: async ({ signal }) => {
      const page = await ask(api.GET("/api/v1/interpreters/missing-requirements", { signal }));
      return new Map(page.items.map((person) => [person.interpreter_id ?? "", person]));
    },
  });
}

/** Lacks that hold for every assignment; the others close single settings only. */
export const generalLacks = (person: LackingPerson | undefined): Lack[] =>
  (person?.missing ?? []).filter((lack) => !lack.setting);

export const isBlocking = (lack: Lack, today: string) =>
  Boolean(lack.blocks_from && lack.blocks_from <= today);

/** Red: gets no assignment; yellow: something is missing or will be; green: all is there. */
export function lightOf(person: LackingPerson | undefined, today: string): Light {
  const general = generalLacks(person);
  if (general.some((lack) => isBlocking(lack, today))) return "red";
  const runsOut = (person?.missing ?? []).some((lack) => lack.lacks_from);
  return general.length > 0 || runsOut ? "yellow" : "green";
}
