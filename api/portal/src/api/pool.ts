import { useQuery } from "@tanstack/react-query";
import { api, ask } from "./client";
import type { Session } from "./session";

const remembered = "mittler.pool";

/** The pool that this browser worked for last: for pages that need no login. */
export function rememberPool(session: Session) {
  if (session.tenant.slug) localStorage.setItem(remembered, session.tenant.slug);
}

export function rememberedPool(): string | undefined {
  return localStorage.getItem(remembered) ?? undefined;
}

/** What a pool says of itself; asked only when the pool is known. */
export function usePool(slug: string | undefined) {
  return useQuery({
    queryKey: ["pool", slug],
    enabled: slug !== undefined,
    staleTime: 3_600_000,
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/pools/{tenant_slug}", {
          params: { path: { tenant_slug: slug ?? "" } },
          signal,
        }),
      ),
  });
}
