import type { Column } from "./kinds";
import { doubles, joinOf, type Mapping } from "./mapping";

/** What was decided about the rows of a sheet. Keys of corrections: "row key". */
export interface Choices {
  header: number;
  mapping: Mapping;
  /** The same for every line, for columns that the file does not have. */
  fixed: Record<string, string>;
  corrections: Record<string, string>;
  /** Rows of the sheet that are not taken over. */
  left: number[];
}

/** A line that goes to the API; `row` is its place in the sheet, counted from 0. */
export interface TableLine {
  row: number;
  cells: Record<string, string>;
}

export interface Table {
  columns: Column[];
  lines: TableLine[];
}

export const spot = (row: number, key: string) => `${row} ${key}`;

function put(cells: Record<string, string>, key: string, value: string) {
  const before = cells[key];
  if (!before) cells[key] = value;
  else if (value) cells[key] = before + (joinOf(key) ?? ", ") + value;
}

function cellsOf(row: string[], mapping: Mapping): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [index, key] of mapping.entries()) {
    const value = (row[index] ?? "").trim();
    const cut = doubles[key]?.(value);
    if (cut) for (const [half, part] of key.split("+").entries()) put(cells, part, cut[half] ?? "");
    else if (key) put(cells, key, value);
  }
  return cells;
}

/** The table as it goes to the API: below the header, without empty lines and those left out. */
export function tableOf(rows: string[][], choices: Choices, columns: Column[]): Table {
  const { header, mapping, fixed, corrections } = choices;
  const left = new Set(choices.left);
  const used = new Set([
    ...mapping.flatMap((key) => key.split("+")),
    ...Object.keys(fixed).filter((key) => fixed[key]),
    ...Object.keys(corrections).map((where) => where.split(" ")[1] as string),
  ]);
  const lines: TableLine[] = [];
  for (let row = header + 1; row < rows.length; row++) {
    const cells = cellsOf(rows[row] ?? [], mapping);
    if (left.has(row) || !Object.values(cells).some(Boolean)) continue;
    for (const key of used) {
      cells[key] = corrections[spot(row, key)] ?? (cells[key] || fixed[key] || "");
    }
    lines.push({ row, cells });
  }
  return { columns: columns.filter(({ key }) => used.has(key)), lines };
}

/** One line of the file is one line of the text, so that the API's line numbers fit. */
function quoted(cell: string): string {
  const plain = cell.replaceAll(/\s*[\r\n]+\s*/g, "; ").replaceAll(/\p{Cc}/gu, " ");
  return /[";]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const line = (cells: string[]) => `${cells.map(quoted).join(";")}\r\n`;

export function csvOf({ columns, lines }: Table): string {
  const body = lines.map(({ cells }) => line(columns.map(({ key }) => cells[key] ?? "")));
  return line(columns.map(({ name }) => name)) + body.join("");
}

/** Rows of the file as they were, for whoever wants to go on with them in a spreadsheet. */
export function csvOfRows(rows: string[][]): string {
  const guarded = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);
  return `\uFEFF${rows.map((row) => line(row.map(guarded))).join("")}`;
}
