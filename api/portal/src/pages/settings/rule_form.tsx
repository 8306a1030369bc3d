import { useMemo, useState } from "react";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { useDraft } from "../../parts/draft";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate, wallTime } from "../../texts/time";
import { Members, type Refusal } from "./rule_field";
import { changesOf, useRuleText } from "./rule_text";
import { type Document, fieldsOf, nameIn, type RuleKind, rulesKey } from "./rules";

interface Props {
  kind: RuleKind;
  /** The document that is changed. */
  before: Document;
  /** When a planned version will hold. */
  day: string | undefined;
  onSaved: (sentence: string) => void;
}

interface Draft {
  document: Document | null;
  from: "now" | "day";
  day: string;
  reason: string;
}

interface Wanted {
  /** Nothing: as soon as it is saved. */
  from: string | null;
  document: Document;
  reason: string;
}

function useSaving({ kind, onSaved }: Props, forget: () => void, close: () => void) {
  const text = useText();
  const formats = useFormats();
  return useWrite({
    send: async (wanted: Wanted, key) => {
      const valid_from = wanted.from ?? (await ask(api.GET("/api/v1/clock"))).now;
      await ask(
        api.PUT("/api/v1/rules/{kind}", {
          params: { path: { kind: kind.kind as "dispatch" }, header: { "Idempotency-Key": key } },
          // the contract leaves the members of a document to its kind
          body: {
            valid_from,
            document: wanted.document as Record<string, never>,
            ...(wanted.reason ? { reason: wanted.reason } : {}),
          },
        }),
      ).finally(close);
      return valid_from;
    },
    refresh: [[...rulesKey]],
    done: (valid_from) => {
      forget();
      onSaved(text("settings.saved", { day: formats.moment(valid_from) }));
    },
  });
}

function refusalOf(problem: unknown, language: string): Refusal | null {
  if (!(problem instanceof ApiProblem) || !problem.field) return null;
  const sentence = language === "en" ? problem.textEn : problem.text;
  return { path: problem.field, text: sentence };
}

/** A rule as a form; saving it makes a new version, from a day on. */
export function RuleForm(props: Props) {
  const { kind, before, day } = props;
  const text = useText();
  const language = useUiLanguage();
  const initial = useMemo<Draft>(
    () => ({ document: null, from: day ? "day" : "now", day: day ? dayOf(day) : "", reason: "" }),
    [day],
  );
  const draft = useDraft<Draft>(`rule.${kind.kind}.${day ?? kind.version}`, initial);
  const [isAsking, setAsking] = useState(false);
  const save = useSaving(props, draft.forget, () => setAsking(false));
  const document = draft.value.document ?? before;
  const refusal = refusalOf(save.error, language);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      {kind.sections.length > 1 && <Contents kind={kind} />}
      {kind.sections.map((section) => (
        <section key={section.code} className="stack" id={section.code}>
          <h2 className="kern-heading-medium">{nameIn(language, section)}</h2>
          <Members
            fields={section.fields}
            members={document}
            refusal={refusal}
            onChange={(next) => draft.change({ document: next })}
          />
        </section>
      ))}
      <ValidFrom draft={draft.value} change={draft.change} />
      <Reason draft={draft.value} change={draft.change} />
      {!isAsking && <ProblemNotice problem={save.error} />}
      {!isAsking && refusal && <p className="kern-body">{refusal.text}</p>}
      <div className="row settings-acts">
        <Button onClick={draft.forget}>{text("settings.discard")}</Button>
        <Button look="primary" type="submit">
          {text("settings.save")}
        </Button>
      </div>
      {isAsking && (
        <Ask
          {...{ kind, before, document, draft: draft.value, isBusy: save.isPending }}
          onSave={(from) => save.mutate({ from, document, reason: draft.value.reason.trim() })}
          onClose={() => setAsking(false)}
        />
      )}
    </form>
  );
}

/** The sections of a long form. */
function Contents({ kind }: { kind: RuleKind }) {
  const text = useText();
  const language = useUiLanguage();
  return (
    <nav aria-label={text("settings.contents")}>
      <ul className="settings-contents">
        {kind.sections.map((section) => (
          <li key={section.code}>
            <a className="kern-link" href={`#${section.code}`}>
              {nameIn(language, section)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const dayOf = (moment: string) => wallTime(new Date(moment)).slice(0, 10);

interface PartProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

function Reason({ draft, change }: PartProps) {
  const text = useText();
  return (
    <TextField
      label={text("settings.reason")}
      hint={text("settings.reason.hint")}
      optional
      maxLength={300}
      value={draft.reason}
      onChange={(event) => change({ reason: event.target.value })}
    />
  );
}

function ValidFrom({ draft, change }: PartProps) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  return (
    <Fieldset legend={text("settings.from")} hint={text("settings.from.hint")}>
      {(["now", "day"] as const).map((from) => (
        <Choice
          key={from}
          type="radio"
          name="from"
          label={text(`settings.from.${from}`)}
          checked={draft.from === from}
          onChange={() => change({ from })}
        />
      ))}
      {draft.from === "day" && (
        <TextField
          label={text("settings.from.which")}
          type="date"
          min={today}
          value={draft.day}
          onChange={(event) => change({ day: event.target.value })}
        />
      )}
    </Fieldset>
  );
}

interface AskProps {
  kind: RuleKind;
  before: Document;
  document: Document;
  draft: Draft;
  isBusy: boolean;
  onSave: (from: string | null) => void;
  onClose: () => void;
}

/** What changes and from when, before it is saved. */
function Ask({ kind, before, document, draft, isBusy, onSave, onClose }: AskProps) {
  const text = useText();
  const formats = useFormats();
  const now = useNow();
  const { saidOf } = useRuleText();
  const say = (of: Document) =>
    fieldsOf(kind).flatMap((field) => saidOf(field, of[field.name]));
  const changes = changesOf(say(before), say(document), text("settings.nothing"));
  const from = draft.from === "now" ? now : draft.day ? wallDate(`${draft.day}T00:00`) : null;
  return (
    <Confirm
      title={text("settings.ask")}
      act={text("settings.save")}
      busy={isBusy}
      onAct={() => {
        if (!from || changes.length === 0) onClose();
        else onSave(draft.from === "now" ? null : from.toISOString());
      }}
      onClose={onClose}
    >
      <p className="kern-body">
        {from ? text("settings.ask.from", { day: formats.moment(from) }) : text("settings.ask.day")}
      </p>
      {changes.length === 0 && <p className="kern-body">{text("settings.ask.same")}</p>}
      <ul>
        {changes.map((one) => (
          <li key={one.label}>
            <strong>{one.label}</strong>:{" "}
            {text("settings.ask.change", { before: one.before, after: one.after })}
          </li>
        ))}
      </ul>
    </Confirm>
  );
}
