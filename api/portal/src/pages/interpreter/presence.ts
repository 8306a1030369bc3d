import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, ask } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useMay, useSession } from "../../api/session";
import { useWrite } from "../../api/write";
import type { HotlinePresence } from "../../parts/hotline/hotline";

export const presenceKey = ["presence"];
const ring_ms = 15_000; // live updates tell of a ring at once; this is for the time without them

/** What the person said on this device: it is said again to the server while it holds. */
export interface Wish {
  account: string;
  until: string; // wall time
  telephone: boolean;
  video: boolean;
}

const kept = "mittler.reachable";

function keptWish(account: string): Wish | null {
  const wish = JSON.parse(localStorage.getItem(kept) ?? "null") as Wish | null;
  return wish?.account === account ? wish : null;
}

export function usePresence() {
  const may = useMay("hotline_answer");
  return useQuery({
    queryKey: presenceKey,
    enabled: may,
    refetchInterval: ring_ms,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/hotline/presence", { signal })),
  });
}

const say = ({ until, telephone, video }: Wish) =>
  ask(
    api.PUT("/api/v1/hotline/presence", {
      body: { until, telephone, video },
      params: { header: { "Idempotency-Key": null } }, // the same again is the same
    }),
  );

/** Says again and again that the person can be reached, until the time has come. */
export function useHeartbeat(heartbeat_s: number) {
  const { account_id } = useSession();
  const queries = useQueryClient();
  const [wish, setWish] = useState(() => keptWish(account_id));
  useEffect(() => {
    if (!wish) return;
    const beat = () =>
      say(wish).then(
        (own) => queries.setQueryData(presenceKey, own),
        (problem: unknown) => {
          if (!(problem instanceof ApiProblem) || problem.unanswered) return;
          localStorage.removeItem(kept); // the time is over, or there is no hotline any more
          setWish(null);
        },
      );
    void beat();
    const timer = setInterval(() => void beat(), heartbeat_s * 1000);
    const back = () => {
      if (document.visibilityState === "visible") void beat();
    };
    document.addEventListener("visibilitychange", back);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", back);
    };
  }, [wish, heartbeat_s, queries]);
  useEffect(() => {
    const changed = () => setWish(keptWish(account_id));
    window.addEventListener(kept, changed);
    return () => window.removeEventListener(kept, changed);
  }, [account_id]);
}

function keepWish(wish: Wish | null) {
  if (wish) localStorage.setItem(kept, JSON.stringify(wish));
  else localStorage.removeItem(kept);
  window.dispatchEvent(new Event(kept));
}

/** Switches it on or, with nothing, off. */
export function useReachable() {
  const queries = useQueryClient();
  return useWrite<Wish | null, HotlinePresence | null>({
    send: async (wish, key) => {
      if (wish) return say(wish);
      await ask(
        api.DELETE("/api/v1/hotline/presence", { params: { header: { "Idempotency-Key": key } } }),
      );
      return null;
    },
    done: (own, wish) => {
      keepWish(wish);
      if (own) queries.setQueryData(presenceKey, own);
      else void queries.invalidateQueries({ queryKey: presenceKey });
    },
  });
}
