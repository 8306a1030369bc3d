import { useText } from "../../texts/text";
import { SelectField, TextField } from "../field";
import { Notice } from "../notice";
import { officeKinds, useOfficeKind } from "../office_kind";

/** An office that may be new here, as its people describe it. */
export interface DescribedOffice {
  name: string;
  kind: string;
  street: string;
  postcode: string;
  town: string;
}
export const noOffice: DescribedOffice = { name: "", kind: "", street: "", postcode: "", town: "" };

interface Props {
  office: DescribedOffice;
  change: (part: Partial<DescribedOffice>) => void;
  /** Kinds that are not served here, and where they go. */
  refused?: { kind: string; text: string }[];
}

/** Which office it is. */
export function OfficeFields({ office, change, refused = [] }: Props) {
  const text = useText();
  const kindName = useOfficeKind();
  const away = refused.find(({ kind }) => kind === office.kind);
  const bind = (field: "name" | "street" | "postcode" | "town") => ({
    required: true,
    value: office[field],
    label: text(`entry.office.${field}`),
    onChange: ({ target }: { target: { value: string } }) => change({ [field]: target.value }),
  });
  return (
    <fieldset className="group stack">
      <legend className="kern-heading-small">{text("entry.office")}</legend>
      <TextField {...bind("name")} maxLength={160} autoComplete="organization" />
      <SelectField label={text("entry.office.kind")} required value={office.kind}
        onChange={({ target }) => change({ kind: target.value })}>
        <option value="">{text("entry.office.choose")}</option>
        {officeKinds.map((kind) => <option key={kind} value={kind}>{kindName(kind)}</option>)}
      </SelectField>
      {away && (
        <Notice tone="warning" title={text("entry.refused")} loud>
          <p className="kern-body">{away.text}</p>
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
