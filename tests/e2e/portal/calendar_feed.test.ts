// The calendar that interpreters and offices subscribe to, read by two programs that are not ours.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office } from "./interpreter_world.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

const python = `
import icalendar, sys
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(len(calendar.walk("VEVENT")))
`;

/** One agreed assignment: the feed of somebody without any would prove nothing. */
async function assignment(page: Page) {
  const office = await Office.open(house);
  await office.order({ local: "2026-11-05T10:00" });
  await page.goto("/angebote");
  await page.getByRole("article", { name: "05.11.2026" })
    .getByRole("button", { name: "Ich übernehme" }).click();
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
}

test("an address is made, read by other calendars, and ended", async () => {
  const page = await house.enter("person", 360);
  await assignment(page);
  await page.goto("/konto");
  const box = page.locator("#kalender");
  await box.getByLabel("Für welches Gerät oder Programm?").fill("Handy");
  await box.getByRole("button", { name: "Adresse erzeugen" }).dblclick();
  await box.getByText("Noch nicht abgerufen").waitFor();
  assert.equal(await box.getByRole("heading", { name: "Handy" }).count(), 1);
  await assertAccessible(page);

  const address = await box.getByLabel("Adresse für „Handy“").inputValue();
  const url = house.url + new URL(address).pathname;
  const file = await (await fetch(url)).text();
  const entries = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent")
    .map((entry) => new ICAL.Event(entry));
  const assignments = await page.request.get("/api/v1/assignments?limit=100");
  const { items } = await assignments.json() as { items: { begin: string; state: string }[] };
  const begins = items.filter(({ state }) => state !== "cancelled")
    .map(({ begin }) => new Date(begin).toISOString()).sort();
  assert.ok(begins.length > 0);
  const read_begins = entries.map(({ startDate }) => startDate.toJSDate().toISOString());
  assert.deepEqual(read_begins.sort(), begins);
  const read = execFileSync("/usr/bin/python3", ["-c", python], { input: file });
  assert.equal(Number(read), begins.length);

  await page.reload();
  await box.getByText("Zuletzt abgerufen").waitFor();
  await box.getByRole("button", { name: "„Handy“ beenden" }).click();
  await box.getByLabel("Adresse für „Handy“").waitFor({ state: "detached" });
  assert.equal((await fetch(url)).status, 404);
});
