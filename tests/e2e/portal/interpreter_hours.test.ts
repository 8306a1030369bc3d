import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

interface Consequence {
  cancel_consequence: { text: string };
}

let house: House;
let office: Office;
before(async () => {
  house = await House.open();
  office = await Office.open(house);
});
after(() => house.close());

const link = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name });

/** Accepts an offer of that day, which the office had asked for. */
async function accept(page: Page, day: string) {
  const offer = page.getByRole("article", { name: day });
  await offer.getByRole("button", { name: "Ich übernehme" }).click();
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await link(page, "Zum Einsatz").click();
  await page.getByText("Frau Weber").waitFor();
  const file = await link(page, "In meinen Kalender übernehmen").getAttribute("href");
  const calendar = await page.request.get(file ?? "");
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR/);
}

/** The pin that the office sees with its request. */
async function pinOf(id: string): Promise<string> {
  const office = await house.api("fachkraft");
  const { pin } = await (await office.get(`/api/v1/assignments/${id}`)).json();
  return pin;
}

test("hours are taken on the spot, handed in, and confirmed by the PIN of the office", async () => {
  await office.order({ local: "2026-11-05T10:00" });
  const page = await house.enter("person", phone);
  await accept(page, "05.11.2026");
  assert.equal(await page.getByRole("button", { name: "Jetzt begonnen" }).count(), 0);
  await house.advance({ to: "2026-11-05T10:05:00+01:00" });
  await page.reload();
  await page.getByRole("button", { name: "Jetzt begonnen" }).click();
  await page.getByText("Begonnen um 10:05 Uhr.").waitFor();
  await house.advance({ to: "2026-11-05T11:20:00+01:00" });
  await page.reload();
  await page.getByRole("button", { name: "Jetzt beendet" }).click();
  await page.getByText("Beendet um 11:20 Uhr.").waitFor();
  await link(page, "Stunden melden").click();
  await page.getByText("Zusammen: 1 Std. 15 Min.").waitFor();
  await page.getByText("Wartezeit, Weg, Notiz").click();
  await page.getByLabel("Gefahrene Kilometer").fill("12,4");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Stunden einreichen" }).click();
  await page.getByText("Ihre Stunden sind eingereicht").waitFor();

  const id = /einsaetze\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const pin = await pinOf(id);
  await page.getByLabel("PIN (4 Ziffern)").fill(pin === "0000" ? "1111" : "0000");
  await page.getByRole("button", { name: "Stunden bestätigen" }).click();
  await page.getByText("Die PIN stimmt nicht.").waitFor();
  await page.getByLabel("PIN (4 Ziffern)").fill(pin);
  await page.getByRole("button", { name: "Stunden bestätigen" }).click();
  await page.getByText("Ihre Stunden sind bestätigt").waitFor();

  await page.getByRole("link", { name: "Stunden", exact: true }).click();
  await page.getByText("2026: 1 Std. 15 Min. in einem Einsatz").waitFor();
  assert.match(await page.locator("main").innerText(), /10:05–11:20 Uhr[\s\S]*bestätigt/);
  await assertAccessible(page);
});

test("hours can be handed in and signed by name without a net", async () => {
  await office.order({ local: "2026-11-06T09:00" });
  const page = await house.enter("person", phone);
  await accept(page, "06.11.2026");
  await house.advance({ to: "2026-11-06T10:10:00+01:00" });
  await page.goto("/einsaetze");
  await page.getByText("Bitte Stunden melden").waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller, null, { timeout: 30_000 });
  await page.context().setOffline(true);
  await link(page, "Stunden melden").click();
  await page.getByRole("button", { name: "Stunden einreichen" }).click();
  await page.getByText("Noch nicht gesendet: kein Netz").waitFor();
  await page.getByText("mit meinem Namen").click();
  await page.getByLabel("Vor- und Nachname der Fachkraft").fill("Petra Weber");
  const pad = page.getByRole("img", { name: /^Feld für die Unterschrift/ });
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Unterschrift löschen" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Stunden bestätigen" }).click();
  await page.getByText("2 Antworten sind auf diesem Gerät gespeichert").waitFor();
  await page.context().setOffline(false);
  await page.getByText("Ihre Stunden sind bestätigt").waitFor();
  await page.getByRole("img", { name: "Unterschrift von Petra Weber" }).waitFor();
});

test("a cancellation names what follows, and an objection says why", async () => {
  await office.order({ local: "2026-11-09T09:00" });
  await office.order({ local: "2026-11-10T09:00" });
  const page = await house.enter("person", phone);
  await accept(page, "09.11.2026");
  const id = page.url().split("/").at(-1);
  await page.getByRole("link", { name: "Angebote", exact: true }).click();
  await accept(page, "10.11.2026");
  await page.getByRole("button", { name: "Ich kann doch nicht kommen" }).click();
  const read = await page.request.get(`/api/v1/assignments/${page.url().split("/").at(-1)}`);
  const { cancel_consequence: follows } = (await read.json()) as Consequence;
  await page.getByText(follows.text).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Einsatz stornieren" }).click();
  await page.getByText("storniert").waitFor();

  await house.advance({ to: "2026-11-09T11:00:00+01:00" });
  await page.goto(`/einsaetze/${id}/stunden`);
  await page.getByRole("button", { name: "Stunden einreichen" }).click();
  await page.getByText("Ihre Stunden sind eingereicht").waitFor();
  const objection = { reason: "Das Gespräch dauerte nur 45 Minuten." };
  await office.post(`/api/v1/assignments/${id}/timesheet/object`, objection);
  await page.getByText(objection.reason).waitFor(); // it arrives by itself
  await page.getByLabel("Bis", { exact: true }).fill("09:45");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Stunden einreichen" }).click();
  await page.getByText("09:00–09:45 Uhr").waitFor();
});
