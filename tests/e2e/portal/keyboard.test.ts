// Three days by keyboard alone, from the login to done, with a focus that is always seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";
import { enter, logInByKeys, tabTo, type } from "./keys.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

test("a caseworker asks for somebody, reads the answer and logs out", async () => {
  const page = await house.visit();
  await logInByKeys(page, "fachkraft@solingen.example.org");
  await enter(page, "Neue Anfrage");
  await page.getByLabel("Welche Sprache?").waitFor();
  await type(page, "Welche Sprache?", "Türkisch");
  await page.locator(".understood").getByText("Türkisch").waitFor();
  await type(page, "Wofür?", "Beratung");
  await type(page, "Tag", "11122026"); // this Chromium writes dates in English
  await type(page, "Uhrzeit", "1000AM");
  assert.equal(await page.getByLabel("Tag", { exact: true }).inputValue(), "2026-11-12");
  await page.getByText(/passenden? Person/).waitFor();
  await enter(page, "Anfrage senden");
  await page.waitForURL(/\/anfragen\/.+/);
  await page.getByText("Die Anfrage ist gesendet").waitFor();
  await enter(page, "Unsere Anfragen");
  await page.getByRole("heading", { name: "Unsere Anfragen" }).waitFor();
  await enter(page, /Do\., 12\.11\.2026, 10:00/);
  await page.getByRole("heading", { name: /^Anfrage/ }).waitFor();
  await enter(page, "Abmelden");
  await page.waitForURL("**/anmelden");
});

test("a coordinator goes from the morning's list to the last filled request", async () => {
  const booking = await orderInterpreter(house, { language: "zza", local: "2026-11-05T11:00" });
  const page = await house.visit();
  await logInByKeys(page, "koordination@solingen.example.org");
  const wanted = `Nr. ${booking.number} besetzen`;
  await page.getByRole("link", { name: wanted, exact: true }).waitFor();
  await enter(page, wanted);
  await page.getByRole("heading", { name: /Nr\. \d+ · Zazaki/ }).waitFor();
  await page.getByRole("heading", { name: /Wer könnte kommen/ }).waitFor();
  await enter(page, / zuweisen$/);
  await page.getByRole("dialog").waitFor();
  await enter(page, /Verbindlich zuweisen/);
  await page.getByRole("alert").filter({ hasText: "ist eingeteilt" }).waitFor();
  await page.locator(".queue").getByText("Zazaki").waitFor({ state: "detached" });
});

test("an interpreter accepts, comes and reports the hours", async () => {
  const office = await Office.open(house);
  await office.order({ local: "2026-11-05T14:00" });
  const page = await house.visit(phone);
  await logInByKeys(page, "person@solingen.example.org");
  await page.getByRole("article", { name: "05.11.2026" }).waitFor();
  await enter(page, "Ich übernehme");
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await enter(page, "Zum Einsatz");
  await page.getByText("Frau Weber").waitFor();
  await house.advance({ to: "2026-11-05T15:20:00+01:00" });
  await page.reload();
  await page.getByRole("link", { name: "Stunden melden" }).waitFor();
  await enter(page, "Stunden melden");
  await page.getByText("Zusammen: 1 Std.").waitFor();
  await type(page, "Bis", "0330PM");
  await page.getByText("Zusammen: 1 Std. 30 Min.").waitFor();
  await enter(page, "Stunden einreichen");
  await page.getByText("liegt in der Zukunft").waitFor();
  await house.advance({ to: "2026-11-05T15:40:00+01:00" });
  assert.equal(await page.getByLabel("Bis", { exact: true }).inputValue(), "15:30");
  await enter(page, "Stunden einreichen");
  await page.getByText("Ihre Stunden sind eingereicht").waitFor();
});
