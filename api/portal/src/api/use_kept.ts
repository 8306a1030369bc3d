import { useQuery, type QueryKey } from "@tanstack/react-query";
import { findKept, keep, type Kept } from "./kept";
import { ApiProblem } from "./problem";
import { useSession } from "./session";

/** A query that answers without a net too, with what this account last saw on this phone. */
export function useKept<T>(key: QueryKey, read: () => Promise<T>) {
  const account = useSession().account_id;
  return useQuery<Kept<T>, ApiProblem>({
    queryKey: [...key, account],
    networkMode: "always",
    refetchOnReconnect: true,
    refetchInterval: (query) => (query.state.data?.stale ? 15_000 : false),
    queryFn: async () => {
      try {
        const data = await read();
        await keep(account, key, data);
        return { data, at: Date.now(), stale: false };
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.status !== 0) throw problem;
        const kept = await findKept<T>(account, key);
        if (!kept) throw problem;
        return kept;
      }
    },
  });
}
