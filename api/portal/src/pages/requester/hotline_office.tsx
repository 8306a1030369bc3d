import { useState } from "react";
import { Combobox } from "../../parts/combobox";
import { useText } from "../../texts/text";
import { useOffices } from "./catalogue_queries";
import type { Known } from "./request_draft";

interface Props {
  office: Known;
  error: string | undefined;
  onChange: (office: Known, phone: string) => void;
}

/** For coordinators: which office wants somebody now, with its number to begin with. */
export function HotlineOffice({ office, error, onChange }: Props) {
  const text = useText();
  const [typed, setTyped] = useState(office.name);
  const found = useOffices(typed, typed !== office.name).data ?? [];
  return (
    <Combobox
      label={text("hotline.office")}
      error={error}
      value={typed}
      options={found.map(({ id, name, places }) => ({
        id, label: name, detail: places[0]?.town,
      }))}
      onType={(name) => {
        setTyped(name);
        if (office.id) onChange({ id: "", name: "" }, "");
      }}
      onChoose={({ id, label }) => {
        setTyped(label);
        onChange({ id, name: label }, found.find((one) => one.id === id)?.phone ?? "");
      }}
    />
  );
}
