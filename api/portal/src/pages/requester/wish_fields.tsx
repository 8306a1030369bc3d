import { useState } from "react";
import { Button } from "../../parts/button";
import { SelectField, TextArea, TextField } from "../../parts/field";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { useText } from "../../texts/text";
import { PeopleField } from "./people_field";
import type { RequestDraft, Setting } from "./request_draft";

interface Props {
  draft: RequestDraft;
  setting: Setting | undefined;
  onBehalf: boolean;
  /** Fields that a pasted mail filled. */
  marked: string[];
  change: (part: Partial<RequestDraft>) => void;
}

const qualifications = ["trained", "certified", "professional", "sworn"] as const;
const genders = ["female", "male", "diverse"] as const;
const alternatives_max = 5;

function hasWishes(draft: RequestDraft): boolean {
  const { contact, wished, excluded, alternatives } = draft;
  const texts = [draft.reference, draft.note, draft.qualification, draft.gender, draft.cost_centre];
  return (
    [...texts, ...Object.values(contact)].some(Boolean) ||
    [wished, excluded, alternatives].some((list) => list.length > 0)
  );
}

/** More wishes: folded away, and open again where something was typed. */
export function WishFields(props: Props) {
  const text = useText();
  const { draft, onBehalf, change } = props;
  const [wasUsed] = useState(() => hasWishes(draft)); // later the user folds it as wanted
  return (
    <details className="kern-accordion" open={wasUsed}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{text("request.wishes")}</span>
      </summary>
      <section className="kern-accordion__body stack">
        <CaseFields {...props} />
        <Alternatives {...props} />
        <DemandFields {...props} />
        <PeopleField
          label={text("request.wished")}
          hint={text(onBehalf ? "request.people.pool" : "request.people.known")}
          onBehalf={onBehalf}
          people={draft.wished}
          onChange={(wished) => change({ wished })}
        />
        <PeopleField
          label={text("request.excluded")}
          hint={text("request.excluded.hint")}
          onBehalf={onBehalf}
          people={draft.excluded}
          onChange={(excluded) => change({ excluded })}
        />
      </section>
    </details>
  );
}

function CaseFields({ draft, marked, change }: Props) {
  const text = useText();
  const contact = (part: Partial<RequestDraft["contact"]>) =>
    change({ contact: { ...draft.contact, ...part } });
  return (
    <>
      <div className={marked.includes("reference") ? "from-mail" : undefined}>
        <TextField
          label={text("request.reference")}
          hint={text("request.reference.hint")}
          optional
          maxLength={60}
          value={draft.reference}
          onChange={(event) => change({ reference: event.target.value })}
        />
      </div>
      <TextArea
        label={text("request.note")}
        hint={text("request.note.hint")}
        optional
        rows={3}
        maxLength={500}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div className="row">
        {(["name", "phone", "room"] as const).map((field) => (
          <TextField
            key={field}
            label={text(`request.contact.${field}`)}
            optional
            maxLength={40}
            value={draft.contact[field]}
            onChange={(event) => contact({ [field]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}

function Alternatives({ draft, change }: Props) {
  const text = useText();
  const list = draft.alternatives;
  return (
    <div className="stack">
      {list.map((value, index) => (
        <LanguageField
          key={index}
          label={text("request.alternative", { number: index + 1 })}
          optional
          value={value}
          onChange={(next) =>
            change({ alternatives: list.map((old, at) => (at === index ? next : old)) })
          }
        />
      ))}
      {list.length < alternatives_max && (
        <div>
          <Button
            look="tertiary"
            icon="add"
            small
            onClick={() => change({ alternatives: [...list, noLanguage] })}
          >
            {text("request.alternative.add")}
          </Button>
        </div>
      )}
    </div>
  );
}

function DemandFields({ draft, setting, change }: Props) {
  const text = useText();
  return (
    <div className="row">
      <SelectField
        label={text("request.qualification")}
        optional
        value={draft.qualification}
        onChange={(event) => change({ qualification: event.target.value })}
      >
        <option value="">{text("request.any")}</option>
        {qualifications.map((one) => (
          <option key={one} value={one}>{text(`request.qualification.${one}`)}</option>
        ))}
      </SelectField>
      {setting?.gender_wish_allowed && (
        <SelectField
          label={text("request.gender")}
          optional
          value={draft.gender}
          onChange={(event) => change({ gender: event.target.value })}
        >
          <option value="">{text("request.any")}</option>
          {genders.map((one) => (
            <option key={one} value={one}>{text(`request.gender.${one}`)}</option>
          ))}
        </SelectField>
      )}
      <TextField
        label={text("request.seats")}
        type="number"
        min={1}
        max={10}
        value={draft.seats}
        onChange={(event) => change({ seats: event.target.value })}
      />
      <TextField
        label={text("request.cost_centre")}
        optional
        maxLength={40}
        value={draft.cost_centre}
        onChange={(event) => change({ cost_centre: event.target.value })}
      />
    </div>
  );
}
