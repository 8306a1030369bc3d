import { lazy, Suspense, useMemo } from "react";
import { Link, useSearchParams } from "react-router";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Loading } from "../../parts/loading";
import { useHelpsInHouse } from "../../parts/helps_in_house";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useFormats, wallDate, wallTime } from "../../texts/time";
import { type Assignment, useAgenda } from "./agenda";
import type { Availability } from "../../parts/availability/availability";
import { useAvailability } from "./availability";
import { entriesOf, type Shown, shownOf, turned } from "./calendar_entries";
import { CalendarList } from "./calendar_list";
import { LoadedKept } from "./loaded_kept";
import { SickDialog } from "./sick_dialog";

const CalendarView = lazy(() => import("./calendar_view"));

/** Own assignments and times by week or month, and the same as a list. */
export function CalendarPage() {
  const text = useText();
  const agenda = useAgenda();
  const availability = useAvailability();
  const helpsInHouse = useHelpsInHouse();
  return (
    <Page title={text("interpreter.calendar.title")} wide>
      <div className="row calendar__acts">
        <Link className="kern-btn kern-btn--secondary" to="/kalender/verfuegbarkeit">
          <span className="kern-label">{text("interpreter.calendar.times")}</span>
        </Link>
        <Link className="kern-btn kern-btn--secondary" to="/praesenz">
          <span className="kern-label">{text("interpreter.calendar.slots")}</span>
        </Link>
        {helpsInHouse && (
          <Link className="kern-btn kern-btn--secondary" to="/sprachpate">
            <span className="kern-label">{text("interpreter.calendar.house")}</span>
          </Link>
        )}
        <SickDialog />
      </div>
      <LoadedKept query={agenda}>
        {(list) => (
          <LoadedKept query={availability} quiet>
            {(times) => <Inside list={list} times={times} />}
          </LoadedKept>
        )}
      </LoadedKept>
    </Page>
  );
}

function Inside({ list, times }: { list: Assignment[]; times: Availability }) {
  const text = useText();
  const [query, setQuery] = useSearchParams();
  const today = wallTime(useNow()).slice(0, 10);
  const view = query.get("ansicht") === "monat" ? "month" : "week";
  const day = /^\d{4}-\d\d-\d\d$/.exec(query.get("tag") ?? "")?.[0] ?? today;
  const shown = useMemo(() => shownOf(view, day), [view, day]);
  const entries = useMemo(() => entriesOf(shown, list, times), [shown, list, times]);
  const go = (next: { view?: Shown["view"]; day?: string }) =>
    setQuery(
      {
        ansicht: (next.view ?? view) === "month" ? "monat" : "woche",
        tag: next.day ?? day,
      },
      { replace: true },
    );
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={text("interpreter.calendar.view")}>
        {(["week", "month"] as const).map((kind) => (
          <Button key={kind} small aria-pressed={view === kind}
            look={view === kind ? "primary" : "secondary"} onClick={() => go({ view: kind })}>
            {text(kind === "week" ? "interpreter.calendar.week" : "interpreter.calendar.month")}
          </Button>
        ))}
        <Button look="tertiary" small onClick={() => go({ day: today })}>
          {text("interpreter.calendar.today")}
        </Button>
      </div>
      <Turn shown={shown} turn={(by) => go({ day: turned(shown, by) })} />
      <Suspense fallback={<Loading />}>
        <CalendarView shown={shown} entries={entries} today={today} />
      </Suspense>
      <ul className="legend">
        <li className="legend__mine">{text("interpreter.calendar.mine")}</li>
        <li className="legend__free">{text("interpreter.calendar.free")}</li>
        <li className="legend__off">{text("interpreter.calendar.off")}</li>
      </ul>
      <CalendarList entries={entries} />
    </div>
  );
}

function Turn({ shown, turn }: {
  shown: Shown;
  turn: (by: 1 | -1) => void;
}) {
  const text = useText();
  const formats = useFormats();
  const noon = (day: string) => wallDate(`${day}T12:00`);
  const name =
    shown.view === "month"
      ? formats.month(noon(shown.day))
      : `${formats.day(noon(shown.first))} – ${formats.day(noon(shown.last))}`;
  return (
    <div className="turn">
      <Button look="tertiary" icon="arrow-back" onClick={() => turn(-1)}>
        <span className="kern-sr-only">{text("interpreter.calendar.before")}</span>
      </Button>
      <h2 className="kern-heading-small" aria-live="polite">{name}</h2>
      <Button look="tertiary" icon="arrow-forward" onClick={() => turn(1)}>
        <span className="kern-sr-only">{text("interpreter.calendar.after")}</span>
      </Button>
    </div>
  );
}
