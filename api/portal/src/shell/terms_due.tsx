import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, ask } from "../api/client";
import { sessionKey, useSession } from "../api/session";
import { useWrite } from "../api/write";
import { Button } from "../parts/button";
import { FormDialog } from "../parts/form_dialog";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { TermsBox } from "../parts/terms_box";
import { useText } from "../texts/text";

/** Somebody of an office has yet to accept the terms of use in force. */
export function TermsDue() {
  const text = useText();
  const { terms_due } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!terms_due) return null;
  return (
    <Notice tone="warning" title={text("terms.due")}>
      <p className="kern-body">{text("terms.due.text")}</p>
      <Button onClick={() => setOpen(true)}>{text("terms.read")}</Button>
      {isOpen && <TermsDialog onClose={() => setOpen(false)} />}
    </Notice>
  );
}

function TermsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { data: terms } = useQuery({
    queryKey: ["terms"],
    queryFn: ({ signal }) => ask(api.GET("/api/v1/terms", { signal })),
  });
  const accept = useWrite({
    send: (version: string, key) =>
      ask(
        api.POST("/api/v1/terms", {
          params: { header: { "Idempotency-Key": key } },
          body: { version },
        }),
      ),
    refresh: [sessionKey],
    done: onClose,
  });
  const isOld = accept.error?.code === "terms_changed"; // another version is in force by now
  useEffect(() => {
    if (isOld) void queries.invalidateQueries({ queryKey: ["terms"] });
  }, [isOld, queries]);
  return (
    <FormDialog title={text("terms.read")} act={text("terms.agree")} write={accept}
      onSend={() => terms?.version && accept.mutate(terms.version)} onClose={onClose}>
      {terms ? <TermsBox key={terms.version} terms={terms} /> : <Loading />}
    </FormDialog>
  );
}
