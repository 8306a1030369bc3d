import { useState } from "react";
import { SelectField, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { clearanceCodes, kinds, personStates } from "./codes";
import type { PeopleFilter } from "./people_query";
import { useCodeName } from "./words";

interface Props {
  filter: PeopleFilter;
  change: (part: Partial<PeopleFilter>) => void;
}

/** Filters that no word stands for; open when one is in use. */
export function PeopleFilters({ filter, change }: Props) {
  const text = useText();
  const { kind, state, clearance, free_at, sort } = filter;
  const [wasUsed] = useState(() => Boolean(kind || state || clearance || free_at || sort));
  return (
    <details className="people-filters" open={wasUsed}>
      <summary>{text("people.filter")}</summary>
      <div className="row filters">
        <CodeFilter group="kind" codes={kinds} value={kind}
          set={(value) => change({ kind: value })} />
        <CodeFilter group="state" codes={personStates} value={state}
          set={(value) => change({ state: value })} />
        <CodeFilter group="clearance" codes={clearanceCodes} value={clearance}
          set={(value) => change({ clearance: value })} />
        <TextField type="datetime-local" label={text("people.filter.free_at")} value={free_at}
          onChange={({ target }) => change({ free_at: target.value })} />
        <SelectField label={text("people.sort")} value={filter.sort}
          onChange={({ target }) => change({ sort: target.value })}>
          <option value="">{text("people.sort.name")}</option>
          <option value="booked">{text("people.sort.booked")}</option>
          <option value="last_assignment">{text("people.sort.last_assignment")}</option>
        </SelectField>
        <TextField type="number" min={15} max={1440} step={15} placeholder="60"
          label={text("people.filter.free_min")} value={filter.free_min}
          onChange={({ target }) => change({ free_min: target.value })} />
      </div>
    </details>
  );
}

interface CodeFilterProps {
  group: "kind" | "state" | "clearance";
  codes: readonly string[];
  value: string;
  set: (value: string) => void;
}

function CodeFilter({ group, codes, value, set }: CodeFilterProps) {
  const text = useText();
  const name = useCodeName();
  return (
    <SelectField label={text(`people.filter.${group}`)} value={value}
      onChange={({ target }) => set(target.value)}>
      <option value="">{text("people.filter.any")}</option>
      {codes.map((code) => (
        <option key={code} value={code}>{name(group, code)}</option>
      ))}
    </SelectField>
  );
}
