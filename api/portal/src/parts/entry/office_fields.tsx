import { useText, useUiLanguage } from "../../texts/text";
import { SelectField, TextField } from "../field";
import { Notice } from "../notice";
import type { components } from "../../../dist/schema";

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
  kinds: components["schemas"]["OfficeKinds"];
  /** Kinds that are not served here, and where they go. */
  refused_kinds: components["schemas"]["RefusedKinds"];
}

/** Which office it is. */
export function OfficeFields({ office, change, kinds, refused_kinds }: Props) {
  const text = useText();
  const language = useUiLanguage();
  const away = refused_kinds.find(({ kind }) => kind === office.kind);
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
        {kinds.map(({ code, name_de, name_en }) => (
          <option key={code} value={code}>{language === "en" ? name_en : name_de}</option>
        ))}
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
