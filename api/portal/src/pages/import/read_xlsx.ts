import { strFromU8, unzipSync } from "fflate";
import { breathe, FileUnreadable, type Sheet } from "./sheet";
import { type Format, formatOf, numberText } from "./xlsx_number";

const xml = (text: string) => new DOMParser().parseFromString(text, "application/xml");

/** The elements of a name, whatever prefix the program that wrote the file gave it. */
const all = (parent: Document | Element, name: string) => [
  ...parent.getElementsByTagNameNS("*", name),
];

/** The text of a string with its runs, without the reading aid of Asian scripts. */
function stringOf(item: Element): string {
  return all(item, "t")
    .filter((part) => part.parentElement?.localName !== "rPh")
    .map((part) => part.textContent ?? "")
    .join("");
}

interface Book {
  strings: string[];
  formats: Format[];
  from1904: boolean;
}

// What a workbook unpacks to at most: a small file can otherwise fill any memory.
const unpacked_bytes_max = 100_000_000;

/** The XML files of a workbook, which is a ZIP archive, by name. */
function unpack(bytes: Uint8Array): (name: string) => Document | undefined {
  let left = unpacked_bytes_max;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/^xl\/.*\.(xml|rels)$/.test(name)) return false;
    left -= originalSize;
    if (left < 0) throw new FileUnreadable("too_large");
    return true;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return (name) => (files[name] ? xml(strFromU8(files[name])) : undefined);
  } catch (reason) {
    throw reason instanceof FileUnreadable ? reason : new FileUnreadable("damaged");
  }
}

function bookOf(file: ReturnType<typeof unpack>, workbook: Document): Book {
  const strings = file("xl/sharedStrings.xml");
  const style = file("xl/styles.xml");
  const codes = new Map(
    style
      ? all(style, "numFmt").map((one) => [
          Number(one.getAttribute("numFmtId")),
          one.getAttribute("formatCode") ?? "",
        ])
      : [],
  );
  const used = style ? all(style, "cellXfs").flatMap((list) => all(list, "xf")) : [];
  const property = all(workbook, "workbookPr")[0]?.getAttribute("date1904");
  return {
    strings: strings ? all(strings, "si").map(stringOf) : [],
    formats: used.map((one) => {
      const id = Number(one.getAttribute("numFmtId"));
      return formatOf(id, codes.get(id));
    }),
    from1904: property === "1" || property === "true",
  };
}

function cellText(cell: Element, book: Book): string {
  const value = all(cell, "v")[0]?.textContent ?? "";
  switch (cell.getAttribute("t")) {
    case "s": return (book.strings[Number(value)] ?? "").trim();
    case "inlineStr": return stringOf(cell).trim();
    case "b": return value === "1" ? "ja" : "nein";
    case "e": return "";
    case "str": return value.trim();
    case "d": return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, "$3.$2.$1");
  }
  if (value === "") return "";
  const format = book.formats[Number(cell.getAttribute("s") ?? 0)] ?? { kind: "number" };
  return numberText(Number(value), format, book.from1904);
}

/** "AB12" -> 27: columns count from 0. */
function columnOf(reference: string | null, otherwise: number): number {
  const letters = /^[A-Z]+/.exec(reference ?? "")?.[0];
  if (!letters) return otherwise;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const columns_max = 200;

async function rowsOf(sheet: Document, book: Book, signal: AbortSignal): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [index, element] of all(sheet, "row").entries()) {
    if (index % 500 === 499) await breathe(signal);
    const at = Number(element.getAttribute("r") ?? rows.length + 1) - 1;
    if (at > 1_000_000) throw new FileUnreadable("too_large");
    const row: string[] = [];
    for (const cell of all(element, "c")) {
      const column = columnOf(cell.getAttribute("r"), row.length);
      if (column >= columns_max) continue;
      while (row.length < column) row.push("");
      row[column] = cellText(cell, book);
    }
    while (rows.length < at) rows.push([]);
    rows[at] = row;
  }
  return rows;
}

/** The tables of an Excel workbook (.xlsx) that are not hidden; dates and times as people write. */
export async function readXlsx(bytes: Uint8Array, signal: AbortSignal): Promise<Sheet[]> {
  const file = unpack(bytes);
  const workbook = file("xl/workbook.xml");
  const links = file("xl/_rels/workbook.xml.rels");
  if (!workbook || !links) throw new FileUnreadable("no_table");
  const targets = new Map(
    all(links, "Relationship").map((one) => [
      one.getAttribute("Id"),
      (one.getAttribute("Target") ?? "").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  const book = bookOf(file, workbook);
  const sheets: Sheet[] = [];
  for (const one of all(workbook, "sheet")) {
    if ((one.getAttribute("state") ?? "visible") !== "visible") continue;
    const id = [...one.attributes].find(({ localName, prefix }) => localName === "id" && prefix);
    await breathe(signal);
    const content = file(targets.get(id?.value ?? "") ?? "");
    if (!content) continue; // a chart
    const rows = await rowsOf(content, book, signal);
    sheets.push({ name: one.getAttribute("name") ?? "", rows });
  }
  return sheets;
}
