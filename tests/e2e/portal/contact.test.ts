// What office, person and coordinator say to each other: messages, numbers, feedback.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { decide } from "./board_world.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

let house: House;
let desk: Office;
let person: Page;
before(async () => {
  house = await House.open();
  desk = await Office.open(house);
  person = await house.enter("person", phone);
});
after(() => house.close());

/** A talk of the demo person in the office of "fachkraft"; days before today it is over. */
async function talk(local: string) {
  const office = await house.api("fachkraft");
  const { requester_id } = await (await office.get("/api/v1/session")).json();
  const { interpreter_id } = await (await person.request.get("/api/v1/session")).json();
  const { places } = await desk.get(`/api/v1/requesters/${requester_id}`);
  const asked = {
    requester_id, place_id: places[0].id, language: "apc", setting: "counselling",
    mode: "on_site", duration_min: 60, channel: "telephone",
  };
  const isOver = local < "2026-11-03";
  if (isOver)
    return desk.post("/api/v1/bookings/afterwards", { ...asked, begin: local, interpreter_id });
  const booking = await desk.post("/api/v1/bookings", {
    ...asked, times: [{ local }], confirmed_findings: ["lead_time_short"],
    contact: { name: "Frau Weber", phone: "0212 4711" },
  });
  const seat = `/api/v1/seats/${booking.seats[0].id}/assign`;
  await desk.post(seat, { interpreter_id, channel: "telephone", reason: "telefonisch" });
  return desk.get(`/api/v1/bookings/${booking.id}`);
}

test("an office writes to the coordinator, who answers from the list of today", async () => {
  const booking = await talk("2026-11-10T10:00");
  const office = await house.enter("fachkraft");
  await office.goto(`/anfragen/${booking.id}`);
  await office.getByText("hat Ihre Nummer und ruft").waitFor();
  const words = office.getByLabel("Ihre Nachricht");
  await words.fill("Frau Fatima Musterfrau, geboren am 01.02.1990, kommt mit ihrem Sohn.");
  await office.getByRole("button", { name: "Nachricht senden" }).click();
  await office.getByText("Noch nicht gesendet").waitFor();
  await assertAccessible(office);
  await words.fill("Bitte den Hintereingang nehmen, vorne wird gebaut.");
  await office.reload();
  await office.getByRole("button", { name: "Nachricht senden" }).dblclick();
  await office.getByText("Noch nicht beantwortet").waitFor();
  await office.waitForFunction(() => document.querySelector("textarea")?.value === "");
  await assertAccessible(office);

  const morning = await house.enter("koordination");
  await morning.getByRole("heading", { name: "Nachrichten (1)" }).waitFor();
  await morning.getByText("Bitte den Hintereingang nehmen").waitFor();
  await assertAccessible(morning);
  await morning.getByRole("button", { name: /^Demo .* antworten$/ }).press("Enter");
  await morning.getByRole("button", { name: "Ohne Antwort erledigen" }).waitFor();
  await morning.keyboard.type("Danke, wir sagen es weiter."); // the field has the focus
  await assertAccessible(morning);
  await morning.getByRole("button", { name: "Antwort senden" }).click();
  await morning.getByRole("heading", { name: /^Nachrichten/ }).waitFor({ state: "detached" });
  await office.getByText("Danke, wir sagen es weiter.").first().waitFor(); // by itself
});

test("a person writes from the phone, the coordinator closes it without an answer", async () => {
  const booking = await talk("2026-11-11T09:00");
  await person.goto(`/einsaetze/${booking.seats[0].assignment.id}`);
  await person.getByRole("link", { name: "0212 4711" }).waitFor();
  await person.getByText(/Zu sehen bis/).waitFor();
  await person.getByLabel("Ihre Nachricht").fill("Gibt es einen Parkplatz?");
  await assertAccessible(person);
  await person.getByRole("button", { name: "Nachricht senden" }).click();
  await person.getByText("Noch nicht beantwortet").waitFor();

  const page = await house.enter("koordination", phone);
  await page.goto(`/anfragen/${booking.id}`);
  await page.getByText("Gibt es einen Parkplatz?").first().waitFor();
  await page.getByRole("button", { name: /^Antworten/ }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Ohne Antwort erledigen" }).click();
  await page.getByText("Erledigt, ohne Antwort").waitFor();
  await assertAccessible(page);
});

test("the tenant gives no numbers away: both sides read how to reach each other", async () => {
  const booking = await talk("2026-11-12T09:00");
  await decide(house, "contact", { way: "via_pool" });
  await person.goto(`/einsaetze/${booking.seats[0].assignment.id}`);
  await person.getByText("Nur über die Koordination").waitFor();
  const admin = await house.enter("verwaltung");
  await admin.goto("/einstellungen/contact");
  await admin.getByRole("heading", { level: 1 }).waitFor();
  await assertAccessible(admin);
});

test("two voluntary questions after a talk: both sides answer, the coordinator reads", async () => {
  const booking = await talk("2026-10-29T10:00");
  const assignment = booking.seats[0].assignment.id;
  await desk.post(`/api/v1/assignments/${assignment}/outcome`, { outcome: "performed" });
  await person.goto(`/einsaetze/${assignment}`);
  await person.getByRole("button", { name: "Zwei Fragen beantworten" }).click();
  await person.getByRole("button", { name: "Rückmeldung senden" }).click();
  assert.equal(await person.getByText("Bitte wählen Sie eine Antwort.").count(), 2);
  await person.keyboard.press("ArrowDown"); // the first question without an answer has the focus
  assert.ok(await person.getByLabel("Nein").isChecked());
  await person.getByLabel("4 – gut").check();
  await assertAccessible(person);
  await person.getByRole("button", { name: "Rückmeldung senden" }).dblclick();
  await person.getByText("nicht pünktlich begonnen").waitFor();

  const office = await house.enter("fachkraft");
  await office.goto(`/anfragen/${booking.id}`);
  await office.getByRole("button", { name: "Zwei Fragen beantworten" }).press("Enter");
  await office.getByLabel("Ja", { exact: true }).press("Space");
  await office.getByLabel("5 – sehr gut").press("Space");
  await office.getByLabel("Was sollen wir wissen?").fill("Der Raum war zu klein.");
  await assertAccessible(office);
  await office.getByRole("button", { name: "Rückmeldung senden" }).click();
  await office.getByRole("button", { name: "Antwort ändern" }).waitFor();
  assert.equal(await office.getByText("Sprachmittler:in:").count(), 0);

  const page = await house.enter("koordination");
  await page.goto(`/anfragen/${booking.id}`);
  await page.getByText("Der Raum war zu klein.").waitFor();
  await page.getByText("Verständigung 4 von 5.").waitFor();
  await assertAccessible(page);
});
