import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearchParams } from "react-router";
import { LoginForm } from "../../parts/login_form";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";

/** Only a path of our own host: a link may not lead away after the login. */
function safePath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : "/";
}

export function Login() {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [query] = useSearchParams();
  return (
    <Page title={text("login.title")} lead={text("login.lead")}>
      <LoginForm
        done={() => {
          void queries.invalidateQueries();
          void navigate(safePath(query.get("zurueck")), { replace: true });
        }}
      />
      <p>
        <Link className="kern-link" to="/passwort-vergessen">
          {text("login.forgotten")}
        </Link>
      </p>
    </Page>
  );
}
