// What must have happened before the coordinator's day begins, done through the API.
import type { House } from "./house.ts";

interface Wanted {
  language: string;
  local: string;
  mode?: "on_site" | "telephone";
}

/** The office of "fachkraft" asks for an interpreter; answers the booking as the API tells it. */
export async function orderInterpreter(house: House, wanted: Wanted) {
  const office = await house.enter("fachkraft");
  const own = await (await office.request.get("/api/v1/session")).json();
  const known = await office.request.get(`/api/v1/requesters/${own.requester_id}`);
  const [place] = (await known.json()).places;
  const asked = await office.request.post("/api/v1/bookings", {
    headers: { "X-Mittler": "1" },
    data: {
      language: wanted.language,
      setting: "registration",
      mode: wanted.mode ?? "on_site",
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
