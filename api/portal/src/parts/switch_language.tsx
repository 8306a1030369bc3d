import { createContext, useContext } from "react";
import { type UiLanguage, useText, useUiLanguage } from "../texts/text";

export const SwitchLanguageContext = createContext<(language: UiLanguage) => void>(() => {});

export function SwitchLanguage() {
  const text = useText();
  const language = useUiLanguage();
  const choose = useContext(SwitchLanguageContext);
  const other = language === "de" ? "en" : "de";
  return (
    <button type="button" className="kern-link plain" lang={other} onClick={() => choose(other)}>
      {text(other === "en" ? "shell.english" : "shell.german")}
    </button>
  );
}
