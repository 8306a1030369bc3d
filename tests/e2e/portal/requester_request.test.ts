// The request of a caseworker: by mouse, on a phone, by keyboard alone, and when things go wrong.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

/** The first working day some days ahead of the server's clock. */
async function dayAhead(page: Page, days: number): Promise<string> {
  const { now } = await (await page.request.get("/api/v1/clock")).json();
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() + days);
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

async function fillRequest(page: Page, day: string, language = "Türkisch") {
  await page.getByLabel("Welche Sprache?").fill(language);
  await page.getByText(language, { exact: false }).first().waitFor();
  await page.getByLabel("Wofür?").selectOption("counselling");
  await page.getByLabel("Tag", { exact: true }).fill(day);
  await page.getByLabel("Uhrzeit", { exact: true }).fill("10:00");
}

async function sentBookings(page: Page): Promise<number> {
  const page1 = await (await page.request.get("/api/v1/bookings?limit=200")).json();
  return page1.items.length;
}

test("an ambiguous language is asked back and the pool's chance is shown", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  const day = await dayAhead(page, 5);
  await fillRequest(page, day, "Kurdisch");
  const question = page.getByRole("group", { name: "Welches Kurdisch?" });
  await question.waitFor();
  await page.getByRole("button", { name: "Anfrage senden" }).click();
  await page.getByText("Bitte geben Sie die Sprache an").waitFor();
  await question.getByLabel(/Sorani/).check();
  const outlook = page.getByRole("region", { name: "Das kann der Pool" });
  await outlook.getByText(/passenden? Person/).waitFor();
  await outlook.getByRole("group", { name: "Dieselbe Uhrzeit" }).waitFor();
  await assertAccessible(page);
});

test("a day of the strip is taken with the arrow keys", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  const day = await dayAhead(page, 5);
  await fillRequest(page, day);
  const strip = page.getByRole("group", { name: "Dieselbe Uhrzeit" });
  await strip.getByRole("button", { pressed: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const taken = await page.getByLabel("Tag", { exact: true }).inputValue();
  assert.ok(taken > day, `${taken} is not after ${day}`);
});

test("on a phone a double click sends one request, and its page follows", async () => {
  const page = await house.enter("fachkraft", 360);
  await page.goto("/anfrage");
  const before = await sentBookings(page);
  await fillRequest(page, await dayAhead(page, 6));
  await page.getByText(/passenden? Person/).waitFor();
  await page.getByRole("button", { name: "Anfrage senden" }).dblclick();
  await page.waitForURL(/\/anfragen\/.+/);
  await page.getByText("Die Anfrage ist gesendet").waitFor();
  assert.equal(await sentBookings(page), before + 1);
  await page.goto("/anfrage");
  assert.equal(await page.getByLabel("Welche Sprache?").inputValue(), "");
});

test("reload and the back button keep what was typed", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  const day = await dayAhead(page, 7);
  await fillRequest(page, day);
  await page.getByText("Weitere Wünsche").click();
  await page.getByLabel("Aktenzeichen").fill("AZ 51-2031");
  await page.reload();
  assert.equal(await page.getByLabel("Tag", { exact: true }).inputValue(), day);
  assert.equal(await page.getByLabel("Aktenzeichen").inputValue(), "AZ 51-2031");
  await page.getByRole("link", { name: "Unsere Anfragen" }).click();
  await page.getByRole("heading", { name: "Unsere Anfragen" }).waitFor();
  await page.goBack();
  assert.equal(await page.getByLabel("Welche Sprache?").inputValue(), "Türkisch");
});

test("an answer that rules it out is said before sending, with what is possible", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  await fillRequest(page, await dayAhead(page, 5));
  await page.getByLabel("Wofür?").selectOption("office_talk");
  await page.getByText("Trotzdem so anfragen").waitFor();
  await page.getByRole("button", { name: "Anfrage senden" }).click();
  await page.getByText("Bitte bestätigen Sie diese Hinweise").waitFor();
  await page.getByRole("group", { name: /Rechtsfolgen/ }).getByLabel("Ja").check();
  await page.getByText(/vereidigte/).waitFor();
});

