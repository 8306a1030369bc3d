import type { ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { knownKey, useText, useUiLanguage } from "../texts/text";

interface Props {
  tone: "info" | "success" | "warning" | "danger";
  title: string;
  children?: ReactNode;
  /** Said at once by screen readers: for what answers an act of the user. */
  loud?: boolean;
}

export function Notice({ tone, title, children, loud }: Props) {
  return (
    <div className={`kern-alert kern-alert--${tone}`} role={loud ? "alert" : undefined}>
      <div className="kern-alert__header">
        <span className={`kern-icon kern-icon--${tone}`} aria-hidden="true" />
        <span className="kern-title">{title}</span>
      </div>
      {children && <div className="kern-alert__body">{children}</div>}
    </div>
  );
}

/** The sentence of a refusal in the language of the page. */
export function useProblemText() {
  const text = useText();
  const language = useUiLanguage();
  return (problem: unknown): string => {
    if (!(problem instanceof ApiProblem)) return text("problem.unexpected");
    const own = knownKey(`problem.${problem.code}`);
    if (own) return text(own);
    return (language === "en" ? problem.titleEn : problem.title) || text("problem.unexpected");
  };
}

/** What went wrong, with the server's findings and the number to name in a call for help. */
export function ProblemNotice({ problem }: { problem: unknown }) {
  const text = useText();
  const language = useUiLanguage();
  const problemText = useProblemText();
  if (!problem) return null;
  const known = problem instanceof ApiProblem ? problem : null;
  return (
    <Notice tone="danger" title={problemText(problem)} loud>
      {known?.findings.map((finding) => (
        <p className="kern-body" key={`${finding.code} ${finding.field ?? ""}`}>
          {(language === "en" ? finding.text_en : finding.text) ?? finding.text ?? finding.code}
          {finding.alternative && ` ${finding.alternative}`}
        </p>
      ))}
      {known && known.status >= 500 && known.requestId && (
        <p className="kern-body">{text("problem.number", { number: known.requestId })}</p>
      )}
    </Notice>
  );
}
