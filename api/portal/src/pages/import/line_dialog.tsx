import { useState } from "react";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useText, useUiLanguage } from "../../texts/text";
import { type CheckedLine, columnOf, isError } from "./check";
import { FindingText } from "./check_row";
import { spot } from "./table";
import type { Import } from "./use_import";
import { ValueField } from "./value_field";

interface Props {
  own: Import;
  line: CheckedLine;
  onClose: () => void;
}

/** All cells of one line; also those that the file does not have and a finding speaks of. */
export function LineDialog({ own, line, onClose }: Props) {
  const text = useText();
  const language = useUiLanguage();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const used = new Set(own.table.columns.map(({ key }) => key));
  const columns = own.columns.filter(
    (column) => used.has(column.key) || line.findings.some((one) => columnOf([column], one)),
  );
  const others = line.findings.filter((one) => !columnOf(columns, one));
  const save = () => {
    const corrections = { ...own.choices.corrections };
    for (const [key, value] of Object.entries(typed)) corrections[spot(line.row, key)] = value;
    own.change({ corrections });
    onClose();
  };
  const leave = () => {
    own.change({ left: [...own.choices.left, line.row] });
    onClose();
  };
  const errorOf = (name: string) => {
    const found = line.findings.find((one) => one.field === name && isError(one));
    return language === "en" ? found?.text_en : found?.text;
  };
  return (
    <Dialog
      title={text("import.line.title", { number: line.row + 1 })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={leave}>{text("import.line.leave")}</Button>
          <Button look="primary" onClick={save}>
            {text("import.line.save")}
          </Button>
        </>
      }
    >
      <div className="stack">
        {others.map((finding) => (
          <FindingText key={finding.code} finding={finding} withField />
        ))}
        {columns.map((column) => (
          <ValueField
            key={column.key}
            column={column}
            label={column.name}
            error={column.key in typed ? undefined : errorOf(column.name)}
            value={typed[column.key] ?? line.cells[column.key] ?? ""}
            onChange={(value) => setTyped({ ...typed, [column.key]: value })}
          />
        ))}
      </div>
    </Dialog>
  );
}
