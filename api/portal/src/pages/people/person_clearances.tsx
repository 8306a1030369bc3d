import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { useText } from "../../texts/text";
import { addDays, useFormats, wallTime } from "../../texts/time";
import { ClearanceDialog } from "./clearance_dialog";
import type { Person } from "./people_query";
import { RowActs } from "./person_languages";
import { type Clearance, useChangeClearances } from "./person_query";
import { nameOf, useClearanceName } from "./words";

type Open = { act: "add" } | { act: "change" | "end"; clearance: Clearance };

const keyOf = ({ code, valid_from }: Clearance) => `${code} ${valid_from}`;

/** What a person may be sent to, with its dates. */
export function PersonClearances({ person }: { person: Person }) {
  const text = useText();
  const name = useClearanceName();
  const [open, setOpen] = useState<Open | null>(null);
  const may = person.allowed_actions?.includes("set_clearances");
  const all = person.clearances ?? [];
  const close = () => setOpen(null);
  return (
    <section className="stack" aria-labelledby="person-clearances">
      <div className="head">
        <h2 className="kern-heading-small" id="person-clearances">{text("people.clearances")}</h2>
        {may && (
          <Button small onClick={() => setOpen({ act: "add" })}>
            {text("people.clearances.add")}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="kern-body">{text("people.clearances.none")}</p>}
      <ul className="rows">
        {all.map((clearance) => (
          <li key={keyOf(clearance)}>
            <ClearanceLine clearance={clearance} />
            {may && <RowActs name={name(clearance)}
              endLabel={text("people.row.remove")}
              change={() => setOpen({ act: "change", clearance })}
              end={() => setOpen({ act: "end", clearance })} />}
          </li>
        ))}
      </ul>
      {open && open.act !== "end" && (
        <ClearanceDialog person={person.id} onClose={close}
          {...(open.act === "change" ? { before: open.clearance } : {})} />
      )}
      {open?.act === "end" && (
        <EndClearance person={person} clearance={open.clearance} onClose={close} />
      )}
    </section>
  );
}

const soon_days = 90; // as GET /interpreters/missing-requirements warns
const tones = { valid: "success", ends_soon: "warning", begins: "info", ended: "danger" } as const;

function stateOf({ valid_from, valid_until }: Clearance, today: string): keyof typeof tones {
  if (valid_until && valid_until < today) return "ended";
  if (valid_from > today) return "begins";
  return valid_until && valid_until <= addDays(today, soon_days) ? "ends_soon" : "valid";
}

function ClearanceLine({ clearance }: { clearance: Clearance }) {
  const text = useText();
  const formats = useFormats();
  const name = useClearanceName();
  const today = wallTime(useNow()).slice(0, 10);
  const state = stateOf(clearance, today);
  const tone = tones[state];
  const day = (date: string) => formats.day(`${date}T12:00:00Z`);
  return (
    <span className="rows__what">
      <strong>{name(clearance)}</strong>{" "}
      <span className={`kern-badge kern-badge--${tone} kern-badge--small`}>
        <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <span className="kern-label">{text(`people.clearances.${state}`)}</span>
      </span>
      <span className="muted line">
        {clearance.valid_until
          ? text("people.clearances.period",
              { from: day(clearance.valid_from), until: day(clearance.valid_until) })
          : text("people.clearances.since", { from: day(clearance.valid_from) })}
      </span>
    </span>
  );
}

function EndClearance({ person, clearance, onClose }: {
  person: Person;
  clearance: Clearance;
  onClose: () => void;
}) {
  const text = useText();
  const name = useClearanceName();
  const change = useChangeClearances(person.id, onClose);
  const what = name(clearance);
  return (
    <Confirm
      title={text("people.clearances.end", { what })}
      act={text("people.clearances.end.act")}
      busy={change.isPending}
      problem={change.error}
      onAct={() => change.mutate({ before: clearance })}
      onClose={onClose}
    >
      <p className="kern-body">
        {text("people.clearances.end.text", { name: nameOf(person), what })}
      </p>
    </Confirm>
  );
}
