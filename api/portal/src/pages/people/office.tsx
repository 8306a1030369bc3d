import "../../style/people.css";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { useMay } from "../../api/session";
import { Loaded } from "../../parts/loading";
import { ClosedDays } from "../../parts/closed_days/closed_days";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { Facts } from "./facts";
import { OfficeApprove } from "./office_approve";
import { OfficeEntry } from "./office_entry";
import { OfficeMerge } from "./office_merge";
import { OfficePeople } from "./office_people";
import { OfficePlaces } from "./office_places";
import { OfficeTerms } from "./office_terms";
import { type Office, useOffice } from "./offices_query";
import { SavedNotice } from "./saved_notice";
import { useCodeName } from "./words";

/** Everything about one office: where it is, who pays, who orders for it. */
export function OfficePage() {
  const { id = "" } = useParams();
  const query = useOffice(id);
  return (
    <Loaded query={query}>
      {({ data, etag }) => <Shown key={id} office={data} etag={etag} />}
    </Loaded>
  );
}

function Shown({ office, etag }: { office: Office; etag: string }) {
  const text = useText();
  const name = useCodeName();
  const seesAccounts = useMay("account_keep");
  const may = (act: string) => office.allowed_actions?.includes(act) ?? false;
  const state = office.state !== "active" ? name("state", office.state) : "";
  const lead = [name("kind", office.kind), state].filter(Boolean).join(" · ");
  return (
    <Page title={office.name} lead={lead} wide acts={<Acts office={office} />}>
      <p className="back">
        <Link className="kern-link" to="/einsatzstellen">{text("people.offices.back")}</Link>
      </p>
      <SavedNotice />
      <OfficeApprove office={office} etag={etag} />
      <div className="person-page">
        <OfficeFacts office={office} />
        <div className="stack person-page__main">
          <OfficePlaces office={office} />
          <ClosedDays office={office.id} mayKeep={may("change")} />
          {may("change") && <OfficeEntry office={office.id} />}
          {seesAccounts && <OfficePeople office={office} />}
          <OfficeTerms office={office.id} />
        </div>
      </div>
    </Page>
  );
}

function Acts({ office }: { office: Office }) {
  const text = useText();
  const seesBookings = useMay("booking_see");
  return (
    <>
      {office.allowed_actions?.includes("change") && (
        <Link className="kern-btn kern-btn--primary" to={`/einsatzstellen/${office.id}/aendern`}>
          <span className="kern-label">{text("people.person.change")}</span>
        </Link>
      )}
      {office.allowed_actions?.includes("change") && office.state !== "closed" && (
        <OfficeMerge office={office} />
      )}
      {seesBookings && (
        <Link className="kern-btn kern-btn--secondary"
          to={`/anfragen?suche=${encodeURIComponent(office.name)}`}>
          <span className="kern-label">{text("people.office.bookings")}</span>
        </Link>
      )}
    </>
  );
}

function OfficeFacts({ office }: { office: Office }) {
  const text = useText();
  const { phone, email } = office;
  const dial = phone && `tel:${phone.replace(/[^+0-9]/g, "")}`;
  const facts: [string, ReactNode][] = [
    ["phone", dial && <a className="kern-link" href={dial}>{phone}</a>],
    ["email", email && <a className="kern-link break" href={`mailto:${email}`}>{email}</a>],
    ["external_number", office.external_number],
    ["cost_centre", office.cost_centre],
    ["leitweg_id", office.leitweg_id],
  ];
  const isEmpty = facts.every(([, value]) => !value);
  return (
    <section className="panel" aria-labelledby="office-facts">
      <h2 className="kern-heading-small" id="office-facts">{text("people.office.facts")}</h2>
      {isEmpty && <p className="kern-body muted">{text("people.office.facts.none")}</p>}
      <Facts facts={facts} />
    </section>
  );
}
