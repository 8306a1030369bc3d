import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Choice, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { formsKey, type Translation } from "./data";

/** Puts an accepted translation into the library: a declared act, because others will see it. */
export function ToLibrary({ one, onClose }: { one: Translation; onClose: () => void }) {
  const text = useText();
  const [title, setTitle] = useState("");
  const [isFree, setFree] = useState(false);
  const write = useWrite({
    send: (body: { title: string; holds_no_client_data: boolean }, once) =>
      ask(api.POST("/api/v1/forms", {
        params: { header: { "Idempotency-Key": once } },
        body: {
          ...body,
          source_language: one.source_language,
          target_language: one.target_language,
          from_order: one.id,
        },
      })),
    refresh: [formsKey],
    done: onClose,
  });
  return (
    <FormDialog title={text("translation.to_library")} write={write} onClose={onClose}
      onSend={() => write.mutate({ title, holds_no_client_data: isFree })}>
      <TextField required label={text("translation.form_title")} maxLength={120} value={title}
        onChange={(event) => setTitle(event.target.value)} />
      <Choice type="checkbox" checked={isFree} label={text("translation.no_client_data")}
        onChange={(event) => setFree(event.target.checked)} />
    </FormDialog>
  );
}
