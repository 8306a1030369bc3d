import type { ApiProblem } from "../../api/problem";
import { Notice, ProblemNotice, useProblemText } from "../../parts/notice";

/** Why the request was not taken; its findings stand above as sentences to confirm. */
export function EntryRefused({ problem }: { problem: ApiProblem | null }) {
  const problemText = useProblemText();
  if (!problem || problem.code === "findings_unconfirmed") return null;
  if (!problem.alternative) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="danger" title={problemText(problem)} loud>
      <p className="kern-body">{problem.alternative}</p>
    </Notice>
  );
}
