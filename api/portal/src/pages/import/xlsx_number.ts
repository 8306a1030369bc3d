/** How a workbook shows a number: dates and times are numbers with a format. */
export type Format =
  | { kind: "number" | "day" | "time" | "moment" }
  | { kind: "digits"; width: number };

// ECMA-376 part 1, 18.8.30: formats that need no code of their own
const days = new Set([14, 15, 16, 17]);
const times = new Set([18, 19, 20, 21, 45, 46, 47]);

/** The format with this number, and its code if the workbook defines it. */
export function formatOf(id: number, code?: string): Format {
  if (code === undefined) {
    if (days.has(id)) return { kind: "day" };
    if (times.has(id)) return { kind: "time" };
    return { kind: id === 22 ? "moment" : "number" };
  }
  if (/^0{3,}$/.test(code)) return { kind: "digits", width: code.length }; // postcodes, numbers
  const letters = code.replaceAll(/"[^"]*"|\\.|_.|\[(?![hms]+\])[^\]]*\]/gi, "").toLowerCase();
  const hasTime = /[hs]/.test(letters);
  if (/[yd]/.test(letters)) return { kind: hasTime ? "moment" : "day" };
  return { kind: hasTime ? "time" : "number" };
}

const two = (value: number) => String(value).padStart(2, "0");
const minutes_a_day = 1440;

/** Days since the end of 1899 (or the begin of 1904) as "31.12.2026"; the rest of the day. */
function split(value: number, from1904: boolean): { day: string; minute: number } {
  const minutes = Math.round(value * minutes_a_day);
  const number = Math.floor(minutes / minutes_a_day);
  // Excel believes in a 29 February 1900
  const offset = from1904 ? 1462 : number < 60 ? 1 : 0;
  const date = new Date(Date.UTC(1899, 11, 30) + (number + offset) * 86_400_000);
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  return { day, minute: minutes - number * minutes_a_day };
}

/** A number as a German list would say it: "31.12.2026", "14:30", "1234,5", "01067". */
export function numberText(value: number, format: Format, from1904: boolean): string {
  if (!Number.isFinite(value)) return "";
  if (format.kind === "digits") return String(Math.round(value)).padStart(format.width, "0");
  if (format.kind === "number") return String(Number(value.toPrecision(15))).replace(".", ",");
  const { day, minute } = split(value, from1904);
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  if (format.kind === "time" || (format.kind === "moment" && value < 1)) return time;
  return format.kind === "day" || minute === 0 ? day : `${day} ${time}`;
}
