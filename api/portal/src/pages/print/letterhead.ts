import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { usePool } from "../../api/pool";
import { useSession } from "../../api/session";

/** What stands on every paper of the pool, line by line. */
export interface Letterhead {
  sender: string[];
  contact: string[];
  foot: string[];
  /** On the confirmation sheet. */
  note: string[];
}

const linesOf = (text = "") => text.split("\n").map((line) => line.trim()).filter(Boolean);
const orElse = (lines: string[], others: (string | undefined)[]) =>
  lines.length > 0 ? lines : others.filter((line) => line !== undefined && line !== "");

/** The rule `letterhead`; what it leaves empty comes from what the pool says of itself. */
export function useLetterhead(): Letterhead {
  const { tenant } = useSession();
  const rule = useQuery({
    queryKey: ["rules", "letterhead"],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/rules/{kind}", { params: { path: { kind: "letterhead" } }, signal })),
  });
  const pool = usePool(tenant.slug);
  const own = (rule.data?.document ?? {}) as Record<string, string | undefined>;
  const about = (pool.data?.about ?? {}) as Record<string, string | undefined>;
  return {
    sender: orElse(linesOf(own.sender), [
      about.body || tenant.name, about.department, about.street, about.town,
    ]) as string[],
    contact: orElse(linesOf(own.contact), [about.phone, about.email, about.hours]) as string[],
    foot: linesOf(own.foot),
    note: linesOf(own.sheet_text),
  };
}
