import type { components } from "../../../dist/schema";
import { genders, kinds, personStates, qualifications } from "./codes";
import type { Person } from "./people_query";
import type { FieldPlan } from "./record_fields";
import type { Fields } from "./record_form";

type Patch = components["schemas"]["InterpreterPatch"];

/** The form of a person, in groups with a heading each. */
export const personPlan: Record<"who" | "contact" | "work", FieldPlan[]> = {
  who: [
    { name: "given_name", required: true, max: 80 },
    { name: "family_name", required: true, max: 80 },
    { name: "kind", required: true, codes: kinds },
    { name: "agency", max: 120, when: ({ kind }) => kind === "agency" },
    { name: "house_id", required: true, office: true, when: ({ kind }) => kind === "in_house" },
    { name: "gender", codes: genders },
    { name: "external_number", max: 40 },
    { name: "state", required: true, codes: personStates },
  ],
  contact: [
    { name: "phone", type: "tel", max: 40 },
    { name: "email", type: "email", max: 254 },
    { name: "reached_by", required: true, codes: ["mail", "phone"] },
    { name: "street", max: 120 },
    { name: "postcode", max: 5 },
    { name: "town", max: 80 },
  ],
  work: [
    { name: "wanted_hours_month", type: "number", max: 200 },
    { name: "radius_km", type: "number", max: 500 },
    {
      name: "travels_by",
      required: true,
      codes: ["car", "public_transport", "bicycle", "walking"],
    },
    { name: "specialisations", max: 300 },
    { name: "qualification", required: true, codes: qualifications },
    { name: "existing_stock_until", type: "date" },
  ],
};

export const newPerson: Fields = {
  given_name: "", family_name: "", kind: "volunteer", agency: "", house_id: "", gender: "",
  external_number: "",
  state: "active", phone: "", email: "", reached_by: "mail", street: "", postcode: "", town: "",
  wanted_hours_month: "", radius_km: "", travels_by: "public_transport", specialisations: "",
  qualification: "none", existing_stock_until: "",
};

/** A record of the API as texts; what is not known is empty. */
export function fieldsOf(person: Person): Fields {
  const record = person as unknown as Record<string, unknown>;
  const text = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));
  return Object.fromEntries(Object.keys(newPerson).map((name) => [name, text(record[name])]));
}

const numbers = ["wanted_hours_month", "radius_km"];
const texts = ["external_number", "postcode", "town"]; // empty is a text there, elsewhere null

function valueOf(name: string, typed: string): unknown {
  const text = typed.trim();
  if (name === "specialisations")
    return text.split(",").map((one) => one.trim()).filter(Boolean);
  if (text === "") return texts.includes(name) ? "" : null;
  return numbers.includes(name) ? Number(text) : text;
}

/** The named fields as the API takes them. */
export function patchOf(value: Fields, names: string[]): Patch {
  const named = names.map((name) => [name, valueOf(name, value[name] ?? "")]);
  return Object.fromEntries(named) as Patch;
}
