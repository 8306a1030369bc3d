import { SelectField, TextField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { officeKinds, useOfficeKind } from "../../parts/office_kind";
import { useText } from "../../texts/text";
import type { EntryDraft, RequestForm } from "./entry_draft";

interface Props {
  draft: EntryDraft;
  change: (part: Partial<EntryDraft>) => void;
  form: RequestForm;
}

/** Which office asks, and who there. Kinds that are not served here read where to go. */
export function EntryOffice({ draft, change, form }: Props) {
  const text = useText();
  const kindName = useOfficeKind();
  const refused = form.refused_kinds.find(({ kind }) => kind === draft.kind);
  const bind = (field: "name" | "street" | "postcode" | "town") => ({
    required: true,
    value: draft[field],
    label: text(`entry.office.${field}`),
    onChange: ({ target }: { target: { value: string } }) => change({ [field]: target.value }),
  });
  return (
    <fieldset className="group stack">
      <legend className="kern-heading-small">{text("entry.office")}</legend>
      <TextField {...bind("name")} maxLength={160} autoComplete="organization" />
      <SelectField label={text("entry.office.kind")} required value={draft.kind}
        onChange={({ target }) => change({ kind: target.value })}>
        <option value="">{text("request.please_choose")}</option>
        {officeKinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
      </SelectField>
      {refused && (
        <Notice tone="warning" title={text("entry.refused")} loud>
          <p className="kern-body">{refused.text}</p>
        </Notice>
      )}
      <TextField {...bind("street")} maxLength={120} autoComplete="street-address" />
      <div className="row">
        <TextField {...bind("postcode")} maxLength={5} inputMode="numeric"
          autoComplete="postal-code" />
        <TextField {...bind("town")} maxLength={80} autoComplete="address-level2" />
      </div>
    </fieldset>
  );
}

/** Who gets the mail, and whom the interpreter asks for. */
export function EntryPerson({ draft, change }: Omit<Props, "form">) {
  const text = useText();
  return (
    <fieldset className="group stack">
      <legend className="kern-heading-small">{text("entry.person")}</legend>
      <TextField label={text("entry.person.name")} required maxLength={120} autoComplete="name"
        value={draft.display_name}
        onChange={({ target }) => change({ display_name: target.value })} />
      <TextField type="email" label={text("entry.person.email")} required maxLength={254}
        hint={text("entry.person.email.hint")} autoComplete="email" value={draft.email}
        onChange={({ target }) => change({ email: target.value })} />
      <TextField type="tel" label={text("entry.person.phone")} optional maxLength={40}
        autoComplete="tel" value={draft.phone}
        onChange={({ target }) => change({ phone: target.value })} />
    </fieldset>
  );
}
