import { Link } from "react-router";
import { useSession } from "../../api/session";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { useAvailability } from "./availability";
import { Exceptions } from "../../parts/availability/exceptions";
import { LoadedKept } from "./loaded_kept";
import { WeekForm } from "../../parts/availability/week_form";

/** When a person can work: every week, and what is different on single days. */
export function AvailabilityPage() {
  const text = useText();
  const query = useAvailability();
  const person = useSession().interpreter_id ?? "";
  return (
    <Page title={text("interpreter.times.title")} lead={text("interpreter.times.lead")}>
      <LoadedKept query={query}>
        {(availability) => (
          <div className="stack">
            <WeekForm person={person} availability={availability} />
            <Exceptions person={person} availability={availability} />
          </div>
        )}
      </LoadedKept>
      <p>
        <Link className="kern-link" to="/kalender">{text("interpreter.times.back")}</Link>
      </p>
    </Page>
  );
}
