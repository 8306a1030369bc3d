import "../../style/people.css";
import { useNavigate, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import type { Person } from "./people_query";
import { fieldsOf, newPerson, patchOf, personPlan } from "./person_fields";
import { readPerson, usePerson } from "./person_query";
import { RecordFields } from "./record_fields";
import { type Fields, type Loaded as Record, useRebase, useRecordForm } from "./record_form";
import { RecordFrame } from "./record_frame";
import { nameOf } from "./words";

const start: Record = { fields: newPerson, etag: "" };
const filled = (value: Fields) => Object.keys(value).filter((name) => value[name] !== "");

/** A person who is new in the pool. */
export function NewPersonPage() {
  const text = useText();
  const navigate = useNavigate();
  const form = useRecordForm("person.new", start);
  const add = useWrite({
    send: (value: Fields, key) =>
      ask(
        api.POST("/api/v1/interpreters", {
          params: { header: { "Idempotency-Key": key } },
          body: patchOf(value, filled(value)) as never, // the form requires what the API does
        }),
      ),
    refresh: [["interpreters"]],
    done: (person) => {
      form.sent();
      void navigate(`/personen/${person.id}`, { state: { findings: person.findings } });
    },
  });
  return (
    <Page title={text("people.new")} lead={text("people.new.lead")}>
      <RecordFrame form={form} back="/personen" write={add} save={() => add.mutate(form.value)}>
        <PersonFields form={form} problem={add.error} />
      </RecordFrame>
    </Page>
  );
}

/** The record of a person; of two who change it at once neither loses a word. */
export function ChangePersonPage() {
  const { id = "" } = useParams();
  const query = usePerson(id);
  return (
    <Loaded query={query}>
      {({ data, etag }) => <Change key={id} person={data} etag={etag} />}
    </Loaded>
  );
}

function Change({ person, etag }: { person: Person; etag: string }) {
  const text = useText();
  const navigate = useNavigate();
  const { id } = person;
  const form = useRecordForm(`person.${id}`, { fields: fieldsOf(person), etag });
  const leave = (saved?: Person) => {
    form.sent();
    void navigate(`/personen/${id}`, { state: { findings: saved?.findings } });
  };
  const save = useWrite({
    send: ({ value, version }: { value: Fields; version: string }, key) =>
      ask(
        api.PATCH("/api/v1/interpreters/{interpreter_id}", {
          params: {
            path: { interpreter_id: id },
            header: { "If-Match": version, "Idempotency-Key": key },
          },
          body: patchOf(value, form.changed),
        }),
      ),
    refresh: [["interpreters"]],
    done: leave,
  });
  useRebase(save, async () => {
    const now = await readPerson(id);
    form.rebase({ fields: fieldsOf(now.data), etag: now.etag });
  });
  return (
    <Page title={text("people.change.title", { name: nameOf(person) })}>
      <RecordFrame form={form} back={`/personen/${id}`} write={save}
        save={() =>
          form.changed.length ? save.mutate({ value: form.value, version: form.etag }) : leave()
        }>
        <PersonFields form={form} problem={save.error} />
      </RecordFrame>
    </Page>
  );
}

interface FieldsProps {
  form: ReturnType<typeof useRecordForm>;
  problem: unknown;
}

function PersonFields({ form, problem }: FieldsProps) {
  const text = useText();
  return (["who", "contact", "work"] as const).map((group) => (
    <fieldset key={group} className="group">
      <legend className="kern-heading-small">{text(`people.group.${group}`)}</legend>
      <RecordFields plan={personPlan[group]} value={form.value} change={form.change}
        problem={problem} />
    </fieldset>
  ));
}
