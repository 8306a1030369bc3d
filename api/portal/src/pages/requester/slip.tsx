import "../../style/slip.css";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "../../parts/button";
import { Choice, TextField } from "../../parts/field";
import { LanguageField, type LanguageValue, noLanguage } from "../../parts/language_field";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { PrintButton } from "../../parts/print_button";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { type Booking, timesOf, useBooking } from "./bookings_query";
import {
  languagesOfSlip,
  linesIn,
  plainText,
  sentencesIn,
  type SlipFacts,
  type SlipWords,
} from "./slip_text";

const nothing: SlipFacts = { day: "", clock: "", place: "", room: "", isRemote: false };

interface Place {
  name?: string;
  street?: string;
  postcode?: string;
  town?: string;
}

function factsOf(booking: Booking): SlipFacts {
  const begin = timesOf(booking)[0]?.begin;
  const at = begin ? wallTime(new Date(begin)) : "";
  const place = booking.place as Place | null | undefined;
  const contact = booking.contact as { room?: string } | null | undefined;
  const town = [place?.postcode, place?.town].filter(Boolean).join(" ");
  return {
    day: at.slice(0, 10),
    clock: at.slice(11),
    place: [place?.name, place?.street, town].filter(Boolean).join(", "),
    room: contact?.room ?? "",
    isRemote: booking.mode !== "on_site",
  };
}

/** A paper for the client. What is typed here stays on this page and is gone with it. */
export function SlipPage() {
  const text = useText();
  const [address] = useSearchParams();
  const id = address.get("anfrage") ?? "";
  const booking = useBooking(id).data?.data;
  const [language, setLanguage] = useState<LanguageValue>(noLanguage);
  const [facts, setFacts] = useState(nothing);
  useEffect(() => {
    if (!booking) return;
    const name = booking.language_name ?? booking.language;
    setLanguage({ text: name, code: booking.language, name });
    setFacts(factsOf(booking));
  }, [booking?.id]); // later changes of others do not overwrite what was typed here

  const list = languagesOfSlip(language.code);
  const isWhole = facts.day !== "" && facts.clock !== "";
  return (
    <Page
      title={text("slip.title")}
      lead={<span className="no-print">{text("slip.lead")}</span>}
      acts={isWhole && <><CopyButton words={list} facts={facts} /><PrintButton /></>}
    >
      <div className="stack">
        <SlipForm {...{ language, setLanguage, facts }} set={(part) =>
          setFacts((old) => ({ ...old, ...part }))} />
        {isWhole && <State code={language.code} first={list[0]} />}
        {isWhole && (
          <div className="slip stack">
            {list.map((words) => <SlipBlock key={words.tag} words={words} facts={facts} />)}
          </div>
        )}
      </div>
    </Page>
  );
}

interface FormProps {
  language: LanguageValue;
  setLanguage: (value: LanguageValue) => void;
  facts: SlipFacts;
  set: (part: Partial<SlipFacts>) => void;
}

function SlipForm({ language, setLanguage, facts, set }: FormProps) {
  const text = useText();
  const field = (name: "day" | "clock" | "place" | "room", type: string) => (
    <TextField
      type={type}
      label={text(`slip.${name}`)}
      autoComplete="off"
      value={facts[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <div className="stack no-print">
      <LanguageField label={text("slip.language")} value={language} onChange={setLanguage} />
      <div className="row">
        {field("day", "date")}
        {field("clock", "time")}
      </div>
      <Choice
        type="checkbox"
        checked={facts.isRemote}
        label={text("slip.remote")}
        onChange={(event) => set({ isRemote: event.target.checked })}
      />
      {!facts.isRemote && (
        <div className="row">
          {field("place", "text")}
          {field("room", "text")}
        </div>
      )}
    </div>
  );
}

/** Says when the language is missing or its words were not reviewed yet. */
function State({ code, first }: { code: string; first: SlipWords | undefined }) {
  const text = useText();
  const isMissing = code !== "" && !first?.languages.includes(code);
  if (!isMissing && first?.reviewed) return null;
  return (
    <div className="no-print">
      <Notice tone="info" title={text(isMissing ? "slip.missing" : "slip.unreviewed")} />
    </div>
  );
}

function SlipBlock({ words, facts }: { words: SlipWords; facts: SlipFacts }) {
  return (
    <section
      className="slip__block"
      lang={words.tag}
      dir={words.right_to_left ? "rtl" : "ltr"}
    >
      <h2 className="kern-heading-medium">{words.title}</h2>
      <dl>
        {linesIn(words, facts).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd><bdi>{value}</bdi></dd>
          </div>
        ))}
      </dl>
      {sentencesIn(words, facts).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </section>
  );
}

function CopyButton({ words, facts }: { words: SlipWords[]; facts: SlipFacts }) {
  const text = useText();
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(plainText(words, facts));
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <Button icon="content-copy" onClick={() => void copy()}>{text("slip.copy")}</Button>
      <span role="status" className="no-print">
        {state === "copied" && text("slip.copied")}
        {state === "failed" && text("slip.copy_failed")}
      </span>
    </>
  );
}
