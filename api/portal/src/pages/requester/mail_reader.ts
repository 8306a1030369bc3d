// Reads what a mail asks for: times, duration, language words, case reference, how. It guesses no
// language (the catalogue decides) and imports nothing, so that tests run it as it is.

export interface MailTime {
  day: string; // 2026-11-24
  clock: string; // 10:00, or nothing where the mail names none
}

export interface MailReading {
  times: MailTime[];
  minutes: number | undefined;
  /** Words that may name the language, most likely first; none of them names a person. */
  languageWords: string[];
  reference: string;
  mode: "telephone" | "video" | undefined;
}

const months = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august",
  "september", "oktober", "november", "dezember"];
const weekdays = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];
const times_max = 3;

// The head of a forwarded mail has dates of its own, which are not the talk's.
const head =
  /^[>\s]*(gesendet|datum|date|sent|von|from|an|to|cc|bcc)\s*:.*$|^[>\s]*am .* schrieb .*$/gim;

interface Found<T> {
  at: number;
  end: number;
  value: T;
}

function allOf<T>(text: string, pattern: RegExp, read: (m: RegExpExecArray) => T | undefined) {
  const found: Found<T>[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = read(match as RegExpExecArray);
    if (value === undefined) continue;
    found.push({ at: match.index, end: match.index + match[0].length, value });
  }
  return found;
}

