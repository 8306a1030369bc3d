// S2, hours on site: the coordinator sets them up, an office books, the person sees the day.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { phone } from "./interpreter_world.ts";

let house: House;
before(async () => {
  house = await House.open();
});
after(() => house.close());

async function whoAmI(name: string) {
  return (await (await house.api(name)).get("/api/v1/session")).json();
}

test("S2: set up for every week, booked by an office, seen on the phone", async () => {
  const desk = await house.enter("koordination");
  const api = await house.api("koordination");
  const me = await whoAmI("person");
  const office = await whoAmI("fachkraft");
  const person = await (await api.get(`/api/v1/interpreters/${me.interpreter_id}`)).json();
  const own = await (await api.get(`/api/v1/requesters/${office.requester_id}`)).json();

  await desk.goto("/praesenz");
  await desk.getByText("In den nächsten vier Wochen gibt es keine Präsenzsprechstunde.").waitFor();
  await desk.getByRole("button", { name: "Präsenzsprechstunde einrichten" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Sprechstunde im Rathaus");
  await dialog.getByLabel("Einsatzstelle").selectOption(own.id);
  await dialog.getByLabel("Ort").selectOption(own.places[0].id);
  await dialog.getByLabel("Sprachmittler:in").selectOption(me.interpreter_id);
  await dialog.getByRole("group", { name: "In diesen Sprachen" })
    .getByRole("checkbox").first().check();
  await dialog.getByLabel("Wochentag").selectOption("4");
  await dialog.getByLabel("Ab", { exact: true }).fill("2026-11-12");
  await assertAccessible(desk);
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await desk.getByText("Sprechstunde im Rathaus").first().waitFor();
  await house.advance({ minutes: 1 }); // each day has become a booking that the person takes

  const page = await house.enter("fachkraft", phone);
  await page.goto("/praesenz");
  const first = page.getByRole("article", { name: /12\.11\.2026/ });
  await first.getByText(`${person.given_name} ${person.family_name} ist da`, { exact: false })
    .waitFor();
  await first.getByText("6 freie Zeiten, die erste um 10:00 Uhr").waitFor();
  await assertAccessible(page);
  await first.getByRole("button", { name: /^Termin buchen/ }).click();
  await page.getByLabel("Beginn").selectOption("10:20");
  await page.getByLabel("Ihr Aktenzeichen").fill("51-2031/26");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Buchen", exact: true }).click();
  await first.getByText("10:20–10:40 Uhr").first().waitFor();
  await first.getByText("5 freie Zeiten, die erste um 10:00 Uhr").waitFor();

  const mine = await house.enter("person", phone);
  await mine.goto("/kalender");
  await mine.getByRole("link", { name: "Meine Präsenzzeiten" }).click();
  const day = mine.getByRole("article", { name: /12\.11\.2026/ });
  await day.getByText("10:20–10:40 Uhr").first().waitFor();
  await day.getByText(/51-2031\/26/).waitFor();
  assert.equal(await day.getByRole("button").count(), 0);
  await assertAccessible(mine);

  await page.getByRole("button", { name: /^Absagen 10:20/ }).click();
  await first.getByText("6 freie Zeiten, die erste um 10:00 Uhr").waitFor();
});

test("S2: a request that fits offers the free time with one click", async () => {
  const api = await house.api("fachkraft");
  const me = await whoAmI("fachkraft");
  const own = await (await api.get(`/api/v1/requesters/${me.requester_id}`)).json();
  const days = await (await api.get("/api/v1/slot-days?from=2026-11-10&to=2026-11-20")).json();
  const language = days.items[0].languages[0].language;
  const checked = await api.post("/api/v1/bookings/check", {
    data: {
      place_id: own.places[0].id, language, setting: "office_talk", mode: "on_site",
      duration_min: 20, times: [{ local: "2026-11-11T10:00" }],
    },
  });
  const { slot_times } = await checked.json();
  assert.equal(slot_times[0].slot_day_id, days.items[0].id);
  assert.equal(slot_times[0].minutes, 20);
});
