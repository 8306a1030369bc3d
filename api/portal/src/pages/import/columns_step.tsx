import { useState } from "react";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { ColumnRow } from "./column_row";
import { StepHeading } from "./step_heading";
import type { Import } from "./use_import";
import { ValueField } from "./value_field";

interface Props {
  own: Import;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: what each column of the file means. */
export function ColumnsStep({ own, onBack, onNext }: Props) {
  const text = useText();
  const taken = own.choices.mapping.filter(Boolean).length;
  return (
    <div className="stack">
      <StepHeading>{text("import.columns.title")}</StepHeading>
      <p className="kern-body">
        {text("import.columns.lead", { taken, all: own.headers.length })}
      </p>
      <ul className="import-columns">
        {own.headers.map((header, index) => (
          <ColumnRow key={index} own={own} index={index} header={header} />
        ))}
      </ul>
      <FixedValues own={own} />
      <div className="row">
        <Button onClick={onBack}>{text("import.back")}</Button>
        <Button look="primary" onClick={onNext}>
          {text("import.columns.next")}
        </Button>
      </div>
    </div>
  );
}

/** Values for every line: for columns that the file does not have. */
function FixedValues({ own }: { own: Import }) {
  const text = useText();
  const { fixed, mapping } = own.choices;
  const [added, setAdded] = useState<string[]>(Object.keys(fixed));
  const mapped = new Set(mapping.flatMap((key) => key.split("+")));
  const open = own.columns.filter(({ key }) => !mapped.has(key));
  const missing = open.filter(({ need }) => need !== "optional");
  const shown = open.filter((column) => missing.includes(column) || added.includes(column.key));
  const others = open.filter((column) => !shown.includes(column));
  const names = missing.map(({ name }) => `„${name}“`).join(", ");
  return (
    <section className="stack">
      <h3 className="kern-heading-small">{text("import.fixed.title")}</h3>
      {missing.length > 0 && (
        <Notice tone="warning" title={text("import.fixed.missing", { names })}>
          <p className="kern-body">{text("import.fixed.missing_hint")}</p>
        </Notice>
      )}
      <div className="import-fixed">
        {shown.map((column) => (
          <ValueField
            key={column.key}
            column={column}
            label={text("import.fixed.label", { name: column.name })}
            value={fixed[column.key] ?? ""}
            onChange={(value) => own.change({ fixed: { ...fixed, [column.key]: value } })}
          />
        ))}
        {others.length > 0 && (
          <SelectField
            label={text("import.fixed.add")}
            hint={text("import.fixed.add_hint")}
            value=""
            onChange={(event) => setAdded([...added, event.target.value])}
          >
            <option value="">{text("import.fixed.choose")}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </section>
  );
}
