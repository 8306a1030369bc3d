import { useQuery } from "@tanstack/react-query";
import { allPages } from "../../api/all_pages";
import { api, ask } from "../../api/client";
import { useSession } from "../../api/session";
import { useUiLanguage } from "../../texts/text";
import type { components } from "../../../dist/schema";

export type Translation = components["schemas"]["TranslationOrder"];
export type TranslationFile = components["schemas"]["TranslationFile"];
export type TranslationOffer = components["schemas"]["TranslationOffer"];
export type LibraryForm = components["schemas"]["LibraryForm"];
export type FileKind = TranslationFile["kind"];
export type Act = NonNullable<
  components["schemas"]["TranslationOrder"]["allowed_actions"]
>[number];

export const translationsKey = ["translations"];
export const formsKey = ["forms"];
/** What is read again after any act. */
export const afterAct = [translationsKey, ["today"]];

export function useTranslations() {
  return useQuery({
    queryKey: [...translationsKey, "list"],
    queryFn: ({ signal }) =>
      allPages<Translation>((query) =>
        ask(api.GET("/api/v1/translations", { params: { query }, signal })),
      ),
  });
}

export function useTranslation(id: string) {
  return useQuery({
    queryKey: [...translationsKey, id],
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/translations/{translation_id}", {
          params: { path: { translation_id: id } },
          signal,
        }),
      ),
  });
}

/** The pool itself acts for everybody; offices and people for themselves. */
export function useIsPool(): boolean {
  const session = useSession();
  return !session.requester_id && !session.interpreter_id;
}

interface Languages {
  source_language_name?: string;
  source_language_name_en?: string;
  target_language_name?: string;
  target_language_name_en?: string;
}

/** "Deutsch → Tigrinya" in the language of the page. */
export function useLanguagePair(): (of: Languages) => string {
  const ui = useUiLanguage();
  return (of) =>
    ui === "en"
      ? `${of.source_language_name_en} → ${of.target_language_name_en}`
      : `${of.source_language_name} → ${of.target_language_name}`;
}

export const fileAddress = (translation: string, file: string) =>
  `/api/v1/translations/${translation}/files/${file}`;
export const formAddress = (form: string) => `/api/v1/forms/${form}/file`;

/** A file that somebody chose, with the id under which it is sent once. */
export interface ChosenFile {
  id: string;
  file: File;
}
export const chosen = (file: File): ChosenFile => ({ id: crypto.randomUUID(), file });

const raw = {
  bodySerializer: (body: unknown) => body as Blob,
  headers: { "Content-Type": "application/octet-stream" },
};

export function putFile(translation: string, kind: FileKind, { id, file }: ChosenFile) {
  return ask(
    api.PUT("/api/v1/translations/{translation_id}/files/{file_id}", {
      ...raw,
      params: {
        path: { translation_id: translation, file_id: id },
        query: { kind },
        header: {
          "Idempotency-Key": id,
          "X-File-Name": encodeURIComponent(file.name.slice(-120)),
        },
      },
      body: file as unknown as string,
    }),
  );
}

export function putForm(form: string, file: File, once: string) {
  return ask(
    api.PUT("/api/v1/forms/{form_id}/file", {
      ...raw,
      params: { path: { form_id: form }, header: { "Idempotency-Key": once } },
      body: file as unknown as string,
    }),
  );
}
