import { Link } from "react-router";
import { Page } from "../parts/page";
import { useText } from "../texts/text";

export function Missing() {
  const text = useText();
  return (
    <Page title={text("shell.missing.title")}>
      <p className="kern-body">{text("shell.missing.text")}</p>
      <Link className="kern-link" to="/">{text("shell.missing.home")}</Link>
    </Page>
  );
}
