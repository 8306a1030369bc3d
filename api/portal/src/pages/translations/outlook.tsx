import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useDebounced } from "../../parts/debounced";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import type { bodyOf } from "./draft";
import { FormLines } from "./form_lines";

const tones = { good: "success", fair: "info", poor: "warning", none: "danger" } as const;

/** What is there already, how many could take it, and how long such work usually takes. */
export function Outlook({ body }: { body: NonNullable<ReturnType<typeof bodyOf>> }) {
  const text = useText();
  const asked = useDebounced(JSON.stringify({ ...body, note: null }), 400);
  const query = useQuery({
    queryKey: ["translation outlook", asked],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(api.POST("/api/v1/translations/check", {
        params: { header: { "Idempotency-Key": null } },
        body: JSON.parse(asked) as typeof body,
        signal,
      })),
  });
  if (query.isError) return <ProblemNotice problem={query.error} />;
  if (!query.data) return null;
  const { suitable, chance, usual_hours, forms } = query.data;
  return (
    <div className="stack" role="status">
      {forms.length > 0 && (
        <Notice tone="success" title={text("translation.exists")}>
          <FormLines forms={forms} />
        </Notice>
      )}
      <Notice tone={tones[chance]} title={text("translation.suitable", { count: suitable })}>
        {usual_hours !== null && (
          <p className="kern-body">
            {text("translation.usual", { days: Math.max(1, Math.round(usual_hours / 24)) })}
          </p>
        )}
      </Notice>
    </div>
  );
}
