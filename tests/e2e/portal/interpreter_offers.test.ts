import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House, password } from "./house.ts";
import { invite, Office, otherAsked, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
before(async () => {
  house = await House.open();
  office = await Office.open(house);
});
after(() => house.close());

const card = (page: Page, time: string) => page.getByRole("article", { name: time });
const button = (page: Page, time: string, name: string) =>
  card(page, time).getByRole("button", { name });

test("without offers the page says what to do", async () => {
  const page = await house.enter("person", phone);
  await page.getByText("Zurzeit fragt niemand nach Ihnen").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Nobody is asking for you right now").waitFor();
  await page.reload();
  await page.getByText("Nobody is asking for you right now").waitFor();
});

test("all that matters stands on one screen, and each answer is one tap", async () => {
  for (const day of ["12", "13", "16", "18"])
    await office.order({ local: `2026-11-${day}T10:00` });
  const page = await house.enter("person", phone);
  const first = card(page, "Do., 12.11.2026, 10:00–11:00 Uhr");
  await first.waitFor(); // it arrives by itself
  for (const fact of ["1 Std.", "Levantinisches Arabisch", "Behördengespräch", "vor Ort",
    "km, "])
    assert.match(await first.innerText(), new RegExp(fact));
  const box = await first.boundingBox();
  assert.ok(box && box.width <= phone && box.height < 600, "the offer fits on one screen");
  assert.doesNotMatch(await page.locator("body").innerText(), /Honorar|Beispielplatz|Frau Weber/);
  await assertAccessible(page);

  await button(page, "12.11.2026", "Ich übernehme").dblclick();
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await button(page, "13.11.2026", "Kann nicht").click();
  await page.getByText("danke für die Antwort").waitFor();
  await button(page, "16.11.2026", "Kenne die Person").click();
  await page.getByText("Wir fragen jemand anderen").waitFor();

  await button(page, "18.11.2026", "Anderer Vorschlag").click();
  await page.getByLabel("Beginn").fill("15:30");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Vorschlag senden" }).click();
  await page.getByText("Ihr Vorschlag ist gesendet").waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Zum Einsatz" }).click();
  await page.getByText("Frau Weber").waitFor(); // the address comes with the acceptance
  assert.match(await page.locator("main").innerText(), /Beispielplatz 1, 42651 Solingen/);
});

test("two people tap the same offer at once: one has it, the other reads the truth", async () => {
  const booking = await office.order({ local: "2026-11-19T09:00" });
  const email = await invite(house, await otherAsked(office, booking.id));
  const first = await house.enter("person", phone);
  const second = await house.visit(phone);
  await second.goto("/anmelden");
  await second.getByLabel("E-Mail-Adresse").fill(email);
  await second.getByLabel("Passwort", { exact: true }).fill(password);
  await second.getByRole("button", { name: "Anmelden" }).click();
  const taps = [first, second].map((page) => button(page, "19.11.2026", "Ich übernehme"));
  for (const tap of taps) await tap.waitFor();
  await Promise.all(taps.map((tap) => tap.click()));
  const outcomes = await Promise.all(
    [first, second].map(async (page) => {
      const said = page.getByText(/^(Sie übernehmen den Einsatz|Leider zu spät.*)$/);
      return (await said.innerText()).includes("übernehmen") ? "won" : "late";
    }),
  );
  assert.deepEqual(outcomes.sort(), ["late", "won"]);
});
