import "../../style/contact.css";
import { useState } from "react";
import { useMay } from "../../api/session";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Button } from "../button";
import { AnswerDialog } from "./answer_dialog";
import { MessageForm } from "./message_form";
import { type Message, useMessages } from "./messages";

/** Messages to the coordinator about a booking with their answers, and room for one more. */
export function MessageThread({ booking, mayWrite }: { booking: string; mayWrite: boolean }) {
  const text = useText();
  const { data: messages = [] } = useMessages(booking);
  if (!mayWrite && messages.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="messages">
      <h2 className="kern-heading-small" id="messages">{text("contact.message.title")}</h2>
      {messages.length > 0 && (
        <ol className="messages">
          {messages.map((one) => <OneMessage key={one.id} booking={booking} message={one} />)}
        </ol>
      )}
      {mayWrite && <MessageForm booking={booking} />}
    </section>
  );
}

function OneMessage({ booking, message }: { booking: string; message: Message }) {
  const text = useText();
  const formats = useFormats();
  const mayClose = useMay("booking_message_close");
  const [isOpen, setOpen] = useState(false);
  const { written_by, created_at, answer, done_at, state } = message;
  return (
    <li className="message">
      <p className="message__who">
        <strong>{written_by}</strong>{" "}
        <time dateTime={created_at}>{formats.moment(created_at)}</time>
      </p>
      <p className="message__text">{message.text || text("contact.message.erased")}</p>
      {answer && (
        <div className="message__answer">
          <p className="message__who">
            <strong>{text("contact.message.answer_of")}</strong>{" "}
            {done_at && <time dateTime={done_at}>{formats.moment(done_at)}</time>}
          </p>
          <p className="message__text">{answer}</p>
        </div>
      )}
      {!answer && <p className="message__who">{text(`contact.message.state.${state}`)}</p>}
      {state === "open" && mayClose && (
        <div>
          <Button small onClick={() => setOpen(true)}>
            {text("contact.message.answer")}
            <span className="kern-sr-only"> {written_by}</span>
          </Button>
        </div>
      )}
      {isOpen && (
        <AnswerDialog booking={booking} message={message} onClose={() => setOpen(false)} />
      )}
    </li>
  );
}
