import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api, ask } from "./client";
import { ApiProblem } from "./problem";
import type { components } from "../../dist/schema";

export type Session = components["schemas"]["Session"];
export const sessionKey = ["session"] as const;

/** Who is logged in: undefined while asked, null for nobody. */
export function useSessionQuery() {
  return useQuery<Session | null, ApiProblem>({
    queryKey: sessionKey,
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      try {
        return await ask(api.GET("/api/v1/session", { signal }));
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 401) return null;
        throw problem;
      }
    },
  });
}

export const SessionContext = createContext<Session | null>(null);

/** The session of a page behind the login. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a page behind the login was shown without one");
  return session;
}

export function useMay(capability: string): boolean {
  return useSession().capabilities.includes(capability);
}

/** Logs out here; everything that was read is forgotten. */
export function useLogout() {
  const queries = useQueryClient();
  return async () => {
    await ask(api.DELETE("/api/v1/session"));
    queries.clear();
    sessionStorage.clear();
    window.location.assign("/anmelden");
  };
}
