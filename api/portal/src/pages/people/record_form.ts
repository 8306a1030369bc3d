import { useEffect, useRef, useState } from "react";
import type { ApiProblem } from "../../api/problem";
import { useDraft } from "../../parts/draft";

/** The fields of a record as people type them. */
export type Fields = Record<string, string>;

export interface Loaded {
  fields: Fields;
  etag: string;
}

/** What another person wrote into a field while this form was open. */
export interface Conflict {
  field: string;
  theirs: string;
  mine: string;
}

/**
 * A form over a record that others change too. Kept are only the user's own changes: when the
 * record was changed meanwhile, they are put onto what it says now, and both are shown.
 */
export function useRecordForm(name: string, loaded: Loaded) {
  const [base, setBase] = useState(loaded);
  const [conflicts, setConflicts] = useState<Conflict[] | null>(null);
  const [nothing] = useState<Fields>({});
  const draft = useDraft<Fields>(name, nothing);
  const value = { ...base.fields, ...draft.value };
  const changed = Object.keys(value).filter((field) => value[field] !== base.fields[field]);

  const rebase = (now: Loaded) => {
    const theirs = Object.keys(now.fields).filter(
      (field) => now.fields[field] !== base.fields[field],
    );
    setConflicts(
      theirs.map((field) => ({
        field,
        theirs: now.fields[field] ?? "",
        mine: changed.includes(field) ? (value[field] ?? "") : "",
      })),
    );
    setBase(now);
  };

  return {
    value,
    changed,
    etag: base.etag,
    conflicts,
    change: draft.change,
    rebase,
    sent: draft.sent,
  };
}

/** After a refusal because of a stale version: reads the record again, and the refusal is over. */
export function useRebase(
  save: { error: ApiProblem | null; reset: () => void },
  read: () => Promise<void>,
) {
  const isStale = save.error?.code === "version_stale";
  const latest = useRef(read);
  latest.current = () => read().then(save.reset, () => undefined); // without a net it stays shown
  useEffect(() => {
    if (isStale) void latest.current();
  }, [isStale]);
}
