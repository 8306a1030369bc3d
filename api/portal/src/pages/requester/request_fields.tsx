import { TextField } from "../../parts/field";
import type { ReactNode } from "react";
import { LanguageField } from "../../parts/language_field";
import { Button } from "../../parts/button";
import { type TextKey, useText } from "../../texts/text";
import { useSettings } from "./catalogue_queries";
import { OfficeFields } from "./office_fields";
import type { MissingField, RequestDraft } from "./request_draft";
import { SettingField } from "./setting_field";
import { WhenFields } from "./when_fields";
import { WhereFields } from "./where_fields";

interface Props {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  officeId: string;
  onBehalf: boolean;
  /** Fields that a pasted mail filled. */
  marked: string[];
  missing: MissingField[];
  askHour: boolean;
  /** What follows the time: whether it comes again. */
  children?: ReactNode;
}

const errors: Record<MissingField, TextKey> = {
  office: "request.missing.office",
  language: "request.missing.language",
  setting: "request.missing.setting",
  place: "request.missing.place",
  times: "request.missing.times",
  minutes: "request.missing.minutes",
  repeat_end: "request.missing.repeat_end",
};

/** The five fields of a request. */
export function RequestFields(props: Props) {
  const { draft, change, officeId, onBehalf, marked, missing, askHour } = props;
  const text = useText();
  const settings = useSettings().data ?? [];
  const error = (field: MissingField) =>
    missing.includes(field) ? text(errors[field]) : undefined;
  const mark = (field: string) => (marked.includes(field) ? "from-mail" : undefined);
  return (
    <div className="request__fields stack">
      {onBehalf && <OfficeFields {...{ draft, change }} error={error("office")} />}
      <div className={mark("language")}>
        <LanguageField
          label={text("request.language")}
          hint={text("request.language.hint")}
          error={error("language")}
          autoFocus={!onBehalf}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
      </div>
      <SettingField settings={settings} {...{ draft, change }} error={error("setting")} />
      <div className={mark("mode")}>
        <WhereFields {...{ draft, change, officeId }} error={error("place")} />
      </div>
      <div className={mark("times")}>
        <WhenFields {...{ draft, change, askHour }} error={error("times")} />
      </div>
      <div className={mark("minutes")}>
        <Minutes {...{ draft, change }} error={error("minutes")} />
      </div>
      {props.children}
    </div>
  );
}

const usual = [30, 45, 60, 90, 120];

interface MinutesProps {
  draft: Pick<RequestDraft, "minutes">;
  change: (part: Pick<RequestDraft, "minutes">) => void;
  error: string | undefined;
}

/** How long the talk lasts. */
export function Minutes({ draft, change, error }: MinutesProps) {
  const text = useText();
  return (
    <div className="minutes">
      <TextField
        type="number"
        inputMode="numeric"
        min={5}
        step={5}
        label={text("request.minutes")}
        error={error}
        value={draft.minutes}
        onChange={(event) => change({ minutes: event.target.value })}
      />
      <div className="row" role="group" aria-label={text("request.minutes.usual")}>
        {usual.map((minutes) => (
          <Button
            key={minutes}
            small
            aria-pressed={draft.minutes === String(minutes)}
            onClick={() => change({ minutes: String(minutes) })}
          >
            {text("request.minutes.value", { minutes })}
          </Button>
        ))}
      </div>
    </div>
  );
}
