import { useState } from "react";
import { api, ask } from "../../api/client";
import { useLogout } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { Choice } from "../../parts/field";
import { useText } from "../../texts/text";

/** A phone was lost: all sessions of the account end, here too. */
export function LogOutEverywhere() {
  const text = useText();
  const logout = useLogout();
  const [isOpen, setOpen] = useState(false);
  const [tokens, setTokens] = useState(false);
  const end = useWrite({
    send: (query: { tokens: boolean }, key) =>
      ask(api.DELETE("/api/v1/sessions", {
        params: { query, header: { "Idempotency-Key": key } },
      })),
    done: () => void logout(),
  });
  return (
    <>
      <div>
        <Button onClick={() => setOpen(true)}>{text("me.everywhere")}</Button>
      </div>
      {isOpen && (
        <Confirm title={text("me.everywhere")} act={text("me.everywhere")} busy={end.isPending}
          problem={end.error} onAct={() => end.mutate({ tokens })} onClose={() => setOpen(false)}>
          <p className="kern-body">{text("me.everywhere.text")}</p>
          <Choice type="checkbox" label={text("me.everywhere.tokens")} checked={tokens}
            onChange={({ target }) => setTokens(target.checked)} />
        </Confirm>
      )}
    </>
  );
}
