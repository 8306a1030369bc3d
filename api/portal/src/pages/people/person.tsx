import "../../style/people.css";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { useNow } from "../../api/clock";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { SickDialog } from "../../parts/sickness/sick_dialog";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { LackLines } from "./lack_lines";
import { LightBadge } from "./light_badge";
import { lightOf, useMissing } from "./missing_query";
import type { Person } from "./people_query";
import { PersonAvailability } from "./person_availability";
import { PersonBlocks } from "./person_blocks";
import { PersonClearances } from "./person_clearances";
import { PersonFacts } from "./person_facts";
import { PersonHistory } from "./person_history";
import { PersonLanguages } from "./person_languages";
import { usePerson } from "./person_query";
import { SavedNotice } from "./saved_notice";
import { nameOf, useCodeName } from "./words";

/** Everything about one person on one page. */
export function PersonPage() {
  const { id = "" } = useParams();
  const query = usePerson(id);
  return <Loaded query={query}>{({ data }) => <Shown key={id} person={data} />}</Loaded>;
}

function Shown({ person }: { person: Person }) {
  const text = useText();
  const name = useCodeName();
  const number = person.external_number
    ? text("people.person.number", { number: person.external_number })
    : "";
  const state = person.state === "active" ? "" : name("state", person.state);
  const lead = [name("kind", person.kind), person.agency, person.town, number, state];
  return (
    <Page title={nameOf(person)} lead={lead.filter(Boolean).join(" · ")} wide
      acts={<Acts person={person} />}>
      <p className="back">
        <Link className="kern-link" to="/personen">{text("people.person.back")}</Link>
      </p>
      <SavedNotice />
      <Light person={person} />
      <div className="person-page">
        <PersonFacts person={person} />
        <div className="stack person-page__main">
          <PersonLanguages person={person} />
          <PersonClearances person={person} />
          <PersonHistory person={person} />
          <PersonAvailability person={person} />
          <PersonBlocks person={person.id} />
        </div>
      </div>
    </Page>
  );
}

function Acts({ person }: { person: Person }) {
  const text = useText();
  const [isSick, setSick] = useState(false);
  const may = (action: string) => person.allowed_actions?.includes(action);
  return (
    <>
      {may("change") && (
        <Link className="kern-btn kern-btn--primary" to={`/personen/${person.id}/aendern`}>
          <span className="kern-label">{text("people.person.change")}</span>
        </Link>
      )}
      {may("set_availability") && (
        <Button onClick={() => setSick(true)}>{text("people.person.sick")}</Button>
      )}
      {isSick && (
        <SickDialog person={{ id: person.id, name: nameOf(person) }}
          onClose={() => setSick(false)} />
      )}
    </>
  );
}

/** The traffic light with what it comes from. */
function Light({ person }: { person: Person }) {
  const today = wallTime(useNow()).slice(0, 10);
  const missing = useMissing();
  if (!missing.data) return null;
  const lacking = missing.data.get(person.id);
  return (
    <div className="person-light">
      <LightBadge light={lightOf(lacking, today)} />
      {lacking && <LackLines person={lacking} />}
    </div>
  );
}
