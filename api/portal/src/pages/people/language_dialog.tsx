import { useState } from "react";
import { SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { useText } from "../../texts/text";
import { directions, evidences, forms, levels } from "./codes";
import { type Skill, useChangeLanguages } from "./person_query";
import { useCodeName, useLanguageName } from "./words";

interface Props {
  person: string;
  /** The language to change; without it one is added. */
  before?: Skill;
  onClose: () => void;
}

const groups = { level: levels, evidence: evidences, form: forms, direction: directions } as const;
type Group = keyof typeof groups;

const start: Skill = {
  language: "",
  level: "c1",
  evidence: "interview",
  form: "spoken",
  direction: "both",
};

/** A language of a person: which, how well, how that is known. */
export function LanguageDialog({ person, before, onClose }: Props) {
  const text = useText();
  const [language, setLanguage] = useState(noLanguage);
  const [skill, setSkill] = useState<Skill>(before ?? start);
  const [isMissing, setMissing] = useState(false);
  const save = useChangeLanguages(person, onClose);
  const languageName = useLanguageName();
  const title = before
    ? text("people.language.change", { language: languageName(before) })
    : text("people.language.add");
  const send = () => {
    const code = before?.language ?? language.code;
    setMissing(!code);
    if (code) save.mutate({ before, after: { ...skill, language: code } });
  };
  return (
    <FormDialog title={title} write={save} noValidate onSend={send} onClose={onClose}>
      {!before && (
        <LanguageField label={text("people.language.which")} value={language}
          error={isMissing && !language.code ? text("people.language.which.missing") : undefined}
          onChange={setLanguage} />
      )}
      {(Object.keys(groups) as Group[]).map((group) => (
        <CodeSelect key={group} group={group} value={skill[group] ?? ""}
          set={(value) => setSkill({ ...skill, [group]: value })} />
      ))}
      <TextField type="date" optional label={text("people.language.confirmed_on")}
        value={skill.confirmed_on ?? ""}
        onChange={({ target }) => setSkill({ ...skill, confirmed_on: target.value || null })} />
    </FormDialog>
  );
}

function CodeSelect({ group, value, set }: {
  group: Group;
  value: string;
  set: (value: string) => void;
}) {
  const text = useText();
  const name = useCodeName();
  return (
    <SelectField label={text(`people.language.${group}`)} value={value}
      onChange={({ target }) => set(target.value)}>
      {groups[group].map((code) => (
        <option key={code} value={code}>{name(group, code)}</option>
      ))}
    </SelectField>
  );
}
