import { knownKey, useText } from "../texts/text";

/** The Einsatzart in words: "vor Ort", "Telefon", "Video". */
export function useModeName(): (mode: string) => string {
  const text = useText();
  return (mode) => {
    const key = knownKey(`mode.${mode}`);
    return key ? text(key) : mode;
  };
}
