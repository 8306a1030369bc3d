import "../../style/people.css";
import { Link, useSearchParams } from "react-router";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { SearchField } from "../../parts/search_field";
import { useTypedAddress } from "../../parts/typed_address";
import { useText } from "../../texts/text";
import { ListActs } from "./list_acts";
import { type Office, useOffices } from "./offices_query";
import { useCodeName } from "./words";

/** The offices that order, found by any part of the name. */
export function OfficesPage() {
  const text = useText();
  const [address, setAddress] = useSearchParams();
  const words = address.get("suche") ?? "";
  const [typed, setTyped] = useTypedAddress(words, (next) =>
    setAddress(next ? { suche: next } : {}, { replace: true }),
  );
  const query = useOffices(words.trim());
  const found = (offices: Office[]) => (
    <>
      <p className="kern-body count" role="status">
        {text("people.offices.count", { count: offices.length })}
      </p>
      {offices.length > 0 ? <List offices={offices} /> : <Nothing isFiltered={words !== ""} />}
    </>
  );
  return (
    <Page
      title={text("people.offices")}
      wide
      acts={
        <ListActs may="requester_keep" add="/einsatzstellen/neu" words="people.office.new"
          file="requesters" />
      }
    >
      <div className="stack">
        <search className="people-search">
          <SearchField label={text("people.offices.search")} value={typed} set={setTyped} />
        </search>
        <Loaded query={query}>{found}</Loaded>
      </div>
    </Page>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const text = useText();
  return isFiltered ? (
    <Empty title={text("people.offices.none_found")}>
      <Link className="kern-link" to="/einsatzstellen">{text("people.offices.all")}</Link>
    </Empty>
  ) : (
    <Empty title={text("people.offices.none")}>
      <p>{text("people.offices.none.text")}</p>
    </Empty>
  );
}

function List({ offices }: { offices: Office[] }) {
  const text = useText();
  const name = useCodeName();
  return (
    <ul className="rows office-list">
      {offices.map((office) => (
        <li key={office.id}>
          <span className="rows__what">
            <Link className="kern-link" to={`/einsatzstellen/${office.id}`}>{office.name}</Link>
            {office.state !== "active" && (
              <span className="muted"> {name("state", office.state)}</span>
            )}
            <span className="muted line">{name("kind", office.kind)}</span>
          </span>
          <span className="office-list__where">
            {placesOf(office)[0] ?? "–"}
            {office.places.length > 1 && (
              <span className="muted line">
                {text("people.office.more_places", { count: office.places.length - 1 })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const placesOf = (office: Office) =>
  office.places.map(({ street, town }) => [street, town].filter(Boolean).join(", "));
