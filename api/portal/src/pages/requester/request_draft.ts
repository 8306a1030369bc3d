import type { components } from "../../../dist/schema";
import type { Channel } from "./channel_field";
import { hasEnd, noRepeat, type Repeat } from "./repeat";
import { type LanguageValue, noLanguage } from "../../parts/language_field";

export type BookingInput = components["schemas"]["BookingInput"];
/** Of a public form a pool may keep the numbers of people to itself. */
export type Outlook = components["schemas"]["Outlook"] | components["schemas"]["PublicOutlook"];
export type Setting = components["schemas"]["Setting"];
export type Office = components["schemas"]["Requester"];
export type Mode = BookingInput["mode"];

export interface TimeChoice {
  day: string; // 2026-11-24
  clock: string; // 10:00
  hour: "" | "earlier" | "later"; // which of the two hours when the clock goes back
}
export const noTime: TimeChoice = { day: "", clock: "", hour: "" };

export interface Known {
  id: string;
  name: string;
}

/** A request as it is being typed; every text may still be empty. */
export interface RequestDraft {
  office: Known;
  channel: Channel;
  language: LanguageValue;
  setting: string;
  answers: Record<string, boolean>;
  mode: Mode;
  place: string;
  when: "times" | "window";
  times: TimeChoice[];
  window: { first_day: string; last_day: string; from: string; to: string; weekdays: number[] };
  minutes: string;
  repeat: Repeat;
  alternatives: LanguageValue[];
  qualification: string;
  gender: string;
  wished: Known[];
  excluded: Known[];
  reference: string;
  note: string;
  contact: { name: string; phone: string; room: string };
  cost_centre: string;
  seats: string;
  confirmed: string[];
}

export const emptyDraft: RequestDraft = {
  office: { id: "", name: "" },
  channel: "telephone",
  language: noLanguage,
  setting: "",
  answers: {},
  mode: "on_site",
  place: "",
  when: "times",
  times: [noTime],
  window: { first_day: "", last_day: "", from: "09:00", to: "12:00", weekdays: [] },
  minutes: "60",
  repeat: noRepeat,
  alternatives: [],
  qualification: "",
  gender: "",
  wished: [],
  excluded: [],
  reference: "",
  note: "",
  contact: { name: "", phone: "", room: "" },
  cost_centre: "",
  seats: "1",
  confirmed: [],
};

export type MissingField = "office" | "language" | "setting" | "place" | "times" | "minutes" |
  "repeat_end";

/** A fixed time that comes again; several times to choose from do not repeat. */
export const mayRepeat = (draft: RequestDraft) =>
  draft.when === "times" && draft.times.length === 1;
export const repeats = (draft: RequestDraft) => mayRepeat(draft) && draft.repeat.how !== "";

const isWhole = (time: TimeChoice) => time.day !== "" && time.clock !== "";
/** "2026-11-24T10:00" as it is typed. */
export const timeOf = (local: string): TimeChoice => ({
  ...noTime, day: local.slice(0, 10), clock: local.slice(11, 16),
});
export const localOf = (time: TimeChoice) => `${time.day}T${time.clock}`;
/** The times that are typed whole, as the API takes them. */
export const inputsOf = (times: TimeChoice[]) =>
  times.filter(isWhole).map((time) => ({
    local: localOf(time),
    ...(time.hour ? { ambiguous: time.hour } : {}),
  }));

/** What must still be typed before the request can be sent, in the order of the page. */
export function missingIn(draft: RequestDraft, onBehalf: boolean): MissingField[] {
  const { first_day, last_day, from, to } = draft.window;
  const whenKnown =
    draft.when === "times"
      ? draft.times.some(isWhole)
      : Boolean(first_day && last_day && from && to);
  const lines: [MissingField, boolean][] = [
    ["office", onBehalf && !draft.office.id],
    ["language", !draft.language.code],
    ["setting", !draft.setting],
    ["place", draft.mode === "on_site" && !draft.place],
    ["times", !whenKnown],
    ["minutes", !(Number(draft.minutes) > 0)],
    ["repeat_end", repeats(draft) && !hasEnd(draft.repeat)],
  ];
  return lines.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

function timesOf(draft: RequestDraft): Pick<BookingInput, "times" | "window"> {
  if (draft.when === "window") {
    const { weekdays, ...window } = draft.window;
    return { window: weekdays.length > 0 ? { ...window, weekdays } : window };
  }
  return { times: inputsOf(draft.times) };
}

function contactOf({ contact }: RequestDraft): Pick<BookingInput, "contact"> {
  const given = Object.entries(contact).filter(([, value]) => value.trim() !== "");
  return given.length > 0 ? { contact: Object.fromEntries(given) } : {};
}

function wishesOf(draft: RequestDraft, setting: Setting | undefined) {
  const alternatives = draft.alternatives.map((one) => one.code).filter(Boolean);
  const asked = (setting?.questions ?? []).map((question) => question.code ?? "");
  const answers = Object.entries(draft.answers).filter(([code]) => asked.includes(code));
  return {
    ...(alternatives.length > 0 ? { alternative_languages: alternatives } : {}),
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
    ...(draft.qualification
      ? { required_qualification: draft.qualification as "none" }
      : {}),
    ...(draft.gender && setting?.gender_wish_allowed
      ? { gender_wish: draft.gender as "female" }
      : {}),
    ...(draft.wished.length > 0 ? { wished_interpreters: draft.wished.map(({ id }) => id) } : {}),
    ...(draft.excluded.length > 0
      ? { excluded_interpreters: draft.excluded.map(({ id }) => id) }
      : {}),
    ...(draft.reference.trim() ? { case_references: [draft.reference.trim()] } : {}),
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    ...(draft.cost_centre.trim() ? { cost_centre: draft.cost_centre.trim() } : {}),
    seats: Math.max(1, Number(draft.seats) || 1),
  };
}

/** The request as the API reads it; REQUIRES that nothing is missing. */
export function inputOf(
  draft: RequestDraft,
  setting: Setting | undefined,
  onBehalf: boolean,
): BookingInput {
  return {
    ...(onBehalf ? { requester_id: draft.office.id, channel: draft.channel } : {}),
    language: draft.language.code,
    setting: draft.setting,
    mode: draft.mode,
    duration_min: Number(draft.minutes),
    ...(draft.mode === "on_site" ? { place_id: draft.place } : {}),
    ...timesOf(draft),
    ...wishesOf(draft, setting),
    ...contactOf(draft),
  };
}
