import { useUiLanguage } from "../../texts/text";

/** A reason, warning or part as the API words it. */
export interface Said {
  code?: string;
  text?: string;
  text_en?: string;
  /** Codes of the clearances that are missing. */
  requirements?: string[];
}

/** The server's words in the language of the page. */
export function useSaid(): (said: Said) => string {
  const language = useUiLanguage();
  return ({ code, text, text_en, requirements }) => {
    const words = (language === "en" ? text_en : undefined) ?? text ?? code ?? "";
    return requirements?.length ? `${words} (${requirements.join(", ")})` : words;
  };
}
