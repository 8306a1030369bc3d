import { useState } from "react";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import type { AssignWish } from "./board_assign";
import type { Excluded } from "./board_data";
import { useSaid } from "./board_words";

interface Props {
  excluded: Excluded[];
  choose: (wish: AssignWish) => void;
}

interface Group {
  reason: string;
  people: Excluded[];
}

/** People by their first reason, small groups first: there somebody is nearest to fitting. */
function groupsOf(excluded: Excluded[], first: (person: Excluded) => string): Group[] {
  const count = (person: Excluded) => person.reasons?.length ?? 0;
  const groups = new Map<string, Excluded[]>();
  for (const person of excluded) {
    const reason = first(person);
    groups.set(reason, [...(groups.get(reason) ?? []), person]);
  }
  return [...groups]
    .map(([reason, people]) => ({
      reason,
      people: people.sort((one, other) => count(one) - count(other)),
    }))
    .sort((one, other) => one.people.length - other.people.length);
}

/** Everybody who is not suggested, with every reason. */
export function BoardExcluded({ excluded, choose }: Props) {
  const text = useText();
  const say = useSaid();
  if (excluded.length === 0) return null;
  const groups = groupsOf(excluded, (person) => say(person.reasons?.[0] ?? {}));
  return (
    <section className="stack" aria-labelledby="board-excluded">
      <h3 className="kern-heading-small" id="board-excluded">
        {text("coordinator.board.excluded", { count: excluded.length })}
      </h3>
      {groups.map((group) => (
        <ExcludedGroup key={group.reason} group={group} choose={choose} />
      ))}
    </section>
  );
}

/** Its people are drawn when it is opened: often that is nearly the whole pool. */
function ExcludedGroup({ group, choose }: { group: Group; choose: Props["choose"] }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const count = group.people.length;
  return (
    <details className="excluded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text("coordinator.board.excluded_group", { reason: group.reason, count })}</summary>
      {open && (
        <ul className="excluded__list">
          {group.people.map((person) => (
            <ExcludedPerson key={person.interpreter_id} person={person} choose={choose} />
          ))}
        </ul>
      )}
    </details>
  );
}

function ExcludedPerson({ person, choose }: {
  person: Excluded;
  choose: (wish: AssignWish) => void;
}) {
  const text = useText();
  const name = person.name ?? "";
  const reasons = (person.reasons ?? []).map(useSaid());
  return (
    <li>
      <span className="excluded__who">
        <strong>{name}</strong> {reasons.join(" ")}
      </span>
      {person.overridable && (
        <Button
          small
          look="tertiary"
          aria-label={text("coordinator.board.assign_anyway_name", { name })}
          onClick={() =>
            choose({
              person: person.interpreter_id ?? "",
              name,
              option: person.time_option_id,
              against: reasons,
            })
          }
        >
          {text("coordinator.board.assign_anyway")}
        </Button>
      )}
    </li>
  );
}
