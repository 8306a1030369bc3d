import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { afterAct, type Translation } from "./data";

const fields = ["lines", "words", "keystrokes"] as const;

/** What somebody counted who looked at a scan. */
export function CountDialog({ one, onClose }: { one: Translation; onClose: () => void }) {
  const text = useText();
  const [values, setValues] = useState(() => ({
    lines: String(one.counted?.lines ?? ""),
    words: String(one.counted?.words ?? ""),
    keystrokes: String(one.counted?.keystrokes ?? ""),
  }));
  const write = useWrite({
    send: (body: Record<(typeof fields)[number], number>, once) =>
      ask(api.PUT("/api/v1/translations/{translation_id}/counts", {
        params: { path: { translation_id: one.id }, header: { "Idempotency-Key": once } },
        body,
      })),
    refresh: afterAct,
    done: onClose,
  });
  return (
    <FormDialog title={text("translation.count")} write={write} onClose={onClose}
      onSend={() => write.mutate({
        lines: Number(values.lines),
        words: Number(values.words),
        keystrokes: Number(values.keystrokes),
      })}>
      <p className="kern-body">{text("translation.count_hint")}</p>
      {fields.map((field) => (
        <TextField key={field} required type="number" min={1} inputMode="numeric"
          label={text(`translation.${field}_label`)} value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.target.value })} />
      ))}
    </FormDialog>
  );
}
