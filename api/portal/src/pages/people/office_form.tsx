import "../../style/people.css";
import { Link, useNavigate, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { ConflictNotice } from "./conflict_notice";
import {
  changeOfficePlan,
  fieldsOfOffice,
  newOffice,
  newOfficePlan,
  officeInputOf,
  officePatchOf,
} from "./office_fields";
import { type Office, readOffice, useOffice } from "./offices_query";
import { type FieldPlan, RecordFields } from "./record_fields";
import { type Fields, type Loaded as Record, useRebase, useRecordForm } from "./record_form";

const start: Record = { fields: newOffice, etag: "" };

/** An office that is new here, with its first place. */
export function NewOfficePage() {
  const text = useText();
  const navigate = useNavigate();
  const form = useRecordForm("office.new", start);
  const add = useWrite({
    send: (value: Fields, key) =>
      ask(
        api.POST("/api/v1/requesters", {
          params: { header: { "Idempotency-Key": key } },
          body: officeInputOf(value),
        }),
      ),
    refresh: [["requesters"]],
    done: (office) => {
      form.sent();
      void navigate(`/einsatzstellen/${office.id}`, { state: { findings: office.findings } });
    },
  });
  return (
    <Page title={text("people.office.new")}>
      <OfficeForm plan={newOfficePlan} form={form} back="/einsatzstellen" busy={add.isPending}
        problem={add.error} save={() => add.mutate(form.value)} />
    </Page>
  );
}

/** The record of an office; of two who change it at once neither loses a word. */
export function ChangeOfficePage() {
  const { id = "" } = useParams();
  const query = useOffice(id);
  return (
    <Loaded query={query}>
      {({ data, etag }) => <Change key={id} office={data} etag={etag} />}
    </Loaded>
  );
}

function Change({ office, etag }: { office: Office; etag: string }) {
  const text = useText();
  const navigate = useNavigate();
  const back = `/einsatzstellen/${office.id}`;
  const form = useRecordForm(`office.${office.id}`, { fields: fieldsOfOffice(office), etag });
  const leave = (saved?: Office) => {
    form.sent();
    void navigate(back, { state: { findings: saved?.findings } });
  };
  const save = useWrite({
    send: ({ value, version }: { value: Fields; version: string }, key) =>
      ask(
        api.PATCH("/api/v1/requesters/{requester_id}", {
          params: {
            path: { requester_id: office.id },
            header: { "If-Match": version, "Idempotency-Key": key },
          },
          body: officePatchOf(value, form.changed),
        }),
      ),
    refresh: [["requesters"]],
    done: leave,
  });
  useRebase(save, async () => {
    const now = await readOffice(office.id);
    form.rebase({ fields: fieldsOfOffice(now.data), etag: now.etag });
  });
  return (
    <Page title={text("people.change.title", { name: office.name })}>
      <OfficeForm plan={changeOfficePlan} form={form} back={back} busy={save.isPending}
        problem={save.error}
        save={() =>
          form.changed.length ? save.mutate({ value: form.value, version: form.etag }) : leave()
        } />
    </Page>
  );
}

interface FormProps {
  plan: FieldPlan[];
  form: ReturnType<typeof useRecordForm>;
  back: string;
  busy: boolean;
  problem: unknown;
  save: () => void;
}

function OfficeForm({ plan, form, back, busy, problem, save }: FormProps) {
  const text = useText();
  return (
    <form className="stack" onSubmit={(event) => {
      event.preventDefault();
      if (!busy) save();
    }}>
      <RecordFields plan={plan} value={form.value} change={form.change} problem={problem} />
      <ConflictNotice conflicts={form.conflicts} />
      <ProblemNotice problem={problem} />
      <div className="row">
        <Button look="primary" type="submit" busy={busy}>{text("common.save")}</Button>
        <Link className="kern-btn kern-btn--secondary" to={back} onClick={form.sent}>
          <span className="kern-label">{text("common.cancel")}</span>
        </Link>
      </div>
    </form>
  );
}
