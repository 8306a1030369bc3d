import { useSession, useSwitch } from "../api/session";
import { Button } from "../parts/button";
import { ProblemNotice } from "../parts/notice";
import { knownKey, useText } from "../texts/text";

/** For whoever works in several pools: from one to the other without a new login. */
export function PoolSwitch() {
  const text = useText();
  const { memberships = [], membership_id } = useSession();
  const change = useSwitch();
  const others = memberships.filter((one) => one.membership_id !== membership_id);
  if (others.length === 0) return null;
  return (
    <details className="pools">
      <summary>{text("shell.pools")}</summary>
      <div className="stack pools__list">
        {others.map((one) => {
          const role = knownKey(`role.${one.role}`);
          return (
            <Button key={one.membership_id} small busy={change.isPending}
              onClick={() => change.mutate(one.membership_id)}>
              {text("shell.pool", { pool: one.tenant_name, role: role ? text(role) : one.role })}
            </Button>
          );
        })}
        <ProblemNotice problem={change.error} />
      </div>
    </details>
  );
}
