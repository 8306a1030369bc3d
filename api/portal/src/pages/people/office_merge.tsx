import { useState } from "react";
import { useNavigate } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText } from "../../texts/text";
import { type Office, useOffices } from "./offices_query";

/** The same office stands here twice: this record goes over into the other. */
export function OfficeMerge({ office }: { office: Office }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text("people.office.merge")}</Button>
      {isOpen && <MergeDialog office={office} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DialogProps {
  office: Office;
  /** The other office, where it is known already. */
  preset?: string;
  onClose: () => void;
}

export function MergeDialog({ office, preset = "", onClose }: DialogProps) {
  const text = useText();
  const navigate = useNavigate();
  const [into, setInto] = useState(preset);
  const others = (useOffices().data ?? []).filter(
    (one) => one.id !== office.id && one.state !== "closed",
  );
  const merge = useWrite({
    send: (body: { into: string }, key) =>
      ask(
        api.POST("/api/v1/requesters/{requester_id}/merge", {
          params: { path: { requester_id: office.id }, header: { "Idempotency-Key": key } },
          body,
        }),
      ),
    refresh: [["requesters"], ["bookings"], ["today"], ["accounts"]],
    done: (stays) => void navigate(`/einsatzstellen/${stays.id}`),
  });
  return (
    <FormDialog title={text("people.office.merge")} act={text("people.office.merge.act")}
      write={merge} onSend={() => merge.mutate({ into })} onClose={onClose}>
      <p className="kern-body">{text("people.office.merge.text", { name: office.name })}</p>
      <SelectField label={text("people.office.merge.into")} required value={into}
        onChange={({ target }) => setInto(target.value)}>
        <option value="">{text("people.blocks.choose")}</option>
        {others.map((one) => (
          <option key={one.id} value={one.id}>
            {[one.name, one.places[0]?.town].filter(Boolean).join(", ")}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
