import { useCallback, useEffect, useState } from "react";
import { useNow } from "../../api/clock";
import { findKept, keep } from "../../api/kept";
import { useSession } from "../../api/session";
import { wallTime } from "../../texts/time";

/** Begin and end as taken on the spot, as wall times. */
export interface WorkTime {
  begin?: string;
  end?: string;
}

const rowOf = (id: string) => ["work_time", id];

/** "Jetzt begonnen" and "jetzt beendet", kept on this phone only; undefined while it is read. */
export function useWorkTime(id: string) {
  const account = useSession().account_id;
  const now = useNow();
  const [time, setTime] = useState<WorkTime>();
  useEffect(() => {
    void findKept<WorkTime>(account, rowOf(id)).then((row) => setTime(row?.data ?? {}));
  }, [account, id]);
  const note = useCallback(
    (what: keyof WorkTime) => {
      const next = { ...time, [what]: wallTime(now) };
      setTime(next);
      void keep(account, rowOf(id), next);
    },
    [account, id, now, time],
  );
  return { time, note };
}
