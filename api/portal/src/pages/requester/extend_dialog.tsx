import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import type { ApiProblem } from "../../api/problem";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { TextField } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useOnBehalf } from "./catalogue_queries";
import { type Channel, ChannelField } from "./channel_field";
import { SeriesOutcome } from "./series_outcome";
import { type Series, type SeriesChange, seriesRefresh } from "./series_query";

interface Asked {
  until: string;
  preview: boolean;
  channel?: Channel;
}

function useExtending(series: Series, until: string, onClose: () => void) {
  const extend = (body: Asked, key: string | null) =>
    ask(
      api.POST("/api/v1/series/{series_id}/extend", {
        params: { path: { series_id: series.id }, header: { "Idempotency-Key": key } },
        body,
      }),
    );
  const preview = useQuery<SeriesChange, ApiProblem>({
    queryKey: ["series", series.id, "extend", until],
    staleTime: 0,
    enabled: until !== "",
    queryFn: () => extend({ until, preview: true }, null),
  });
  const act = useWrite({
    send: (body: Asked, key) => extend(body, key),
    refresh: seriesRefresh,
    done: onClose,
  });
  return { preview, act };
}

/** The same rule goes on until a later day. */
export function ExtendDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const text = useText();
  const onBehalf = useOnBehalf();
  const [until, setUntil] = useState("");
  const [channel, setChannel] = useState<Channel>("telephone");
  const { preview, act } = useExtending(series, until, onClose);
  const mayAct = preview.isSuccess && preview.data.done > 0;
  return (
    <Dialog
      title={text("series.extend")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          {mayAct && (
            <Button
              look="primary"
              busy={act.isPending}
              onClick={() =>
                act.mutate({ until, preview: false, ...(onBehalf ? { channel } : {}) })
              }
            >
              {text("series.dialog.extend.act", { count: preview.data.done })}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <TextField
          type="date"
          label={text("series.extend.until")}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        {onBehalf && <ChannelField value={channel} onChange={setChannel} />}
        <ProblemNotice problem={preview.error ?? act.error} />
        {preview.data && <SeriesOutcome change={preview.data} act="extend" />}
      </div>
    </Dialog>
  );
}
