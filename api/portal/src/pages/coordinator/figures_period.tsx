import { useState } from "react";
import { Button } from "../../parts/button";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { addDays } from "../../texts/time";
import type { Periods } from "./figures_data";

const kinds = ["month", "quarter", "year"] as const;
type Kind = (typeof kinds)[number];

const iso = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** This month, the quarter before this one, this year; each beside the same a year earlier. */
export function preset(kind: Kind, today: string): Periods {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const quarter = Math.floor(month / 3) * 3;
  const start = { month, quarter: quarter - 3, year: 0 }[kind];
  const months = { month: 1, quarter: 3, year: 12 }[kind];
  const period = (back: number) => ({
    from: iso(year - back, start),
    to: addDays(iso(year - back, start + months), -1),
  });
  const before = period(1);
  return { ...period(0), compare_from: before.from, compare_to: before.to, suppress: false };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The periods that the address names, if it names all of them. */
export function periodOf(address: URLSearchParams): Periods | null {
  const [from, to, compare_from, compare_to] = ["from", "to", "compare_from", "compare_to"].map(
    (name) => address.get(name) ?? "",
  );
  if (!from || !to || !compare_from || !compare_to) return null;
  if (![from, to, compare_from, compare_to].every((one) => day.test(one))) return null;
  return { from, to, compare_from, compare_to, suppress: address.get("suppress") === "true" };
}

interface Props {
  periods: Periods;
  today: string;
  change: (periods: Periods) => void;
}

/** Which period, compared with which. */
export function FiguresPeriod({ periods, today, change }: Props) {
  const text = useText();
  const [draft, setDraft] = useState(periods);
  const date = (name: "from" | "to" | "compare_from" | "compare_to", label: string) => (
    <TextField
      label={label}
      type="date"
      required
      value={draft[name]}
      onChange={({ target }) => setDraft((old) => ({ ...old, [name]: target.value }))}
    />
  );
  return (
    <form
      className="stack figures__period"
      onSubmit={(event) => {
        event.preventDefault();
        change(draft);
      }}
    >
      <div className="row" role="group" aria-label={text("coordinator.figures.presets")}>
        {kinds.map((kind) => (
          <Button key={kind} small onClick={() => change(preset(kind, today))}>
            {text(`coordinator.figures.preset.${kind}`)}
          </Button>
        ))}
      </div>
      <div className="figures__dates">
        <Fieldset legend={text("coordinator.figures.period")}>
          <div className="row">
            {date("from", text("coordinator.figures.from"))}
            {date("to", text("coordinator.figures.to"))}
          </div>
        </Fieldset>
        <Fieldset legend={text("coordinator.figures.compare")}>
          <div className="row">
            {date("compare_from", text("coordinator.figures.compare_from"))}
            {date("compare_to", text("coordinator.figures.compare_to"))}
          </div>
        </Fieldset>
      </div>
      <div className="row">
        <Choice
          type="checkbox"
          label={text("coordinator.figures.suppress")}
          checked={draft.suppress}
          onChange={({ target }) => setDraft((old) => ({ ...old, suppress: target.checked }))}
        />
        <Button look="primary" type="submit">{text("coordinator.figures.show")}</Button>
      </div>
    </form>
  );
}
