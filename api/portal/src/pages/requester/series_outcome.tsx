import { Notice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import type { SeriesChange } from "./series_query";

interface Props {
  change: SeriesChange;
  act: "cancel" | "move" | "restore" | "extend";
}

/** What would become of each occurrence; the dear ones and the impossible ones by themselves. */
export function SeriesOutcome({ change, act }: Props) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const sentence = (one: SeriesChange["occurrences"][number]) =>
    (ui === "en" ? one.text_en : one.text) || text(`series.outcome.${act}`);
  return (
    <section className="stack" aria-label={text("series.outcome")} role="status">
      <Notice
        tone={change.late > 0 || change.refused > 0 ? "warning" : "info"}
        title={text("series.outcome.counts", {
          done: change.done,
          refused: change.refused,
          late: change.late,
        })}
      />
      <ol className="occurrences">
        {change.occurrences.map((one) => (
          <li
            className={`occurrence ${one.done ? "" : "occurrence--paused"}`}
            key={one.day}
          >
            <span>{formats.moment(wallDate(one.local.slice(0, 16)))}</span>
            <span className="occurrence__state">
              {one.done ? sentence(one) : text("series.outcome.not", { why: sentence(one) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
