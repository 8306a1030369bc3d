import "../../style/settings.css";
import { useState } from "react";
import { Link, Navigate, useParams, useSearchParams } from "react-router";
import { useMay } from "../../api/session";
import { SelectField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { RuleForm } from "./rule_form";
import { useRuleText } from "./rule_text";
import { RuleVersions } from "./rule_versions";
import { aboutIn, type Document, fieldsOf, nameIn, type RuleKind, useRules } from "./rules";
import { useSince } from "./since";

/** One kind of rule: as a form for whoever may change it, else in words. */
export function RulePage() {
  const { kind } = useParams();
  return (
    <Loaded query={useRules()}>
      {(kinds) => {
        const found = kinds.find((one) => one.kind === kind);
        return found ? <OfKind key={found.kind} kind={found} /> : <Navigate to="/einstellungen" />;
      }}
    </Loaded>
  );
}

function OfKind({ kind }: { kind: RuleKind }) {
  const text = useText();
  const language = useUiLanguage();
  const since = useSince();
  const mayKeep = useMay("rule_keep");
  const mayRead = useMay("pool_see");
  const [said, setSaid] = useState("");
  const [address, setAddress] = useSearchParams();
  const version = Number(address.get("fassung") ?? kind.version);
  const planned = kind.planned.find((one) => one.version === version);
  const document = (planned?.document ?? kind.document) as Document;
  return (
    <Page
      title={nameIn(language, kind)}
      lead={aboutIn(language, kind)}
      acts={
        <Link className="kern-btn kern-btn--tertiary" to="/einstellungen">
          <span className="kern-label">{text("settings.all")}</span>
        </Link>
      }
    >
      <div className="stack">
        <p className="kern-body">{since(kind)}</p>
        {said && <Notice tone="success" title={said} loud />}
        {kind.planned.length > 0 && (
          <Versions
            kind={kind}
            version={planned ? version : kind.version}
            choose={(next) => setAddress(next === kind.version ? {} : { fassung: String(next) })}
          />
        )}
        {mayKeep ? (
          <RuleForm
            key={planned?.version ?? kind.version}
            kind={kind}
            before={document}
            day={planned?.valid_from ?? undefined}
            onSaved={(sentence) => {
              setSaid(sentence);
              setAddress({}, { replace: true });
              window.scrollTo(0, 0);
            }}
          />
        ) : (
          <Reading kind={kind} document={document} />
        )}
        {mayRead && <RuleVersions kind={kind} />}
      </div>
    </Page>
  );
}

interface VersionsProps {
  kind: RuleKind;
  version: number;
  choose: (version: number) => void;
}

function Versions({ kind, version, choose }: VersionsProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <SelectField
      label={text("settings.version")}
      value={version}
      onChange={(event) => choose(Number(event.target.value))}
    >
      <option value={kind.version}>{text("settings.version.now")}</option>
      {kind.planned.map((one) => (
        <option key={one.version} value={one.version}>
          {text("settings.version.planned", { day: formats.moment(one.valid_from ?? "") })}
        </option>
      ))}
    </SelectField>
  );
}

/** What holds, for people who may not change it. */
function Reading({ kind, document }: { kind: RuleKind; document: Document }) {
  const { saidOf } = useRuleText();
  return (
    <dl className="settings-said">
      {fieldsOf(kind)
        .flatMap((field) => saidOf(field, document[field.name]))
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
