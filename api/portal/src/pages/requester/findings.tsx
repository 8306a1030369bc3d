import type { ApiProblem, Finding } from "../../api/problem";
import { Choice, Fieldset } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";

/** Findings of the check and of a refused sending, each once. */
export function findingsOf(checked: Finding[] | undefined, problem: ApiProblem | null): Finding[] {
  const refused = problem?.code === "findings_unconfirmed" ? problem.findings : [];
  const all = [...(checked ?? []), ...refused];
  return all.filter((one, at) => all.findIndex(({ code }) => code === one.code) === at);
}

interface Props {
  findings: Finding[];
  confirmed: string[];
  error?: string | undefined;
  onConfirm: (codes: string[]) => void;
}

/** What the rules say about the request; `ask` is confirmed by a tick of its own. */
export function Findings({ findings, confirmed, error, onConfirm }: Props) {
  const text = useText();
  const ui = useUiLanguage();
  const say = (finding: Finding) =>
    (ui === "en" ? finding.text_en : finding.text) ?? finding.text ?? finding.code;
  const asked = findings.filter((finding) => finding.severity === "ask");
  return (
    <div className="stack">
      <div role="status" className="stack">
        {findings
          .filter((finding) => finding.severity !== "ask")
          .map((finding) => (
            <Notice
              key={finding.code}
              tone={finding.severity === "refuse" ? "danger" : "warning"}
              title={say(finding)}
            />
          ))}
      </div>
      {asked.length > 0 && (
        <Fieldset legend={text("request.confirm")} error={error}>
          {asked.map((finding) => (
            <Choice
              key={finding.code}
              type="checkbox"
              checked={confirmed.includes(finding.code)}
              label={`${say(finding)} ${text("request.confirm.anyway")}`}
              onChange={(event) =>
                onConfirm(
                  event.target.checked
                    ? [...confirmed, finding.code]
                    : confirmed.filter((code) => code !== finding.code),
                )
              }
            />
          ))}
        </Fieldset>
      )}
    </div>
  );
}
