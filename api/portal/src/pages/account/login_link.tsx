import { Link, useParams } from "react-router";
import { useLogin } from "../../parts/login";
import { LoginEnd } from "../../parts/login_end";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useEntered } from "./entered";

/** Where the link of a mail leads. Only the click logs in: programs that check mails open links. */
export function LoginLink() {
  const text = useText();
  const { pool = "", token = "" } = useParams();
  const login = useLogin(useEntered("/"));
  return (
    <Page title={text("login.title")} lead={text("login.link.lead")}>
      <form className="stack" onSubmit={(event) => {
        event.preventDefault();
        if (!login.isPending) login.mutate({ tenant: pool, link: token });
      }}>
        <LoginEnd login={login} refused="login.link_refused" />
      </form>
      {login.isError && (
        <p>
          <Link className="kern-link" to={`/anmelden/${pool}`}>{text("login.link.again")}</Link>
        </p>
      )}
    </Page>
  );
}
