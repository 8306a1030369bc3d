import "@event-calendar/core/index.css";
import {
  type Calendar,
  createCalendar,
  destroyCalendar,
  Interaction,
  ResourceTimeline,
} from "@event-calendar/core";
import { type RefObject, useEffect, useRef } from "react";
import { useUiLanguage } from "../../texts/text";

export interface TimelineRow {
  id: string;
  label: string;
}

export interface TimelineBar {
  id: string;
  row: string;
  /** Wall times: "2026-11-24T10:00". */
  from: string;
  until: string;
  label: string;
  look: "request" | "assignment" | "offer" | "available" | "absent";
}

interface Acts {
  /** The chosen request was let go on the row of a person. */
  onDrop: (row: string) => void;
  onBar: (bar: string) => void;
  onRow: (row: string) => void;
}

interface Props extends Acts {
  day: string;
  rows: TimelineRow[];
  bars: TimelineBar[];
}

function eventOf(bar: TimelineBar): Calendar.EventInput {
  const behind = bar.look === "available" || bar.look === "absent";
  return {
    id: bar.id,
    resourceIds: [bar.row],
    start: bar.from,
    end: bar.until,
    title: bar.label,
    display: behind ? "background" : "auto",
    startEditable: bar.look === "request",
    durationEditable: false,
    classNames: ["bar", `bar--${bar.look}`],
  };
}

const resourcesOf = (rows: TimelineRow[]) => rows.map(({ id, label }) => ({ id, title: label }));

/** Clicks go through one listener: what the calendar makes focusable must not be here. */
function optionsOf(acts: RefObject<Acts>): Calendar.Options {
  return {
    view: "resourceTimelineDay",
    headerToolbar: { start: "", center: "", end: "" },
    height: "100%",
    slotMinTime: "06:00:00",
    slotMaxTime: "22:00:00",
    slotDuration: "00:30:00",
    slotLabelInterval: "01:00:00",
    slotWidth: 24,
    scrollTime: "07:30:00",
    eventBackgroundColor: "",
    eventDidMount: ({ el, event }) => el.setAttribute("data-bar", String(event.id)),
    resourceLabelDidMount: ({ el, resource }) => el.setAttribute("data-row", resource.id),
    eventDrop: ({ newResource, revert }) => {
      revert();
      if (newResource) acts.current.onDrop(newResource.id);
    },
  };
}

/** People as rows of one day, for eyes and mouse; board_people_list.tsx says the same as a list. */
export default function BoardTimeline({ day, rows, bars, ...given }: Props) {
  const language = useUiLanguage();
  const place = useRef<HTMLDivElement>(null);
  const calendar = useRef<Calendar | null>(null);
  const acts = useRef<Acts>(given);
  acts.current = given;

  useEffect(() => {
    if (!place.current) return;
    const made = createCalendar(place.current, [ResourceTimeline, Interaction], optionsOf(acts));
    calendar.current = made;
    return () => void destroyCalendar(made);
  }, []);

  useEffect(() => {
    calendar.current
      ?.setOption("locale", language === "en" ? "en-GB" : "de-DE")
      .setOption("date", day)
      .setOption("resources", resourcesOf(rows))
      .setOption("events", bars.map(eventOf));
    place.current?.querySelector(".ec-main")?.setAttribute("tabindex", "-1");
  }, [language, day, rows, bars]);

  return (
    <div
      className="timeline"
      aria-hidden="true"
      ref={place}
      onClick={({ target }) => {
        const clicked = target as HTMLElement;
        const bar = clicked.closest("[data-bar]")?.getAttribute("data-bar");
        const row = clicked.closest("[data-row]")?.getAttribute("data-row");
        if (bar) acts.current.onBar(bar);
        else if (row) acts.current.onRow(row);
      }}
    />
  );
}
