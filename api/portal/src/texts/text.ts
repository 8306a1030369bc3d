import IntlMessageFormat from "intl-messageformat";
import { createContext, useCallback, useContext } from "react";
import deAccount from "./de/account.json";
import deCommon from "./de/common.json";
import deCoordinator from "./de/coordinator.json";
import deInterpreter from "./de/interpreter.json";
import deRequester from "./de/requester.json";
import enAccount from "./en/account.json";
import enCommon from "./en/common.json";
import enCoordinator from "./en/coordinator.json";
import enInterpreter from "./en/interpreter.json";
import enRequester from "./en/requester.json";

const german = {
  ...deAccount,
  ...deCommon,
  ...deCoordinator,
  ...deInterpreter,
  ...deRequester,
};
const english: Record<string, string> = {
  ...enAccount,
  ...enCommon,
  ...enCoordinator,
  ...enInterpreter,
  ...enRequester,
};

export type TextKey = keyof typeof german;
export type UiLanguage = "de" | "en";
type Values = Record<string, string | number>;

const made = new Map<string, IntlMessageFormat>();

/** An ICU message of texts/<language>/*.json with its values; German where English is missing. */
export function textIn(language: UiLanguage, key: TextKey, values?: Values): string {
  const id = `${language} ${key}`;
  let message = made.get(id);
  if (!message) {
    const pattern = (language === "en" ? english[key] : undefined) ?? german[key];
    message = new IntlMessageFormat(pattern, language === "en" ? "en-GB" : "de-DE");
    made.set(id, message);
  }
  return message.format(values) as string;
}

/** The key if there is a text for it: for codes that come from the server. */
export function knownKey(key: string): TextKey | undefined {
  return key in german ? (key as TextKey) : undefined;
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
