import type { QueryKey } from "@tanstack/react-query";
import { findRow, putRow, removeRows } from "./store";

/** Data of the server, or what it last said before the net was lost. */
export interface Kept<T> {
  data: T;
  /** When the server said it, by the phone's clock. */
  at: number;
  /** No net: this is not new. */
  stale: boolean;
}

const rowKey = (account: string, key: QueryKey) => `${account} ${JSON.stringify(key)}`;

/** Keeps data on the phone as the answer of a later `useKept` with this key. */
export function keep(account: string, key: QueryKey, data: unknown) {
  return putRow("kept", rowKey(account, key), { data, at: Date.now() });
}

export async function findKept<T>(account: string, key: QueryKey): Promise<Kept<T> | undefined> {
  const row = await findRow<{ data: T; at: number }>("kept", rowKey(account, key));
  return row && { ...row, stale: true };
}

/** Only the rows of one account stay, or none. */
export function forgetKept(stays?: string) {
  return removeRows("kept", (key) => !stays || !key.startsWith(`${stays} `));
}
