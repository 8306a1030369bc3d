import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { Button } from "../button";
import { Dialog } from "../dialog";
import { TextField } from "../field";
import { Loaded } from "../loading";
import { ProblemNotice } from "../notice";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import { SicknessHits } from "./sickness_hits";

export interface SickPerson {
  id: string;
  name: string;
}

export type Sickness = components["schemas"]["Sickness"];

interface Days {
  first: string;
  last: string;
}

/** From today means from now on: what has begun has begun. */
function bodyOf({ first, last }: Days, today: string) {
  return {
    to: `${addDays(last, 1)}T00:00`,
    channel: "telephone" as const,
    ...(first > today ? { from: `${first}T00:00` } : {}),
  };
}

function usePreview(person: string, days: Days, today: string) {
  return useQuery({
    queryKey: ["schedule", "sick", person, days],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(
        api.POST("/api/v1/interpreters/{interpreter_id}/sick", {
          params: { path: { interpreter_id: person }, header: { "Idempotency-Key": null } },
          body: { ...bodyOf(days, today), preview: true },
          signal,
        }),
      ),
  });
}

function useReport(person: string, today: string) {
  return useWrite({
    send: (days: Days, key) =>
      ask(
        api.POST("/api/v1/interpreters/{interpreter_id}/sick", {
          params: { path: { interpreter_id: person }, header: { "Idempotency-Key": key } },
          body: bodyOf(days, today),
        }),
      ),
    refresh: [["today"], ["schedule"], ["bookings"], ["offers"], ["assignments"], ["calls"]],
  });
}

/** Somebody called in sick: what it hits, and after one click what happens now. */
export function SickDialog({ person, onClose }: { person: SickPerson; onClose: () => void }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [chosen, setDays] = useState<Days | null>(null);
  const days = chosen ?? { first: today, last: today };
  const preview = usePreview(person.id, days, today);
  const report = useReport(person.id, today);
  const count = preview.data?.hit.length ?? 0;
  const { name } = person;
  return (
    <Dialog
      title={text(report.data ? "sickness.done" : "sickness.title", {
        name,
      })}
      onClose={onClose}
      footer={
        <>
          <Button look={report.data ? "primary" : "secondary"} onClick={onClose}>
            {text(report.data ? "common.close" : "common.cancel")}
          </Button>
          {!report.data && (
            <Button look="primary" busy={report.isPending} onClick={() => report.mutate(days)}>
              {text("sickness.act", { count })}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {report.data ? (
          <SicknessHits sickness={report.data} />
        ) : (
          <>
            <SickDays days={days} today={today} change={setDays} />
            <Loaded query={preview}>{(data) => <SicknessHits sickness={data} />}</Loaded>
          </>
        )}
        <ProblemNotice problem={report.error} />
      </div>
    </Dialog>
  );
}

function SickDays({ days, today, change }: {
  days: Days;
  today: string;
  change: (days: Days) => void;
}) {
  const text = useText();
  return (
    <div className="row">
      <TextField
        label={text("sickness.first")}
        type="date"
        min={today}
        value={days.first}
        onChange={({ target: { value } }) =>
          value && change({ first: value, last: days.last < value ? value : days.last })
        }
      />
      <TextField
        label={text("sickness.last")}
        type="date"
        min={days.first}
        value={days.last}
        onChange={({ target: { value } }) => value && change({ ...days, last: value })}
      />
    </div>
  );
}
