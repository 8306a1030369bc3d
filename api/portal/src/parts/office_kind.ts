import { knownKey, useText } from "../texts/text";

/** Kinds of offices in the order in which people choose them. */
export const officeKinds = [
  "jobcenter", "health_office", "school", "day_care", "youth_office", "social_office",
  "immigration_office", "clinic", "doctor", "counselling", "charity", "housing", "other_office",
  "private",
] as const;

/** The words for a kind of office, or its code where we have none. */
export function useOfficeKind(): (kind: string) => string {
  const text = useText();
  return (kind) => {
    const key = knownKey(`office.kind.${kind}`);
    return key ? text(key) : kind;
  };
}
