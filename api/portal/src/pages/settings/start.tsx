import "../../style/settings.css";
import { Link } from "react-router";
import { useMay } from "../../api/session";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import { aboutIn, nameIn, type RuleKind, useRules } from "./rules";
import { useSince } from "./since";

/** What the tenant decides, kind by kind. */
export function Settings() {
  const text = useText();
  const query = useRules();
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
