import { Link, useParams, useSearchParams } from "react-router";
import { LoginForm } from "../../parts/login_form";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useEntered } from "./entered";

/** Only a path of our own host: a link may not lead away after the login. */
function safePath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : "/";
}

export function Login() {
  const text = useText();
  const { pool } = useParams();
  const [query] = useSearchParams();
  const entered = useEntered(safePath(query.get("zurueck")));
  return (
    <Page title={text("login.title")} lead={text("login.lead")}>
      <LoginForm pool={pool} done={entered} />
      <p>
        <Link className="kern-link" to="/passwort-vergessen">
          {text("login.forgotten")}
        </Link>
      </p>
    </Page>
  );
}
