import { useState } from "react";
import { Button } from "../../parts/button";
import { Confirm } from "../../parts/confirm";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { LanguageDialog } from "./language_dialog";
import type { Person } from "./people_query";
import { type Skill, useChangeLanguages } from "./person_query";
import { nameOf, useCodeName, useLanguageName } from "./words";

type Open = { act: "add" } | { act: "change" | "end"; skill: Skill };

const keyOf = ({ language, form, direction }: Skill) => `${language} ${form} ${direction}`;

/** What a person speaks, how well, and how that is known. */
export function PersonLanguages({ person }: { person: Person }) {
  const text = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const may = person.allowed_actions?.includes("set_languages");
  const skills = person.languages ?? [];
  const language = useLanguageName();
  const close = () => setOpen(null);
  return (
    <section className="stack" aria-labelledby="person-languages">
      <div className="head">
        <h2 className="kern-heading-small" id="person-languages">{text("people.languages")}</h2>
        {may && (
          <Button small onClick={() => setOpen({ act: "add" })}>
            {text("people.language.add")}
          </Button>
        )}
      </div>
      {skills.length === 0 && <p className="kern-body">{text("people.language.none")}</p>}
      <ul className="rows">
        {skills.map((skill) => (
          <li key={keyOf(skill)}>
            <SkillLine skill={skill} />
            {may && <RowActs name={language(skill)}
              change={() => setOpen({ act: "change", skill })}
              end={() => setOpen({ act: "end", skill })} />}
          </li>
        ))}
      </ul>
      {open && open.act !== "end" && (
        <LanguageDialog person={person.id} onClose={close}
          {...(open.act === "change" ? { before: open.skill } : {})} />
      )}
      {open?.act === "end" && <EndLanguage person={person} skill={open.skill} onClose={close} />}
    </section>
  );
}

/** The acts on one row, named for screen readers after what stands in it. */
export function RowActs({ name, endLabel, change, end }: {
  name: string;
  endLabel?: string;
  change: () => void;
  end: () => void;
}) {
  const text = useText();
  return (
    <span className="rows__acts">
      <Button small look="tertiary" onClick={change}>
        {text("people.row.change")}
        <span className="kern-sr-only"> {name}</span>
      </Button>
      <Button small look="tertiary" onClick={end}>
        {endLabel ?? text("people.row.end")}
        <span className="kern-sr-only"> {name}</span>
      </Button>
    </span>
  );
}

function SkillLine({ skill }: { skill: Skill }) {
  const text = useText();
  const formats = useFormats();
  const name = useCodeName();
  const language = useLanguageName();
  const { form = "spoken", direction = "both", evidence, confirmed_on } = skill;
  const details = [
    form === "spoken" ? "" : name("form", form),
    direction === "both" ? "" : name("direction", direction),
    name("evidence", evidence),
    confirmed_on
      ? text("people.language.confirmed", { day: formats.day(`${confirmed_on}T12:00:00Z`) })
      : "",
  ];
  return (
    <span className="rows__what">
      <strong>{language(skill)}</strong> {name("level", skill.level)}
      <span className="muted line">{details.filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function EndLanguage({ person, skill, onClose }: {
  person: Person;
  skill: Skill;
  onClose: () => void;
}) {
  const text = useText();
  const change = useChangeLanguages(person.id, onClose);
  const language = useLanguageName()(skill);
  return (
    <Confirm
      title={text("people.language.end", { language })}
      act={text("people.language.end.act")}
      busy={change.isPending}
      problem={change.error}
      onAct={() => change.mutate({ before: skill })}
      onClose={onClose}
    >
      <p className="kern-body">
        {text("people.language.end.text", { name: nameOf(person), language })}
      </p>
    </Confirm>
  );
}