function laterDay(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A day that exists; without a year the next one that is not over. */
function dayOf(day: number, month: number, year: string, today: string): string | undefined {
  const two = (value: number) => String(value).padStart(2, "0");
  const make = (of: number) => {
    const text = `${of}-${two(month)}-${two(day)}`;
    const date = new Date(`${text}T12:00:00Z`);
    const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    return exists ? text : undefined;
  };
  if (year) return make(Number(year.length === 2 ? `20${year}` : year));
  const thisYear = Number(today.slice(0, 4));
  return [thisYear, thisYear + 1].map(make).find((text) => text !== undefined && text >= today);
}

function daysIn(text: string, today: string): Found<string>[] {
  // a year of two digits stands close: in "24.11. 10 Uhr" the ten is an hour
  const date = /\b(\d{1,2})\.\s?(\d{1,2})\.(?:(?:\s?(\d{4})|(\d{2}))\b(?![:.]\d))?/g;
  const numeric = allOf(text, date, (m) =>
    dayOf(Number(m[1]), Number(m[2]), m[3] ?? m[4] ?? "", today));
  const written = allOf(
    text,
    new RegExp(`\\b(\\d{1,2})\\.?\\s?(${months.join("|")})(?:\\s(\\d{4}))?`, "gi"),
    (m) => dayOf(Number(m[1]), months.indexOf((m[2] ?? "").toLowerCase()) + 1, m[3] ?? "", today),
  );
  const iso = allOf(text, /\b(\d{4})-(\d{2})-(\d{2})\b/g, (m) =>
    dayOf(Number(m[3]), Number(m[2]), m[1] ?? "", today));
  const dated = [...numeric, ...written, ...iso].filter(({ value }) => value >= today);
  return dated.length > 0 ? dated : wordsForDays(text, today);
}

/** "morgen", "am Dienstag": only where the mail names no date, else they say the same twice. */
function wordsForDays(text: string, today: string): Found<string>[] {
  const near: Record<string, number> = { heute: 0, morgen: 1, übermorgen: 2 };
  const relative = allOf(text, /(?<![\p{L}])(heute|übermorgen|morgen)(?![\p{L}])/giu, (m) =>
    laterDay(today, near[(m[1] ?? "").toLowerCase()] ?? 0));
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const named = allOf(text, new RegExp(`\\b(${weekdays.join("|")})\\b`, "gi"), (m) => {
    const ahead = weekdays.indexOf((m[1] ?? "").toLowerCase()) - weekday;
    return laterDay(today, ahead <= 0 ? ahead + 7 : ahead);
  });
  return [...relative, ...named];
}

interface Clock {
  from: string;
  to: string;
}

function clockOf(hour: string | undefined, minute: string | undefined): string {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (!hour || h > 23 || m > 59) return "";
  return `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`;
}

const clock = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const clockPatterns = [
  // "10:00-11:00", "von 10 bis 11.30 Uhr", "10 - 11 Uhr"
  new RegExp(String.raw`\b${clock}\s*(?:Uhr)?\s*(?:-|–|bis)\s*${clock}\s*Uhr`, "gi"),
  /\b(\d{1,2}):(\d{2})\s*(?:Uhr)?\s*(?:-|–|bis)\s*(\d{1,2}):(\d{2})\b/gi,
  /\b(\d{1,2})\s*Uhr\s*(\d{2})\b/gi,
  new RegExp(String.raw`\b${clock}\s*(?:Uhr|h\b)`, "gi"),
  /\b(\d{1,2}):(\d{2})\b/g,
];

function clocksIn(text: string): Found<Clock>[] {
  const found: Found<Clock>[] = [];
  for (const pattern of clockPatterns) {
    for (const one of allOf(text, pattern, (m) => {
      const from = clockOf(m[1], m[2]);
      return from ? { from, to: clockOf(m[3], m[4]) } : undefined;
    })) {
      if (!found.some((old) => one.at < old.end && old.at < one.end)) found.push(one);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

const inWords: [RegExp, number][] = [
  [/\b(anderthalb|eineinhalb)\s+Stunden?/i, 90],
  [/\bdreiviertel\s?stunde/i, 45],
  [/\bhalbe\s+Stunde/i, 30],
  [/\beine\s+Stunde/i, 60],
  [/\bzwei\s+Stunden/i, 120],
];

function durationIn(text: string, clocks: Found<Clock>[]): number | undefined {
  const minutes = /\b(\d{1,3})\s?(?:Minuten|Min\b)/i.exec(text);
  if (minutes) return Number(minutes[1]);
  const hours = /\b(\d{1,2}(?:[,.]\d{1,2})?)\s?(?:Stunden?|Std\b|h\b)/i.exec(text);
  if (hours) return Math.round(Number((hours[1] ?? "").replace(",", ".")) * 60);
  for (const [pattern, value] of inWords) if (pattern.test(text)) return value;
  const range = clocks.find(({ value }) => value.to > value.from)?.value;
  return range ? minutesOf(range.to) - minutesOf(range.from) : undefined;
}

function referenceIn(text: string): string {
  const label = String.raw`(?:Aktenzeichen|Akten-?Nr\.?|Az\.?|Fallnummer|Fall-?Nr\.?|BG-?Nummer|` +
    String.raw`Geschäftszeichen|Unser Zeichen)`;
  const pattern = new RegExp(String.raw`\b${label}\s*:?\s*([\w][\w./-]*\d[\w./-]*)`, "i");
  return (pattern.exec(text)?.[1] ?? "").replace(/[./-]+$/, "").slice(0, 60);
}

const noLanguages =
  /^(deutsch|telefonisch|medizinisch|psychisch|städtisch|pädagogisch|technisch)$/i;

/** Only words where a language stands: the catalogue is asked for them, never for names. */
function languageWordsIn(text: string): string[] {
  const word = String.raw`([\p{Lu}][\p{L}-]+(?:\s?\(\p{L}+\))?)`;
  const places = [
    new RegExp(String.raw`Sprache\s*:?\s+${word}`, "gu"),
    new RegExp(String.raw`(?:spricht|sprechen)\s+(?:nur|leider|vor allem\s+)?\s*${word}`, "gu"),
    new RegExp(
      String.raw`(?:olmetscher|prachmittler|bersetzer|prachmittlung)[\p{L}:*/-]*\s+` +
        String.raw`(?:für|auf|in)\s+(?:die\s+Sprache\s+)?${word}`, "gu"),
  ];
  const named = places.flatMap((pattern) => [...text.matchAll(pattern)].map((m) => m[1] ?? ""));
  const shaped = [...text.matchAll(/(?<![\p{L}])(\p{L}{2,}isch)(?:e[nrms]?)?(?![\p{L}])/gu)].map(
    (m) => m[1] ?? "",
  );
  const all = [...named, ...shaped].filter((one) => one && !noLanguages.test(one));
  return all.filter((one, at) => all.indexOf(one) === at).slice(0, 8);
}

function modeIn(text: string): MailReading["mode"] {
  if (/\btelefonisch|\bper Telefon|\bTelefon(?:termin|gespräch|dolmetsch)/i.test(text))
    return "telephone";
  return /\bVideo(?:termin|gespräch|konferenz|dolmetsch|call)?\b|\bper Video/i.test(text)
    ? "video"
    : undefined;
}

/** Each day with the first clock time behind it, before the next day. */
function timesIn(days: Found<string>[], clocks: Found<Clock>[]): MailTime[] {
  const sorted = [...days].sort((a, b) => a.at - b.at);
  const times = sorted.map((day, index) => {
    const next = sorted[index + 1]?.at ?? Infinity;
    const own = clocks.find((one) => one.at >= day.at && one.at < next);
    const before = sorted.length === 1 ? clocks[0] : undefined;
    return { day: day.value, clock: (own ?? before)?.value.from ?? "" };
  });
  const differs = (one: MailTime, at: number) =>
    times.findIndex((old) => old.day === one.day && old.clock === one.clock) === at &&
    (one.clock !== "" || !times.some((old) => old.day === one.day && old.clock !== ""));
  return times.filter(differs).slice(0, times_max);
}

/** What a pasted mail asks for. `today` is the day on which relative days are counted. */
export function readMail(mail: string, today: string): MailReading {
  const text = mail.replace(head, "");
  const clocks = clocksIn(text);
  return {
    times: timesIn(daysIn(text, today), clocks),
    minutes: durationIn(text, clocks),
    languageWords: languageWordsIn(text),
    reference: referenceIn(text),
    mode: modeIn(text),
  };
}
