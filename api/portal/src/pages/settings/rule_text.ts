import { knownKey, useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type Document, nameIn, type RuleField, useSettingNames, type Value } from "./rules";

/** One thing that is decided, in words: "Normale Anfragen: Personen je Welle", "3 Personen". */
export interface Said {
  label: string;
  value: string;
}

/** What documents say, in words of the page. */
export function useRuleText() {
  const text = useText();
  const language = useUiLanguage();
  const formats = useFormats();
  const settings = useSettingNames();

  const unitOf = (field: RuleField) => {
    const key = field.unit ? knownKey(`settings.unit.${field.unit}`) : undefined;
    return key ? text(key) : "";
  };
  const leafText = (field: RuleField, value: Value | undefined): string => {
    if (value === null || value === undefined || value === "") return text("settings.nothing");
    if (typeof value === "boolean") return text(value ? "settings.yes" : "settings.no");
    const option = field.options?.find((one) => one.value === value);
    if (option) return (language === "en" ? option.name_en : option.name_de) ?? String(value);
    if (field.type === "setting") {
      const setting = settings.data?.find(({ code }) => code === value);
      return setting ? nameIn(language, setting) : String(value);
    }
    if (field.type === "day") return formats.day(`${String(value)}T12:00:00Z`);
    return `${String(value)} ${unitOf(field)}`.trim();
  };
  const saidOf = (field: RuleField, value: Value | undefined, before = ""): Said[] => {
    const name = field.name_de === before ? "" : nameIn(language, field);
    const label = [before, name].filter(Boolean).join(": ");
    if (field.type === "object" && value && typeof value === "object" && !Array.isArray(value))
      return (field.fields ?? []).flatMap((part) => saidOf(part, value[part.name], label));
    if (field.type !== "list" || !Array.isArray(value) || !field.item)
      return [{ label, value: leafText(field, value) }];
    const { item } = field;
    if (value.length === 0) return [{ label, value: text("settings.nothing") }];
    if (item.type !== "object")
      return [{ label, value: value.map((one) => leafText(item, one)).join("; ") }];
    return value.flatMap((one, index) =>
      (item.fields ?? []).flatMap((part) =>
        saidOf(part, (one as Document)[part.name], `${label} ${index + 1}`),
      ),
    );
  };
  return { unitOf, leafText, saidOf };
}

/** What differs between two documents: the labels with the value before and after. */
export function changesOf(before: Said[], after: Said[], nothing: string) {
  const old = new Map(before.map(({ label, value }) => [label, value]));
  const now = new Map(after.map(({ label, value }) => [label, value]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({
      label, before: old.get(label) ?? nothing, after: now.get(label) ?? nothing,
    }))
    .filter((one) => one.before !== one.after);
}
