import { useId, useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { SelectField, TextField } from "../../parts/field";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { clearanceCodes } from "./codes";
import { useFirstField } from "./first_field";
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
  const form = useId();
  useFirstField(form);
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
    <Dialog title={title} onClose={onClose} footer={
      <>
        <Button onClick={onClose}>{text("common.cancel")}</Button>
        <Button look="primary" type="submit" form={form} busy={save.isPending}>
          {text("common.save")}
        </Button>
      </>
    }>
      <form id={form} className="stack" onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ before, after: typed });
      }}>
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
        <ProblemNotice problem={save.error} />
      </form>
    </Dialog>
  );
}
