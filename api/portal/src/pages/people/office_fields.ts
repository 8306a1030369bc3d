import type { components } from "../../../dist/schema";
import { officeKinds } from "../../parts/office_kind";
import { officeStates } from "./codes";
import type { Office } from "./offices_query";
import type { FieldPlan } from "./record_fields";
import type { Fields } from "./record_form";

type Schemas = components["schemas"];

const officePlan: FieldPlan[] = [
  { name: "name", required: true, max: 160 },
  { name: "kind", required: true, codes: officeKinds },
  { name: "phone", type: "tel", max: 40 },
  { name: "email", type: "email", max: 254 },
  { name: "external_number", max: 40 },
  { name: "cost_centre", max: 40 },
  { name: "leitweg_id", max: 46 },
];

const addressPlan: FieldPlan[] = [
  { name: "street", max: 120 },
  { name: "postcode", max: 5 },
  { name: "town", max: 80 },
];

const statePlan: FieldPlan = { name: "state", required: true, codes: officeStates };

export const placePlan: FieldPlan[] = [
  { name: "place_name", required: true, max: 120 },
  ...addressPlan,
  statePlan,
];

/** A new office is entered with its first place; an office that exists changes places singly. */
export const newOfficePlan = [...officePlan, ...addressPlan];
export const changeOfficePlan = [...officePlan, statePlan];

export const newOffice: Fields = {
  name: "", kind: "jobcenter", phone: "", email: "", external_number: "", cost_centre: "",
  leitweg_id: "", street: "", postcode: "", town: "",
};

export function fieldsOfOffice(office: Office): Fields {
  const record = office as unknown as Record<string, unknown>;
  const text = ({ name }: FieldPlan) => [name, String(record[name] ?? "")];
  return Object.fromEntries(changeOfficePlan.map(text)) as Fields;
}

const valueOf = (name: string, typed: string) =>
  typed.trim() === "" && name !== "external_number" ? null : typed.trim();

/** The named fields as the API takes them. */
export function officePatchOf(value: Fields, names: string[]): Schemas["RequesterPatch"] {
  const named = names.map((name) => [name, valueOf(name, value[name] ?? "")]);
  return Object.fromEntries(named) as Schemas["RequesterPatch"];
}

/** A new office with its first place, which is called like the office. */
export function officeInputOf(value: Fields): Schemas["RequesterInput"] {
  const names = officePlan.map(({ name }) => name).filter((name) => value[name]?.trim());
  const input = officePatchOf(value, names) as Schemas["RequesterInput"];
  const { street = "", postcode = "", town = "" } = value;
  if (!street && !postcode && !town) return input;
  return { ...input, places: [{ name: (value.name ?? "").slice(0, 120), street, postcode, town }] };
}
