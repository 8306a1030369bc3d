import { useId } from "react";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Figures, PeriodFigures } from "./figures_data";

type Side = PeriodFigures["feedback"][number];
const columns = ["side", "answers", "on_time", "understood"] as const;

/** What both sides answered after their talks; the API hides what is too little. */
export function FiguresFeedback({ figures }: { figures: Figures }) {
  const text = useText();
  const id = useId();
  const periods = [
    { name: text("coordinator.figures.period"), sides: figures.period.feedback },
    { name: text("coordinator.figures.compare"), sides: figures.compare?.feedback ?? [] },
  ];
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 className="kern-heading-small" id={id}>{text("coordinator.figures.feedback")}</h2>
      <p className="kern-body">{text("coordinator.figures.feedback.few")}</p>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table className="kern-table kern-table--small">
          <caption className="kern-sr-only">{text("coordinator.figures.feedback")}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              {columns.map((column) => (
                <th className="kern-table__header" scope="col" key={column}>
                  {text(`coordinator.figures.feedback.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {periods.flatMap(({ name, sides }) =>
              sides.map((side) => <Line key={`${name} ${side.side}`} period={name} side={side} />),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ period, side }: { period: string; side: Side }) {
  const text = useText();
  const formats = useFormats();
  const { answers, on_time, understood_mean } = side;
  const hidden = text("coordinator.figures.hidden");
  const percent = answers && on_time !== null ? (on_time / answers) * 100 : null;
  const cells = [
    answers === null ? hidden : formats.number(answers),
    percent === null ? hidden : `${formats.number(percent)} %`,
    understood_mean === null ? hidden : formats.number(understood_mean, 1),
  ];
  return (
    <tr className="kern-table__row">
      <th className="kern-table__cell" scope="row">
        {text(`coordinator.figures.feedback.of.${side.side}`)}, {period}
      </th>
      {cells.map((cell, index) => <td className="kern-table__cell" key={index}>{cell}</td>)}
    </tr>
  );
}
