import type { AssignWish } from "./board_assign";
import type { Candidate, Ranking } from "./board_data";
import type { Said } from "./board_words";

export const warningsOf = (candidate: Candidate): Said[] => candidate.warnings ?? [];

/** The wish to assign somebody, with what the ranking says against it. */
export function wishFor(
  person: { id: string; name: string },
  ranking: Ranking,
  say: (said: Said) => string,
): AssignWish {
  const suggested = ranking.candidates.find((one) => one.interpreter_id === person.id);
  const excluded = ranking.excluded.find((one) => one.interpreter_id === person.id);
  return {
    person: person.id,
    name: person.name,
    option: suggested?.time_option_id ?? excluded?.time_option_id,
    against: (suggested ? warningsOf(suggested) : (excluded?.reasons ?? [])).map(say),
  };
}
