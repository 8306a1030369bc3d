import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { api, ask } from "./client";
import { findKept, forgetKept, keep } from "./kept";
import { forgetAnswered, sendLetters } from "./outbox";
import { ApiProblem } from "./problem";
import { leaveDevices } from "./push";
import { useWrite } from "./write";
import type { components } from "../../dist/schema";

export type Session = components["schemas"]["Session"];
export const sessionKey = ["session"] as const;

const lastAccount = "mittler.account";

/** Interpreters may open the page without a net; what others left on this device goes. */
async function remember(session: Session) {
  const goesOffline = session.role === "interpreter";
  await forgetKept(goesOffline ? session.account_id : undefined);
  if (!goesOffline) return localStorage.removeItem(lastAccount);
  localStorage.setItem(lastAccount, session.account_id);
  await keep(session.account_id, sessionKey, session);
}

/** The session as it last was; its end is known when there is a net again. */
async function sessionWithoutNet(): Promise<Session | undefined> {
  const account = localStorage.getItem(lastAccount);
  const kept = account ? await findKept<Session>(account, sessionKey) : undefined;
  if (!kept) return undefined;
  const { expires_at: _unknown, ...session } = kept.data;
  return session;
}

const leaving = "mittler.leaving";

/** Ends the session at the server; without a net as soon as there is one. */
async function leave() {
  localStorage.setItem(leaving, "1");
  await ask(api.DELETE("/api/v1/session", { params: { header: { "Idempotency-Key": null } } }));
  localStorage.removeItem(leaving);
}

/** A new login needs no end of the one before. */
export const stay = () => localStorage.removeItem(leaving);

/** Who is logged in: undefined while asked, null for nobody. */
export function useSessionQuery() {
  return useQuery<Session | null, ApiProblem>({
    queryKey: sessionKey,
    staleTime: 60_000,
    networkMode: "always",
    refetchOnReconnect: "always",
    queryFn: async ({ signal }) => {
      try {
        if (localStorage.getItem(leaving)) await leave();
        const session = await ask(api.GET("/api/v1/session", { signal }));
        await remember(session);
        return session;
      } catch (problem) {
        if (!(problem instanceof ApiProblem)) throw problem;
        if (problem.status === 401 || localStorage.getItem(leaving)) return null;
        const last = problem.status === 0 ? await sessionWithoutNet() : undefined;
        if (last) return last;
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

/** Sends what waits and forgets everything that was read and typed here. */
async function forgetAll(queries: QueryClient) {
  const account = queries.getQueryData<Session | null>(sessionKey)?.account_id;
  if (account) await sendLetters(account);
  await Promise.all([forgetKept(), forgetAnswered()]);
  localStorage.removeItem(lastAccount);
  sessionStorage.clear();
}

/** Logs out here; everything that was read is forgotten. */
export function useLogout() {
  const queries = useQueryClient();
  return async () => {
    const pool = queries.getQueryData<Session | null>(sessionKey)?.tenant.slug;
    await forgetAll(queries);
    if (pool) await leaveDevices(pool);
    await leave().catch(() => undefined);
    queries.clear();
    window.location.assign("/anmelden");
  };
}

/** Goes on in another pool or role of the same account, with nothing of this one. */
export function useSwitch() {
  const queries = useQueryClient();
  return useWrite({
    send: async (membership_id: string, key) => {
      await forgetAll(queries);
      await ask(api.POST("/api/v1/session/switch", {
        body: { membership_id },
        params: { header: { "Idempotency-Key": key } },
      }));
    },
    done: () => window.location.assign("/"),
  });
}
