import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useNow } from "../../api/clock";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDraft } from "../../parts/draft";
import { Choice, SelectField, TextArea, TextField } from "../../parts/field";
import { LanguageField } from "../../parts/language_field";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import { afterAct, type ChosenFile, putFile, useIsPool } from "./data";
import { FileDrop } from "./file_drop";
import { bodyOf, type Draft, emptyDraft, textKinds, useDefaultEyes } from "./draft";
import { OfficeField } from "./office_field";
import { Outlook } from "./outlook";

/** A new written order: the text, the languages, until when; finished forms are shown first. */
export function RequestPage() {
  const text = useText();
  const now = useNow();
  const week = `${addDays(wallTime(now).slice(0, 10), 14)}T12:00`;
  const draft = useDraft("translation", { ...emptyDraft, deadline: week });
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [tried, setTried] = useState(false);
  const isPool = useIsPool();
  const eyes = useDefaultEyes();
  const body = bodyOf(draft.value, isPool, eyes);
  const write = useSend(draft.sent);
  const missing = (isMissing: boolean, key: "office" | "language" | "deadline" | "file") =>
    tried && isMissing ? text(`translation.missing.${key}`) : undefined;
  const { value, change } = draft;
  return (
    <Page title={text("translation.new")} lead={text("translation.new_lead")}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (body && files.length > 0 && !write.isPending) write.mutate({ body, files });
      }}>
        {isPool && (
          <OfficeField office={value.office} error={missing(!value.office.id, "office")}
            onChange={(office) => change({ office })} />
        )}
        <LanguageField label={text("translation.source")} value={value.source}
          error={missing(!value.source.code, "language")}
          onChange={(source) => change({ source })} />
        <LanguageField label={text("translation.target")} value={value.target}
          error={missing(!value.target.code, "language")}
          onChange={(target) => change({ target })} />
        <FileDrop label={text("translation.source_files")} files={files} onChange={setFiles}
          error={missing(files.length === 0, "file")} />
        <Details value={value} change={change} eyes={eyes}
          error={missing(!value.deadline, "deadline")} />
        {body && <Outlook body={body} />}
        <ProblemNotice problem={write.error} />
        <div className="row">
          <Button look="primary" type="submit" busy={write.isPending}>
            {text("translation.send")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface DetailsProps {
  value: Draft;
  change: (part: Partial<Draft>) => void;
  eyes: boolean;
  error: string | undefined;
}

function Details({ value, change, eyes, error }: DetailsProps) {
  const text = useText();
  return (
    <>
      <TextField type="datetime-local" label={text("translation.deadline")} error={error}
        value={value.deadline} onChange={(event) => change({ deadline: event.target.value })} />
      <SelectField label={text("translation.kind")} value={value.text_kind}
        onChange={(event) => change({ text_kind: event.target.value as Draft["text_kind"] })}>
        {textKinds.map((kind) => (
          <option key={kind} value={kind}>{text(`translation.kind.${kind}`)}</option>
        ))}
      </SelectField>
      <Choice type="checkbox" checked={value.certified} label={text("translation.certified")}
        onChange={(event) => change({ certified: event.target.checked })} />
      <Choice type="checkbox" checked={value.four_eyes ?? eyes}
        label={text("translation.four_eyes")}
        onChange={(event) => change({ four_eyes: event.target.checked })} />
      <TextArea optional label={text("translation.note")} hint={text("translation.note_hint")}
        maxLength={500} value={value.note}
        onChange={(event) => change({ note: event.target.value })} />
    </>
  );
}

type Body = NonNullable<ReturnType<typeof bodyOf>>;

/** Begins the order, hands in its files and sends it; after a failure it goes on where it was. */
function useSend(sent: () => void) {
  const go = useNavigate();
  const begun = useRef<{ body: string; id: string } | null>(null);
  return useWrite({
    send: async ({ body, files }: { body: Body; files: ChosenFile[] }, once) => {
      const asked = JSON.stringify(body);
      if (begun.current?.body !== asked) {
        const order = await ask(api.POST("/api/v1/translations", {
          params: { header: { "Idempotency-Key": once } }, body,
        }));
        begun.current = { body: asked, id: order.id };
      }
      const { id } = begun.current;
      for (const file of files) await putFile(id, "source", file);
      await ask(api.POST("/api/v1/translations/{translation_id}/acts", {
        params: { path: { translation_id: id }, header: { "Idempotency-Key": `${once}-submit` } },
        body: { act: "submit" },
      }));
      return id;
    },
    refresh: afterAct,
    done: (id) => {
      sent();
      void go(`/uebersetzungen/${id}`);
    },
  });
}
