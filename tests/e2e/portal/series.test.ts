// A talk that comes again and again: asked for once, taken with one tap, changed in three scopes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
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

const lineOf = (page: Page, list: string, day: string) =>
  page.getByRole("region", { name: list }).getByRole("listitem").filter({ hasText: day });

test("series: every day is named before it is sent, and can be left out", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  await page.getByLabel("Welche Sprache?").fill("Türkisch");
  await page.locator(".understood").getByText("Türkisch").waitFor();
  await page.getByLabel("Wofür?").selectOption("counselling");
  await page.getByLabel("Tag", { exact: true }).fill("2026-12-01");
  await page.getByLabel("Uhrzeit", { exact: true }).fill("10:00");
  await page.getByLabel("Wiederholt sich?").selectOption("weekly");
  await page.getByRole("button", { name: "Anfrage senden" }).click();
  await page.getByText("Bitte geben Sie an, wie lange sich der Termin wiederholt").waitFor();
  await page.getByLabel("so viele Male").check();
  await page.getByLabel("Anzahl der Termine").fill("5");
  const list = "Alle Termine";
  await page.getByText("4 Termine finden statt, 1 pausiert.").waitFor();
  await lineOf(page, list, "29.12.2026").getByText("pausiert: Schulferien").waitFor();
  await page.getByLabel(/15\.12\.2026/).uncheck();
  await page.getByText("3 Termine finden statt, 2 pausieren.").waitFor();
  await assertAccessible(page);

  await page.getByRole("button", { name: "Anfrage senden" }).dblclick();
  await page.waitForURL(/\/serien\/.+/);
  await page.getByText("Die Terminserie ist angefragt").waitFor();
  await page.getByText("jeden Dienstag um 10:00 Uhr, 5-mal").waitFor();
  const stands = "Termine der Serie";
  await lineOf(page, stands, "15.12.2026").getByText("ausgelassen", { exact: true }).waitFor();
  await lineOf(page, stands, "29.12.2026").getByText("pausiert", { exact: true }).waitFor();
  await assertAccessible(page);
  await page.setViewportSize({ width: phone, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= phone, `the page is ${width} pixels wide`);
});

test("series: the others are taken with one tap, and changed in three scopes", async () => {
  const series = await office.post("/api/v1/series", {
    rule: "FREQ=WEEKLY;COUNT=5",
    request: {
      ...office.atPlace(),
      language: "apc",
      setting: "office_talk",
      mode: "on_site",
      duration_min: 60,
      times: [{ local: "2026-11-18T14:00" }],
      strategy: { kind: "all_at_once" },
      answers: { legal_effect: false },
      confirmed_findings: ["lead_time_short", "question_open", "outside_opening_hours"],
    },
  });
  const person = await house.enter("person", phone);
  const first = person.getByRole("article", { name: "18.11.2026" });
  await first.getByRole("button", { name: "Ich übernehme" }).click();
  await person.getByText("Sie übernehmen den Einsatz").waitFor();
  const group = person.getByRole("article", { name: "Terminserie: 4 Einsatzangebote" });
  await group.getByText("16.12.2026").first().waitFor();
  await assertAccessible(person);
  await group.getByRole("button", { name: "Alle übernehmen" }).dblclick();
  await person.getByText("Sie haben 4 Termine übernommen").waitFor();

  const page = await house.enter("koordination");
  await page.goto(`/serien/${series.id}`);
  const list = "Termine der Serie";
  for (const day of ["18.11.2026", "25.11.2026", "02.12.2026", "09.12.2026", "16.12.2026"])
    await lineOf(page, list, day).getByText("besetzt", { exact: true }).waitFor();

  await page.getByRole("button", { name: /^Stornieren: Mi., 09\.12\.2026/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Einen Termin stornieren" }).waitFor();
  await dialog.getByLabel("dieser und alle folgenden").check();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "2 Termine stornieren" }).click();
  await dialog.waitFor({ state: "hidden" });
  await lineOf(page, list, "16.12.2026").getByText("storniert", { exact: true }).waitFor();
  await lineOf(page, list, "02.12.2026").getByText("besetzt", { exact: true }).waitFor();

  await page.getByRole("button", { name: /^Neu anfragen: Mi., 16\.12\.2026/ }).click();
  await dialog.getByRole("button", { name: "Einen Termin anfragen" }).click();
  await dialog.waitFor({ state: "hidden" });
  await person.getByRole("article", { name: "16.12.2026" }).waitFor(); // the same person first
  await lineOf(page, list, "16.12.2026").getByText("wird gesucht", { exact: true }).waitFor();

  await page.goto("/heute");
  await page.getByRole("heading", { name: /^Terminserien mit Lücken/ }).waitFor();
  await page.getByText("für einen Termin wird gesucht").waitFor();
  await page.getByRole("link", { name: /^Serie von Nr\./ }).click();
  await page.getByRole("button", { name: /^Verschieben: Mi., 25\.11\.2026/ }).click();
  await dialog.getByLabel("Uhrzeit", { exact: true }).fill("15:30");
  await dialog.getByLabel("dieser und alle folgenden").check();
  await dialog.getByRole("button", { name: "3 Termine verschieben" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("jeden Mittwoch um 15:30 Uhr, 5-mal").waitFor();
  await lineOf(page, list, "02.12.2026, 15:30").waitFor();
});
