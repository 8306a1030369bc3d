import { useQuery } from "@tanstack/react-query";
import { api, ask, askVersion } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useReadOnce } from "../../api/read_once";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";
import type { Person } from "./people_query";

export type Skill = components["schemas"]["Skill"];
export type Clearance = components["schemas"]["Clearance"];

export interface Versioned<T> {
  data: T;
  etag: string;
}

export function readPerson(id: string): Promise<Versioned<Person>> {
  const params = { path: { interpreter_id: id } };
  return askVersion(api.GET("/api/v1/interpreters/{interpreter_id}", { params }));
}

export function usePerson(id: string) {
  return useQuery({ queryKey: ["interpreters", id], queryFn: () => readPerson(id) });
}

/** One row of a list that the API replaces as a whole: new, changed, or with `after` gone. */
export interface RowChange<Row> {
  before?: Row | undefined;
  after?: Row | undefined;
}

/** The rows with one changed, the others as the server has them now. */
function changedRows<Row>(rows: Row[], { before, after }: RowChange<Row>): Row[] {
  const wanted = before && JSON.stringify(before);
  const others = rows.filter((row) => JSON.stringify(row) !== wanted);
  if (before && others.length === rows.length)
    throw new ApiProblem(412, { code: "version_stale" }); // another person changed it meanwhile
  return after ? [...others, after] : others;
}

/** Adds, changes or ends a language of a person. */
export function useChangeLanguages(id: string, done: () => void) {
  const readOnce = useReadOnce(() => readPerson(id));
  return useWrite({
    send: async (change: RowChange<Skill>, key) => {
      const { data, etag } = await readOnce(key);
      const languages = changedRows(data.languages ?? [], change).map(
        ({ language_name: _name, language_name_en: _en, ...skill }) => skill,
      );
      return ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/languages", {
          params: {
            path: { interpreter_id: id },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body: { languages },
        }),
      );
    },
    refresh: [["interpreters"]],
    done,
  });
}

/** Adds, changes or ends a clearance of a person. */
export function useChangeClearances(id: string, done: () => void) {
  const readOnce = useReadOnce(() => readPerson(id));
  return useWrite({
    send: async (change: RowChange<Clearance>, key) => {
      const { data, etag } = await readOnce(key);
      return ask(
        api.PUT("/api/v1/interpreters/{interpreter_id}/clearances", {
          params: {
            path: { interpreter_id: id },
            header: { "If-Match": etag, "Idempotency-Key": key },
          },
          body: { clearances: changedRows(data.clearances ?? [], change) },
        }),
      );
    },
    refresh: [["interpreters"], ["today"]],
    done,
  });
}
