import { useState } from "react";
import { Combobox } from "../../parts/combobox";
import { nameOf, useLanguageAnswer } from "../../parts/language_field";
import { useUiLanguage } from "../../texts/text";
import { type FieldProps, useFrame } from "./rule_field";

/** A language of the catalogue: typed by its name, kept by its code. */
export function LanguageCode(props: FieldProps) {
  const language = useUiLanguage();
  const frame = useFrame(props);
  const [typed, setTyped] = useState(String(props.value ?? ""));
  const answer = useLanguageAnswer(typed);
  const found = answer.data?.items ?? [];
  // a code that was kept shows its name
  const known = found.find(({ code }) => code === typed);
  return (
    <Combobox
      {...frame}
      value={known ? nameOf(known, language) : typed}
      options={found.map((one) => ({ id: one.code, label: nameOf(one, language) }))}
      onType={(text) => {
        setTyped(text);
        props.onChange(text);
      }}
      onChoose={(option) => {
        setTyped(option.id);
        props.onChange(option.id);
      }}
    />
  );
}
