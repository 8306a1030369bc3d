import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { allPages } from "../../api/all_pages";
import { SelectField } from "../../parts/field";
import { useText } from "../../texts/text";

/** Offices that are open, with their places. */
export function useOpenOffices() {
  return useQuery({
    queryKey: ["requesters", "open"],
    staleTime: 300_000,
    queryFn: () =>
      allPages((page) =>
        ask(api.GET("/api/v1/requesters", { params: { query: { state: "active", ...page } } }))),
  });
}

export function OfficeSelect({ value, onChange }: {
  value: string;
  onChange: (office: string) => void;
}) {
  const text = useText();
  const offices = useOpenOffices();
  return (
    <SelectField label={text("slots.office")} required value={value}
      onChange={(event) => onChange(event.target.value)}>
      <option value="">{text("slots.choose")}</option>
      {(offices.data ?? []).map((office) => (
        <option key={office.id} value={office.id}>{office.name}</option>
      ))}
    </SelectField>
  );
}
