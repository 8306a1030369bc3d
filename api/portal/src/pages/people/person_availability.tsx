import { useQuery } from "@tanstack/react-query";
import { readAvailability } from "../../parts/availability/availability";
import { Exceptions } from "../../parts/availability/exceptions";
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
                <Exceptions person={person} availability={availability} />
              </div>
            </details>
          </>
        )}
      </Loaded>
    </section>
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
