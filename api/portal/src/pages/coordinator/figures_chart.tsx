import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip }
  from "chart.js";
import { useEffect, useRef } from "react";
import type { FigureRow } from "./figures_data";

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

interface Props {
  title: string;
  unit: string;
  rows: FigureRow[];
  /** Names of the period and of the one to compare with. */
  now: string;
  before: string;
}

const most = 15;
const few = 5; // more names are easier to read beside lying bars

/** Both periods beside each other as bars, the largest first where there are many. */
export default function FiguresChart({ title, unit, rows, now, before }: Props) {
  const place = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const style = getComputedStyle(place.current);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const shown = [...rows].sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
    const lines = rows.length > most ? shown.slice(0, most) : rows;
    const ticks = { color: style.color };
    const values = { beginAtZero: true, ticks, title: { display: true, text: unit, ...ticks } };
    const names = { ticks };
    const lying = lines.length > few;
    Chart.defaults.font.family = style.fontFamily;
    const chart = new Chart(place.current, {
      type: "bar",
      data: {
        labels: lines.map((row) => row.label),
        datasets: [
          {
            label: now,
            data: lines.map((row) => row.value),
            backgroundColor: colour("--kern-color-action-default"),
          },
          {
            label: before,
            data: lines.map((row) => row.compare),
            backgroundColor: colour("--kern-color-layout-border"),
          },
        ],
      },
      options: {
        animation: false,
        indexAxis: lying ? "y" : "x",
        maintainAspectRatio: false,
        plugins: { legend: { labels: { color: style.color } } },
        scales: lying ? { x: values, y: names } : { x: names, y: values },
      },
    });
    return () => chart.destroy();
  }, [rows, unit, now, before]);
  return (
    <div className="figure__chart">
      <canvas ref={place} role="img" aria-label={title} />
    </div>
  );
}
