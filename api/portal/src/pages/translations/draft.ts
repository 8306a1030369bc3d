import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { type LanguageValue, noLanguage } from "../../parts/language_field";

export const textKinds = [
  "letter", "form", "certificate", "report", "information", "other",
] as const;

export interface Draft {
  office: { id: string; name: string };
  source: LanguageValue;
  target: LanguageValue;
  deadline: string;
  text_kind: (typeof textKinds)[number];
  certified: boolean;
  /** null: as the pool's rule says */
  four_eyes: boolean | null;
  note: string;
}

export const emptyDraft: Draft = {
  office: { id: "", name: "" },
  source: { text: "Deutsch", code: "deu", name: "Deutsch" },
  target: noLanguage,
  deadline: "",
  text_kind: "letter",
  certified: false,
  four_eyes: null,
  note: "",
};

/** What is sent, once everything is there that the server asks for. */
export function bodyOf(draft: Draft, isPool: boolean, eyes: boolean) {
  const { source, target, deadline, office } = draft;
  if (!source.code || !target.code || !deadline || (isPool && !office.id)) return null;
  return {
    source_language: source.code,
    target_language: target.code,
    deadline,
    text_kind: draft.text_kind,
    certified: draft.certified,
    four_eyes: draft.four_eyes ?? eyes,
    note: draft.note.trim() || null,
    ...(isPool ? { requester_id: office.id } : {}),
  };
}

/** Whether a second person checks every translation of the pool. */
export function useDefaultEyes(): boolean {
  const rule = useQuery({
    queryKey: ["rules", "translations"],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/rules/{kind}", { params: { path: { kind: "translations" } }, signal })),
  });
  return (rule.data?.document as { four_eyes?: boolean } | undefined)?.four_eyes ?? true;
}
