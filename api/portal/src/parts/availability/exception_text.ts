import { useText } from "../../texts/text";
import { addDays, useFormats, wallDate } from "../../texts/time";
import type { Exception } from "./availability";

/** "abwesend: Di., 16.02.2027 – Mo., 01.03.2027" or "zusätzlich: Sa., 05.12.2026, 08:00–..." */
export function useExceptionText(): (one: Exception) => string {
  const text = useText();
  const formats = useFormats();
  return ({ kind, from, to }) => {
    const wholeDays = from.endsWith("T00:00") && to.endsWith("T00:00");
    const name = text(
      kind === "absent" ? "availability.except.is_absent" : "availability.except.is_available",
    );
    if (!wholeDays) return `${name}: ${formats.period(wallDate(from), wallDate(to))}`;
    const first = formats.day(wallDate(from));
    const last = formats.day(wallDate(`${addDays(to.slice(0, 10), -1)}T00:00`));
    return first === last ? `${name}: ${first}` : `${name}: ${first} – ${last}`;
  };
}
