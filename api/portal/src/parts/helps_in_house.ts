import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../api/client";
import { useSession } from "../api/session";

/** Whether the person who is logged in helps in a house; nobody else has that page. */
export function useHelpsInHouse(): boolean {
  const id = useSession().interpreter_id ?? "";
  const own = useQuery({
    queryKey: ["house", "own", id],
    enabled: id !== "",
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/interpreters/{interpreter_id}", {
          params: { path: { interpreter_id: id } },
          signal,
        }),
      ),
  });
  return own.data?.kind === "in_house";
}
