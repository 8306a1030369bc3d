import { useRef, useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Choice, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { LanguageField, type LanguageValue } from "../../parts/language_field";
import { useText } from "../../texts/text";
import { type ChosenFile, formsKey, type LibraryForm, putForm } from "./data";
import { emptyDraft } from "./draft";
import { FileDrop } from "./file_drop";

const language = (code: string, name = ""): LanguageValue => ({ text: name, code, name });

/** A form with its file; with `follows` the next version of that one. */
export function FormDialogOfLibrary({ follows, onClose }: {
  follows: LibraryForm | null;
  onClose: () => void;
}) {
  const text = useText();
  const [title, setTitle] = useState(follows?.title ?? "");
  const [source, setSource] = useState(
    follows ? language(follows.source_language, follows.source_language_name) : emptyDraft.source,
  );
  const [target, setTarget] = useState(
    follows ? language(follows.target_language, follows.target_language_name) : emptyDraft.target,
  );
  const [from, setFrom] = useState("");
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [isFree, setFree] = useState(false);
  const write = useAdd(follows, onClose);
  const file = files.at(-1);
  return (
    <FormDialog title={text(follows ? "translation.new_version" : "translation.add_form")}
      write={write} onClose={onClose}
      onSend={() => file && write.mutate({
        file,
        body: {
          title, source_language: source.code, target_language: target.code,
          valid_from: from || null, holds_no_client_data: isFree,
        },
      })}>
      <TextField required label={text("translation.form_title")} maxLength={120} value={title}
        onChange={(event) => setTitle(event.target.value)} />
      <LanguageField label={text("translation.source")} value={source} onChange={setSource} />
      <LanguageField label={text("translation.target")} value={target} onChange={setTarget} />
      <TextField optional type="date" label={text("translation.valid_from_label")} value={from}
        onChange={(event) => setFrom(event.target.value)} />
      <FileDrop label={text("translation.form_file")} files={files}
        onChange={(list) => setFiles(list.slice(-1))} />
      <Choice type="checkbox" checked={isFree} label={text("translation.no_client_data")}
        onChange={(event) => setFree(event.target.checked)} />
    </FormDialog>
  );
}

interface Added {
  file: ChosenFile;
  body: {
    title: string;
    source_language: string;
    target_language: string;
    valid_from: string | null;
    holds_no_client_data: boolean;
  };
}

/** Adds the form and then its file; after a failure of the file the form is not added twice. */
function useAdd(follows: LibraryForm | null, onClose: () => void) {
  const added = useRef<{ body: string; id: string } | null>(null);
  return useWrite({
    send: async ({ file, body }: Added, once) => {
      const asked = JSON.stringify(body);
      if (added.current?.body !== asked) {
        const form = await ask(api.POST("/api/v1/forms", {
          params: { header: { "Idempotency-Key": once } },
          body: { ...body, ...(follows ? { replaces: follows.id } : {}) },
        }));
        added.current = { body: asked, id: form.id };
      }
      await putForm(added.current.id, file.file, file.id);
    },
    refresh: [formsKey],
    done: onClose,
  });
}
