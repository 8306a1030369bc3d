import { SelectField } from "../../parts/field";
import { useOpenOffices } from "../../parts/open_offices";
import { useText } from "../../texts/text";

export function OfficeSelect({ value, onChange }: {
  value: string;
  onChange: (office: string) => void;
}) {
  const text = useText();
  const offices = useOpenOffices();
  return (
    <SelectField label={text("slots.office")} required value={value}
      onChange={(event) => onChange(event.target.value)}>
      <option value="">{text("slots.choose")}</option>
      {(offices.data ?? []).map((office) => (
        <option key={office.id} value={office.id}>{office.name}</option>
      ))}
    </SelectField>
  );
}
