import { Link } from "react-router";
import { Loaded } from "../../parts/loading";
import { useText } from "../../texts/text";
import { isOver, useAccounts } from "./accounts_query";
import type { Office } from "./offices_query";

/** Who orders for an office; kept on the page of the accounts. */
export function OfficePeople({ office }: { office: Office }) {
  const text = useText();
  const query = useAccounts();
  return (
    <section className="stack" aria-labelledby="office-people">
      <div className="head">
        <h2 className="kern-heading-small" id="office-people">{text("people.office.people")}</h2>
        <Link className="kern-link" to={`/konten?einsatzstelle=${office.id}`}>
          {text("people.office.people.keep")}
        </Link>
      </div>
      <Loaded query={query}>
        {(accounts) => {
          const mine = accounts.filter((one) => one.requester_id === office.id && !isOver(one));
          return mine.length === 0 ? (
            <p className="kern-body">{text("people.office.people.none")}</p>
          ) : (
            <ul className="rows">
              {mine.map((one) => (
                <li key={one.membership_id}>
                  <span className="rows__what">
                    <strong>{one.display_name}</strong>
                    <span className="muted line break">{one.email}</span>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}
