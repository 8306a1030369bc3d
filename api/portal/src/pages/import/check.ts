import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Finding } from "../../api/problem";
import { useDebounced } from "../../parts/debounced";
import { type Column, type Line, type Report, sendTable } from "./kinds";
import { csvOf, type Table } from "./table";
import type { Import } from "./use_import";

const rest_ms = 500;

export interface Checked {
  report: Report;
  /** The table that was checked; the one on the screen may have gone on. */
  table: Table;
}

/** The API's trial run of the table, again after each correction; an older one is cancelled. */
export function useCheck(own: Import) {
  const wanted = useDebounced(own.table, rest_ms);
  const csv = useMemo(() => csvOf(wanted), [wanted]);
  const query = useQuery<Checked>({
    queryKey: ["import_check", own.kind, csv],
    enabled: wanted.lines.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => ({
      report: await sendTable(own.kind, csv, { apply: false, signal }),
      table: wanted,
    }),
  });
  const isCurrent = wanted === own.table && !query.isPlaceholderData && !query.isFetching;
  return { query, csv, isCurrent };
}

/** A line as it is now, with what the API said about it. */
export interface CheckedLine {
  row: number;
  cells: Record<string, string>;
  action: Line["action"];
  name: string;
  findings: Finding[];
}

/** What is said about the header stands on line 1, about the first line of the table on 2. */
export function checkedLines(checked: Checked, table: Table): CheckedLine[] {
  const now = new Map(table.lines.map((line) => [line.row, line.cells]));
  return checked.report.lines.flatMap((line) => {
    const sent = checked.table.lines[line.line - 2];
    const cells = sent && now.get(sent.row);
    if (!cells) return [];
    const { action, name, findings } = line;
    return [{ row: sent.row, cells, action, name, findings }];
  });
}

export const headerFindings = (report: Report) =>
  report.lines.filter(({ line }) => line === 1).flatMap(({ findings }) => findings);

export const isError = (finding: Finding) => finding.severity === "refuse";

export const columnOf = (columns: Column[], finding: Finding) =>
  columns.find(({ name }) => name === finding.field);

/** The same trouble with the same value in several lines. */
export interface Group {
  column: Column;
  value: string;
  finding: Finding;
  rows: number[];
}

/** Troubles that several lines share, the most frequent first: one answer mends them all. */
export function groupsOf(lines: CheckedLine[], columns: Column[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { row, cells, findings } of lines) {
    for (const finding of findings.filter(isError)) {
      const column = columnOf(columns, finding);
      if (!column) continue;
      const value = cells[column.key] ?? "";
      const id = [column.key, value, finding.text].join("\n");
      const group = groups.get(id) ?? { column, value, finding, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
  }
  return [...groups.values()]
    .filter(({ rows }) => rows.length > 1)
    .sort((a, b) => b.rows.length - a.rows.length);
}
