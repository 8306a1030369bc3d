import { useId, useState } from "react";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { SelectField, TextField } from "../../parts/field";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { directions, evidences, forms, levels } from "./codes";
import { useFirstField } from "./first_field";
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
  const form = useId();
  useFirstField(form);
  const [language, setLanguage] = useState(noLanguage);
  const [skill, setSkill] = useState<Skill>(before ?? start);
  const [isMissing, setMissing] = useState(false);
  const save = useChangeLanguages(person, onClose);
  const languageName = useLanguageName();
  const title = before
    ? text("people.language.change", { language: languageName(before) })
    : text("people.language.add");
  const submit = () => {
    const code = before?.language ?? language.code;
    setMissing(!code);
    if (code && !save.isPending) save.mutate({ before, after: { ...skill, language: code } });
  };
  return (
    <Dialog title={title} onClose={onClose} footer={
      <>
        <Button onClick={onClose}>{text("common.cancel")}</Button>
        <Button look="primary" type="submit" form={form} busy={save.isPending}>
          {text("common.save")}
        </Button>
      </>
    }>
      <form id={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}>
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
        <ProblemNotice problem={save.error} />
      </form>
    </Dialog>
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
