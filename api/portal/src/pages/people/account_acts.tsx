import { useState } from "react";
import { api, ask } from "../../api/client";
import { useSession } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { Account } from "./accounts_query";
import { useCodeName } from "./words";

/** A new password link by mail, and the end of the rights. */
export function AccountActs({ account }: { account: Account }) {
  const text = useText();
  const [isEnding, setEnding] = useState(false);
  const isMine = useSession().membership_id === account.membership_id;
  const link = useWrite({
    send: (email: string) => ask(api.POST("/api/v1/password-links", { body: { email } })),
    refresh: [["accounts"]],
  });
  const name = <span className="kern-sr-only"> {account.display_name}</span>;
  return (
    <span className="rows__acts">
      {link.isSuccess ? (
        <span role="status">{text("people.accounts.link_sent")}</span>
      ) : (
        <Button small look="tertiary" busy={link.isPending}
          onClick={() => link.mutate(account.email)}>
          {text("people.accounts.link")}{name}
        </Button>
      )}
      {!isMine && (
        <Button small look="tertiary" onClick={() => setEnding(true)}>
          {text("people.row.end")}{name}
        </Button>
      )}
      <ProblemNotice problem={link.error} />
      {isEnding && <End account={account} onClose={() => setEnding(false)} />}
    </span>
  );
}

function End({ account, onClose }: { account: Account; onClose: () => void }) {
  const text = useText();
  const code = useCodeName();
  const { display_name: name, membership_id } = account;
  const end = useWrite({
    send: (_: void, key) =>
      ask(
        api.POST("/api/v1/memberships/{membership_id}/end", {
          params: { path: { membership_id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["accounts"]],
    done: onClose,
  });
  return (
    <Confirm title={text("people.accounts.end", { name })} act={text("people.accounts.end.act")}
      busy={end.isPending} problem={end.error} onAct={() => end.mutate(undefined)}
      onClose={onClose}>
      <p className="kern-body">
        {text("people.accounts.end.text", { name, role: code("role", account.role) })}
      </p>
    </Confirm>
  );
}
