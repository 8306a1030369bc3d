import { useSession } from "../../api/session";
import { useKept } from "../../api/use_kept";
import { readAvailability } from "../../parts/availability/availability";
import { readForeignCalendars } from "../../parts/availability/foreign_calendars";
import { readLimits } from "../../parts/availability/limits";

/** Weekly pattern and exceptions of the person who is logged in. */
export function useAvailability() {
  const person = useSession().interpreter_id ?? "";
  return useKept(["availability"], async () => (await readAvailability(person)).data);
}

/** What the person who is logged in wants at most. */
export function useLimits() {
  const person = useSession().interpreter_id ?? "";
  return useKept(["limits"], async () => (await readLimits(person)).data);
}

/** Calendars of other programs of the person who is logged in. */
export function useForeignCalendars() {
  const person = useSession().interpreter_id ?? "";
  return useKept(["foreign-calendars"], () => readForeignCalendars(person));
}
