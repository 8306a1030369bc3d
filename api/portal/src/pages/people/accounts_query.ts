import { useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type Account = components["schemas"]["Account"];

/** Everybody with rights here, by name. */
export function useAccounts() {
  return useQuery({
    queryKey: ["accounts", "list"],
    queryFn: async ({ signal }) => {
      const all = await allPages<Account>((page) =>
        ask(api.GET("/api/v1/accounts", { params: { query: page }, signal })),
      );
      return all.sort((a, b) => a.display_name.localeCompare(b.display_name, "de"));
    },
  });
}

/** Rights that cannot be ended are over already. */
export const isOver = (account: Account) => !account.allowed_actions?.includes("end");
