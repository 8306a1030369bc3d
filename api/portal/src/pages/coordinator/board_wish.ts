import type { AssignWish } from "./board_assign";
import type { Candidate, Excluded, Ranking } from "./board_data";

type Warning = { code?: string; text?: string };

export const warningsOf = (candidate: Candidate): string[] =>
  ((candidate.warnings ?? []) as Warning[]).map((one) => one.text ?? one.code ?? "");

export const reasonsOf = (person: Excluded): string[] =>
  (person.reasons ?? []).map((reason) => reason.text ?? reason.code ?? "");

/** The wish to assign somebody, with what the ranking says against it. */
export function wishFor(person: { id: string; name: string }, ranking: Ranking): AssignWish {
  const suggested = ranking.candidates.find((one) => one.interpreter_id === person.id);
  const excluded = ranking.excluded.find((one) => one.interpreter_id === person.id);
  return {
    person: person.id,
    name: person.name,
    option: suggested?.time_option_id ?? excluded?.time_option_id,
    against: suggested ? warningsOf(suggested) : excluded ? reasonsOf(excluded) : [],
  };
}
