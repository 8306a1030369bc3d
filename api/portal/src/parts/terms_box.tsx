import "../style/contact.css";
import { useText } from "../texts/text";
import { Choice } from "./field";

/** The terms of use to read, and the box without which no form is sent. */
export function TermsBox({ terms }: { terms: { version?: string | null; text: string } }) {
  const text = useText();
  const title = text("terms.title", { version: terms.version ?? "" });
  return (
    <section className="stack" aria-label={title}>
      <h2 className="kern-heading-small">{title}</h2>
      <div className="terms" tabIndex={0} role="region" aria-label={title}>{terms.text}</div>
      <Choice type="checkbox" required label={text("terms.accept")} />
    </section>
  );
}
