import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { TextArea } from "../../parts/field";
import { type LanguageValue, nameOf } from "../../parts/language_field";
import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { type MailReading, readMail } from "./mail_reader";
import { noTime, type RequestDraft } from "./request_draft";

type Take = (part: Partial<RequestDraft>, fields: string[]) => void;

/** Which fields a pasted mail filled, and how often one was pasted. */
export interface Marked {
  fields: string[];
  count: number;
}

/** "Aus E-Mail übernehmen": the text is read in the browser and kept nowhere. */
export function MailButton({ onTake }: { onTake: Take }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="mail" onClick={() => setOpen(true)}>{text("mail.open")}</Button>
      {isOpen && (
        <MailDialog
          onClose={() => setOpen(false)}
          onTake={(part, fields) => {
            setOpen(false);
            onTake(part, fields);
          }}
        />
      )}
    </>
  );
}

/** The first word that the catalogue knows for certain, or with a question. */
function useLanguageOf() {
  const queries = useQueryClient();
  const ui = useUiLanguage();
  return async (words: string[]): Promise<LanguageValue | undefined> => {
    for (const word of words) {
      const answer = await queries.fetchQuery({
        queryKey: ["languages", "of a mail", word],
        queryFn: () =>
          ask(api.GET("/api/v1/languages", { params: { query: { q: word, limit: 12 } } })),
      });
      const only = answer.items.length === 1 ? answer.items[0] : undefined;
      if (answer.kind === "question") return { text: word, code: "", name: "" };
      if (answer.kind === "exact" && only)
        return { text: word, code: only.code, name: nameOf(only, ui) };
    }
    return undefined;
  };
}

function partsOf(reading: MailReading, language: LanguageValue | undefined) {
  const part: Partial<RequestDraft> = {
    ...(language ? { language } : {}),
    ...(reading.times.length > 0
      ? { when: "times" as const, times: reading.times.map((time) => ({ ...noTime, ...time })) }
      : {}),
    ...(reading.minutes ? { minutes: String(reading.minutes) } : {}),
    ...(reading.reference ? { reference: reading.reference } : {}),
    ...(reading.mode ? { mode: reading.mode } : {}),
  };
  return part;
}

function MailDialog({ onClose, onTake }: { onClose: () => void; onTake: Take }) {
  const text = useText();
  const languageOf = useLanguageOf();
  const today = wallTime(useNow()).slice(0, 10);
  const [mail, setMail] = useState("");
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState(true);
  const take = async () => {
    setBusy(true);
    const reading = readMail(mail, today);
    const language = await languageOf(reading.languageWords).catch(() => undefined);
    const part = partsOf(reading, language);
    const fields = Object.keys(part).filter((field) => field !== "when");
    setBusy(false);
    if (fields.length === 0) setFound(false);
    else onTake({ ...part, channel: "email" }, fields);
  };
  return (
    <Dialog
      title={text("mail.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          <Button look="primary" busy={busy} onClick={() => void take()}>
            {text("mail.take")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextArea
          label={text("mail.text")}
          hint={text("mail.hint")}
          rows={10}
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
        {!found && <Notice tone="warning" title={text("mail.nothing")} loud />}
      </div>
    </Dialog>
  );
}
