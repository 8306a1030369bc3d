import { SelectField, TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import type { Column } from "./kinds";

interface Props {
  column: Column;
  label: string;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A value of a column: one of its words, or whatever is typed. */
export function ValueField({ column, label, value, error, onChange }: Props) {
  const text = useText();
  if (column.words.length === 0)
    return (
      <TextField
        label={label}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const isOwn = value !== "" && !column.words.includes(value);
  return (
    <SelectField
      label={label}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{text("import.value.none")}</option>
      {isOwn && <option value={value}>{value}</option>}
      {column.words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}
