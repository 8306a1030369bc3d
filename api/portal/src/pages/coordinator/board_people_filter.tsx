import { useState } from "react";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Choice, TextField } from "../../parts/field";
import { SearchField } from "../../parts/search_field";
import { useText } from "../../texts/text";
import { addDays, wallTime } from "../../texts/time";

export interface PeopleFilter {
  day: string;
  q: string;
  /** Only those who speak the language of the chosen request. */
  speakers: boolean;
}

export type PeopleView = "timeline" | "list";
const remembered = "mittler.people_view";

/** The timeline on a desk, the list on a phone, until somebody chooses. */
export function usePeopleView() {
  const [view, setView] = useState<PeopleView>(() => {
    const kept = localStorage.getItem(remembered);
    if (kept === "list" || kept === "timeline") return kept;
    return window.matchMedia("(max-width: 64rem)").matches ? "list" : "timeline";
  });
  const choose = (next: PeopleView) => {
    localStorage.setItem(remembered, next);
    setView(next);
  };
  return [view, choose] as const;
}

interface Props {
  filter: PeopleFilter;
  change: (part: Partial<PeopleFilter>) => void;
  language: string | undefined;
  view: PeopleView;
  show: (view: PeopleView) => void;
}

/** Which day, which people, and how they are shown. */
export function BoardPeopleFilter({ filter, change, language, view, show }: Props) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={text("coordinator.board.view")}>
        {(["timeline", "list"] as const).map((one) => (
          <Button
            key={one}
            small
            look={view === one ? "primary" : "secondary"}
            aria-pressed={view === one}
            onClick={() => show(one)}
          >
            {text(`coordinator.board.view.${one}`)}
          </Button>
        ))}
        <Button small onClick={() => change({ day: addDays(filter.day, -1) })}>
          {text("coordinator.board.day_before")}
        </Button>
        <Button small onClick={() => change({ day: today })}>
          {text("coordinator.board.today")}
        </Button>
        <Button small onClick={() => change({ day: addDays(filter.day, 1) })}>
          {text("coordinator.board.day_after")}
        </Button>
      </div>
      <div className="row">
        <TextField
          label={text("coordinator.board.day")}
          type="date"
          value={filter.day}
          onChange={({ target }) => target.value && change({ day: target.value })}
        />
        <SearchField label={text("coordinator.board.find")} value={filter.q}
          set={(q) => change({ q })} />
      </div>
      {language && (
        <Choice
          type="checkbox"
          label={text("coordinator.board.speakers", { language })}
          checked={filter.speakers}
          onChange={({ target }) => change({ speakers: target.checked })}
        />
      )}
    </div>
  );
}
