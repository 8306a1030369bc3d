import { useRef, useState } from "react";
import { Button } from "../../parts/button";
import { Field, SelectField } from "../../parts/field";
import { Loading } from "../../parts/loading";
import { useText } from "../../texts/text";
import { HeaderChoice } from "./header_choice";
import { readTables } from "./read_file";
import { saveFile } from "./save_file";
import { FileUnreadable, type Unreadable } from "./sheet";
import { StepHeading } from "./step_heading";
import { csvOfRows } from "./table";
import type { Import } from "./use_import";

type Trouble = Unreadable | "unexpected" | null;

/** Reads a file that can be cancelled; what is wrong with it comes back in `trouble`. */
function useReading(own: Import) {
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const read = async (file: File) => {
    running?.abort();
    const control = new AbortController();
    setRunning(control);
    setTrouble(null);
    try {
      own.take(file.name, await readTables(file, control.signal));
    } catch (reason) {
      if (control.signal.aborted) return;
      setTrouble(reason instanceof FileUnreadable ? reason.reason : "unexpected");
    } finally {
      setRunning((now) => (now === control ? null : now));
    }
  };
  const cancel = () => {
    running?.abort();
    setRunning(null);
  };
  return { trouble, isReading: running !== null, read, cancel };
}

/** Step 1: the file, the table in it, and the row with the names of the columns. */
export function FileStep({ own, onNext }: { own: Import; onNext: () => void }) {
  const text = useText();
  const reading = useReading(own);
  const input = useRef<HTMLInputElement>(null);
  const template = () => {
    const name = `${text(`import.kind.${own.kind}`)}.csv`;
    saveFile(name, csvOfRows([own.columns.map((column) => column.name)]));
  };
  return (
    <div className="stack">
      <StepHeading>{text("import.file.title")}</StepHeading>
      <p className="kern-body">{text(`import.kind.${own.kind}.what`)}</p>
      <div className="row import-file">
        <Field
          label={text("import.file.label")}
          hint={text("import.file.hint")}
          error={reading.trouble ? text(`import.unreadable.${reading.trouble}`) : undefined}
        >
          {(wired) => (
            <input
              {...wired}
              ref={input}
              type="file"
              accept=".xlsx,.xlsm,.csv,.tsv,.txt"
              className="kern-form-input__input"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void reading.read(file);
              }}
            />
          )}
        </Field>
      </div>
      <div>
        <Button look="tertiary" icon="download" onClick={template}>
          {text("import.file.template")}
        </Button>
      </div>
      {reading.isReading && (
        <div className="row" role="status">
          <Loading />
          {text("import.file.reading")}
          <Button onClick={reading.cancel}>{text("common.cancel")}</Button>
        </div>
      )}
      {own.rows.length > 0 && !reading.isReading && <Chosen own={own} onNext={onNext} />}
    </div>
  );
}

function Chosen({ own, onNext }: { own: Import; onNext: () => void }) {
  const text = useText();
  const { sheets, sheet, name } = own.file;
  const lines = own.rows.length - own.choices.header - 1;
  return (
    <>
      <p className="kern-body" role="status">
        <strong className="break">{name}</strong>: {text("import.file.lines", { lines })}
      </p>
      {sheets.length > 1 && (
        <SelectField
          label={text("import.file.sheet")}
          value={sheet}
          onChange={(event) => own.chooseSheet(Number(event.target.value))}
        >
          {sheets.map((one, index) => (
            <option key={one.name} value={index}>
              {text("import.file.sheet_lines", { name: one.name, lines: one.rows.length })}
            </option>
          ))}
        </SelectField>
      )}
      <HeaderChoice own={own} />
      <div>
        <Button look="primary" onClick={onNext}>
          {text("import.file.next")}
        </Button>
      </div>
    </>
  );
}
