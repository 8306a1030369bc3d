import "../../style/contact.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useMay } from "../../api/session";
import { useText } from "../../texts/text";
import type { components } from "../../../dist/schema";
import { Button } from "../button";
import { FeedbackForm } from "./feedback_form";

export type Feedback = components["schemas"]["Feedback"];

/** Two voluntary questions after the talk; the coordinator reads what both sides answered. */
export function FeedbackPart({ assignment, mayGive }: { assignment: string; mayGive: boolean }) {
  const text = useText();
  const maySee = useMay("feedback_see");
  const [isOpen, setOpen] = useState(false);
  const { data: answers } = useQuery({
    queryKey: ["assignments", assignment, "feedback"],
    enabled: maySee,
    queryFn: async ({ signal }) => {
      const path = { assignment_id: assignment };
      return (await ask(api.GET("/api/v1/assignments/{assignment_id}/feedback", {
        params: { path }, signal,
      }))).items;
    },
  });
  if (!answers || (!mayGive && answers.length === 0)) return null;
  const own = mayGive ? answers[0] : undefined; // sides see their own answer only
  return (
    <section className="stack" aria-labelledby={`feedback-${assignment}`}>
      <h3 className="kern-heading-small" id={`feedback-${assignment}`}>
        {text("contact.feedback.title")}
      </h3>
      {answers.map((one) => <Given key={one.side} one={one} />)}
      {mayGive && !isOpen && (
        <div>
          <Button onClick={() => setOpen(true)}>
            {text(own ? "contact.feedback.change" : "contact.feedback.open")}
          </Button>
        </div>
      )}
      {isOpen && (
        <FeedbackForm assignment={assignment} before={own} onClose={() => setOpen(false)} />
      )}
    </section>
  );
}

function Given({ one }: { one: Feedback }) {
  const text = useText();
  return (
    <p className="kern-body contact__given">
      <strong>{text(`contact.feedback.side.${one.side}`)}</strong>{" "}
      {text(one.on_time ? "contact.feedback.on_time" : "contact.feedback.late")}{" "}
      {text("contact.feedback.understood", { grade: one.understood })}
      {one.note && <span className="contact__note">{one.note}</span>}
    </p>
  );
}
