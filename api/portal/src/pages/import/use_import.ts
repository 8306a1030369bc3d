import { useMemo } from "react";
import { useDraft } from "../../parts/draft";
import type { Column, Kind, Report } from "./kinds";
import { guessHeader, rememberedMapping, suggest } from "./mapping";
import type { Sheet } from "./sheet";
import { type Choices, tableOf } from "./table";

interface FileDraft {
  name: string;
  sheets: Sheet[];
  sheet: number;
}

const noFile: FileDraft = { name: "", sheets: [], sheet: 0 };
const noChoices: Choices = { header: 0, mapping: [], fixed: {}, corrections: {}, left: [] };
const notDone: { report: Report | null } = { report: null };

/** One import of a kind, kept in this tab until it is done: the file, and what was decided. */
export function useImport(kind: Kind, columns: Column[]) {
  const file = useDraft(`import.file.${kind}`, noFile);
  const choices = useDraft(`import.choices.${kind}`, noChoices);
  const done = useDraft(`import.done.${kind}`, notDone);
  const rows = file.value.sheets[file.value.sheet]?.rows ?? [];
  const headers = rows[choices.value.header] ?? [];
  const table = useMemo(
    () => tableOf(rows, choices.value, columns),
    [rows, choices.value, columns],
  );

  /** Begins anew with a row of column names; without one it is looked for. */
  const begin = (sheetRows: string[][], header = guessHeader(sheetRows, columns)) => {
    const mapping = suggest(sheetRows[header] ?? [], columns, rememberedMapping(kind));
    choices.change({ ...noChoices, header, mapping });
    done.forget();
  };
  const take = (name: string, sheets: Sheet[]) => {
    file.change({ name, sheets, sheet: 0 });
    begin(sheets[0]?.rows ?? []);
  };
  const chooseSheet = (sheet: number) => {
    file.change({ sheet });
    begin(file.value.sheets[sheet]?.rows ?? []);
  };
  const forget = () => {
    file.forget();
    choices.forget();
    done.forget();
  };
  return {
    kind, columns, rows, headers, table, take, chooseSheet, forget,
    file: file.value,
    choices: choices.value,
    chooseHeader: (header: number) => begin(rows, header),
    change: choices.change,
    report: done.value.report,
    finish: (report: Report) => done.change({ report }),
  };
}
export type Import = ReturnType<typeof useImport>;
