// The day a pool leaves its Excel list: 200 people, ten agreed assignments and one telephone call
// are in mittler within 60 minutes of a person, and within 60 seconds of this test.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { addEmptyPool } from "./empty_pool.ts";
import { House } from "./house.ts";
import { assignments_count, assignmentsTable, officesTable, people_count, peopleTable,
  workbook } from "./pool_lists.ts";

const aim_s = 60;
const interactions_max = 40;
let interactions = 0;

let house: House;
before(async () => {
  house = await House.open();
  addEmptyPool(house, "neustadt");
});
after(() => house.close());

/** One thing that the coordinator does. */
async function act(what: Promise<unknown>) {
  interactions += 1;
  await what;
}

const press = (page: Page, name: string | RegExp) =>
  act(page.getByRole("button", { name, exact: typeof name === "string" }).click());

/** A Monday one to two weeks ahead of the server's clock, and a day of the week after it. */
async function daysAhead(page: Page) {
  const { now } = await (await page.request.get("/api/v1/clock")).json();
  const day = (days: number) => new Date(new Date(now).getTime() + days * 86_400_000);
  const toMonday = 7 + ((8 - day(0).getUTCDay()) % 7);
  const iso = (date: Date) => date.toISOString().slice(0, 10);
  return { monday: iso(day(toMonday)), call: iso(day(toMonday + 8)) };
}

const inMain = (page: Page, name: string) => page.getByRole("main").getByRole("link", { name });

type File = ReturnType<typeof workbook>;

async function choose(page: Page, file: File, sheet?: number) {
  await act(page.getByLabel("Excel- oder CSV-Datei").setInputFiles(file));
  if (sheet) await act(page.getByLabel("Tabellenblatt").selectOption({ index: sheet }));
  await press(page, "Weiter zu den Spalten");
}

async function takeOver(page: Page, created: number) {
  await page.getByText("Alles lesbar").waitFor();
  await press(page, "Jetzt übernehmen");
  await press(page, "Übernehmen");
  await page.getByText(`${created} Zeilen neu angelegt`).waitFor();
}

async function takePeople(page: Page, file: File) {
  await press(page, "Weiter: Personen");
  await choose(page, file);
  await press(page, "Liste prüfen");
  await page.getByText("15 Zeilen haben Fehler").waitFor();
  await act(page.getByLabel("Art in 13 Zeilen").selectOption("Ehrenamt"));
  await press(page, "In 13 Zeilen ersetzen");
  await act(page.getByLabel("E-Mail in Zeile 24").fill("mina.beispiel@pool.example.org"));
  await act(page.getByLabel("Sprachen in Zeile 34").fill("Kurmandschi"));
  await takeOver(page, people_count);
}

async function orderByPhone(page: Page, day: string) {
  await act(page.getByRole("link", { name: "Heute", exact: true }).click());
  await act(page.getByRole("link", { name: "Anfrage aufnehmen" }).click());
  await act(page.getByLabel("Einsatzstelle").fill("Jobcenter"));
  await act(page.getByRole("option", { name: /Jobcenter/ }).click());
  await act(page.getByLabel("Welche Sprache?").fill("Tigrinya"));
  await act(page.getByLabel("Wofür?").selectOption("counselling"));
  await act(page.getByLabel("Tag", { exact: true }).fill(day));
  await act(page.getByLabel("Uhrzeit", { exact: true }).fill("10:00"));
  await page.getByText(/passenden? Person/).waitFor();
  await press(page, "Anfrage senden");
  await page.waitForURL(/\/anfragen\/.+/);
  return page.url();
}

async function acceptByPhone(page: Page): Promise<string> {
  await act(page.getByRole("link", { name: "Anrufe", exact: true }).click());
  const name = await page.locator("#call-person").innerText();
  await press(page, "Sagt zu");
  await page.getByText(`${name} hat zugesagt`).waitFor();
  return name;
}

/** How many the pool has now, as its API counts them. */
async function countOf(page: Page, path: string): Promise<number> {
  let count = 0;
  for (let cursor = ""; ; ) {
    const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const answer = await (await page.request.get(`${path}limit=200${from}`)).json();
    count += answer.items.length;
    cursor = answer.next_cursor ?? "";
    if (!cursor) return count;
  }
}

test("a pool leaves its Excel list: people, agreed assignments and the first call", async () => {
  const begin = performance.now();
  const page = await house.enter("koordination", 1280, "neustadt");
  interactions += 3;
  const { monday, call } = await daysAhead(page);
  const file = workbook("Pool.xlsx", [peopleTable(), officesTable(), assignmentsTable(monday)]);
  await act(page.getByRole("link", { name: "Listen übernehmen" }).click());
  await act(inMain(page, "Einsatzstellen").click());
  await choose(page, file, 1);
  await press(page, "Liste prüfen");
  await takeOver(page, 5);
  await takePeople(page, file);
  await act(page.getByRole("link", { name: "Alle Listen" }).click());
  await act(inMain(page, "Vereinbarte Einsätze").click());
  await choose(page, file, 2);
  await press(page, "Liste prüfen");
  await takeOver(page, assignments_count);
  const booking = await orderByPhone(page, call);
  const name = await acceptByPhone(page);
  await page.goto(booking);
  await page.getByText(name).first().waitFor();
  const seconds = (performance.now() - begin) / 1000;
  const seen = `seconds=${seconds.toFixed(1)} interactions=${interactions}`;
  console.log(`switch ${seen} (aim: ${aim_s} s)`);
  assert.equal(await countOf(page, "/api/v1/interpreters?"), people_count);
  assert.equal(await countOf(page, "/api/v1/requesters?"), 5);
  assert.equal(await countOf(page, "/api/v1/assignments?"), assignments_count + 1);
  assert.ok(seconds <= aim_s && interactions <= interactions_max, seen);
});
