import "@event-calendar/core/index.css";
import { createCalendar, DayGrid, destroyCalendar, TimeGrid } from "@event-calendar/core";
import type { Calendar } from "@event-calendar/core";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { useUiLanguage } from "../../texts/text";
import type { Entry, Shown } from "./calendar_entries";

const narrow_px = 600;

function eventOf(entry: Entry): Calendar.EventInput {
  const { key: id, begin: start, end } = entry;
  const background = { id, start, end, display: "background" } as const;
  switch (entry.kind) {
    case "weekly":
      return { ...background, classNames: "calendar__free" };
    case "exception": {
      const className = entry.exception.kind === "absent" ? "calendar__off" : "calendar__free";
      const allDay = start.endsWith("T00:00") && end.endsWith("T00:00");
      return { ...background, allDay, classNames: className };
    }
    case "assignment":
      return {
        id,
        start,
        end,
        title: entry.assignment.language_name ?? "",
        classNames: "calendar__mine",
      };
  }
}

/** "Mo", "Mo 2" or "Mo 02.11." */
function headerOf(day: Date, { isMonth, isNarrow }: Record<string, boolean>, locale: string) {
  const name = day.toLocaleDateString(locale, { weekday: "short" }).slice(0, 2);
  if (isMonth) return name;
  if (isNarrow) return `${name} ${day.getDate()}`;
  return `${name} ${day.toLocaleDateString(locale, { day: "2-digit", month: "2-digit" })}`;
}

interface Props {
  shown: Shown;
  entries: Entry[];
  today: string;
}

function optionsOf({ shown, entries, today }: Props, locale: string): Calendar.Options {
  const isMonth = shown.view === "month";
  const isNarrow = window.innerWidth < narrow_px;
  return {
    view: isMonth ? "dayGridMonth" : "timeGridWeek",
    date: shown.first,
    dayHeaderFormat: (day) => headerOf(day, { isMonth, isNarrow }, locale),
    events: entries.map(eventOf),
    headerToolbar: { start: "", center: "", end: "" },
    firstDay: 1,
    editable: false,
    dayMaxEvents: false,
    allDayContent: "",
    locale,
    highlightedDates: [today],
    slotMinTime: "07:00",
    slotMaxTime: "20:00",
    flexibleSlotTimeLimits: true,
    slotHeight: 18,
    height: "auto",
    allDaySlot: true,
    displayEventEnd: false,
  };
}

/**
 * The picture of the calendar. Its roles are not those of a table that a screen reader could read;
 * CalendarList says the same in words and links, for the keyboard too.
 */
export default function CalendarView({ shown, entries, today }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const language = useUiLanguage();
  const navigate = useNavigate();
  useEffect(() => {
    if (!place.current) return;
    const calendar = createCalendar(place.current, [DayGrid, TimeGrid], {
      ...optionsOf({ shown, entries, today }, language === "en" ? "en-GB" : "de-DE"),
      eventDidMount: ({ event, el }) => {
        const open = () => void navigate(`/einsaetze/${event.id}`);
        if (event.display !== "background") el.addEventListener("click", open);
      },
    });
    return () => void destroyCalendar(calendar);
  }, [shown, entries, today, language, navigate]);
  return <div className="calendar" aria-hidden="true" ref={place} />;
}
