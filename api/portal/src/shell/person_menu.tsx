import { Link } from "react-router";
import { useLogout, useSession } from "../api/session";
import { useText } from "../texts/text";
import { PoolSwitch } from "./pool_switch";

export function PersonMenu() {
  const text = useText();
  const session = useSession();
  const logout = useLogout();
  return (
    <>
      <PoolSwitch />
      <Link className="kern-link" to="/konto">{session.display_name}</Link>
      <button type="button" className="kern-link plain" onClick={() => void logout()}>
        {text("shell.logout")}
      </button>
    </>
  );
}
