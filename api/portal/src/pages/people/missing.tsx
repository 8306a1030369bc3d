import "../../style/people.css";
import { Link, useSearchParams } from "react-router";
import { useNow } from "../../api/clock";
import { SelectField } from "../../parts/field";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import { LackLines } from "./lack_lines";
import { LightBadge } from "./light_badge";
import { type LackingPerson, lightOf, useMissing } from "./missing_query";
import { PeopleViews } from "./people_views";
import { useCodeName } from "./words";

const lights = ["red", "yellow", "green"] as const;
const order = { red: 0, yellow: 1, green: 2 };

/** Who lacks what, and from when that keeps a person from assignments. */
export function MissingPage() {
  const text = useText();
  const query = useMissing();
  return (
    <Page title={text("people.missing.title")} lead={text("people.missing.lead")} wide>
      <div className="stack">
        <PeopleViews />
        <Loaded query={query}>{(all) => <Lacking people={[...all.values()]} />}</Loaded>
      </div>
    </Page>
  );
}

function Lacking({ people }: { people: LackingPerson[] }) {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [address] = useSearchParams();
  const code = address.get("freigabe") ?? "";
  const light = address.get("ampel") ?? "";
  const isGreen = (person: LackingPerson) => lightOf(person, today) === "green";
  const lacks = people.flatMap((person) => person.missing ?? []);
  const shown = people
    .filter((one) => !code || one.missing?.some((lack) => lack.code === code))
    .filter((one) => (light ? lightOf(one, today) === light : code || !isGreen(one)))
    .sort((a, b) => order[lightOf(a, today)] - order[lightOf(b, today)]);
  return (
    <>
      <Choices codes={[...new Set(lacks.map((lack) => lack.code ?? ""))]} />
      <p className="kern-body count" role="status">
        {text("people.count", { count: shown.length })}
      </p>
      {shown.length === 0 && (
        <Empty title={text("people.missing.none")}>
          <p>{text("people.missing.none.text")}</p>
        </Empty>
      )}
      <ul className="lacking">
        {shown.map((person) => (
          <li key={person.interpreter_id}>
            <div className="lacking__who">
              <Link className="kern-link" to={`/personen/${person.interpreter_id}`}>
                {person.name}
              </Link>
              <LightBadge light={lightOf(person, today)} />
            </div>
            <LackLines person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Choices({ codes }: { codes: string[] }) {
  const text = useText();
  const name = useCodeName();
  const [address, setAddress] = useSearchParams();
  const bind = (part: string) => ({
    value: address.get(part) ?? "",
    onChange: ({ target }: { target: { value: string } }) =>
      setAddress((old) => {
        if (target.value) old.set(part, target.value);
        else old.delete(part);
        return old;
      }, { replace: true }),
  });
  return (
    <div className="row filters">
      <SelectField label={text("people.filter.clearance")} {...bind("freigabe")}>
        <option value="">{text("people.filter.any")}</option>
        {codes.map((code) => (
          <option key={code} value={code}>{name("clearance", code)}</option>
        ))}
      </SelectField>
      <SelectField label={text("people.missing.light")} {...bind("ampel")}>
        <option value="">{text("people.missing.light.any")}</option>
        {lights.map((light) => (
          <option key={light} value={light}>{text(`people.light.${light}`)}</option>
        ))}
      </SelectField>
    </div>
  );
}
