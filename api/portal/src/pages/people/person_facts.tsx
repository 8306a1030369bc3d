import type { ReactNode } from "react";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Facts } from "./facts";
import type { Person } from "./people_query";
import { useCodeName } from "./words";

const dial = (phone: string) => `tel:${phone.replace(/[^+0-9]/g, "")}`;

/** How to reach a person and what was agreed with her or him. */
export function PersonFacts({ person }: { person: Person }) {
  const text = useText();
  const formats = useFormats();
  const name = useCodeName();
  const { phone, email, street, postcode, town, radius_km, existing_stock_until: until } = person;
  const hours = person.wanted_hours_month;
  const facts: [string, ReactNode][] = [
    ["phone", phone && <a className="kern-link" href={dial(phone)}>{phone}</a>],
    ["email", email && <a className="kern-link break" href={`mailto:${email}`}>{email}</a>],
    ["reached_by", name("reached_by", person.reached_by)],
    ["street", [street, `${postcode ?? ""} ${town ?? ""}`.trim()].filter(Boolean).join(", ")],
    ["radius_km", radius_km && text("people.km", { km: radius_km })],
    ["travels_by", name("travels_by", person.travels_by)],
    ["gender", name("gender", person.gender)],
    ["specialisations", person.specialisations?.join(", ")],
    ["qualification", name("qualification", person.qualification)],
    ["wanted_hours_month", hours == null ? "" : text("people.hours_month", { hours })],
    ["existing_stock_until", until && formats.day(`${until}T12:00:00Z`)],
  ];
  return (
    <section className="panel" aria-labelledby="person-facts">
      <h2 className="kern-heading-small" id="person-facts">{text("people.facts")}</h2>
      <Facts facts={facts} />
    </section>
  );
}
