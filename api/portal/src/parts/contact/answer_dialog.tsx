import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { useText } from "../../texts/text";
import { useDraft } from "../draft";
import { TextArea } from "../field";
import { FormDialog } from "../form_dialog";
import { TextBlocks, withBlock } from "../text_blocks";

interface Props {
  booking: string;
  message: { id: string; written_by: string; text: string };
  onClose: () => void;
}

const nothing = { answer: "" };

/** The coordinator answers a message, or has dealt with it otherwise. */
export function AnswerDialog({ booking, message, onClose }: Props) {
  const text = useText();
  const draft = useDraft(`answer.${message.id}`, nothing);
  const answer = draft.value.answer.trim();
  const close = useWrite({
    send: (body: { answer?: string }, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/messages/{message_id}/close", {
          params: {
            path: { booking_id: booking, message_id: message.id },
            header: { "Idempotency-Key": key },
          },
          body,
        }),
      ),
    refresh: [["bookings", booking], ["today"]],
    done: () => {
      draft.sent();
      onClose();
    },
  });
  return (
    <FormDialog title={text("contact.answer.title", { name: message.written_by })}
      act={text(answer ? "contact.answer.send" : "contact.answer.done")} write={close}
      onSend={() => close.mutate(answer ? { answer } : {})} onClose={onClose}>
      <blockquote className="message message__text">{message.text}</blockquote>
      <TextArea label={text("contact.answer.text")} hint={text("contact.answer.hint")} optional
        maxLength={500} value={draft.value.answer}
        onChange={({ target }) => draft.change({ answer: target.value })} />
      <TextBlocks insert={(block) => draft.change({ answer: withBlock(answer, block) })} />
    </FormDialog>
  );
}