test("an hour that exists twice is asked for", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  await fillRequest(page, "2027-10-31"); // the clocks go back
  await page.getByLabel("Uhrzeit", { exact: true }).fill("02:30");
  await page.getByLabel("Diese Uhrzeit gibt es zweimal").selectOption("later");
  await page.getByText(/passenden? Person/).waitFor();
});

test("an hour that the clocks skip is refused with a sentence, at its field", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  await fillRequest(page, "2027-03-28"); // the clocks go forward
  await page.getByLabel("Uhrzeit", { exact: true }).fill("02:30");
  await page.getByRole("region", { name: "Das kann der Pool" }).getByRole("alert").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Uhrzeit", { exact: true }).fill("03:30");
  await page.getByText(/passenden? Person/).waitFor();
});

test("of a window the server names the best times", async () => {
  const page = await house.enter("fachkraft", 360);
  await page.goto("/anfrage");
  await fillRequest(page, "");
  await page.getByLabel(/^Zeitraum/).check();
  await page.getByLabel("Erster Tag").fill(await dayAhead(page, 5));
  await page.getByLabel("Letzter Tag").fill(await dayAhead(page, 12));
  await page.getByText(/passenden? Person/).first().waitFor();
  assert.ok((await page.locator(".chance").count()) > 1);
});

test("the coordinator takes a telephone request by keyboard alone", async () => {
  const page = await house.enter("koordination");
  await page.goto("/anfrage");
  const day = await dayAhead(page, 8);
  await page.getByLabel("Einsatzstelle").waitFor();
  await page.keyboard.type("Jobcenter");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab"); // the channel is "am Telefon"
  await page.keyboard.press("Tab");
  await page.keyboard.type("Türkisch");
  await page.locator(".understood").getByText("Türkisch").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Beratung");
  await page.keyboard.press("Tab"); // vor Ort
  await page.keyboard.press("Tab"); // the office's place
  await page.keyboard.press("Tab"); // fester Termin
  await page.keyboard.press("Tab");
  const [year, month, date] = day.split("-");
  await page.keyboard.type(`${month}${date}${year}`); // this Chromium writes dates in English
  await page.keyboard.press("Tab"); // the calendar of the field
  await page.keyboard.press("Tab");
  await page.keyboard.type("1000AM");
  assert.equal(await page.getByLabel("Tag", { exact: true }).inputValue(), day);
  assert.equal(await page.getByLabel("Uhrzeit", { exact: true }).inputValue(), "10:00");
  await page.getByText(/passenden? Person/).waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/anfragen\/.+/);
  await page.getByText("Jobcenter").waitFor();
});

test("a pasted mail fills the form and marks what it filled", async () => {
  const page = await house.enter("fachkraft");
  await page.goto("/anfrage");
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.getByRole("button", { name: "Aus E-Mail übernehmen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Text der E-Mail").fill("Guten Tag,");
  await dialog.getByRole("button", { name: "übernehmen" }).click();
  await dialog.getByText("nichts erkannt").waitFor();
  await assertAccessible(page);
  await dialog.getByLabel("Text der E-Mail").fill(
    "Guten Tag,\nwir brauchen am Dienstag, den 24.11. um 10 Uhr für 90 Minuten eine\n" +
      "Dolmetscherin für Tigrinya. Aktenzeichen: 51-2031.\nViele Grüße");
  await dialog.getByRole("button", { name: "übernehmen" }).click();
  await page.getByText("kommen aus der E-Mail").waitFor();
  assert.equal(await page.getByLabel("Welche Sprache?").inputValue(), "Tigrinya");
  assert.match(await page.getByLabel("Tag", { exact: true }).inputValue(), /-11-24$/);
  assert.equal(await page.getByLabel("Uhrzeit", { exact: true }).inputValue(), "10:00");
  assert.equal(await page.getByLabel(/Wie lange/).inputValue(), "90");
  assert.equal(await page.getByLabel("Aktenzeichen").inputValue(), "51-2031");
  assert.equal(await page.locator(".from-mail").count(), 4);
  assert.deepEqual([...hosts], [new URL(house.url).host]);
  await assertAccessible(page);
});
