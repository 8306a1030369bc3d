import { Link } from "react-router";
import { rememberedPool, usePool } from "../../api/pool";
import { Page } from "../../parts/page";
import { type TextKey, useText } from "../../texts/text";

const questions = ["order", "answer", "hours", "password", "language", "lost"] as const;

/** Short answers for everybody, and who to call. */
export function Help() {
  const text = useText();
  const about = usePool(rememberedPool()).data?.about;
  return (
    <Page title={text("help.title")}>
      {questions.map((question) => (
        <details className="kern-accordion" key={question}>
          <summary className="kern-accordion__header">
            <span className="kern-title">{text(`help.${question}.question` as TextKey)}</span>
          </summary>
          <section className="kern-accordion__body">
            <p className="kern-body">{text(`help.${question}.answer` as TextKey)}</p>
          </section>
        </details>
      ))}
      <p className="kern-body">
        <Link className="kern-link" to="/handbuch">{text("help.handbook")}</Link>
      </p>
      <h2 className="kern-heading-medium">{text("help.who")}</h2>
      <p className="kern-body">
        {about?.phone
          ? text("help.call", { phone: about.phone, hours: about.hours ?? "" })
          : text("help.no_phone")}
      </p>
      <Link className="kern-link" to="/impressum">
        {text("help.imprint")}
      </Link>
    </Page>
  );
}
