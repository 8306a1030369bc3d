import { useState } from "react";
import { useNow } from "../../api/clock";
import { SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { clearanceCodes } from "./codes";
import { type Clearance, useChangeClearances } from "./person_query";
import { useCodeName } from "./words";

interface Props {
  person: string;
  /** The clearance to change; without it one is added. */
  before?: Clearance;
  onClose: () => void;
}

/** An Einsatzfreigabe of a person: which, from when, until when. */
export function ClearanceDialog({ person, before, onClose }: Props) {
  const text = useText();
  const name = useCodeName();
  const today = wallTime(useNow()).slice(0, 10);
  const [typed, setTyped] = useState<Clearance>(
    before ?? { code: clearanceCodes[0], valid_from: today, valid_until: null },
  );
  const save = useChangeClearances(person, onClose);
  const codes = [...new Set<string>([...clearanceCodes, typed.code])];
  const title = before
    ? text("people.clearances.change", { what: name("clearance", before.code) })
    : text("people.clearances.add");
  return (
    <FormDialog title={title} write={save} onClose={onClose}
      onSend={() => save.mutate({ before, after: typed })}>
      {!before && (
        <SelectField label={text("people.filter.clearance")} value={typed.code}
          onChange={({ target }) => setTyped({ ...typed, code: target.value })}>
          {codes.map((code) => (
            <option key={code} value={code}>{name("clearance", code)}</option>
          ))}
        </SelectField>
      )}
      <TextField type="date" required label={text("people.clearances.valid_from")}
        value={typed.valid_from}
        onChange={({ target }) => setTyped({ ...typed, valid_from: target.value })} />
      <TextField type="date" optional label={text("people.clearances.valid_until")}
        hint={text("people.clearances.valid_until.hint")} min={typed.valid_from}
        value={typed.valid_until ?? ""}
        onChange={({ target }) => setTyped({ ...typed, valid_until: target.value || null })} />
    </FormDialog>
  );
}
