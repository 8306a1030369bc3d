import { useSearchParams } from "react-router";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { useWrite } from "../../api/write";
import { useDraft } from "../../parts/draft";
import { SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { wallDate, wallTime } from "../../texts/time";
import type { components } from "../../../dist/schema";
import { roles } from "./codes";
import { useOffices } from "./offices_query";
import { usePeople, filterOf } from "./people_query";
import { useCodeName } from "./words";

type Invitation = components["schemas"]["Invitation"];

const empty = {
  email: "", name: "", role: "requester", office: "", place: "", person: "", last: "",
};
type Typed = typeof empty;

function invitationOf({ email, name, role, office, place, person, last }: Typed): Invitation {
  return {
    email: email.trim(),
    display_name: name.trim(),
    role: role as Invitation["role"],
    ...(role === "requester" ? { requester_id: office } : {}),
    ...(role === "requester" && place ? { place_id: place } : {}),
    ...(role === "interpreter" ? { interpreter_id: person } : {}),
    ...(last ? { valid_until: wallDate(`${last}T23:59`).toISOString() } : {}),
  };
}

interface Props {
  onClose: () => void;
  done: (email: string) => void;
}

/** Gives a person a role here; somebody new gets a link for a password by mail. */
export function InviteDialog({ onClose, done }: Props) {
  const text = useText();
  const name = useCodeName();
  const draft = useDraft("invitation", empty);
  const [address] = useSearchParams();
  const office = draft.value.office || (address.get("einsatzstelle") ?? "");
  const typed = { ...draft.value, office };
  const bind = (field: keyof Typed) => ({
    value: typed[field],
    onChange: ({ target }: { target: { value: string } }) =>
      draft.change({ [field]: target.value }),
  });
  const invite = useWrite({
    send: (body: Invitation, key) =>
      ask(api.POST("/api/v1/accounts", { body, params: { header: { "Idempotency-Key": key } } })),
    refresh: [["accounts"]],
    done: () => {
      draft.sent();
      done(typed.email.trim());
    },
  });
  return (
    <FormDialog title={text("people.accounts.invite")} act={text("people.accounts.invite.act")}
      write={invite} onClose={onClose} onSend={() => invite.mutate(invitationOf(typed))}>
      <TextField type="email" required maxLength={254} label={text("people.field.email")}
        {...bind("email")} />
      <TextField required maxLength={120} label={text("people.accounts.name")}
        {...bind("name")} />
      <SelectField label={text("people.accounts.role")} {...bind("role")}>
        {roles.map((one) => <option key={one} value={one}>{name("role", one)}</option>)}
      </SelectField>
      {typed.role === "requester" && <OfficeFields typed={typed} change={draft.change} />}
      {typed.role === "interpreter" && <PersonField {...bind("person")} />}
      <LastDay {...bind("last")} />
    </FormDialog>
  );
}

function OfficeFields({ typed, change }: {
  typed: Typed;
  change: (part: Partial<Typed>) => void;
}) {
  const text = useText();
  const offices = useOffices();
  const office = offices.data?.find((one) => one.id === typed.office);
  return (
    <>
      <SelectField label={text("people.blocks.office")} required value={typed.office}
        onChange={({ target }) => change({ office: target.value, place: "" })}>
        <option value="">{text("people.blocks.choose")}</option>
        {offices.data?.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </SelectField>
      {office && office.places.length > 1 && (
        <SelectField label={text("people.accounts.place")} value={typed.place}
          onChange={({ target }) => change({ place: target.value })}>
          <option value="">{text("people.accounts.place.all")}</option>
          {office.places.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </SelectField>
      )}
    </>
  );
}

interface FieldProps {
  value: string;
  onChange: (event: { target: { value: string } }) => void;
}

const everybody = filterOf(new URLSearchParams());

function PersonField(field: FieldProps) {
  const text = useText();
  const people = usePeople(everybody);
  return (
    <SelectField label={text("people.accounts.which_person")} required {...field}>
      <option value="">{text("people.blocks.choose")}</option>
      {people.data?.people.map((one) => (
        <option key={one.id} value={one.id}>
          {one.family_name}, {one.given_name}
        </option>
      ))}
    </SelectField>
  );
}

function LastDay(field: FieldProps) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  return (
    <TextField type="date" optional min={today} label={text("people.accounts.last")}
      hint={text("people.accounts.last.hint")} {...field} />
  );
}
