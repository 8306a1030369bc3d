import { useSession } from "../../api/session";
import { useKept } from "../../api/use_kept";
import { readAvailability } from "../../parts/availability/availability";

/** Weekly pattern and exceptions of the person who is logged in. */
export function useAvailability() {
  const person = useSession().interpreter_id ?? "";
  return useKept(["availability"], async () => (await readAvailability(person)).data);
}
