import { useState } from "react";
import { Button } from "../../parts/button";
import { TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { useText, useUiLanguage } from "../../texts/text";
import { type Agency, type AgencyInput, useSaveAgency } from "./agencies_query";

interface Spoken {
  code: string;
  name: string;
}

interface Typed {
  name: string;
  phone: string;
  number: string;
  first: string;
  last: string;
  euros: string;
  minutes: string;
  hours: string;
  languages: Spoken[];
}

const inputOf = (typed: Typed): AgencyInput => ({
  name: typed.name.trim(),
  phone: typed.phone.trim() || null,
  contract_number: typed.number.trim(),
  first_day: typed.first,
  last_day: typed.last,
  languages: typed.languages.map(({ code }) => code),
  hour_cents: Math.round(Number(typed.euros) * 100),
  call_off_min: Number(typed.minutes),
  response_min: Math.round(Number(typed.hours) * 60),
});

function useTyped(agency: Agency | undefined) {
  const ui = useUiLanguage();
  return useState<Typed>({
    name: agency?.name ?? "",
    phone: agency?.phone ?? "",
    number: agency?.contract_number ?? "",
    first: agency?.first_day ?? "",
    last: agency?.last_day ?? "",
    euros: agency ? String(agency.hour_cents / 100) : "",
    minutes: String(agency?.call_off_min ?? 60),
    hours: String((agency?.response_min ?? 240) / 60),
    languages: (agency?.languages ?? []).map((one) => ({
      code: one.language,
      name: (ui === "en" ? one.language_name_en : one.language_name) ?? one.language,
    })),
  });
}

/** An agency and what its framework contract says. */
export function AgencyForm({ agency, onClose }: {
  agency: Agency | undefined;
  onClose: () => void;
}) {
  const text = useText();
  const save = useSaveAgency(agency, onClose);
  const [typed, setTyped] = useTyped(agency);
  const bind = (name: Exclude<keyof Typed, "languages">) => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  });
  return (
    <FormDialog title={text(agency ? "agencies.change" : "agencies.new")} write={save}
      onSend={() => save.mutate(inputOf(typed))} onClose={onClose}>
      <TextField label={text("agencies.name")} required maxLength={120} {...bind("name")} />
      <TextField label={text("agencies.phone")} optional type="tel" maxLength={40}
        {...bind("phone")} />
      <TextField label={text("agencies.number")} required maxLength={60} {...bind("number")} />
      <div className="pair">
        <TextField label={text("agencies.first")} required type="date" {...bind("first")} />
        <TextField label={text("agencies.last")} required type="date" {...bind("last")} />
      </div>
      <Languages list={typed.languages}
        onChange={(languages) => setTyped({ ...typed, languages })} />
      <TextField label={text("agencies.euros")} required type="number" min="0.01" max="1000"
        step="0.01" {...bind("euros")} />
      <div className="pair">
        <TextField label={text("agencies.minutes")} required type="number" min="1" max="720"
          {...bind("minutes")} />
        <TextField label={text("agencies.hours")} required type="number" min="0.25" max="240"
          step="0.25" {...bind("hours")} />
      </div>
    </FormDialog>
  );
}

function Languages({ list, onChange }: {
  list: Spoken[];
  onChange: (list: Spoken[]) => void;
}) {
  const text = useText();
  const [value, setValue] = useState(noLanguage);
  const add = () => {
    if (!list.some(({ code }) => code === value.code))
      onChange([...list, { code: value.code, name: value.name }]);
    setValue(noLanguage);
  };
  return (
    <div className="stack">
      <LanguageField label={text("agencies.language")} value={value} onChange={setValue} />
      {value.code && (
        <div>
          <Button look="secondary" onClick={add}>{text("agencies.language_add")}</Button>
        </div>
      )}
      <ul className="lines">
        {list.map((one) => (
          <li key={one.code}>
            <span className="line__text">{one.name}</span>
            <Button look="tertiary"
              onClick={() => onChange(list.filter(({ code }) => code !== one.code))}>
              {text("agencies.language_remove")}
              <span className="kern-sr-only"> {one.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
