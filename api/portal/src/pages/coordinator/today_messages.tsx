import { useState } from "react";
import { Link } from "react-router";
import { Button } from "../../parts/button";
import { AnswerDialog } from "../../parts/contact/answer_dialog";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { TodayLine, TodayList } from "./today_list";
import { useAbout } from "./today_requests";

type Message = Today["messages"]["items"][number];

/** What offices and interpreters wrote and nobody has dealt with. */
export function TodayMessages({ messages }: { messages: Today["messages"] }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  const [open, setOpen] = useState<Message | null>(null);
  return (
    <>
      <TodayList
        title={text("coordinator.today.messages", { count: messages.count })}
        items={messages.items}
        keyOf={(one) => one.message_id}
      >
        {(one) => (
          <TodayLine
            what={
              <>
                <strong>{one.written_by}</strong> <span className="break">{one.text}</span>
              </>
            }
            why={
              <>
                {formats.moment(one.created_at)},{" "}
                <Link className="kern-link" to={`/anfragen/${one.booking_id}`}>{about(one)}</Link>
              </>
            }
            act={
              one.allowed_actions.includes("close_message") && (
                <Button small onClick={() => setOpen(one)}
                  aria-label={text("coordinator.today.answer_name", { name: one.written_by })}>
                  {text("coordinator.today.answer")}
                </Button>
              )
            }
          />
        )}
      </TodayList>
      {open && (
        <AnswerDialog booking={open.booking_id} message={{ ...open, id: open.message_id }}
          onClose={() => setOpen(null)} />
      )}
    </>
  );
}
