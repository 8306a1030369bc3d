import { useQuery } from "@tanstack/react-query";
import { readAvailability } from "../../parts/availability/availability";
import { Exceptions } from "../../parts/availability/exceptions";
import { foreignKey, readForeignCalendars } from "../../parts/availability/foreign_calendars";
import { Conflicts, ForeignCalendarsForm } from
  "../../parts/availability/foreign_calendars_form";
import { readLimits } from "../../parts/availability/limits";
import { LimitsForm } from "../../parts/availability/limits_form";
import { RecurringTimes } from "../../parts/availability/recurring";
import { useRuleText } from "../../parts/availability/rule_text";
import { WeekForm } from "../../parts/availability/week_form";
import { Loaded } from "../../parts/loading";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { useWeekdays } from "../../texts/weekdays";
import type { Availability } from "../../parts/availability/availability";
import type { Person } from "./people_query";

/** When a person can work; the coordinator enters what was said on the telephone. */
export function PersonAvailability({ person }: { person: Person }) {
  if (!person.allowed_actions?.includes("set_availability")) return null;
  return <Shown person={person.id} />;
}

function Shown({ person }: { person: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ["availability", "of", person],
    queryFn: async () => (await readAvailability(person)).data,
  });
  return (
    <section className="stack" aria-labelledby="person-availability">
      <h2 className="kern-heading-small" id="person-availability">
        {text("people.availability")}
      </h2>
      <Loaded query={query}>
        {(availability) => (
          <>
            <Week availability={availability} />
            <details className="people-filters">
              <summary>{text("people.availability.change")}</summary>
              <div className="stack">
                <WeekForm person={person} availability={availability} />
                <RecurringTimes person={person} availability={availability} />
                <Exceptions person={person} availability={availability} />
              </div>
            </details>
          </>
        )}
      </Loaded>
      <PersonLimits person={person} />
      <PersonCalendars person={person} />
    </section>
  );
}

/** What the person wants at most, folded: it is set once. */
function PersonLimits({ person }: { person: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: ["limits", "of", person],
    queryFn: async () => (await readLimits(person)).data,
  });
  return (
    <Loaded query={query}>
      {(limits) => (
        <>
          {limits.only_by_request && (
            <p className="kern-body">{text("people.availability.only_by_request")}</p>
          )}
          <details className="people-filters">
            <summary>{text("people.availability.limits")}</summary>
            <LimitsForm person={person} limits={limits} />
          </details>
        </>
      )}
    </Loaded>
  );
}

/** Calendars of other programs, folded; what they speak against is always seen. */
function PersonCalendars({ person }: { person: string }) {
  const text = useText();
  const query = useQuery({
    queryKey: [foreignKey, "of", person],
    queryFn: () => readForeignCalendars(person),
  });
  return (
    <Loaded query={query}>
      {(calendars) => (
        <>
          <Conflicts conflicts={calendars.conflicts} />
          <details className="people-filters">
            <summary>
              {text("people.availability.calendars", { count: calendars.items.length })}
            </summary>
            <ForeignCalendarsForm person={person} calendars={{ ...calendars, conflicts: [] }} />
          </details>
        </>
      )}
    </Loaded>
  );
}

/** "Montag 08:00–12:00, Mittwoch 14:00–18:00" and how many days differ. */
function Week({ availability }: { availability: Availability }) {
  const text = useText();
  const weekdays = useWeekdays();
  const formats = useFormats();
  const times = availability.weekly.map(
    ({ weekday, from, to }) => `${weekdays[weekday - 1]} ${from.slice(0, 5)}–${to.slice(0, 5)}`,
  );
  const rules = (availability.recurring ?? []).map(useRuleText());
  times.push(...rules);
  const absent = availability.exceptions.filter(({ kind }) => kind === "absent");
  const next = absent[0];
  return (
    <p className="kern-body">
      {times.length > 0 ? times.join(", ") : text("people.availability.on_request")}
      {next && (
        <span className="line muted">
          {text("people.availability.absent", {
            count: absent.length,
            day: formats.day(`${next.from.slice(0, 10)}T12:00:00Z`),
          })}
        </span>
      )}
    </p>
  );
}
