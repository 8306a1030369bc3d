import "../../style/requester.css";
import "../../style/series.css";
import { useState } from "react";
import { useNavigate } from "react-router";
import { api, ask } from "../../api/client";
import type { Finding } from "../../api/problem";
import { useSession } from "../../api/session";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDebounced } from "../../parts/debounced";
import { useDraft } from "../../parts/draft";
import { showFirstError } from "../../parts/first_error";
import { Notice, ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useOnBehalf, useSettings } from "./catalogue_queries";
import { Findings, findingsOf } from "./findings";
import { seriesOf } from "./repeat";
import { RepeatFields } from "./repeat_fields";
import { SeriesPreviewList, useSeriesPreview } from "./series_preview";
import { type Marked, MailButton } from "./mail_dialog";
import { OutlookPanel } from "./outlook";
import { useOutlook } from "./outlook_query";
import {
  type BookingInput,
  emptyDraft,
  inputOf,
  localOf,
  mayRepeat,
  missingIn,
  repeats,
  type RequestDraft,
  timeOf,
} from "./request_draft";
import { RequestFields } from "./request_fields";
import { SlotOffer, slotTimesOf } from "./slot_offer";
import { WishFields } from "./wish_fields";

/** The draft with what the server says about it while it is being typed. */
function useRequest() {
  const { value: draft, change, forget } = useDraft<RequestDraft>("request", emptyDraft);
  const onBehalf = useOnBehalf();
  const setting = useSettings().data?.find((one) => one.code === draft.setting);
  const missing = missingIn(draft, onBehalf);
  const input = missing.length === 0 ? inputOf(draft, setting, onBehalf) : undefined;
  const rested = useDebounced(input ? JSON.stringify(input) : "", 300);
  const checked = rested ? (JSON.parse(rested) as BookingInput) : undefined;
  const outlook = useOutlook(checked);
  const series = useSeriesPreview(
    checked && repeats(draft) ? seriesOf(checked, draft.repeat) : undefined,
  );
  return { draft, change, forget, onBehalf, setting, missing, input, outlook, series };
}

/** Sends the request, or the series, once; then its page is shown. */
function useSend(draft: RequestDraft, forget: () => void) {
  const navigate = useNavigate();
  return useWrite({
    send: async (body: BookingInput, key) => {
      const params = { header: { "Idempotency-Key": key } };
      if (!repeats(draft)) {
        const booking = await ask(api.POST("/api/v1/bookings", { body, params }));
        return `/anfragen/${booking.id}`;
      }
      const series = seriesOf(body, draft.repeat);
      return `/serien/${(await ask(api.POST("/api/v1/series", { body: series, params }))).id}`;
    },
    refresh: [["bookings"]],
    done: (page) => {
      forget();
      void navigate(page, { state: { sent: true } });
    },
  });
}

/** The request of an office, and the telephone request that the coordinator takes. */
export function RequestPage() {
  const text = useText();
  const request = useRequest();
  const [marked, setMarked] = useState<Marked>({ fields: [], count: 0 });
  const takeMail = (part: Partial<RequestDraft>, fields: string[]) => {
    request.change(part);
    setMarked((old) => ({ fields, count: old.count + 1 }));
  };
  return (
    <Page
      title={text(request.onBehalf ? "request.title.behalf" : "request.title")}
      wide
      acts={
        <>
          <MailButton onTake={takeMail} />
          <Button
            look="tertiary"
            onClick={() => {
              request.forget();
              setMarked((old) => ({ fields: [], count: old.count + 1 }));
            }}
          >
            {text("request.clear")}
          </Button>
        </>
      }
    >
      {marked.fields.length > 0 && <Notice tone="info" title={text("mail.taken")} />}
      <RequestForm key={marked.count} request={request} marked={marked.fields} />
    </Page>
  );
}

interface FormProps {
  request: ReturnType<typeof useRequest>;
  marked: string[];
}

function RequestForm({ request, marked }: FormProps) {
  const { draft, change, outlook, input, onBehalf } = request;
  const officeId = useSession().requester_id ?? draft.office.id;
  const send = useSend(draft, request.forget);
  const [wasTried, setTried] = useState(false);
  const shown = input ? outlook.data : undefined;
  const isSeries = repeats(draft);
  const preview = isSeries && input ? request.series : undefined;
  const checked = preview ? preview.data?.findings : shown?.findings;
  const findings = findingsOf(checked, send.error);
  const asked = findings.filter(({ severity }) => severity === "ask").map(({ code }) => code);
  const unconfirmed = asked.some((code) => !draft.confirmed.includes(code));

  const submit = () => {
    setTried(true);
    if (!input || unconfirmed) return showFirstError(".request");
    const confirmed = draft.confirmed.filter((code) => asked.includes(code));
    send.mutate(confirmed.length > 0 ? { ...input, confirmed_findings: confirmed } : input);
  };
  return (
    <form
      noValidate
      className="request"
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending) submit();
      }}
    >
      <RequestFields
        {...{ draft, change, officeId, onBehalf, marked }}
        missing={wasTried ? request.missing : []}
        askHour={outlook.error?.code === "local_time_ambiguous"}
      >
        {mayRepeat(draft) && <Repeating request={request} wasTried={wasTried} />}
      </RequestFields>
      <OutlookPanel
        outlook={shown}
        busy={outlook.isFetching}
        problem={input ? outlook.error : null}
        taken={draft.times.map(localOf)}
        instead={input && <SlotOffer times={slotTimesOf(shown)} input={input} />}
        onTake={(local) => change(takenTime(draft, local))}
      />
      <div className="request__end stack">
        <WishFields setting={request.setting} {...{ draft, change, onBehalf, marked }} />
        <SendPart {...{ draft, change, findings, send }} needed={wasTried && unconfirmed} />
      </div>
    </form>
  );
}

interface RepeatingProps {
  request: ReturnType<typeof useRequest>;
  wasTried: boolean;
}

/** Whether it comes again, and then every occurrence. */
function Repeating({ request, wasTried }: RepeatingProps) {
  const text = useText();
  const { draft, change, input, missing, series } = request;
  const { repeat } = draft;
  const noEnd = wasTried && missing.includes("repeat_end");
  return (
    <>
      <RepeatFields
        repeat={repeat}
        error={noEnd ? text("request.missing.repeat_end") : undefined}
        change={(part) => change({ repeat: { ...repeat, ...part } })}
      />
      {repeats(draft) && input && (
        <SeriesPreviewList
          preview={series.data}
          problem={series.error}
          busy={series.isFetching}
          except={repeat.except}
          onExcept={(except) => change({ repeat: { ...repeat, except } })}
        />
      )}
    </>
  );
}

/** The draft with its first time replaced by one of the strip. */
function takenTime(draft: RequestDraft, local: string): Partial<RequestDraft> {
  return { when: "times", times: [timeOf(local), ...draft.times.slice(1)] };
}

interface SendProps {
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  findings: Finding[];
  needed: boolean;
  send: ReturnType<typeof useSend>;
}

function SendPart({ draft, change, findings, needed, send }: SendProps) {
  const text = useText();
  return (
    <>
      <Findings
        findings={findings}
        confirmed={draft.confirmed}
        error={needed ? text("request.confirm.needed") : undefined}
        onConfirm={(confirmed) => change({ confirmed })}
      />
      {send.error?.code !== "findings_unconfirmed" && <ProblemNotice problem={send.error} />}
      <div>
        <Button look="primary" type="submit" busy={send.isPending}>
          {text("request.send")}
        </Button>
      </div>
    </>
  );
}
