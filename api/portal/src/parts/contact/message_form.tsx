import { useUiLanguage, useText } from "../../texts/text";
import { Button } from "../button";
import { useDraft } from "../draft";
import { TextArea } from "../field";
import { Notice, ProblemNotice } from "../notice";
import { useWriteMessage } from "./messages";

const nothing = { text: "" };

/** A message to the coordinator; a sentence about a client is asked back before it is sent. */
export function MessageForm({ booking }: { booking: string }) {
  const text = useText();
  const language = useUiLanguage();
  const draft = useDraft(`message.${booking}`, nothing);
  const words = draft.value.text.trim();
  const write = useWriteMessage(booking, draft.forget);
  const doubts = write.variables?.text === words ? (write.data ?? []) : [];
  return (
    <form className="stack form" onSubmit={(event) => {
      event.preventDefault();
      if (words && !write.isPending) write.mutate({ text: words, sure: doubts.length > 0 });
    }}>
      <TextArea label={text("contact.message.text")} hint={text("contact.message.hint")} required
        maxLength={500} rows={3} value={draft.value.text}
        onChange={({ target }) => draft.change({ text: target.value })} />
      {doubts.length > 0 && (
        <Notice tone="warning" title={text("contact.message.doubt")} loud>
          {doubts.map((one) => (
            <p className="kern-body" key={one.code}>
              {(language === "en" ? one.text_en : one.text) ?? one.code}
            </p>
          ))}
        </Notice>
      )}
      <ProblemNotice problem={write.error} />
      <div>
        <Button type="submit" busy={write.isPending}>
          {text(doubts.length > 0 ? "contact.message.send_anyway" : "contact.message.send")}
        </Button>
      </div>
    </form>
  );
}
