import { useText } from "../../texts/text";
import { type Figures, type HoursLine, joined } from "./figures_data";
import { FigureCard } from "./figures_card";

type Fill = Figures["period"]["fill_by_language"][number];
const languageOf = (line: { language_name?: string; language?: string }) =>
  line.language_name ?? line.language ?? "";

/** How many of the asked-for seats somebody took, by language. */
export function FiguresFill({ figures }: { figures: Figures }) {
  const text = useText();
  const percent = (line: Fill) => (line.fill_rate === null ? null : line.fill_rate * 100);
  const rows = joined(
    figures.period.fill_by_language,
    figures.compare?.fill_by_language,
    languageOf,
    percent,
  );
  return (
    <FigureCard
      name="besetzung"
      title={text("coordinator.figures.fill_by_language")}
      unit={text("coordinator.figures.percent")}
      digits={0}
      rows={rows}
    />
  );
}

/** What the pool could not serve, by language. */
export function FiguresUnmet({ figures }: { figures: Figures }) {
  const text = useText();
  const rows = joined(
    figures.period.fill_by_language,
    figures.compare?.fill_by_language,
    languageOf,
    (line) => line.unmet,
  ).filter((row) => row.value !== 0 || row.compare !== 0);
  return (
    <FigureCard
      name="unbesetzt"
      title={text("coordinator.figures.unmet_by_language")}
      unit={text("coordinator.figures.requests")}
      digits={0}
      rows={rows}
    />
  );
}

const lists = {
  month: "hours_by_month",
  office: "hours_by_office",
  language: "hours_by_language",
} as const;

/** A month of both years stands on one line: "03". */
const labels: Record<keyof typeof lists, (line: HoursLine) => string> = {
  month: (line) => line.month?.slice(5) ?? "",
  office: (line) => line.requester_name ?? "",
  language: languageOf,
};

/** Hours worked, by month, office or language. */
export function FiguresHours({ figures, by }: { figures: Figures; by: keyof typeof lists }) {
  const text = useText();
  const list = lists[by];
  const rows = joined(figures.period[list], figures.compare?.[list], labels[by], (line) =>
    line.minutes === null ? null : line.minutes / 60,
  );
  return (
    <FigureCard
      name={`stunden-${by}`}
      title={text(`coordinator.figures.hours_by.${by}`)}
      unit={text("coordinator.figures.hours")}
      digits={1}
      rows={rows}
    />
  );
}
