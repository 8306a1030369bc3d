import IntlMessageFormat from "intl-messageformat";
import { createContext, useCallback, useContext } from "react";
import deAccount from "./de/account.json";
import type deAgencies from "./de/agencies.json";
import deCommon from "./de/common.json";
import type deAvailability from "./de/availability.json";
import type deClosedDays from "./de/closed_days.json";
import type deContact from "./de/contact.json";
import type deCoordinator from "./de/coordinator.json";
import type deEntry from "./de/entry.json";
import type deHandbook from "./de/handbook.json";
import type deHotline from "./de/hotline.json";
import type deHouse from "./de/house.json";
import type deImport from "./de/import.json";
import type deInterpreter from "./de/interpreter.json";
import type dePeople from "./de/people.json";
import type dePrint from "./de/print.json";
import type deRequester from "./de/requester.json";
import type deSettings from "./de/settings.json";
import type deSickness from "./de/sickness.json";
import type deTranslations from "./de/translations.json";
import type deSlots from "./de/slots.json";

type Everywhere = typeof deAccount & typeof deCommon;
interface OfRooms {
  agencies: typeof deAgencies;
  availability: typeof deAvailability;
  closed_days: typeof deClosedDays;
  contact: typeof deContact;
  coordinator: typeof deCoordinator;
  entry: typeof deEntry;
  handbook: typeof deHandbook;
  hotline: typeof deHotline;
  house: typeof deHouse;
  import: typeof deImport;
  interpreter: typeof deInterpreter;
  people: typeof dePeople;
  print: typeof dePrint;
  requester: typeof deRequester;
  settings: typeof deSettings;
  sickness: typeof deSickness;
  translations: typeof deTranslations;
  slots: typeof deSlots;
}
export type TextRoom = keyof OfRooms;
export type TextKey = keyof Everywhere | { [Room in TextRoom]: keyof OfRooms[Room] }[TextRoom];
export type UiLanguage = "de" | "en";
type Values = Record<string, string | number>;
type Texts = Record<string, string>;

// A person reads the texts of one room in one language; only those come to the browser.
const texts: Record<UiLanguage, Texts> = { de: { ...deAccount, ...deCommon }, en: {} };
const files = import.meta.glob<Texts>(
  ["./*/*.json", "!./de/account.json", "!./de/common.json"],
  { import: "default" },
);
const wanted = new Set(["account", "common"]);

async function load(language: UiLanguage, room: string) {
  const read = files[`./${language}/${room}.json`];
  if (read) Object.assign(texts[language], await read());
}

/** Reads all texts wanted so far in a language; what cannot be read is shown in German. */
export async function loadLanguage(language: UiLanguage) {
  const all = [...wanted].map((room) => load(language, room));
  await (language === "de" ? Promise.all(all) : Promise.allSettled(all));
}

/** Reads the texts of a room before its first page is shown. */
export async function loadRoom(room: TextRoom) {
  wanted.add(room);
  const other = chosenLanguage() === "en" ? load("en", room).catch(() => undefined) : undefined;
  await Promise.all([load("de", room), other]);
}

const made = new Map<string, IntlMessageFormat>();

/** An ICU message of texts/<language>/*.json with its values; German where English is missing. */
export function textIn(language: UiLanguage, key: TextKey, values?: Values): string {
  const spoken = language === "en" && key in texts.en ? "en" : "de";
  const id = `${spoken} ${key}`;
  let message = made.get(id);
  if (!message) {
    const pattern = texts[spoken][key] ?? key;
    message = new IntlMessageFormat(pattern, spoken === "en" ? "en-GB" : "de-DE");
    made.set(id, message);
  }
  return message.format(values) as string;
}

/** The key if there is a text for it: for codes that come from the server. */
export function knownKey(key: string): TextKey | undefined {
  return key in texts.de ? (key as TextKey) : undefined;
}

export const LanguageContext = createContext<UiLanguage>("de");
export const useUiLanguage = () => useContext(LanguageContext);

/** Texts in the language of the page: `const text = useText(); text("common.save")`. */
export function useText() {
  const language = useUiLanguage();
  return useCallback(
    (key: TextKey, values?: Values) => textIn(language, key, values),
    [language],
  );
}

const remembered = "mittler.language";

export function chosenLanguage(): UiLanguage {
  return localStorage.getItem(remembered) === "en" ? "en" : "de";
}

export function rememberLanguage(language: UiLanguage) {
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
}
