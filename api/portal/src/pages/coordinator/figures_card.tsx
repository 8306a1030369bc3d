import { lazy, Suspense, useId } from "react";
import { Button } from "../../parts/button";
import { Loading } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { csvOf, type FigureRow } from "./figures_data";

const FiguresChart = lazy(() => import("./figures_chart"));

interface Props {
  /** Of the file. */
  name: string;
  title: string;
  unit: string;
  digits: number;
  rows: FigureRow[];
}

function download(name: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A chart with the table behind it and its file. */
export function FigureCard({ name, title, unit, digits, rows }: Props) {
  const text = useText();
  const id = useId();
  const now = text("coordinator.figures.period");
  const before = text("coordinator.figures.compare");
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="kern-body">{text("coordinator.figures.none")}</p>
      ) : (
        <>
          <Suspense fallback={<Loading />}>
            <FiguresChart {...{ title, unit, rows, now, before }} />
          </Suspense>
          <details>
            <summary>{text("coordinator.figures.table")}</summary>
            <FigureTable {...{ title, unit, digits, rows }} />
          </details>
          <Button
            small
            icon="download"
            aria-label={text("coordinator.figures.csv_of", { title })}
            onClick={() => download(name, csvOf([title, now, before], rows, digits))}
          >
            {text("coordinator.figures.csv")}
          </Button>
        </>
      )}
    </section>
  );
}

function FigureTable({ title, unit, digits, rows }: Omit<Props, "name">) {
  const text = useText();
  const formats = useFormats();
  const number = (value: number | null) =>
    value === null ? text("coordinator.figures.hidden") : formats.number(value, digits);
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={title}>
      <table className="kern-table kern-table--small">
        <caption className="kern-sr-only">{`${title} (${unit})`}</caption>
        <thead className="kern-table__header">
          <tr className="kern-table__row">
            <th className="kern-table__header" scope="col">{unit}</th>
            <th className="kern-table__header kern-table__header--numeric" scope="col">
              {text("coordinator.figures.period")}
            </th>
            <th className="kern-table__header kern-table__header--numeric" scope="col">
              {text("coordinator.figures.compare")}
            </th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row) => (
            <tr className="kern-table__row" key={row.label}>
              <th className="kern-table__cell" scope="row">{row.label}</th>
              <td className="kern-table__cell kern-table__cell--numeric">{number(row.value)}</td>
              <td className="kern-table__cell kern-table__cell--numeric">{number(row.compare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
