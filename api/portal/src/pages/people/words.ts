import { knownKey, useText, useUiLanguage } from "../../texts/text";
import type { Person } from "./people_query";

type Skill = NonNullable<Person["languages"]>[number];

/** A code of the API in words ("kind", "volunteer"), or the code where we have none. */
export function useCodeName() {
  const text = useText();
  return (group: string, code: string | null | undefined): string => {
    const key = code
      ? (knownKey(`people.${group}.${code}`) ?? knownKey(`office.${group}.${code}`))
      : undefined;
    return key ? text(key) : (code ?? "");
  };
}

/** The name of an Einsatzfeld, as the pool calls it; empty where none is named. */
export function useSettingName(): (named: {
  setting?: string | null;
  setting_name?: string;
  setting_name_en?: string;
}) => string {
  const ui = useUiLanguage();
  return ({ setting, setting_name, setting_name_en }) =>
    (ui === "en" ? setting_name_en : setting_name) ?? setting ?? "";
}

export const nameOf = (person: Pick<Person, "given_name" | "family_name">) =>
  `${person.given_name} ${person.family_name}`;

/** The language of a skill as the page's language calls it. */
export function useLanguageName(): (skill: Skill) => string {
  const ui = useUiLanguage();
  return ({ language, language_name, language_name_en }) =>
    (ui === "en" ? language_name_en : language_name) ?? language;
}

/** "Kurmandschi C1" */
export function useSkillText(): (skill: Skill) => string {
  const name = useCodeName();
  const language = useLanguageName();
  return (skill) => `${language(skill)} ${name("level_short", skill.level)}`;
}

interface Named {
  code?: string;
  code_name?: string;
  code_name_en?: string;
}

/** The name of an Einsatzfreigabe; the API knows those that a pool named itself. */
export function useClearanceName(): (clearance: Named) => string {
  const ui = useUiLanguage();
  const name = useCodeName();
  return ({ code = "", code_name, code_name_en }) => {
    const words = name("clearance", code);
    return words === code ? ((ui === "en" ? code_name_en : code_name) ?? code) : words;
  };
}
