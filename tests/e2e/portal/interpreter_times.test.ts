import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
before(async () => {
  house = await House.open();
  office = await Office.open(house);
});
after(() => house.close());

test("weekly times and an absence are entered by thumb and stay", async () => {
  const page = await house.enter("person", phone);
  await page.goto("/kalender/verfuegbarkeit");
  await page.getByRole("button", { name: "Zeit eintragen Samstag" }).click();
  await page.getByLabel("Samstag von").fill("09:30");
  await page.getByRole("button", { name: "Montag 08:00 bis 18:00 entfernen" }).click();
  await page.getByRole("button", { name: "Wochenzeiten speichern" }).click();
  await page.getByText("Gespeichert", { exact: true }).waitFor();
  await page.getByLabel("Erster Tag").fill("2026-12-21");
  await page.getByLabel("Letzter Tag").fill("2027-01-06");
  await page.getByRole("button", { name: "Eintragen", exact: true }).click();
  const entry = page.getByText("abwesend: Mo., 21.12.2026 – Mi., 06.01.2027", { exact: true });
  await entry.first().waitFor();
  await assertAccessible(page);
  await page.reload();
  assert.equal(await page.getByLabel("Samstag von").inputValue(), "09:30");
  assert.equal(await page.getByLabel("Montag von").count(), 0);
  await page.getByRole("button", { name: /^Löschen abwesend: Mo., 21\.12/ }).click();
  await entry.first().waitFor({ state: "detached" });
});

test("the calendar shows week and month, and the same as a list", async () => {
  const broken: string[] = [];
  const page = await house.enter("person", phone);
  page.on("console", (said) => {
    if (/Content Security Policy/.test(said.text())) broken.push(said.text());
  });
  await office.order({ local: "2026-11-05T10:00" });
  await page.getByRole("article", { name: "05.11.2026" })
    .getByRole("button", { name: "Ich übernehme" }).click();
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await page.getByRole("link", { name: "Kalender", exact: true }).click();
  await page.locator(".calendar__mine").waitFor();
  const list = page.locator("section").filter({ hasText: "Als Liste" });
  await list.getByRole("link", { name: "Do., 05.11.2026, 10:00–11:00 Uhr" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Monat" }).click();
  await page.getByRole("heading", { name: "November 2026" }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("heading", { name: "Dezember 2026" }).waitFor();
  await page.getByRole("button", { name: "Heute" }).click();
  await page.locator(".calendar__mine").click();
  await page.waitForURL("**/einsaetze/*");
  assert.deepEqual(broken, []);
});

test("one tap on 'krank' shows what it hits, the next passes it on", async () => {
  const page = await house.enter("person", phone);
  await page.goto("/kalender");
  await page.getByRole("button", { name: "Ich bin krank oder verhindert" }).click();
  await page.getByText("Kein Einsatz ist betroffen").waitFor();
  await page.getByLabel("Letzter Tag, an dem Sie nicht können").fill("2026-11-05");
  await page.getByText("Ein Einsatz wird storniert").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Alle diese Einsätze stornieren" }).click();
  await page.getByText("Wir haben es weitergegeben").waitFor();
  await page.getByText(/abwesend:/).first().waitFor();
  assert.equal(await page.locator(".calendar__mine").count(), 0);
});
