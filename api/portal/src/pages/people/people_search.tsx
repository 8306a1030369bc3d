import { useRef } from "react";
import { SearchField } from "../../parts/search_field";
import { useTypedAddress } from "../../parts/typed_address";
import { useText } from "../../texts/text";
import { useWeekdays } from "../../texts/weekdays";
import type { PeopleFilter, Understood } from "./people_query";
import { useCodeName } from "./words";

interface Props {
  filter: PeopleFilter;
  understood: Understood;
  change: (part: Partial<PeopleFilter>) => void;
  /** The answer to what was typed last is still to come. */
  busy: boolean;
}

interface Chip {
  key: string;
  label: string;
  without: Partial<PeopleFilter>;
}

/** One field for anything, and below it what the server understood, each part removable. */
export function PeopleSearch({ filter, understood, change, busy }: Props) {
  const text = useText();
  const field = useRef<HTMLDivElement>(null);
  const chips = useChips(understood);
  const [typed, setTyped] = useTypedAddress(filter.words, (words) => change({ words }));
  const isBehind = busy || typed !== filter.words;
  return (
    <search className="stack people-search">
      <div ref={field}>
        <SearchField label={text("people.search")} hint={text("people.search.hint")}
          value={typed} set={setTyped} />
      </div>
      {chips.length > 0 && (
        <ul className="chips" aria-label={text("people.understood")}>
          {chips.map((chip) => (
            <li key={chip.key}>
              <button
                type="button"
                className="chip"
                aria-disabled={isBehind}
                onClick={() => {
                  if (isBehind) return;
                  change(chip.without);
                  field.current?.querySelector("input")?.focus();
                }}
              >
                {chip.label}
                <span className="kern-icon kern-icon--close" aria-hidden="true" />
                <span className="kern-sr-only">{text("people.chip.remove")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}

/** What was understood, in words; taking one away leaves the others as filters of their own. */
function useChips({ language, language_name, gender, weekday, words }: Understood): Chip[] {
  const text = useText();
  const name = useCodeName();
  const weekdays = useWeekdays();
  const list = words?.split(" ").filter(Boolean) ?? [];
  const all: Partial<PeopleFilter> = {
    language: language ?? "",
    gender: gender ?? "",
    weekday: weekday ? String(weekday) : "",
    words: list.join(" "),
  };
  const chip = (key: string, label: string, less: Partial<PeopleFilter>): Chip[] => [
    { key, label, without: { ...all, ...less } },
  ];
  const day = weekday ? (weekdays[weekday - 1] ?? "") : "";
  return [
    ...(language
      ? chip("language", text("people.chip.language", { name: language_name ?? language }),
          { language: "" })
      : []),
    ...(gender ? chip("gender", name("gender", gender), { gender: "" }) : []),
    ...(weekday ? chip("weekday", text("people.chip.weekday", { day }), { weekday: "" }) : []),
    ...list.flatMap((word, index) =>
      chip(`word ${index}`, text("people.chip.word", { word }), {
        words: list.filter((_, other) => other !== index).join(" "),
      }),
    ),
  ];
}
