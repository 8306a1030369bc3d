import { SelectField } from "../../parts/field";
import { useText } from "../../texts/text";
import { doublesOf, joinOf } from "./mapping";
import type { Import } from "./use_import";

/** The first different values of a column, so that one sees what it holds. */
function examplesOf(own: Import, index: number): string[] {
  const found = new Set<string>();
  for (let row = own.choices.header + 1; row < own.rows.length && found.size < 3; row++) {
    const cell = own.rows[row]?.[index];
    if (cell) found.add(cell);
  }
  return [...found];
}

interface Props {
  own: Import;
  index: number;
  header: string;
}

/** One column of the file with examples, and what it means. */
export function ColumnRow({ own, index, header }: Props) {
  const text = useText();
  const { mapping } = own.choices;
  const key = mapping[index] ?? "";
  const others = new Set(
    mapping.filter((_, other) => other !== index).flatMap((one) => one.split("+")),
  );
  const isTwice = key.split("+").some((one) => one && others.has(one) && !joinOf(one));
  const examples = examplesOf(own, index);
  const choose = (value: string) => {
    const next = own.headers.map((_, at) => (at === index ? value : (mapping[at] ?? "")));
    own.change({ mapping: next });
  };
  return (
    <li className={key ? "" : "import-columns__left"}>
      <div className="import-columns__file">
        <strong className="break">{header || text("import.column.nameless")}</strong>
        <span className="import-columns__examples break">
          {examples.length > 0 ? examples.join(" · ") : text("import.column.empty")}
        </span>
      </div>
      <SelectField
        label={text("import.column.means", { header: header || String(index + 1) })}
        error={isTwice ? text("import.column.twice") : undefined}
        value={key}
        onChange={(event) => choose(event.target.value)}
      >
        <ColumnOptions own={own} />
      </SelectField>
    </li>
  );
}

function ColumnOptions({ own }: { own: Import }) {
  const text = useText();
  const needed = own.columns.filter(({ need }) => need !== "optional");
  const free = own.columns.filter(({ need }) => need === "optional");
  const two = doublesOf(own.columns);
  const nameOf = (key: string) => own.columns.find((column) => column.key === key)?.name ?? key;
  return (
    <>
      <option value="">{text("import.column.leave")}</option>
      {[needed, free].map((group, index) => (
        <optgroup
          key={index}
          label={text(index === 0 ? "import.column.needed" : "import.column.optional")}
        >
          {group.map((column) => (
            <option key={column.key} value={column.key}>
              {column.name}
            </option>
          ))}
        </optgroup>
      ))}
      {two.length > 0 && (
        <optgroup label={text("import.column.double")}>
          {two.map((double) => (
            <option key={double} value={double}>
              {double.split("+").map(nameOf).join(" + ")}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
