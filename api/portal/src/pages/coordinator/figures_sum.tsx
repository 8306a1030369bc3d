import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Figures, PeriodFigures } from "./figures_data";

/** The four numbers that everybody asks for, each beside the period to compare with. */
export function FiguresSum({ figures }: { figures: Figures }) {
  const text = useText();
  const formats = useFormats();
  const hidden = text("coordinator.figures.hidden");
  const rate = ({ fill }: PeriodFigures) =>
    fill.fill_rate === null ? hidden : `${formats.number(fill.fill_rate * 100)} %`;
  const minutes = ({ acceptance }: PeriodFigures) =>
    acceptance.median_min === null
      ? hidden
      : text("coordinator.figures.minutes", { count: formats.number(acceptance.median_min) });
  const hours = ({ hours_total }: PeriodFigures) =>
    hours_total.minutes === null ? hidden : formats.number(hours_total.minutes / 60, 1);
  const unmet = ({ fill }: PeriodFigures) =>
    fill.unmet === null ? hidden : formats.number(fill.unmet);
  const all = [
    { label: text("coordinator.figures.fill_rate"), of: rate },
    { label: text("coordinator.figures.acceptance"), of: minutes },
    { label: text("coordinator.figures.unmet_sum"), of: unmet },
    { label: text("coordinator.figures.hours_sum"), of: hours },
  ];
  return (
    <dl className="figures__sum">
      {all.map(({ label, of }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{of(figures.period)}</strong>
            {figures.compare && (
              <span>{text("coordinator.figures.before", { value: of(figures.compare) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
