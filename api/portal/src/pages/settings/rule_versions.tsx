import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { Loaded } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";
import { changesOf, useRuleText } from "./rule_text";
import { type Document, fieldsOf, type RuleKind, rulesKey } from "./rules";

type Version = components["schemas"]["RuleVersion"];

/** Everything that ever held, with why and who; read when somebody opens it. */
export function RuleVersions({ kind }: { kind: RuleKind }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="settings-versions"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text("settings.versions")}</summary>
      {isOpen && <Versions kind={kind} />}
    </details>
  );
}

function Versions({ kind }: { kind: RuleKind }) {
  const text = useText();
  const query = useQuery({
    queryKey: [...rulesKey, kind.kind, "versions"],
    queryFn: ({ signal }) =>
      allPages<Version>((page) =>
        ask(
          api.GET("/api/v1/rules/{kind}/versions", {
            params: { path: { kind: kind.kind as "dispatch" }, query: page },
            signal,
          }),
        ),
      ),
  });
  return (
    <Loaded query={query}>
      {(versions) =>
        versions.length === 0 ? (
          <p className="kern-body">{text("settings.since.default")}</p>
        ) : (
          <ol className="settings-kinds">
            {versions.map((one, index) => (
              <OneVersion
                key={one.version}
                kind={kind}
                one={one}
                before={(versions[index + 1]?.document ?? kind.defaults) as Document}
              />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}

interface OneProps {
  kind: RuleKind;
  one: Version;
  /** What was decided before it. */
  before: Document;
}

function OneVersion({ kind, one, before }: OneProps) {
  const text = useText();
  const formats = useFormats();
  const { saidOf } = useRuleText();
  const say = (of: Document) => fieldsOf(kind).flatMap((field) => saidOf(field, of[field.name]));
  const after = say(one.document as Document);
  const changes = changesOf(say(before), after, text("settings.nothing"));
  return (
    <li>
      <p className="kern-title">
        {text("settings.versions.from", { day: formats.moment(one.valid_from) })}{" "}
        <span className="settings-since">{text(`settings.versions.state.${one.state}`)}</span>
      </p>
      <p className="settings-since">
        {text("settings.versions.saved", {
          day: formats.moment(one.saved_at),
          name: one.saved_by ?? text("settings.versions.nobody"),
        })}
      </p>
      {one.reason && <p className="kern-body">{one.reason}</p>}
      <ul>
        {changes.map(({ label, ...change }) => (
          <li key={label}>
            <strong>{label}</strong>: {text("settings.ask.change", change)}
          </li>
        ))}
      </ul>
    </li>
  );
}
