import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { TextField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";
import { BoardSickness } from "./board_sickness";

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
          params: { path: { interpreter_id: person } },
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
export function BoardSick({ person, onClose }: { person: SickPerson; onClose: () => void }) {
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
      title={text(report.data ? "coordinator.board.sick_done" : "coordinator.board.sick_title", {
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
              {text("coordinator.board.sick_act", { count })}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        {report.data ? (
          <BoardSickness sickness={report.data} />
        ) : (
          <>
            <SickDays days={days} today={today} change={setDays} />
            <Loaded query={preview}>{(data) => <BoardSickness sickness={data} />}</Loaded>
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
        label={text("coordinator.board.sick_first")}
        type="date"
        min={today}
        value={days.first}
        onChange={({ target: { value } }) =>
          value && change({ first: value, last: days.last < value ? value : days.last })
        }
      />
      <TextField
        label={text("coordinator.board.sick_last")}
        type="date"
        min={days.first}
        value={days.last}
        onChange={({ target: { value } }) => value && change({ ...days, last: value })}
      />
    </div>
  );
}
