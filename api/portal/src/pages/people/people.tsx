import "../../style/people.css";
import { Link, useSearchParams } from "react-router";
import { useMay } from "../../api/session";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { ListActs } from "./list_acts";
import { PeopleFilters } from "./people_filters";
import { PeopleList } from "./people_list";
import { filterOf, type FoundPeople, isFiltered, usePeople, withFilter } from "./people_query";
import { PeopleSearch } from "./people_search";
import { PeopleViews } from "./people_views";

/** The people of the pool, found by anything; what is looked for stands in the address. */
export function PeoplePage() {
  const text = useText();
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const query = usePeople(filter);
  const change = (part: Partial<typeof filter>) =>
    setAddress((old) => withFilter(old, part), { replace: true });
  return (
    <Page
      title={text("people.title")}
      wide
      acts={
        <ListActs may="pool_keep" add="/personen/neu" words="people.new" file="interpreters" />
      }
    >
      <div className="stack">
        <PeopleViews />
        <PeopleSearch
          filter={filter}
          understood={query.data?.understood ?? {}}
          change={change}
          busy={query.isPlaceholderData}
        />
        <PeopleFilters filter={filter} change={change} />
        <Loaded query={query}>
          {(found) => <Found found={found} isFiltered={isFiltered(filter)} />}
        </Loaded>
      </div>
    </Page>
  );
}

function Found({ found, isFiltered }: { found: FoundPeople; isFiltered: boolean }) {
  const text = useText();
  const mayAdd = useMay("pool_keep");
  const mayImport = useMay("import_run");
  const { people } = found;
  return (
    <>
      <p className="kern-body count" role="status">
        {text("people.count", { count: people.length })}
      </p>
      {people.length > 0 && <PeopleList people={people} />}
      {people.length === 0 && isFiltered && (
        <Empty title={text("people.none_found")}>
          <p>{text("people.none_found.text")}</p>
          <Link className="kern-link" to="/personen">{text("people.all")}</Link>
        </Empty>
      )}
      {people.length === 0 && !isFiltered && (
        <Empty title={text("people.none")}>
          <p>{text("people.none.text")}</p>
          {mayAdd && <Link className="kern-link" to="/personen/neu">{text("people.new")}</Link>}
          {mayImport && (
            <p><Link className="kern-link" to="/import">{text("people.none.import")}</Link></p>
          )}
        </Empty>
      )}
    </>
  );
}
