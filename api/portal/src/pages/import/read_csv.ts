import type { Sheet } from "./sheet";

/** UTF-8, UTF-16 with its mark, else Windows-1252 as old spreadsheets write it. */
export function decode(bytes: Uint8Array): string {
  const mark = bytes.length > 1 ? ((bytes[0] as number) << 8) | (bytes[1] as number) : 0;
  if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The one of ; , tab that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const begin = text.slice(0, 20_000).replaceAll(/"[^"]*"/g, "");
  const count = (mark: string) => begin.split(mark).length;
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A table as spreadsheets write it (RFC 4180); a quote that never closes ends with the file. */
export function readCsv(bytes: Uint8Array, name: string): Sheet[] {
  const text = decode(bytes);
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (quoted && mark === '"' && text[at + 1] === '"') cell += text.charAt(++at);
    else if (mark === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (quoted) cell += mark;
    else if (mark === separator) endCell();
    else if (mark === "\n") {
      endCell();
      rows.push(row);
      row = [];
    } else if (mark !== "\r") cell += mark;
  }
  endCell();
  if (row.some(Boolean)) rows.push(row);
  return [{ name, rows }];
}
