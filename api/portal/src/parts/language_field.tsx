import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useId } from "react";
import { api, ask } from "../api/client";
import { type UiLanguage, useText, useUiLanguage } from "../texts/text";
import { Combobox } from "./combobox";
import { useDebounced } from "./debounced";
import { Choice, Fieldset } from "./field";
import type { components } from "../../dist/schema";

export type Language = components["schemas"]["Language"];

/** What was typed, and the language it stands for once that is certain. */
export interface LanguageValue {
  text: string;
  code: string;
  name: string;
}
export const noLanguage: LanguageValue = { text: "", code: "", name: "" };

/** What the catalogue says about words as people type them. */
export function useLanguageAnswer(typed: string) {
  const text = useDebounced(typed.trim(), 150);
  return useQuery({
    queryKey: ["languages", text],
    enabled: text.length > 1,
    staleTime: 3_600_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { q: text, limit: 12 };
      const answer = await ask(api.GET("/api/v1/languages", { params: { query }, signal }));
      return { ...answer, text }; // the answer before is shown meanwhile and is none to this text
    },
  });
}

export const nameOf = (language: Language, ui: UiLanguage) =>
  ui === "en" ? language.name_en : language.name_de;

/** The tag that browsers and screen readers know: "tur" is "tr" there. */
export const tagOf = (code: string) => Intl.getCanonicalLocales(code)[0] ?? code;

/** The language's name and its own name, safe for names that run from right to left. */
export function Endonym({ language }: { language: Language }) {
  return (
    <bdi lang={tagOf(language.code)} dir={language.right_to_left ? "rtl" : "ltr"}>
      {language.endonym}
    </bdi>
  );
}

interface Props {
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  value: LanguageValue;
  onChange: (value: LanguageValue) => void;
}

/** A language by any word for it; asks back where a word means several. */
export function LanguageField({ value, onChange, error, ...frame }: Props) {
  const ui = useUiLanguage();
  const query = useLanguageAnswer(value.text);
  const answer = query.data?.text === value.text.trim() ? query.data : undefined;
  const exact = answer?.kind === "exact" && answer.items.length === 1 ? answer.items[0] : undefined;
  const take = (language: Language, text: string) =>
    onChange({ text, code: language.code, name: nameOf(language, ui) });

  useEffect(() => {
    if (exact && !value.code) take(exact, value.text);
  });

  const items = answer?.items ?? [];
  return (
    <div className="stack">
      <Combobox
        {...frame}
        error={error}
        value={value.text}
        options={
          answer?.kind === "suggestions"
            ? items.map((item) => ({
                id: item.code,
                label: nameOf(item, ui),
                detail: <Endonym language={item} />,
              }))
            : []
        }
        onType={(text) => onChange({ ...noLanguage, text })}
        onChoose={(option) => {
          const item = items.find((one) => one.code === option.id);
          if (item) take(item, nameOf(item, ui));
        }}
      />
      <Understood chosen={items.find((item) => item.code === value.code)} nothing={!!answer
        && answer.kind === "nothing"} />
      {answer?.kind === "question" && (
        <Question
          items={items}
          code={value.code}
          legend={(ui === "en" ? answer.question?.text_en : answer.question?.text) ?? frame.label}
          onChoose={(item) => take(item, value.text)}
        />
      )}
    </div>
  );
}

function Understood({ chosen, nothing }: { chosen: Language | undefined; nothing: boolean }) {
  const text = useText();
  const ui = useUiLanguage();
  return (
    <p role="status" className="understood kern-body">
      {chosen && (
        <>
          <span className="kern-icon kern-icon--success" aria-hidden="true" />{" "}
          {nameOf(chosen, ui)} <Endonym language={chosen} />
        </>
      )}
      {nothing && text("language.nothing")}
    </p>
  );
}

interface QuestionProps {
  items: Language[];
  code: string;
  legend: string;
  onChoose: (language: Language) => void;
}

function Question({ items, code, legend, onChoose }: QuestionProps) {
  const ui = useUiLanguage();
  const group = useId();
  return (
    <Fieldset legend={legend}>
      <div className="choices choices--many">
        {items.map((item) => (
          <Choice
            key={item.code}
            type="radio"
            name={group}
            checked={item.code === code}
            onChange={() => onChoose(item)}
            label={
              <>
                {nameOf(item, ui)} <Endonym language={item} />
              </>
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
