import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { knownKey, useText, useUiLanguage } from "../../texts/text";
import type { Person } from "./people_query";

type Skill = NonNullable<Person["languages"]>[number];

/** A code of the API in words ("kind", "volunteer"), or the code where we have none. */
export function useCodeName() {
  const text = useText();
  return (group: string, code: string | null | undefined): string => {
    const key = code ? knownKey(`people.${group}.${code}`) : undefined;
    return key ? text(key) : (code ?? "");
  };
}

/** "Einsatzfeld" by its code, as the pool calls it. */
export function useSettingName(): (code: string) => string {
  const language = useUiLanguage();
  const query = useQuery({
    queryKey: ["settings"],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/settings", { signal })),
  });
  return (code) => {
    const setting = query.data?.items.find((one) => one.code === code);
    return (language === "en" ? setting?.name_en : setting?.name_de) ?? code;
  };
}

export const nameOf = (person: Pick<Person, "given_name" | "family_name">) =>
  `${person.given_name} ${person.family_name}`;

/** "Kurmandschi C1" */
export function useSkillText(): (skill: Skill) => string {
  const name = useCodeName();
  return ({ language, language_name, level }) =>
    `${language_name ?? language} ${name("level_short", level)}`;
}
