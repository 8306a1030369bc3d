import { readCsv } from "./read_csv";
import { FileUnreadable, type Sheet, tidy } from "./sheet";

const bytes_max = 20 * 1024 * 1024;

/** The tables of an Excel or CSV file. Throws FileUnreadable, or AbortError when cancelled. */
export async function readTables(file: File, signal: AbortSignal): Promise<Sheet[]> {
  if (file.size > bytes_max) throw new FileUnreadable("too_large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal.throwIfAborted();
  const begin = [...bytes.slice(0, 4)].map((byte) => byte.toString(16)).join(" ");
  if (begin === "d0 cf 11 e0") throw new FileUnreadable("old_excel"); // or behind a password
  if (begin !== "50 4b 3 4") return tidy(readCsv(bytes, file.name));
  const { readXlsx } = await import("./read_xlsx");
  return tidy(await readXlsx(bytes, signal));
}
