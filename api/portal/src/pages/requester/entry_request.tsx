import "../../style/requester.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDebounced } from "../../parts/debounced";
import { useDraft } from "../../parts/draft";
import { OfficeFields } from "../../parts/entry/office_fields";
import { PersonFields } from "../../parts/entry/person_fields";
import { Refused } from "../../parts/entry/refused";
import { TextField } from "../../parts/field";
import { LanguageField } from "../../parts/language_field";
import { Empty, Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { TermsBox } from "../../parts/terms_box";
import { useText } from "../../texts/text";
import { emptyEntry, missingIn, previewOf, type RequestForm, requestOf } from "./entry_draft";
import { Findings, findingsOf } from "./findings";
import { OutlookPanel } from "./outlook";
import { usePublicOutlook } from "./outlook_query";
import { localOf, timeOf } from "./request_draft";
import { Minutes } from "./request_fields";
import { SettingField } from "./setting_field";
import { TimesFields } from "./when_fields";
import { ModeChoice } from "./where_fields";

/** A request without a login, which a mail asks to confirm. */
export function EntryRequestPage() {
  const text = useText();
  const { pool = "" } = useParams();
  const query = useQuery({
    queryKey: ["request form", pool],
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/request-forms/{tenant_slug}", {
          params: { path: { tenant_slug: pool } },
          signal,
        }),
      ),
  });
  return (
    <Page title={text("entry.request.title")} lead={query.data?.tenant_name}>
      <Loaded query={query}>
        {(form) =>
          form.open ? (
            <Form pool={pool} form={form} />
          ) : (
            <Empty title={text("entry.request.closed")}>
              <Link className="kern-link" to={`/anmelden/${pool}`}>{text("login.enter")}</Link>
            </Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function useEntry(pool: string, form: RequestForm) {
  const draft = useDraft(`entry.${pool}`, emptyEntry);
  const send = useWrite({
    send: (body: ReturnType<typeof requestOf>) =>
      ask(
        api.POST("/api/v1/request-forms/{tenant_slug}", {
          params: { path: { tenant_slug: pool } },
          body,
        }),
      ),
    done: draft.sent,
  });
  const typed = JSON.stringify(previewOf(draft.value, form));
  const rested = useDebounced(typed, 600);
  const outlook = usePublicOutlook(pool, rested ? JSON.parse(rested) : undefined);
  const findings = findingsOf(typed ? outlook.data?.findings : undefined, send.error);
  const asked = findings.filter(({ severity }) => severity === "ask").map(({ code }) => code);
  const open = asked.filter((code) => !draft.value.confirmed.includes(code));
  const submit = () => send.mutate(requestOf(draft.value, form, draft.value.confirmed));
  const shown = typed ? outlook : undefined;
  return { draft: draft.value, change: draft.change, send, findings, open, submit, shown };
}

function Form({ pool, form }: { pool: string; form: RequestForm }) {
  const text = useText();
  const { draft, change, send, findings, open, submit, shown } = useEntry(pool, form);
  const [wasTried, setTried] = useState(false);
  const missing = missingIn(draft);
  const error = (field: "language" | "times") =>
    wasTried && missing.includes(field) ? text(`request.missing.${field}`) : undefined;
  if (send.isSuccess)
    return (
      <Notice tone="success" title={text("entry.sent")} loud>
        <p className="kern-body break">{text("entry.request.sent", { email: draft.email })}</p>
      </Notice>
    );
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      setTried(true);
      if (missing.length === 0 && open.length === 0 && !send.isPending) submit();
    }}>
      <p className="kern-body">{text("entry.request.lead")}</p>
      <LanguageField label={text("request.language")} hint={text("request.language.hint")}
        error={error("language")} value={draft.language}
        onChange={(language) => change({ language })} />
      <SettingField settings={form.settings} draft={draft} change={change} />
      <ModeChoice mode={draft.mode} change={(mode) => change({ mode })} />
      <TimesFields times={draft.times} error={error("times")}
        askHour={[send.error, shown?.error].some((one) => one?.code === "local_time_ambiguous")}
        onChange={(times) => change({ times })} />
      <Minutes draft={draft} change={change} error={undefined} />
      <OutlookPanel outlook={shown?.data} busy={shown?.isFetching ?? false}
        problem={shown?.error ?? null} taken={draft.times.map(localOf)}
        onTake={(local) => change({ times: [timeOf(local), ...draft.times.slice(1)] })} />
      <OfficeFields office={draft} change={change} {...form} />
      <fieldset className="group stack">
        <legend className="kern-heading-small">{text("entry.person")}</legend>
        <PersonFields person={draft} change={change} />
        <TextField type="tel" label={text("entry.person.phone")} optional maxLength={40}
          autoComplete="tel" value={draft.phone}
          onChange={({ target }) => change({ phone: target.value })} />
      </fieldset>
      {form.terms && <TermsBox terms={form.terms} />}
      <Findings findings={findings} confirmed={draft.confirmed}
        error={open.length > 0 ? text("request.confirm.needed") : undefined}
        onConfirm={(confirmed) => change({ confirmed })} />
      <Refused problem={send.error} />
      <div>
        <Button look="primary" type="submit" busy={send.isPending}>{text("request.send")}</Button>
      </div>
    </form>
  );
}
