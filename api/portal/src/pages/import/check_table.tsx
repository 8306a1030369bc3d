import { useState } from "react";
import { useSearchParams } from "react-router";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import { type CheckedLine, columnOf, isError } from "./check";
import { CheckRow } from "./check_row";
import { LineDialog } from "./line_dialog";
import type { Import } from "./use_import";

const lines_shown = 50;

const filters = {
  errors: (line: CheckedLine) => line.action === "refuse",
  notes: (line: CheckedLine) => line.findings.some((finding) => !isError(finding)),
  create: (line: CheckedLine) => line.action === "create",
  change: (line: CheckedLine) => line.action === "change",
  unchanged: (line: CheckedLine) => line.action === "unchanged",
  all: () => true,
};
type Filter = keyof typeof filters;

/** Which lines are shown. A line that had an error stays while one looks at the errors. */
function useShown(lines: CheckedLine[]) {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get("zeigen") as Filter;
  const [first] = useState<Filter>(lines.some(filters.errors) ? "errors" : "all");
  const filter = wanted in filters ? wanted : first;
  const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
  const bad = lines.filter(filters.errors).map(({ row }) => row);
  if (bad.some((row) => !touched.has(row))) setTouched(new Set([...touched, ...bad]));
  const isShown = (line: CheckedLine) =>
    filters[filter](line) || (filter === "errors" && touched.has(line.row));
  const choose = (next: Filter) => {
    setTouched(new Set(bad));
    setSearch({ schritt: "check", zeigen: next }, { replace: true });
  };
  return { filter, choose, shown: lines.filter(isShown) };
}

/** The lines of the list with what the API says about each cell. */
export function CheckTable({ own, lines }: { own: Import; lines: CheckedLine[] }) {
  const text = useText();
  const { filter, choose, shown } = useShown(lines);
  const [limit, setLimit] = useState(lines_shown);
  const [open, setOpen] = useState<number | null>(null);
  const editing = lines.find(({ row }) => row === open);
  const part = shown.slice(0, limit);
  return (
    <section className="stack">
      <h3 className="kern-heading-small">{text("import.lines.title")}</h3>
      <FilterRow lines={lines} filter={filter} choose={choose} />
      {part.length === 0 && <p className="kern-body">{text("import.lines.none")}</p>}
      {part.length > 0 && (
        <LineTable own={own} lines={part} isShort={filter === "errors" || filter === "notes"}
          edit={setOpen} />
      )}
      {shown.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + 4 * lines_shown)}>
            {text("import.lines.more", { lines: shown.length - limit })}
          </Button>
        </div>
      )}
      {editing && <LineDialog own={own} line={editing} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface FilterProps {
  lines: CheckedLine[];
  filter: Filter;
  choose: (filter: Filter) => void;
}

function FilterRow({ lines, filter, choose }: FilterProps) {
  const text = useText();
  return (
    <div className="import-filters" role="group" aria-label={text("import.lines.filter")}>
      {(Object.keys(filters) as Filter[]).map((one) => {
        const count = lines.filter(filters[one]).length;
        if (count === 0 && one !== filter) return null;
        return (
          <Button
            key={one}
            small
            look={one === filter ? "primary" : "secondary"}
            aria-pressed={one === filter}
            onClick={() => choose(one)}
          >
            {text(`import.lines.${one}`)} ({count})
          </Button>
        );
      })}
    </div>
  );
}

interface TableProps {
  own: Import;
  lines: CheckedLine[];
  /** Only the columns about which something is said. */
  isShort: boolean;
  edit: (row: number) => void;
}

function LineTable({ own, lines, isShort, edit }: TableProps) {
  const text = useText();
  // a cell that was once wrong stays a field: it must not vanish under the hand that mends it
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const named = lines.flatMap(({ row, findings }) =>
    findings.flatMap((finding) => {
      const key = columnOf(own.columns, finding)?.key;
      return key && isError(finding) ? [`${row} ${key}`] : [];
    }),
  );
  if (named.some((one) => !fields.has(one))) setFields(new Set([...fields, ...named]));
  const said = new Set(
    lines.flatMap(({ findings }) => findings.map((finding) => finding.field)),
  );
  const mended = new Set([...fields].map((one) => one.split(" ")[1]));
  const columns = isShort
    ? own.columns.filter(({ key, name }) => said.has(name) || mended.has(key))
    : own.table.columns;
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={text("import.lines.title")}>
      <table className="kern-table kern-table--small import-lines">
        <thead className="kern-table__header">
          <tr className="kern-table__row">
            <th scope="col">{text("import.lines.line")}</th>
            {columns.map(({ key, name }) => (
              <th scope="col" key={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {lines.map((line) => (
            <CheckRow key={line.row} {...{ own, line, columns, fields, edit }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
