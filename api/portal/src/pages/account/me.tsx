import { Link } from "react-router";
import { useLogout, useMay, useSession } from "../../api/session";
import { Button } from "../../parts/button";
import { Page } from "../../parts/page";
import { SwitchLanguage } from "../../parts/switch_language";
import { knownKey, useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { CalendarFeeds } from "./calendar_feeds";
import { Devices } from "./devices";
import { LogOutEverywhere } from "./log_out_everywhere";
import { Tokens } from "./tokens";

/** Who I am here, and until when. */
export function Me() {
  const text = useText();
  const formats = useFormats();
  const session = useSession();
  const logout = useLogout();
  const mayBeWoken = useMay("device_keep");
  const maySubscribe = useMay("calendar_feed_keep");
  const role = knownKey(`role.${session.role}`);
  const lines: [string, string][] = [
    [text("me.name"), session.display_name],
    [text("me.pool"), session.tenant.name ?? ""],
    [text("me.role"), role ? text(role) : session.role],
    [text("me.until"), session.expires_at ? formats.moment(session.expires_at) : ""],
  ];
  return (
    <Page
      title={text("me.title")}
      acts={<Button onClick={() => void logout()}>{text("shell.logout")}</Button>}
    >
      <dl className="kern-description-list">
        {lines.map(([key, value]) => (
          <div className="kern-description-list-item" key={key}>
            <dt className="kern-description-list-item__key">{key}</dt>
            <dd className="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <SwitchLanguage />
      </p>
      <p>
        <Link className="kern-link" to="/passwort-vergessen">
          {text("me.password")}
        </Link>
      </p>
      {mayBeWoken && <Devices />}
      {maySubscribe && <CalendarFeeds />}
      <LogOutEverywhere />
      <Tokens />
    </Page>
  );
}
