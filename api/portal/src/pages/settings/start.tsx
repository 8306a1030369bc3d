import "../../style/settings.css";
import { Link } from "react-router";
import { useNow } from "../../api/clock";
import { useMay } from "../../api/session";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import { HotlineLink } from "./hotline_link";
import { aboutIn, nameIn, type RuleKind, useRules } from "./rules";
import { useSince } from "./since";

/** What the tenant decides, kind by kind. */
export function Settings() {
  const text = useText();
  const query = useRules();
  const mayExport = useMay("pool_see");
  const mayKeepFolder = useMay("emergency_folder_keep");
  return (
    <Page title={text("settings.title")} lead={text("settings.lead")}>
      <Loaded query={query}>
        {(kinds) => (
          <ul className="settings-kinds">
            {kinds.map((kind) => (
              <KindItem key={kind.kind} kind={kind} />
            ))}
          </ul>
        )}
      </Loaded>
      {mayExport && <WholeExport />}
      <HotlineLink />
      {mayKeepFolder && (
        <section>
          <h2 className="kern-heading-small">
            <Link className="kern-link" to="/einstellungen/notfallmappe">
              {text("emergency.title")}
            </Link>
          </h2>
          <p className="kern-body">{text("emergency.lead")}</p>
        </section>
      )}
    </Page>
  );
}

/** All lists of the last year and of what is booked for the next weeks. */
function WholeExport() {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const path = `/api/v1/exports?from=${addDays(today, -300)}&to=${addDays(today, 60)}`;
  return (
    <section>
      <h2 className="kern-heading-small">{text("settings.export")}</h2>
      <p className="kern-body">{text("settings.export.text")}</p>
      <p className="kern-body">
        <a className="kern-link" href={path} download>{text("settings.export.act")}</a>
      </p>
    </section>
  );
}

function KindItem({ kind }: { kind: RuleKind }) {
  const language = useUiLanguage();
  const since = useSince();
  return (
    <li>
      <h2 className="kern-heading-small">
        <Link className="kern-link" to={`/einstellungen/${kind.kind}`}>
          {nameIn(language, kind)}
        </Link>
      </h2>
      <p className="kern-body">{aboutIn(language, kind)}</p>
      <p className="settings-since">{since(kind)}</p>
    </li>
  );
}
