import { useId } from "react";
import { Choice, Fieldset, SelectField } from "../../parts/field";
import { useText, useUiLanguage } from "../../texts/text";
import type { RequestDraft, Setting } from "./request_draft";

interface Props {
  settings: Pick<Setting, "code" | "name_de" | "name_en" | "questions">[];
  draft: Pick<RequestDraft, "setting" | "answers">;
  error?: string | undefined;
  change: (part: Partial<Pick<RequestDraft, "setting" | "answers" | "confirmed">>) => void;
}

/** What the talk is for, and the questions that the setting asks. */
export function SettingField({ settings, draft, error, change }: Props) {
  const text = useText();
  const ui = useUiLanguage();
  const nameIn = ({ name_de, name_en }: Props["settings"][number]) =>
    ui === "en" ? name_en : name_de;
  const sorted = [...settings].sort((a, b) => nameIn(a).localeCompare(nameIn(b), ui));
  const chosen = settings.find((setting) => setting.code === draft.setting);
  return (
    <div className="stack">
      <SelectField
        label={text("request.setting")}
        error={error}
        value={draft.setting}
        onChange={(event) => change({ setting: event.target.value, confirmed: [] })}
      >
        <option value="">{text("request.please_choose")}</option>
        {sorted.map((setting) => (
          <option key={setting.code} value={setting.code}>
            {nameIn(setting)}
          </option>
        ))}
      </SelectField>
      {(chosen?.questions ?? []).map((question) => (
        <YesNo
          key={question.code}
          question={(ui === "en" ? question.text_en : question.text_de) ?? ""}
          answer={draft.answers[question.code ?? ""]}
          onAnswer={(answer) =>
            change({ answers: { ...draft.answers, [question.code ?? ""]: answer } })
          }
        />
      ))}
    </div>
  );
}

interface YesNoProps {
  question: string;
  answer: boolean | undefined;
  onAnswer: (answer: boolean) => void;
}

function YesNo({ question, answer, onAnswer }: YesNoProps) {
  const text = useText();
  const group = useId();
  return (
    <Fieldset legend={question}>
      <div className="choices">
        {[false, true].map((value) => (
          <Choice
            key={String(value)}
            type="radio"
            name={group}
            checked={answer === value}
            onChange={() => onAnswer(value)}
            label={text(value ? "request.yes" : "request.no")}
          />
        ))}
      </div>
    </Fieldset>
  );
}
