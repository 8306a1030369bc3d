// An Excel workbook as a pool has it, written with nothing but Node.
import { crc32, deflateRawSync } from "node:zlib";

/** A date is a day without a time; a number between 0 and 1 with `time` a time of the day. */
export type Cell = string | number | Date | { time: number } | null;
export interface Table {
  name: string;
  rows: Cell[][];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packed = "http://schemas.openxmlformats.org/package/2006/relationships";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** 0 -> A, 26 -> AA. */
function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

class Strings {
  readonly all = new Map<string, number>();
  index(text: string): number {
    const known = this.all.get(text) ?? this.all.size;
    this.all.set(text, known);
    return known;
  }
}

function cellXml(cell: Cell, at: string, strings: Strings): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="s"><v>${strings.index(cell)}</v></c>`;
  if (cell instanceof Date) {
    const day = Math.round((cell.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
    return `<c r="${at}" s="1"><v>${day}</v></c>`;
  }
  return `<c r="${at}" s="2"><v>${cell.time}</v></c>`;
}

function sheetXml({ rows }: Table, strings: Strings): string {
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, letters(column) + (index + 1), strings));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

// format 1 is a day (14), format 2 a time of the workbook's own
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1">
<numFmt numFmtId="164" formatCode="hh:mm\\ &quot;Uhr&quot;"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>
</styleSheet>`;

function archive(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const small = deflateRawSync(data);
    const about = Buffer.alloc(26); // from "version needed" to the length of the extra field
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(small.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), about, Buffer.from(name), small);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(at, 10);
    const begin = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
    directory.push(begin, about, more, Buffer.from(name));
    at += 30 + name.length + small.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/** The bytes of an .xlsx file with these tables. */
export function writeWorkbook(tables: Table[]): Buffer {
  const strings = new Strings();
  const files: Record<string, string> = { "xl/styles.xml": styles };
  for (const [index, table] of tables.entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(table, strings);
  const named = tables.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const targets = tables.map(
    (_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  files["xl/workbook.xml"] =
    `${head}<workbook xmlns="${main}" xmlns:r="${links}">` +
    `<sheets>${named.join("")}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] =
    `${head}<Relationships xmlns="${packed}">${targets.join("")}</Relationships>`;
  const texts = [...strings.all.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  files["xl/sharedStrings.xml"] = `${head}<sst xmlns="${main}">${texts.join("")}</sst>`;
  return archive(files);
}
