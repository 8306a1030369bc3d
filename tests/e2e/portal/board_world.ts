// What must have happened before the coordinator's day begins, done through the API.
import type { House } from "./house.ts";

interface Wanted {
  language: string;
  local: string;
  pool?: string;
}

/** The office of "fachkraft" asks for an interpreter; answers the booking as the API tells it. */
export async function orderInterpreter(house: House, wanted: Wanted) {
  const office = await house.api("fachkraft", wanted.pool);
  const own = await (await office.get("/api/v1/session")).json();
  const known = await office.get(`/api/v1/requesters/${own.requester_id}`);
  const [place] = (await known.json()).places;
  const asked = await office.post("/api/v1/bookings", {
    data: {
      language: wanted.language,
      setting: "registration",
      mode: "on_site",
      place_id: place.id,
      duration_min: 60,
      times: [{ local: wanted.local }],
      answers: { legal_effect: false },
    },
  });
  if (asked.status() !== 201) throw new Error(`booking: ${asked.status()} ${await asked.text()}`);
  return asked.json();
}

/** The demo person accepts the first offer. */
export async function acceptByPerson(house: House) {
  const person = await house.api("person");
  const offers = await person.get("/api/v1/offers?state=made");
  const [offer] = (await offers.json()).items;
  const accepted = await person.post(`/api/v1/offers/${offer.id}/accept`, { data: {} });
  if (!accepted.ok()) throw new Error(`accept: ${accepted.status()} ${await accepted.text()}`);
}

/** A request that the coordinator has filled with the suggested person of this name. */
export async function assignSomebody(house: House, wanted: Wanted, name: string) {
  const booking = await orderInterpreter(house, wanted);
  const seat = booking.seats[0].id;
  const desk = await house.api("koordination");
  const looked = await desk.get(`/api/v1/seats/${seat}/candidates`);
  const { candidates } = await looked.json();
  const { interpreter_id } = candidates.find((one: { name: string }) => one.name === name);
  const assigned = await desk.post(`/api/v1/seats/${seat}/assign`, {
    data: { interpreter_id, reason: "telefonisch zugesagt", channel: "telephone" },
  });
  if (!assigned.ok()) throw new Error(`assign: ${assigned.status()} ${await assigned.text()}`);
}

/** From now on the pool decides so. */
export async function decide(house: House, kind: string, part: object, pool?: string) {
  const admin = await house.api("verwaltung", pool);
  const rule = await (await admin.get(`/api/v1/rules/${kind}`)).json();
  const { now } = await (await admin.get("/api/v1/clock")).json();
  const saved = await admin.put(`/api/v1/rules/${kind}`, {
    data: { valid_from: now, document: { ...rule.document, ...part } },
  });
  if (!saved.ok()) throw new Error(`rule: ${saved.status()} ${await saved.text()}`);
}
