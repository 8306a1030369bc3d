import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { components } from "../../../dist/schema";

export type RuleKind = components["schemas"]["RuleKind"];
export type RuleField = components["schemas"]["RuleField"];
/** A rule document, or a part of one. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Document = { [name: string]: Value };

export const rulesKey = ["rules"] as const;

/** Everything that the tenant decides, with what a form needs to know. */
export function useRules() {
  return useQuery({
    queryKey: rulesKey,
    queryFn: async ({ signal }) => (await ask(api.GET("/api/v1/rules", { signal }))).items,
  });
}

/** The names of the Einsatzfelder by their codes. */
export function useSettingNames() {
  return useQuery({
    queryKey: ["settings"],
    staleTime: 3_600_000,
    queryFn: ({ signal }) => ask(api.GET("/api/v1/settings", { signal })),
    select: ({ items }) => items,
  });
}

interface Named {
  name_de: string;
  name_en: string;
}
interface Explained {
  about_de: string;
  about_en: string;
}
export const nameIn = (language: string, of: Named) =>
  language === "en" ? of.name_en : of.name_de;
export const aboutIn = (language: string, of: Explained) =>
  language === "en" ? of.about_en : of.about_de;

/** The fields of the top of a document. */
export const fieldsOf = (kind: RuleKind) => kind.sections.flatMap(({ fields }) => fields);

/** What a field begins with when it is added. */
export function beginOf(field: RuleField): Value {
  if (field.default !== undefined) return field.default as Value;
  switch (field.type) {
    case "object": return membersOf(field);
    case "list": return [];
    case "boolean": return false;
    case "integer": return field.nullable ? null : (field.min ?? 0);
    case "choice": return field.nullable ? null : (field.options?.[0]?.value ?? "");
    default: return field.nullable ? null : "";
  }
}

export function membersOf(field: RuleField): Document {
  const members = (field.fields ?? []).map((member) => [member.name, beginOf(member)]);
  return Object.fromEntries(members) as Document;
}
