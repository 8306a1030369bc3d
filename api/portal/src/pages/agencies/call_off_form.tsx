import { useState } from "react";
import { SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useOpenOffices } from "../../parts/open_offices";
import { useText, useUiLanguage } from "../../texts/text";
import { type Agency, useCallOff, useToday } from "./agencies_query";

/** Ask an agency for somebody: language, place and time. */
export function CallOffForm({ agencies, onClose }: {
  agencies: Agency[];
  onClose: () => void;
}) {
  const text = useText();
  const ui = useUiLanguage();
  const today = useToday();
  const make = useCallOff(onClose);
  const [typed, setTyped] = useState({
    agency: "", language: "", office: "", place: "", day: "", from: "10:00", minutes: "60",
  });
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const spoken = agencies.find(({ id }) => id === typed.agency)?.languages ?? [];
  const send = () =>
    make.mutate({
      agency_id: typed.agency,
      place_id: typed.place,
      language: typed.language,
      begin: `${typed.day}T${typed.from}`,
      duration_min: Number(typed.minutes),
    });
  return (
    <FormDialog title={text("agencies.call_off")} write={make} onSend={send} onClose={onClose}>
      <SelectField label={text("agencies.agency")} required value={typed.agency}
        onChange={(event) => set({ agency: event.target.value, language: "" })}>
        <option value="">{text("agencies.choose")}</option>
        {agencies.map(({ id, name, contract_number }) => (
          <option key={id} value={id}>{`${name} (${contract_number})`}</option>
        ))}
      </SelectField>
      <SelectField label={text("agencies.language")} required value={typed.language}
        onChange={(event) => set({ language: event.target.value })}>
        <option value="">{text("agencies.choose")}</option>
        {spoken.map((one) => (
          <option key={one.language} value={one.language}>
            {(ui === "en" ? one.language_name_en : one.language_name) ?? one.language}
          </option>
        ))}
      </SelectField>
      <Where office={typed.office} place={typed.place} onChange={set} />
      <TextField label={text("agencies.day")} required type="date" min={today} value={typed.day}
        onChange={(event) => set({ day: event.target.value })} />
      <div className="pair">
        <TextField label={text("agencies.from")} required type="time" value={typed.from}
          onChange={(event) => set({ from: event.target.value })} />
        <TextField label={text("agencies.duration")} required type="number" min="5" max="720"
          value={typed.minutes} onChange={(event) => set({ minutes: event.target.value })} />
      </div>
    </FormDialog>
  );
}

function Where({ office, place, onChange }: {
  office: string;
  place: string;
  onChange: (part: { office?: string; place: string }) => void;
}) {
  const text = useText();
  const offices = useOpenOffices();
  const places = offices.data?.find(({ id }) => id === office)?.places ?? [];
  return (
    <>
      <SelectField label={text("agencies.office")} required value={office}
        onChange={(event) => onChange({ office: event.target.value, place: "" })}>
        <option value="">{text("agencies.choose")}</option>
        {(offices.data ?? []).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <SelectField label={text("agencies.place")} required value={place}
        onChange={(event) => onChange({ place: event.target.value })}>
        <option value="">{text("agencies.choose")}</option>
        {places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
    </>
  );
}
