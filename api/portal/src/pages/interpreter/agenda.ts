import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { keep } from "../../api/kept";
import { useSession } from "../../api/session";
import { useKept } from "../../api/use_kept";
import type { components } from "../../../dist/schema";

interface Place {
  name?: string;
  street?: string;
  postcode?: string;
  town?: string;
}

interface Contact {
  name?: string;
  phone?: string;
  room?: string;
}

type Answered = components["schemas"]["Assignment"];
/** An assignment as its own interpreter sees it. */
export type Assignment = Omit<Answered, "place" | "contact" | "requester"> & {
  place?: Place | null;
  contact?: Contact | null;
  requester?: { name?: string };
};

const days_back = 60;
const pages_max = 5;

/** The hours of an assignment that is over are not reported yet, or were objected to. */
export function wantsHours(one: Assignment): boolean {
  const open = !one.timesheet_state || one.timesheet_state === "objected";
  return open && (one.allowed_actions ?? []).includes("submit_timesheet");
}

export const assignmentKey = (id: string) => ["assignments", id];

/** All assignments from two months ago on, by time; each is kept for a visit without a net. */
export function useAgenda() {
  const account = useSession().account_id;
  const now = useNow();
  return useKept(["assignments"], async () => {
    const from = new Date(now.getTime() - days_back * 86_400_000).toISOString();
    const list: Assignment[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages_max; ++page) {
      const query = { from, limit: 200, ...(cursor ? { cursor } : {}) };
      const answer = await ask(api.GET("/api/v1/assignments", { params: { query } }));
      list.push(...(answer.items as Assignment[]));
      cursor = answer.next_cursor ?? undefined;
      if (!cursor) break;
    }
    for (const one of list) await keep(account, assignmentKey(one.id), one);
    return list;
  });
}

export function useAssignment(id: string) {
  return useKept(assignmentKey(id), async () => {
    const path = { assignment_id: id };
    const answer = await ask(api.GET("/api/v1/assignments/{assignment_id}", { params: { path } }));
    return answer as Assignment;
  });
}
