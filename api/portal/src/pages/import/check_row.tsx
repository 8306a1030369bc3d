import { useId } from "react";
import type { Finding } from "../../api/problem";
import { Button } from "../../parts/button";
import { useText, useUiLanguage } from "../../texts/text";
import { type CheckedLine, columnOf, isError } from "./check";
import type { Column } from "./kinds";
import { spot } from "./table";
import type { Import } from "./use_import";

const tones = { create: "success", change: "info", unchanged: "info", refuse: "danger" } as const;

interface Props {
  own: Import;
  line: CheckedLine;
  columns: Column[];
  /** The cells that are fields: "row key". */
  fields: ReadonlySet<string>;
  edit: (row: number) => void;
}

/** A line of the list: who it is, what becomes of it, and its cells. */
export function CheckRow({ own, line, columns, fields, edit }: Props) {
  const text = useText();
  const shown = new Set(columns.map(({ name }) => name));
  const elsewhere = line.findings.filter(({ field }) => !shown.has(field ?? ""));
  const number = line.row + 1;
  const tone = tones[line.action];
  return (
    <tr className="kern-table__row">
      <th scope="row" className="kern-table__cell import-lines__who">
        <span className="line break">{line.name || text("import.lines.nameless")}</span>
        <span className="row import-lines__state">
          <span className={`kern-badge kern-badge--${tone} kern-badge--small`}>
            <span className="kern-label">{text(`import.action.${line.action}`)}</span>
          </span>
          <Button small look="tertiary" onClick={() => edit(line.row)}>
            {text("import.lines.edit", { number })}
          </Button>
        </span>
        {elsewhere.map((finding) => (
          <FindingText key={`${finding.code} ${finding.field}`} finding={finding} withField />
        ))}
      </th>
      {columns.map((column) => (
        <Cell
          key={column.key}
          own={own}
          line={line}
          column={column}
          isField={fields.has(spot(line.row, column.key))}
        />
      ))}
    </tr>
  );
}

interface CellProps {
  own: Import;
  line: CheckedLine;
  column: Column;
  isField: boolean;
}

function Cell({ own, line, column, isField }: CellProps) {
  const findings = line.findings.filter((one) => columnOf([column], one));
  const value = line.cells[column.key] ?? "";
  const silent = !isField && findings.length === 0;
  return (
    <td
      className={`kern-table__cell ${silent ? "import-lines__silent" : ""}`}
      data-name={column.name}
    >
      {isField ? (
        <CellField own={own} line={line} column={column} findings={findings} />
      ) : (
        <>
          {value}
          {findings.map((finding) => (
            <FindingText key={finding.code} finding={finding} />
          ))}
        </>
      )}
    </td>
  );
}

function CellField({ own, line, column, findings }: Omit<CellProps, "isField"> & {
  findings: Finding[];
}) {
  const text = useText();
  const id = useId();
  const { corrections } = own.choices;
  const value = line.cells[column.key] ?? "";
  const wired = {
    value,
    "aria-label": text("import.cell.label", { name: column.name, number: line.row + 1 }),
    "aria-invalid": findings.some(isError) || undefined,
    "aria-describedby": id,
    onChange: (event: { target: { value: string } }) =>
      own.change({
        corrections: { ...corrections, [spot(line.row, column.key)]: event.target.value },
      }),
  };
  const options = column.words.includes(value) ? column.words : [value, ...column.words];
  return (
    <div className={findings.some(isError) ? "import-cell import-cell--error" : "import-cell"}>
      {column.words.length === 0 ? (
        <input className="kern-form-input__input" {...wired} />
      ) : (
        <div className="kern-form-input__select-wrapper">
          <select className="kern-form-input__select" {...wired}>
            {options.map((word) => (
              <option key={word} value={word}>
                {word || text("import.value.none")}
              </option>
            ))}
          </select>
        </div>
      )}
      <div id={id}>
        {findings.map((finding) => (
          <FindingText key={finding.code} finding={finding} />
        ))}
        {findings.length === 0 && (
          <span className="import-cell__fine">{text("import.cell.fine")}</span>
        )}
      </div>
    </div>
  );
}

export function FindingText({ finding, withField }: { finding: Finding; withField?: boolean }) {
  const language = useUiLanguage();
  const words = language === "en" ? finding.text_en : finding.text;
  return (
    <span className={`line import-finding import-finding--${isError(finding) ? "error" : "note"}`}>
      {withField && finding.field ? `${finding.field}: ` : ""}
      {words}
    </span>
  );
}
