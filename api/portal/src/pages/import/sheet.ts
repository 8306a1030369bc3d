/** One table of a file, as text; rows may have different lengths. */
export interface Sheet {
  name: string;
  rows: string[][];
}

export type Unreadable = "empty" | "too_large" | "old_excel" | "no_table" | "damaged";

/** Why a file cannot be read; the page says it in words. */
export class FileUnreadable extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable) {
    super(reason);
    this.reason = reason;
  }
}

/** A table of a pool is a hundredth of this; more would fill the browser's memory. */
export const characters_max = 2_000_000;

/** Rows without anything at the end and tables without anything go; what is left must be small. */
export function tidy(sheets: Sheet[]): Sheet[] {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(Boolean)));
  if (filled.length === 0) throw new FileUnreadable("empty");
  const size = (rows: string[][]) => rows.flat().reduce((sum, cell) => sum + cell.length + 1, 0);
  for (const { rows } of filled) while (!rows.at(-1)?.some(Boolean)) rows.pop();
  if (filled.reduce((sum, { rows }) => sum + size(rows), 0) > characters_max)
    throw new FileUnreadable("too_large");
  return filled;
}

/** Lets the browser draw and hear a click; throws when the reading was cancelled. */
export async function breathe(signal: AbortSignal) {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
