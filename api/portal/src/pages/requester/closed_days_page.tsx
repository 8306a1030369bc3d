import "../../style/requester.css";
import { Link } from "react-router";
import { useSession } from "../../api/session";
import { ClosedDays } from "../../parts/closed_days/closed_days";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";

/** The closing days of the caseworker's own office. */
export function ClosedDaysPage() {
  const text = useText();
  const office = useSession().requester_id;
  return (
    <Page title={text("bookings.closed_days")} lead={text("bookings.closed_days_lead")}>
      {office && <ClosedDays office={office} mayKeep />}
      <p>
        <Link className="kern-link" to="/anfragen">{text("bookings.closed_days_back")}</Link>
      </p>
    </Page>
  );
}
