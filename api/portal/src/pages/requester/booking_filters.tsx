import { useState } from "react";
import { SelectField, TextField } from "../../parts/field";
import {
  LanguageField,
  type LanguageValue,
  nameOf,
  noLanguage,
  useLanguageAnswer,
} from "../../parts/language_field";
import { useNarrow } from "../../parts/narrow";
import { SearchField } from "../../parts/search_field";
import { useText, useUiLanguage } from "../../texts/text";
import type { Filter } from "./bookings_query";

const states = ["requested", "open", "searching", "partly_filled", "filled", "unfilled",
  "completed", "cancelled", "withdrawn"] as const;
const fills = ["open", "searching", "partly_filled", "filled", "unfilled"];

interface FiltersProps {
  filter: Filter;
  set: (name: string, value: string) => void;
}

/** State, period, language and own words, each a part of the address; folded on a phone. */
export function BookingFilters(props: FiltersProps) {
  const text = useText();
  const isNarrow = useNarrow();
  const [wasUsed] = useState(() => Object.values(props.filter).some(Boolean));
  if (!isNarrow) return <Filters {...props} />;
  return (
    <details className="kern-accordion" open={wasUsed}>
      <summary className="kern-accordion__header">
        <span className="kern-title">{text("bookings.filter")}</span>
      </summary>
      <section className="kern-accordion__body">
        <Filters {...props} />
      </section>
    </details>
  );
}

function Filters({ filter, set }: FiltersProps) {
  const text = useText();
  return (
    <div className="row filters" role="search" aria-label={text("bookings.filter")}>
      <SelectField
        label={text("bookings.filter.state")}
        value={filter.state}
        onChange={(event) => set("zustand", event.target.value)}
      >
        <option value="">{text("bookings.filter.all")}</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {text(fills.includes(state)
              ? `state.fill.${state as "open"}`
              : `state.booking.${state as "requested"}`)}
          </option>
        ))}
      </SelectField>
      <LanguageFilter code={filter.language} set={(code) => set("sprache", code)} />
      <SearchField label={text("bookings.filter.words")} value={filter.words}
        set={(words) => set("suche", words)} />
      <TextField
        type="date"
        label={text("bookings.filter.from")}
        value={filter.from}
        onChange={(event) => set("von", event.target.value)}
      />
      <TextField
        type="date"
        label={text("bookings.filter.until")}
        value={filter.until}
        onChange={(event) => set("bis", event.target.value)}
      />
    </div>
  );
}

interface LanguageFilterProps {
  code: string;
  set: (code: string) => void;
}

/** The address knows the code; the words that were typed for it live as long as the page. */
function LanguageFilter({ code, set }: LanguageFilterProps) {
  const text = useText();
  const ui = useUiLanguage();
  const [typed, setTyped] = useState<LanguageValue>(noLanguage);
  const known = useLanguageAnswer(code).data?.items.find((item) => item.code === code);
  const fromAddress = known
    ? { text: nameOf(known, ui), code, name: nameOf(known, ui) }
    : noLanguage;
  return (
    <LanguageField
      label={text("bookings.filter.language")}
      value={typed.code === code ? typed : fromAddress}
      onChange={(value) => {
        setTyped(value.code ? { ...value, text: value.name } : value); // an answered question goes
        set(value.code);
      }}
    />
  );
}
