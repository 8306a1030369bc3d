import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../../api/client";
import { Combobox } from "../../parts/combobox";
import { useDebounced } from "../../parts/debounced";
import { useText } from "../../texts/text";

interface Office {
  id: string;
  name: string;
}

/** For coordinators: for which office. */
export function OfficeField({ office, error, onChange }: {
  office: Office;
  error: string | undefined;
  onChange: (office: Office) => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(office.name);
  const q = useDebounced(typed.trim(), 150);
  const found = useQuery({
    queryKey: ["requesters", "by name", q],
    enabled: q.length > 1 && typed !== office.name,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/requesters", { params: { query: { q, limit: 8 } }, signal })),
  });
  return (
    <Combobox
      label={text("translation.office")}
      error={error}
      value={typed}
      options={(found.data?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
      onType={(name) => {
        setTyped(name);
        if (office.id) onChange({ id: "", name: "" });
      }}
      onChoose={(option) => {
        setTyped(option.label);
        onChange({ id: option.id, name: option.label });
      }}
    />
  );
}
