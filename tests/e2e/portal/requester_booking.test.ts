// The life of a request on its page: found, moved, cancelled, proposals, hours, and the slip.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { decide } from "./board_world.ts";
import { House } from "./house.ts";

let house: House;
let office: Page; // the caseworker
let pool: Page; // the coordinator, whose acts come by the API

before(async () => {
  house = await House.open();
  office = await house.enter("fachkraft");
  pool = await house.enter("koordination");
});
after(() => house.close());

const get = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();

async function send(page: Page, path: string, data: object, method = "POST") {
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { "X-Mittler": "1" },
  });
  assert.ok(answer.ok(), `${path}: ${await answer.text()}`);
  return answer.json();
}

/** The office's account, place and the server's day. */
async function setting() {
  const { requester_id } = await get(office, "/session");
  const { places } = await get(office, `/requesters/${requester_id}`);
  const { now } = await get(office, "/clock");
  return { requester_id, place_id: places[0].id as string, today: (now as string).slice(0, 10) };
}

function later(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

async function requested(local: string) {
  const { place_id } = await setting();
  return send(office, "/bookings", {
    language: "tur", setting: "counselling", mode: "on_site", duration_min: 60, place_id,
    times: [{ local }],
  });
}

test("who was found appears by itself, with the PIN, and the request can be moved", async () => {
  const { today } = await setting();
  const booking = await requested(`${later(today, 8)}T10:00`);
  await office.goto(`/anfragen/${booking.id}`);
  await office.getByText(/fragen gerade|noch nicht begonnen/).waitFor();
  const seat = booking.seats[0].id;
  const { candidates } = await get(pool, `/seats/${seat}/candidates`);
  const { interpreter_id, name } = candidates[0];
  await send(pool, `/seats/${seat}/assign`, { interpreter_id, channel: "telephone" });
  await office.getByText(name).first().waitFor(); // by the live update, without a reload
  await office.getByText("PIN für den Einsatznachweis").waitFor();
  await assertAccessible(office);
  const file = await office.getByRole("link", { name: "Kalenderdatei" }).getAttribute("href");
  const calendar = await office.request.get(file ?? "");
  assert.match(await calendar.text(), /^BEGIN:VCALENDAR/);

  await office.getByRole("button", { name: "Verschieben" }).click();
  const dialog = office.getByRole("dialog");
  const day = later(today, 10);
  await dialog.getByLabel("Tag", { exact: true }).fill(day);
  await dialog.getByText(/passenden? Person/).waitFor();
  await assertAccessible(office);
  await dialog.getByRole("button", { name: "Verschieben" }).click();
  await dialog.waitFor({ state: "hidden" });
  await office.getByText("früher:").waitFor();
  const moved = await get(office, `/bookings/${booking.id}`);
  assert.equal(moved.times[0].local, `${day}T10:00`);
});

test("a cancellation says its consequence first and happens once", async () => {
  const { today } = await setting();
  const booking = await requested(`${later(today, 9)}T13:00`);
  await office.goto(`/anfragen/${booking.id}`);
  await office.getByRole("button", { name: "Stornieren" }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByText(/kostenfrei/).waitFor();
  assert.equal((await get(office, `/bookings/${booking.id}`)).state, "active");
  await assertAccessible(office);
  await dialog.getByRole("button", { name: "Jetzt stornieren" }).dblclick();
  await dialog.waitFor({ state: "hidden" });
  await office.getByText("zurückgezogen").first().waitFor();
  await office.goto("/anfragen?zustand=withdrawn");
  await office.getByRole("link", { name: /13:00/ }).waitFor();
});

test("a proposed time is taken with one click", async () => {
  const { today } = await setting();
  const booking = await requested(`${later(today, 11)}T09:00`);
  await house.advance({ minutes: 1 });
  const { items } = await get(pool, `/offers?booking_id=${booking.id}`);
  const local = `${later(today, 12)}T11:00`;
  await send(pool, `/offers/${items[0].id}/propose`, { local, channel: "telephone" });
  await office.goto(`/anfragen/${booking.id}`);
  const card = office.getByRole("region", { name: "Ein anderer Termin" });
  await card.getByText("11:00").waitFor();
  await card.getByRole("button", { name: "Diesen Termin nehmen" }).click();
  await office.getByText("PIN für den Einsatznachweis").waitFor();
  assert.equal((await get(office, `/bookings/${booking.id}`)).fill, "filled");
});

test("reported hours are objected to with a reason and confirmed with one click", async () => {
  const { requester_id, place_id, today } = await setting();
  const begin = `${later(today, -4)}T11:00`;
  const people = await get(pool, "/interpreters?language=tur&limit=1");
  const booking = await send(pool, "/bookings/afterwards", {
    requester_id, place_id, language: "tur", setting: "counselling", mode: "on_site",
    begin, duration_min: 60, interpreter_id: people.items[0].id, channel: "telephone",
  });
  const assignment = booking.seats[0].assignment.id;
  const timesheet = `/assignments/${assignment}/timesheet`;
  const hours = { begin, end: begin.replace("11:00", "12:30"), channel: "paper" };
  await send(pool, timesheet, hours, "PUT");

  await office.goto(`/anfragen/${booking.id}`);
  await office.getByRole("button", { name: "Beanstanden" }).click();
  const dialog = office.getByRole("dialog");
  await dialog.getByRole("button", { name: "Beanstandung senden" }).click();
  await dialog.getByText("Bitte schreiben Sie in einem Satz").waitFor();
  await assertAccessible(office);
  await dialog.getByLabel("Was stimmt nicht?").fill("Das Gespräch dauerte nur eine Stunde.");
  await dialog.getByRole("button", { name: "Beanstandung senden" }).click();
  await office.getByText("Beanstandet: Das Gespräch dauerte").waitFor();

  await send(pool, timesheet, { ...hours, end: begin.replace("11:00", "12:00") }, "PUT");
  await office.getByRole("button", { name: "Stunden bestätigen" }).click();
  await office.getByText("bestätigt", { exact: true }).waitFor();
  assert.equal((await get(office, timesheet)).state, "confirmed");
});

test("the slip is in Arabic from right to left, with German and English", async () => {
  const { today } = await setting();
  await office.goto("/terminzettel");
  await office.getByLabel("Sprache der").fill("Polnisch");
  await office.locator(".understood").getByText("Polnisch").waitFor();
  await office.getByLabel("Sprache der").fill("Marokkanisch");
  await office.getByLabel("Tag", { exact: true }).fill(later(today, 3));
  await office.getByLabel("Uhrzeit").fill("10:00");
  await office.getByLabel("Ort", { exact: true }).fill("Beispielplatz 1");
  const title = office.getByRole("heading", { name: "موعدك" });
  await title.waitFor();
  assert.equal(await title.evaluate((element) => getComputedStyle(element).direction), "rtl");
  await office.getByRole("heading", { name: "Ihr Termin" }).waitFor();
  await office.getByRole("heading", { name: "Your appointment" }).waitFor();
  await assertAccessible(office);

  await office.emulateMedia({ media: "print" });
  assert.equal(await office.getByLabel("Sprache der").isVisible(), false);
  assert.equal(await title.isVisible(), true);
  await office.emulateMedia({ media: "screen" });
  const kept = await office.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  assert.doesNotMatch(kept, /Beispielplatz/);
  await office.reload();
  assert.equal(await office.getByLabel("Ort", { exact: true }).inputValue(), "");

  await office.getByLabel("Tag", { exact: true }).fill(later(today, 3));
  await office.getByLabel("Uhrzeit").fill("10:00");
  await office.getByLabel("Sprache der").fill("Deutsche Gebärdensprache");
  await office.getByText("noch keinen Text").waitFor();
  await office.getByRole("heading", { name: "Ihr Termin" }).waitFor();
});

test("the lists are cards on a phone and keep their filter in the address", async () => {
  const page = await house.enter("fachkraft", 360);
  await page.goto("/anfragen");
  await page.getByRole("link", { name: /Uhr/ }).first().waitFor();
  assert.equal(await page.getByRole("table").count(), 0);
  await page.getByText("Anfragen eingrenzen").click();
  await page.getByLabel("Zustand").selectOption("unfilled");
  await page.getByText("Dazu gibt es keine Anfrage").waitFor();
  await assertAccessible(page);
  assert.match(page.url(), /zustand=unfilled/);
  await page.getByRole("link", { name: "Alle Anfragen zeigen" }).click();
  await page.getByRole("link", { name: /Uhr/ }).first().waitFor();
  const asked = page.waitForRequest(/bookings\?language=rus&q=51-2031/); // the API finds
  await page.getByLabel("Sprache").fill("Russisch");
  await page.waitForURL(/sprache=rus/);
  await page.getByLabel("Suche").fill("51-2031");
  await asked;
  await page.reload();
  await page.getByLabel("Sprache").and(page.locator('[value="Russisch"]')).waitFor();
  assert.equal(await page.getByLabel("Suche").inputValue(), "51-2031");
});

test("the coordinator sees the requests of all offices and approves one", async () => {
  await decide(house, "dispatch", { approval_needed: true });
  const { today } = await setting();
  const booking = await requested(`${later(today, 13)}T09:00`);
  await pool.goto("/anfragen?zustand=requested");
  await pool.getByRole("columnheader", { name: "Einsatzstelle" }).waitFor();
  await assertAccessible(pool);
  await pool.getByRole("link", { name: /09:00/ }).click();
  await pool.getByRole("button", { name: "Freigeben" }).click();
  await pool.getByRole("button", { name: "Freigeben" }).waitFor({ state: "hidden" });
  assert.equal((await get(pool, `/bookings/${booking.id}`)).state, "active");
});
