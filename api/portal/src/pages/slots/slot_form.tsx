import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { allPages } from "../../api/all_pages";
import { Choice, Fieldset, SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useOpenOffices } from "../../parts/open_offices";
import { useText, useUiLanguage } from "../../texts/text";
import { useWeekdays } from "../../texts/weekdays";
import { OfficeSelect } from "./office_select";
import { type SlotInput, useAddSlot, useToday } from "./slots_query";

const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function usePeople() {
  return useQuery({
    queryKey: ["interpreters", "active"],
    staleTime: 300_000,
    queryFn: () =>
      allPages((page) =>
        ask(api.GET("/api/v1/interpreters", { params: { query: { state: "active", ...page } } }))),
  });
}

interface Typed {
  name: string;
  office: string;
  place: string;
  person: string;
  languages: string[];
  weekday: number;
  every: number;
  from: string;
  to: string;
  grain: number;
  first: string;
  pauses: boolean;
}

interface Part {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
}

type TextName = "name" | "from" | "to" | "first" | "place" | "person";

const bind = ({ typed, set }: Part) => (name: TextName) => ({
  required: true,
  value: typed[name],
  onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
});

const slotOf = (typed: Typed): SlotInput => ({
  name: typed.name.trim(),
  requester_id: typed.office,
  place_id: typed.place,
  interpreter_id: typed.person,
  languages: typed.languages,
  first_day: typed.first,
  from: typed.from,
  to: typed.to,
  rule: `FREQ=WEEKLY;INTERVAL=${typed.every};BYDAY=${codes[typed.weekday - 1]}`,
  grain_min: typed.grain as SlotInput["grain_min"],
  school_holidays_pause: typed.pauses,
});

/** Who is where, on which weekday, how long, in which steps. */
export function SlotForm({ onClose }: { onClose: () => void }) {
  const text = useText();
  const today = useToday();
  const add = useAddSlot(onClose);
  const [typed, setTyped] = useState<Typed>({
    name: "", office: "", place: "", person: "", languages: [], weekday: 2, every: 1,
    from: "10:00", to: "12:00", grain: 20, first: today, pauses: false,
  });
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  return (
    <FormDialog title={text("slots.new")} write={add} onSend={() => add.mutate(slotOf(typed))}
      onClose={onClose}>
      <TextField label={text("slots.name")} hint={text("slots.name_hint")} maxLength={80}
        {...bind({ typed, set })("name")} />
      <Where typed={typed} set={set} />
      <Who typed={typed} set={set} />
      <When typed={typed} set={set} today={today} />
      <Choice type="checkbox" checked={typed.pauses} label={text("slots.pauses")}
        onChange={(event) => set({ pauses: event.target.checked })} />
    </FormDialog>
  );
}

function Where({ typed, set }: Part) {
  const text = useText();
  const offices = useOpenOffices();
  const places = offices.data?.find(({ id }) => id === typed.office)?.places ?? [];
  return (
    <>
      <OfficeSelect value={typed.office} onChange={(office) => set({ office, place: "" })} />
      <SelectField label={text("slots.place")} {...bind({ typed, set })("place")}>
        <option value="">{text("slots.choose")}</option>
        {places.map((place) => <option key={place.id} value={place.id}>{place.name}</option>)}
      </SelectField>
    </>
  );
}

function Who({ typed, set }: Part) {
  const text = useText();
  const ui = useUiLanguage();
  const people = usePeople();
  const person = people.data?.find(({ id }) => id === typed.person);
  const spoken = person?.languages?.filter(({ form }) => form !== "written") ?? [];
  const { languages } = typed;
  const toggle = (code: string) =>
    set({
      languages: languages.includes(code)
        ? languages.filter((one) => one !== code)
        : [...languages, code],
    });
  return (
    <>
      <SelectField label={text("slots.person")} required value={typed.person}
        onChange={(event) => set({ person: event.target.value, languages: [] })}>
        <option value="">{text("slots.choose")}</option>
        {(people.data ?? []).map(({ id, given_name, family_name }) => (
          <option key={id} value={id}>{`${family_name}, ${given_name}`}</option>
        ))}
      </SelectField>
      {spoken.length > 0 && (
        <Fieldset legend={text("slots.languages")}>
          {spoken.map((one) => (
            <Choice key={`${one.language} ${one.form}`} type="checkbox"
              checked={languages.includes(one.language)} onChange={() => toggle(one.language)}
              label={(ui === "en" ? one.language_name_en : one.language_name) ?? one.language} />
          ))}
        </Fieldset>
      )}
    </>
  );
}

function When({ typed, set, today }: Part & { today: string }) {
  const text = useText();
  const weekdays = useWeekdays();
  const field = bind({ typed, set });
  const number = (name: "weekday" | "every" | "grain") => ({
    value: typed[name],
    onChange: (event: { target: { value: string } }) =>
      set({ [name]: Number(event.target.value) }),
  });
  return (
    <>
      <div className="pair">
        <SelectField label={text("slots.weekday")} {...number("weekday")}>
          {weekdays.map((name, index) => <option key={name} value={index + 1}>{name}</option>)}
        </SelectField>
        <SelectField label={text("slots.every")} {...number("every")}>
          {[1, 2, 4].map((count) => (
            <option key={count} value={count}>{text("slots.every_week", { count })}</option>
          ))}
        </SelectField>
      </div>
      <div className="pair">
        <TextField label={text("slots.from")} type="time" {...field("from")} />
        <TextField label={text("slots.to")} type="time" {...field("to")} />
      </div>
      <div className="pair">
        <TextField label={text("slots.first")} type="date" min={today} {...field("first")} />
        <SelectField label={text("slots.grain")} {...number("grain")}>
          {[15, 20, 30].map((minutes) => (
            <option key={minutes} value={minutes}>{text("slots.minutes_of", { minutes })}</option>
          ))}
        </SelectField>
      </div>
    </>
  );
}
