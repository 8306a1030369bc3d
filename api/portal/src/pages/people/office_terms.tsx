import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { components } from "../../../dist/schema";

type Person = components["schemas"]["TermsAcceptances"]["items"][number];

/** Who of the office accepted which terms of use; nothing where the pool has none. */
export function OfficeTerms({ office }: { office: string }) {
  const text = useText();
  const { data } = useQuery({
    queryKey: ["requesters", office, "terms"],
    queryFn: ({ signal }) =>
      ask(
        api.GET("/api/v1/requesters/{requester_id}/terms", {
          params: { path: { requester_id: office } },
          signal,
        }),
      ),
  });
  if (!data || (!data.version && data.items.every(({ accepted }) => accepted.length === 0)))
    return null;
  return (
    <section className="stack" aria-labelledby="office-terms">
      <h2 className="kern-heading-small" id="office-terms">{text("people.office.terms")}</h2>
      {data.version && (
        <p className="kern-body">{text("people.office.terms.now", { version: data.version })}</p>
      )}
      <ul className="rows">
        {data.items.map((one) => (
          <li key={one.account_id}><Line person={one} version={data.version} /></li>
        ))}
      </ul>
    </section>
  );
}

function Line({ person, version }: { person: Person; version: string | null }) {
  const text = useText();
  const formats = useFormats();
  const { display_name, is_member, accepted } = person;
  const isDue = is_member && version && !accepted.some((one) => one.version === version);
  return (
    <>
      <span className="rows__what">
        <strong>{display_name}</strong>
        {!is_member && <span className="muted line">{text("people.office.terms.gone")}</span>}
      </span>
      <span className="rows__what">
        {isDue && <span className="line">{text("people.office.terms.due")}</span>}
        {accepted.map((one) => (
          <span className="line muted" key={one.version}>
            {text("people.office.terms.accepted", {
              version: one.version,
              day: formats.day(one.accepted_at),
            })}
          </span>
        ))}
      </span>
    </>
  );
}
