import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import type { AssignWish } from "./board_assign";
import type { Excluded } from "./board_data";
import { reasonsOf } from "./board_wish";

interface Props {
  excluded: Excluded[];
  choose: (wish: AssignWish) => void;
}

interface Group {
  reason: string;
  people: Excluded[];
}

/** People by their first reason, small groups first: there somebody is nearest to fitting. */
function groupsOf(excluded: Excluded[]): Group[] {
  const groups = new Map<string, Excluded[]>();
  for (const person of excluded) {
    const reason = reasonsOf(person)[0] ?? "";
    groups.set(reason, [...(groups.get(reason) ?? []), person]);
  }
  return [...groups]
    .map(([reason, people]) => ({
      reason,
      people: people.sort((one, other) => reasonsOf(one).length - reasonsOf(other).length),
    }))
    .sort((one, other) => one.people.length - other.people.length);
}

/** Everybody who is not suggested, with every reason. */
export function BoardExcluded({ excluded, choose }: Props) {
  const text = useText();
  if (excluded.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="board-excluded">
      <h3 className="kern-heading-small" id="board-excluded">
        {text("coordinator.board.excluded", { count: excluded.length })}
      </h3>
      {groupsOf(excluded).map((group) => (
        <details key={group.reason} className="excluded">
          <summary>
            {text("coordinator.board.excluded_group", {
              reason: group.reason,
              count: group.people.length,
            })}
          </summary>
          <ul className="excluded__list">
            {group.people.map((person) => (
              <ExcludedPerson key={person.interpreter_id} person={person} choose={choose} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function ExcludedPerson({ person, choose }: {
  person: Excluded;
  choose: (wish: AssignWish) => void;
}) {
  const text = useText();
  const name = person.name ?? "";
  const reasons = reasonsOf(person);
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
