import { Link } from "react-router";
import { useSession } from "../../api/session";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useAvailability, useForeignCalendars, useLimits } from "./availability";
import { Exceptions } from "../../parts/availability/exceptions";
import { ForeignCalendarsForm } from "../../parts/availability/foreign_calendars_form";
import { LimitsForm } from "../../parts/availability/limits_form";
import { LoadedKept } from "./loaded_kept";
import { RecurringTimes } from "../../parts/availability/recurring";
import { WeekForm } from "../../parts/availability/week_form";

/** When a person can work: every week, and what is different on single days. */
export function AvailabilityPage() {
  const text = useText();
  const query = useAvailability();
  const limits = useLimits();
  const foreign = useForeignCalendars();
  const person = useSession().interpreter_id ?? "";
  return (
    <Page title={text("interpreter.times.title")} lead={text("interpreter.times.lead")}>
      <LoadedKept query={query}>
        {(availability) => (
          <div className="stack">
            <WeekForm person={person} availability={availability} />
            <RecurringTimes person={person} availability={availability} />
            <Exceptions person={person} availability={availability} />
          </div>
        )}
      </LoadedKept>
      <LoadedKept query={limits} quiet>
        {(kept) => <LimitsForm person={person} limits={kept} />}
      </LoadedKept>
      <LoadedKept query={foreign} quiet>
        {(kept) => <ForeignCalendarsForm person={person} calendars={kept} />}
      </LoadedKept>
      <p>
        <Link className="kern-link" to="/kalender">{text("interpreter.times.back")}</Link>
      </p>
    </Page>
  );
}
