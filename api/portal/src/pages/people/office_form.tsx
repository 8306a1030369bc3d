import "../../style/people.css";
import { useNavigate, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import {
  changeOfficePlan,
  fieldsOfOffice,
  newOffice,
  newOfficePlan,
  officeInputOf,
  officePatchOf,
} from "./office_fields";
import { type Office, readOffice, useOffice } from "./offices_query";
import { RecordFields } from "./record_fields";
import { type Fields, type Loaded as Record, useRebase, useRecordForm } from "./record_form";
import { RecordFrame } from "./record_frame";

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
      <RecordFrame form={form} back="/einsatzstellen" write={add}
        save={() => add.mutate(form.value)}>
        <RecordFields plan={newOfficePlan} value={form.value} change={form.change}
          problem={add.error} />
      </RecordFrame>
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
      <RecordFrame form={form} back={back} write={save}
        save={() =>
          form.changed.length ? save.mutate({ value: form.value, version: form.etag }) : leave()
        }>
        <RecordFields plan={changeOfficePlan} value={form.value} change={form.change}
          problem={save.error} />
      </RecordFrame>
    </Page>
  );
}
