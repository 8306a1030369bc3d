import { Link } from "react-router";
import { useMay } from "../../api/session";
import { useText } from "../../texts/text";

/** To the hotline outside, which is no rule: its PIN is a secret. */
export function HotlineLink() {
  const text = useText();
  if (!useMay("rule_keep")) return null;
  return (
    <section>
      <h2 className="kern-heading-small">
        <Link className="kern-link" to="/einstellungen/hotline-ausserhalb">
          {text("hotline.outside.title")}
        </Link>
      </h2>
      <p className="kern-body">{text("hotline.outside.lead")}</p>
    </section>
  );
}
