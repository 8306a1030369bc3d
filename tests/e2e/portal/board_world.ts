// What must have happened before the coordinator's day begins, done through the API.
import type { House } from "./house.ts";

interface Wanted {
  language: string;
  local: string;
  pool?: string;
}

/** The office of "fachkraft" asks for an interpreter; answers the booking as the API tells it. */
export async function orderInterpreter(house: House, wanted: Wanted) {
  const office = await house.enter("fachkraft", 1280, wanted.pool);
  const own = await (await office.request.get("/api/v1/session")).json();
  const known = await office.request.get(`/api/v1/requesters/${own.requester_id}`);
  const [place] = (await known.json()).places;
  const asked = await office.request.post("/api/v1/bookings", {
    headers: { "X-Mittler": "1" },
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
  const booking = await asked.json();
  await office.context().close();
  return booking;
}

/** The demo person accepts the first offer. */
export async function acceptByPerson(house: House) {
  const person = await house.enter("person", 360);
  const offers = await person.request.get("/api/v1/offers?state=made");
  const [offer] = (await offers.json()).items;
  const accepted = await person.request.post(`/api/v1/offers/${offer.id}/accept`, {
    data: {},
    headers: { "X-Mittler": "1" },
  });
  if (!accepted.ok()) throw new Error(`accept: ${accepted.status()} ${await accepted.text()}`);
  await person.context().close();
}

/** A request that the coordinator has filled with the suggested person of this name. */
export async function assignSomebody(house: House, wanted: Wanted, name: string) {
  const booking = await orderInterpreter(house, wanted);
  const seat = booking.seats[0].id;
  const page = await house.enter("koordination");
  const looked = await page.request.get(`/api/v1/seats/${seat}/candidates`);
  const { candidates } = await looked.json();
  const { interpreter_id } = candidates.find((one: { name: string }) => one.name === name);
  const assigned = await page.request.post(`/api/v1/seats/${seat}/assign`, {
    data: { interpreter_id, reason: "telefonisch zugesagt", channel: "telephone" },
    headers: { "X-Mittler": "1" },
  });
  if (!assigned.ok()) throw new Error(`assign: ${assigned.status()} ${await assigned.text()}`);
  await page.context().close();
}

/** From now on requests wait for the coordinator's yes. */
export async function needApproval(house: House, pool: string) {
  const office = await house.enter("verwaltung", 1280, pool);
  const rule = await (await office.request.get("/api/v1/rules/dispatch")).json();
  const { now } = await (await office.request.get("/api/v1/clock")).json();
  const saved = await office.request.put("/api/v1/rules/dispatch", {
    data: { valid_from: now, document: { ...rule.document, approval_needed: true } },
    headers: { "X-Mittler": "1" },
  });
  if (!saved.ok()) throw new Error(`rule: ${saved.status()} ${await saved.text()}`);
  await office.context().close();
}
