import entries from "../../texts/slip.json";

/** The words of the slip in one language; `reviewed` by somebody who speaks it. */
export type SlipWords = (typeof entries)[number];

/** What stands on the slip; nothing of it is kept. */
export interface SlipFacts {
  day: string; // 2026-11-24
  clock: string; // 10:00
  place: string;
  room: string;
  isRemote: boolean;
}

const wordsOf = (code: string) => entries.find((entry) => entry.languages.includes(code));

/** The client's language first where we have it, then German and English. */
export function languagesOfSlip(code: string): SlipWords[] {
  const list = [wordsOf(code), wordsOf("deu"), wordsOf("eng")];
  return list.filter((entry, at): entry is SlipWords =>
    entry !== undefined && list.indexOf(entry) === at);
}

/** "Dienstag, 24.11.2026": figures as they stand on German papers. */
export function dayIn(words: SlipWords, day: string): string {
  if (!day) return "";
  const [year, month, date] = day.split("-");
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return `${words.weekdays[weekday]}, ${date}.${month}.${year}`;
}

/** The lines with a label: date, time, and for a talk on site place and room. */
export function linesIn(words: SlipWords, facts: SlipFacts): [label: string, value: string][] {
  const lines: [string, string][] = [
    [words.date, dayIn(words, facts.day)],
    [words.time, facts.clock],
    [words.place, facts.isRemote ? "" : facts.place],
    [words.room, facts.isRemote ? "" : facts.room],
  ];
  return lines.filter(([, value]) => value !== "");
}

export function sentencesIn(words: SlipWords, facts: SlipFacts): string[] {
  return [facts.isRemote ? words.remote : words.interpreter, words.on_time, words.cancel];
}

/** The slip for a message; the marks keep dates readable within text from right to left. */
export function plainText(list: SlipWords[], facts: SlipFacts): string {
  const isolate = (value: string) => `\u2068${value}\u2069`;
  return list
    .map((words) =>
      [
        words.title,
        ...linesIn(words, facts).map(([label, value]) => `${label}: ${isolate(value)}`),
        ...sentencesIn(words, facts),
      ].join("\n"),
    )
    .join("\n\n");
}
