import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Choice, Fieldset } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useOnBehalf } from "./catalogue_queries";
import { type Channel, ChannelField } from "./channel_field";
import { localOf, type TimeChoice, timeOf } from "./request_draft";
import { SeriesOutcome } from "./series_outcome";
import { type Occurrence, type Scope, type SeriesChange, seriesRefresh } from "./series_query";
import { TimesFields } from "./when_fields";

export type SeriesAct = "cancel" | "move" | "restore";

interface Props {
  seriesId: string;
  act: SeriesAct;
  occurrence: Pick<Occurrence, "day" | "local">;
  onClose: () => void;
}

interface Asked {
  scope: Scope;
  day: string;
  preview: boolean;
  channel?: Channel;
}

/** One act of three on the same part of a series. */
function sendAct(props: Props, asked: Asked, to: TimeChoice, key: string | null) {
  const params = {
    path: { series_id: props.seriesId },
    header: { "Idempotency-Key": key },
  };
  if (props.act === "move")
    return ask(
      api.POST("/api/v1/series/{series_id}/move", {
        params,
        body: {
          ...asked,
          local: localOf(to),
          ...(to.hour ? { ambiguous: to.hour } : {}),
        },
      }),
    );
  const path =
    props.act === "cancel"
      ? ("/api/v1/series/{series_id}/cancel" as const)
      : ("/api/v1/series/{series_id}/restore" as const);
  return ask(api.POST(path, { params, body: asked }));
}

/** What the act would lead to, asked again with every choice, and the act itself. */
function useActing(props: Props) {
  const [scope, setScope] = useState<Scope>("this");
  const [to, setTo] = useState(timeOf(props.occurrence.local));
  const asked: Asked = { scope, day: props.occurrence.day, preview: true };
  const isReady = props.act !== "move" || (to.day !== "" && to.clock !== "");
  const preview = useQuery<SeriesChange, ApiProblem>({
    queryKey: ["series", props.seriesId, props.act, asked, to],
    staleTime: 0,
    enabled: isReady,
    queryFn: () => sendAct(props, asked, to, null),
  });
  const act = useWrite({
    send: (body: Asked, key) => sendAct(props, body, to, key),
    refresh: seriesRefresh,
    done: props.onClose,
  });
  return { scope, setScope, to, setTo, asked, preview, act };
}

/** This one, this and the following, or all: says what becomes of each before it happens. */
export function SeriesDialog(props: Props) {
  const text = useText();
  const onBehalf = useOnBehalf();
  const [channel, setChannel] = useState<Channel>("telephone");
  const { scope, setScope, to, setTo, asked, preview, act } = useActing(props);
  const mayAct = preview.isSuccess && preview.data.done > 0;
  return (
    <Dialog
      title={text(`series.dialog.${props.act}`)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{text("common.cancel")}</Button>
          {mayAct && (
            <Button
              look="primary"
              busy={act.isPending}
              onClick={() =>
                act.mutate({ ...asked, preview: false, ...(onBehalf ? { channel } : {}) })
              }
            >
              {text(`series.dialog.${props.act}.act`, { count: preview.data.done })}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Scopes scope={scope} onChange={setScope} />
        {props.act === "move" && (
          <TimesFields
            single
            times={[to]}
            askHour={act.error?.code === "local_time_ambiguous"}
            onChange={([time]) => time && setTo(time)}
          />
        )}
        {onBehalf && <ChannelField value={channel} onChange={setChannel} />}
        <ProblemNotice problem={preview.error ?? act.error} />
        {preview.data && <SeriesOutcome change={preview.data} act={props.act} />}
      </div>
    </Dialog>
  );
}

function Scopes({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const text = useText();
  const group = useId();
  return (
    <Fieldset legend={text("series.scope")}>
      <div className="choices">
        {(["this", "following", "all"] as const).map((one) => (
          <Choice
            key={one}
            type="radio"
            name={group}
            checked={scope === one}
            label={text(`series.scope.${one}`)}
            onChange={() => onChange(one)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
