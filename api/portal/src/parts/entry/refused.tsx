import type { ApiProblem } from "../../api/problem";
import { Notice, ProblemNotice, useProblemText } from "../notice";

/** Why nobody came in, and where to go instead; what is asked back stands at its field. */
export function Refused({ problem }: { problem: ApiProblem | null }) {
  const problemText = useProblemText();
  const isAsked = problem?.code === "findings_unconfirmed" || isOfficeNeeded(problem);
  if (!problem || isAsked) return null;
  if (!problem.alternative) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="danger" title={problemText(problem)} loud>
      <p className="kern-body">{problem.alternative}</p>
    </Notice>
  );
}

/** The mail address alone does not tell the office. */
export const isOfficeNeeded = (problem: ApiProblem | null) =>
  problem?.code === "field_missing" && problem.detail === "office";
