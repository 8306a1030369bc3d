import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import { Choice } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import type { SeriesInput, SeriesPreview } from "./repeat";

/** What the series would be; nothing is asked while something is missing. */
export function useSeriesPreview(input: SeriesInput | undefined) {
  return useQuery<SeriesPreview, ApiProblem>({
    queryKey: ["series-preview", input],
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/series/preview", {
          params: { header: { "Idempotency-Key": null } },
          body: input as SeriesInput,
          signal,
        }),
      ),
  });
}

interface Props {
  preview: SeriesPreview | undefined;
  problem: ApiProblem | null;
  busy: boolean;
  except: string[];
  onExcept: (days: string[]) => void;
}

/** Every occurrence before it is asked for: when, how likely, or why it pauses. */
export function SeriesPreviewList({ preview, problem, busy, except, onExcept }: Props) {
  const text = useText();
  const ui = useUiLanguage();
  return (
    <section className="stack" aria-label={text("series.preview")} aria-busy={busy}>
      <h2 className="kern-heading-small">{text("series.preview")}</h2>
      <ProblemNotice problem={problem} />
      {preview && !problem && (
        <>
          <p className="kern-body" role="status">
            {ui === "en" ? preview.text_en : preview.text}.{" "}
            {text("series.preview.counts", {
              takes: preview.takes_place,
              pauses: preview.pauses,
            })}
          </p>
          <ol className="occurrences">
            {preview.occurrences.map((one) => (
              <PreviewLine key={one.day} {...{ one, except, onExcept }} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface LineProps extends Pick<Props, "except" | "onExcept"> {
  one: SeriesPreview["occurrences"][number];
}

function PreviewLine({ one, except, onExcept }: LineProps) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  const when = formats.moment(wallDate(one.local.slice(0, 16)));
  const isChosen = !except.includes(one.day);
  if (one.pause && one.pause.kind !== "left_out")
    return (
      <li className="occurrence occurrence--paused">
        <span>{when}</span>
        <span className="occurrence__state">
          {text("series.pauses", {
            why: (ui === "en" ? one.pause.text_en : one.pause.text) ?? "",
          })}
        </span>
      </li>
    );
  return (
    <li className="occurrence">
      <Choice
        type="checkbox"
        checked={isChosen}
        label={when}
        onChange={(event) =>
          onExcept(
            event.target.checked
              ? except.filter((day) => day !== one.day)
              : [...except, one.day].sort(),
          )
        }
      />
      <span className="occurrence__state">
        {isChosen
          ? text(`series.chance.${one.chance}`, { free: one.free })
          : text("series.left_out")}
      </span>
    </li>
  );
}
