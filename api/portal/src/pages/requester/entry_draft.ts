import { type DescribedOffice, noOffice } from "../../parts/entry/office_fields";
import { type LanguageValue, noLanguage } from "../../parts/language_field";
import type { components } from "../../../dist/schema";
import { inputsOf, type Mode, noTime, type TimeChoice } from "./request_draft";

type PublicRequest = components["schemas"]["PublicRequest"];
export type RequestForm = components["schemas"]["RequestForm"];

/** A request without a login as it is being typed. */
export interface EntryDraft extends DescribedOffice {
  email: string;
  display_name: string;
  phone: string;
  language: LanguageValue;
  setting: string;
  answers: Record<string, boolean>;
  mode: Mode;
  times: TimeChoice[];
  minutes: string;
  confirmed: string[];
}

export const emptyEntry: EntryDraft = {
  email: "",
  display_name: "",
  phone: "",
  ...noOffice,
  language: noLanguage,
  setting: "",
  answers: {},
  mode: "on_site",
  times: [noTime],
  minutes: "60",
  confirmed: [],
};

/** What the browser cannot ask for by itself: fields that are no plain inputs. */
export function missingIn(draft: EntryDraft): ("language" | "times")[] {
  return [
    ...(draft.language.code ? [] : (["language"] as const)),
    ...(inputsOf(draft.times).length > 0 ? [] : (["times"] as const)),
  ];
}

/** What is asked for, once enough of it is typed for the pool to say its chance. */
export function bookingOf(draft: EntryDraft, form: RequestForm): PublicRequest["booking"] {
  const setting = form.settings.find(({ code }) => code === draft.setting);
  const asked = (setting?.questions ?? []).map(({ code }) => code ?? "");
  const answers = Object.entries(draft.answers).filter(([code]) => asked.includes(code));
  return {
    language: draft.language.code,
    setting: draft.setting,
    mode: draft.mode,
    duration_min: Number(draft.minutes),
    times: inputsOf(draft.times),
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
  };
}

/** What the pool is asked while somebody types; the address only when it is whole. */
export function previewOf(draft: EntryDraft, form: RequestForm) {
  const { kind, postcode, town, setting, minutes } = draft;
  if (missingIn(draft).length > 0 || !setting || !(Number(minutes) > 0)) return undefined;
  const isKnown = kind && /^\d{5}$/.test(postcode) && town;
  const office = isKnown ? { kind, postcode, town } : undefined;
  return { booking: bookingOf(draft, form), office };
}

export function requestOf(draft: EntryDraft, form: RequestForm, confirmed: string[]) {
  const { name, kind, street, postcode, town } = draft;
  const request: PublicRequest = {
    email: draft.email.trim(),
    display_name: draft.display_name.trim(),
    ...(draft.phone.trim() ? { phone: draft.phone.trim() } : {}),
    office: { name, kind, street, postcode, town },
    booking: bookingOf(draft, form),
    ...(confirmed.length > 0 ? { confirmed_findings: confirmed } : {}),
    ...(form.terms ? { terms_version: form.terms.version } : {}),
  };
  return request;
}
