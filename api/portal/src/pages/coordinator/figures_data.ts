import type { components } from "../../../dist/schema";

export type Figures = components["schemas"]["Figures"];
export type PeriodFigures = components["schemas"]["PeriodFigures"];
export type HoursLine = components["schemas"]["HoursFigures"];

export interface Periods {
  from: string;
  to: string;
  compare_from: string;
  compare_to: string;
  suppress: boolean;
}

/** The file of all figures, as the server writes it. */
export function downloadPath(periods: Periods): string {
  const query = new URLSearchParams({
    ...periods,
    suppress: String(periods.suppress),
    format: "csv",
  });
  return `/api/v1/figures?${query.toString()}`;
}

/** A line of a chart and of the table behind it; null is hidden because it is too small. */
export interface FigureRow {
  label: string;
  value: number | null;
  compare: number | null;
}

/** Joins both periods by what the lines are about; what one period lacks counts as nothing. */
export function joined<Line>(
  lines: Line[],
  compared: Line[] | undefined,
  label: (line: Line) => string,
  value: (line: Line) => number | null,
): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const line of lines)
    rows.set(label(line), { label: label(line), value: value(line), compare: 0 });
  for (const line of compared ?? []) {
    const row = rows.get(label(line)) ?? { label: label(line), value: 0, compare: 0 };
    rows.set(label(line), { ...row, compare: value(line) });
  }
  return [...rows.values()];
}

const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A table as CSV for German spreadsheets: semicolons, decimal commas, a mark for UTF-8. */
export function csvOf(head: string[], rows: FigureRow[], digits: number): Blob {
  const number = (value: number | null) =>
    value === null ? "" : value.toFixed(digits).replace(".", ",");
  const lines = rows.map((row) =>
    [cell(row.label), number(row.value), number(row.compare)].join(";"),
  );
  const text = [head.map(cell).join(";"), ...lines, ""].join("\r\n");
  return new Blob([`\uFEFF${text}`], { type: "text/csv;charset=utf-8" });
}
