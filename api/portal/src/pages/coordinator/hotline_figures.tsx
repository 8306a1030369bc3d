import { useId } from "react";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Figures, PeriodFigures } from "./figures_data";

type Line = PeriodFigures["hotline"];
const columns = ["language", "calls", "connected", "outside", "lost", "waited"] as const;

/** Calls for somebody now in the period, all and by language; nothing where there was none. */
export function FiguresHotline({ figures }: { figures: Figures }) {
  const text = useText();
  const ui = useUiLanguage();
  const id = useId();
  const { hotline, hotline_by_language: languages } = figures.period;
  if (hotline.calls === 0) return null;
  const nameOf = (line: Line) =>
    (ui === "en" ? line.language_name_en : line.language_name) ?? line.language ?? "";
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>{text("hotline.desk.title")}</h2>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="kern-table kern-table--small">
          <caption className="kern-sr-only">{text("hotline.desk.title")}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {columns.map((column) => (
                <th className="kern-table__header" scope="col" key={column}>
                  {text(`hotline.figures.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            <Row name={text("hotline.figures.all")} line={hotline} />
            {languages.map((line) => (
              <Row key={line.language} name={nameOf(line)} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ name, line }: { name: string; line: Line }) {
  const text = useText();
  const formats = useFormats();
  const hidden = text("coordinator.figures.hidden");
  const number = (value: number | null) => (value === null ? hidden : formats.number(value));
  const share = (part: number | null) =>
    part === null || !line.calls ? hidden : `${formats.number((part / line.calls) * 100)} %`;
  const cells = [
    number(line.calls),
    share(line.connected),
    share(line.handed_over),
    share(line.given_up),
    line.waited_median_s === null
      ? hidden
      : text("hotline.figures.seconds", { count: formats.number(line.waited_median_s) }),
  ];
  return (
    <tr className="kern-table__row">
      <th className="kern-table__cell" scope="row">{name}</th>
      {cells.map((cell, index) => <td className="kern-table__cell" key={index}>{cell}</td>)}
    </tr>
  );
}
