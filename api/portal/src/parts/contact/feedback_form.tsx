import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { useText } from "../../texts/text";
import { Choice, Fieldset, TextArea } from "../field";
import { showFirstError } from "../first_error";
import { FormDialog } from "../form_dialog";
import type { Feedback } from "./feedback";

interface Props {
  assignment: string;
  before: Feedback | undefined;
  onClose: () => void;
}

const grades = [1, 2, 3, 4, 5] as const;

/** Did it begin on time, how well did people understand each other. */
export function FeedbackForm({ assignment, before, onClose }: Props) {
  const text = useText();
  const [onTime, setOnTime] = useState(before?.on_time);
  const [understood, setUnderstood] = useState(before?.understood);
  const [note, setNote] = useState(before?.note ?? "");
  const [wasTried, setTried] = useState(false);
  const missing = (value: unknown) =>
    wasTried && value === undefined ? text("contact.feedback.missing") : undefined;
  const give = useWrite({
    send: (body: { on_time: boolean; understood: number; note?: string }, key) =>
      ask(
        api.POST("/api/v1/assignments/{assignment_id}/feedback", {
          params: { path: { assignment_id: assignment }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [["assignments", assignment]],
    done: onClose,
  });
  const send = () => {
    setTried(true);
    if (onTime === undefined || understood === undefined) return showFirstError(".kern-dialog");
    give.mutate({ on_time: onTime, understood, ...(note.trim() ? { note: note.trim() } : {}) });
  };
  return (
    <FormDialog title={text("contact.feedback.title")} act={text("contact.feedback.send")}
      write={give} noValidate onSend={send} onClose={onClose}>
      <p className="kern-body">{text("contact.feedback.lead")}</p>
      <Fieldset legend={text("contact.feedback.ask_on_time")} error={missing(onTime)}>
        {[true, false].map((value) => (
          <Choice key={String(value)} type="radio" name="on_time" checked={onTime === value}
            label={text(value ? "contact.feedback.yes" : "contact.feedback.no")}
            onChange={() => setOnTime(value)} />
        ))}
      </Fieldset>
      <Fieldset legend={text("contact.feedback.ask_understood")} error={missing(understood)}>
        {grades.map((value) => (
          <Choice key={value} type="radio" name="understood" checked={understood === value}
            label={text(`contact.feedback.grade.${value}`)} onChange={() => setUnderstood(value)} />
        ))}
      </Fieldset>
      <TextArea label={text("contact.feedback.note")} hint={text("contact.feedback.note.hint")}
        optional maxLength={300} rows={2} value={note}
        onChange={({ target }) => setNote(target.value)} />
    </FormDialog>
  );
}
