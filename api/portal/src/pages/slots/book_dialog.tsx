import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { useSession } from "../../api/session";
import { Choice, SelectField, TextField } from "../../parts/field";
import { FormDialog } from "../../parts/form_dialog";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallTime } from "../../texts/time";
import { OfficeSelect } from "./office_select";
import { type SlotDay, useBook } from "./slots_query";

interface Typed {
  begin: string;
  minutes: number;
  language: string;
  setting: string;
  reference: string;
  office: string;
  waits: boolean;
}

interface Part {
  day: SlotDay;
  typed: Typed;
  set: (part: Partial<Typed>) => void;
}

/** A short appointment in the hours on site: time, language, setting, and a reference. */
export function BookDialog({ day, onClose }: { day: SlotDay; onClose: () => void }) {
  const text = useText();
  const formats = useFormats();
  const own = useSession().requester_id;
  const [typed, setTyped] = useState<Typed>({
    begin: "",
    minutes: day.grain_min,
    language: day.languages[0]?.language ?? "",
    setting: "office_talk",
    reference: "",
    office: "",
    waits: day.free.length === 0,
  });
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const book = useBook(day.id, onClose);
  const send = () => {
    const { begin, reference, office, ...rest } = typed;
    book.mutate({
      ...rest,
      ...(begin ? { begin } : {}),
      ...(reference.trim() ? { reference: reference.trim() } : {}),
      ...(own ? {} : { requester_id: office }),
    });
  };
  return (
    <FormDialog title={text("slots.book_title")} act={text("slots.book_send")} write={book}
      onSend={send} onClose={onClose}>
      <p className="kern-body">{formats.period(day.begin_at, day.end_at)}, {day.name}</p>
      {!own && <OfficeSelect value={typed.office} onChange={(office) => set({ office })} />}
      <When {...{ day, typed, set }} />
      <What {...{ day, typed, set }} />
      <TextField label={text("slots.reference")} hint={text("slots.reference_hint")} optional
        maxLength={60} value={typed.reference}
        onChange={(event) => set({ reference: event.target.value })} />
      <Choice type="checkbox" checked={typed.waits} label={text("slots.waits_too")}
        onChange={(event) => set({ waits: event.target.checked })} />
    </FormDialog>
  );
}

function When({ day, typed, set }: Part) {
  const text = useText();
  const formats = useFormats();
  const steps = [1, 2, 3, 4].map((count) => count * day.grain_min);
  return (
    <>
      <SelectField label={text("slots.begin")} value={typed.begin}
        onChange={(event) => set({ begin: event.target.value })}>
        <option value="">{text("slots.begin_first")}</option>
        {day.free.map((at) => (
          <option key={at} value={wallTime(new Date(at)).slice(11, 16)}>{formats.clock(at)}</option>
        ))}
      </SelectField>
      <SelectField label={text("slots.minutes")} value={typed.minutes}
        onChange={(event) => set({ minutes: Number(event.target.value) })}>
        {steps.map((minutes) => (
          <option key={minutes} value={minutes}>{text("slots.minutes_of", { minutes })}</option>
        ))}
      </SelectField>
    </>
  );
}

function What({ day, typed, set }: Part) {
  const text = useText();
  const ui = useUiLanguage();
  const settings = useQuery({
    queryKey: ["settings"],
    staleTime: 600_000,
    queryFn: () => ask(api.GET("/api/v1/settings")),
    select: (page) => page.items,
  });
  return (
    <>
      <SelectField label={text("slots.language")} value={typed.language}
        onChange={(event) => set({ language: event.target.value })}>
        {day.languages.map((one) => (
          <option key={one.language} value={one.language}>
            {ui === "en" ? one.language_name_en : one.language_name}
          </option>
        ))}
      </SelectField>
      <SelectField label={text("slots.setting")} value={typed.setting}
        onChange={(event) => set({ setting: event.target.value })}>
        {(settings.data ?? []).map((one) => (
          <option key={one.code} value={one.code}>{ui === "en" ? one.name_en : one.name_de}</option>
        ))}
      </SelectField>
    </>
  );
}
