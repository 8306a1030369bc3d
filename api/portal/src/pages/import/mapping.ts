import type { Column, Kind } from "./kinds";

/**
 * What becomes of each column of the file: the key of a column of the API, two keys for a cell
 * that holds both ("family_name+given_name"), "" for not taken over.
 */
export type Mapping = string[];

/** Cells that hold two things, as lists often have them: the keys, and how a cell is cut. */
export const doubles: Record<string, (cell: string) => [string, string]> = {
  // "Muster, Mina"
  "family_name+given_name": (cell) => {
    const [family = "", ...given] = cell.split(",");
    return [family.trim(), given.join(",").trim()];
  },
  // "Mina Muster": the last word is the family name
  "given_name+family_name": (cell) => {
    const words = cell.trim().split(/\s+/);
    return [words.slice(0, -1).join(" "), words.at(-1) ?? ""];
  },
  // "32756 Detmold"
  "postcode+town": (cell) => {
    const found = /^(?:D-)?(\d{4,5})\s+(.*)$/.exec(cell.trim());
    return found ? [found[1] as string, found[2] as string] : [cell.trim(), ""];
  },
};

/** The doubles that a kind of list can have. */
export function doublesOf(columns: Column[]): string[] {
  const keys = new Set(columns.map(({ key }) => key));
  return Object.keys(doubles).filter((double) => double.split("+").every((key) => keys.has(key)));
}

/** As the API compares names: letters and digits only, umlauts as two letters. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll(/[^a-z0-9]/g, "");
}

const namesOf = (column: Column) =>
  [column.name, column.key, ...column.synonyms].map(folded).filter(Boolean);

const isDouble: [RegExp, string][] = [
  [/^(nachname|familienname|name)(und)?vorname$/, "family_name+given_name"],
  [/^vorname(und)?(nachname|familienname|name)$/, "given_name+family_name"],
  [/^(plz|postleitzahl)(und)?(wohnort|ort|stadt)$/, "postcode+town"],
];

/** The column that a name of the file means, or "" when none is near. */
function guess(header: string, columns: Column[]): string {
  const name = folded(header);
  if (name === "") return "";
  const exact = columns.find((column) => namesOf(column).includes(name));
  if (exact) return exact.key;
  const double = isDouble.find(([pattern]) => pattern.test(name))?.[1];
  if (double && doublesOf(columns).includes(double)) return double;
  // "Sprache 1", "Mobiltelefon privat": the longest known name that it begins with
  const near = columns
    .flatMap((column) => namesOf(column).map((known) => ({ key: column.key, known })))
    .filter(({ known }) => known.length >= 4 && name.startsWith(known))
    .sort((a, b) => b.known.length - a.known.length)[0];
  return near?.key ?? "";
}

/** Several columns of the file may fill one of these: their cells are put together. */
const joined = new Map([
  ["languages", ", "],
  ["specialisations", ", "],
  ["street", " "],
]);
export const joinOf = (key: string) => joined.get(key);

/** What each column of the file probably is: as last time, else by its name. */
export function suggest(headers: string[], columns: Column[], last: Remembered): Mapping {
  const taken = new Set<string>();
  return headers.map((header) => {
    const key = last[folded(header)] ?? guess(header, columns);
    const keys = key.split("+");
    if (keys.some((one) => taken.has(one) && !joined.has(one))) return "";
    for (const one of keys) taken.add(one);
    return key;
  });
}

/** By the folded name of a column of the file. */
export type Remembered = Record<string, string>;
const place = (kind: Kind) => `mittler.import.${kind}`;

/** How columns of these names were taken over last time in this browser. */
export function rememberedMapping(kind: Kind): Remembered {
  return JSON.parse(localStorage.getItem(place(kind)) ?? "{}") as Remembered;
}

export function rememberMapping(kind: Kind, headers: string[], mapping: Mapping) {
  const all = rememberedMapping(kind);
  for (const [index, header] of headers.entries())
    if (folded(header)) all[folded(header)] = mapping[index] ?? "";
  localStorage.setItem(place(kind), JSON.stringify(all));
}

/** The row that has most of the known names; without any the first with several cells. */
export function guessHeader(rows: string[][], columns: Column[]): number {
  const known = new Set(columns.flatMap(namesOf));
  const countOf = (row: string[]) => row.filter((cell) => known.has(folded(cell))).length;
  const counts = rows.slice(0, 30).map(countOf);
  const most = Math.max(0, ...counts);
  if (most > 0) return counts.indexOf(most);
  return Math.max(0, rows.findIndex((row) => row.filter(Boolean).length > 1));
}
