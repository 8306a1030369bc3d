// The people of the board, live updates over a lost connection, and figures.
import assert from "node:assert/strict";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { acceptByPerson, orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

test("a request is dragged onto a person of the timeline", async () => {
  await orderInterpreter(house, { language: "tir", local: "2026-11-05T09:00" });
  const page = await house.enter("koordination");
  await page.goto("/tafel");
  await page.getByRole("link", { name: "Tigrinya" }).click();
  const wish = page.locator(".bar--request");
  await wish.scrollIntoViewIfNeeded();
  const row = page.locator("[data-row]").nth(2);
  const name = await row.innerText();
  const from = await wish.boundingBox();
  const onto = await row.boundingBox();
  assert.ok(from && onto);
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 30, { steps: 4 });
  await page.mouse.move(from.x + 8, onto.y + onto.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.getByRole("heading", { name: `${name.trim()} zuweisen` }).waitFor();
});

test("the list says what the timeline shows, and its acts work by keyboard", async () => {
  const page = await house.enter("koordination");
  await page.goto("/tafel");
  await page.getByRole("button", { name: "Liste", exact: true }).click();
  const people = page.locator(".people__list > li");
  await people.first().waitFor();
  assert.equal(await people.count(), 50);
  await page.getByRole("button", { name: "Weitere laden" }).click();
  await people.nth(99).waitFor();
  await page.getByLabel("Name, Ort oder Nummer").fill("Lina Masri");
  await page.getByRole("button", { name: "Lina Masri krank melden" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Kein Einsatz fällt in diese Zeit").waitFor();
  await page.keyboard.press("Escape");
  await assertAccessible(page);
});

test("a lost connection is shown, and what was missed comes when it returns", async () => {
  const booking = await orderInterpreter(house, { language: "apc", local: "2026-11-04T10:00" });
  const page = await house.enter("koordination");
  await page.goto(`/tafel?anfrage=${booking.id}`);
  await page.getByText(/13 gefragt: 13 offen/).waitFor();
  await page.route("**/api/v1/events", (route) => route.abort());
  await page.evaluate(() => dispatchEvent(new Event("offline")));
  await page.getByText("Verbindung unterbrochen").waitFor();
  await acceptByPerson(house);
  await page.unroute("**/api/v1/events");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.locator(".filled").getByText("Lina Masri").waitFor();
  await page.getByText("Verbindung unterbrochen").waitFor({ state: "hidden" });
});

test("figures of any period stand beside their comparison, as chart, table and file", async () => {
  const page = await house.enter("koordination");
  await page.goto("/zahlen");
  await page.getByRole("button", { name: "Letztes Quartal" }).click();
  await page.waitForURL(/from=2026-07-01&to=2026-09-30&compare_from=2025-07-01/);
  await page.getByLabel("Von", { exact: true }).fill("2027-01-01");
  await page.getByLabel("Bis einschließlich", { exact: true }).fill("2027-03-31");
  await page.getByRole("button", { name: "Zahlen zeigen" }).click();
  await page.getByRole("img", { name: "Besetzt nach Sprache" }).waitFor();
  await page.getByRole("row", { name: /^Sprachmittler:innen, Vergleich/ }).waitFor();
  await page.getByText("Tabelle dahinter").first().click();
  await page.getByRole("row", { name: /Russisch 100/ }).waitFor();
  await assertAccessible(page);
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Besetzt nach Sprache als CSV" }).click();
  assert.match(await text(await (await file).createReadStream()), /"Russisch";100;/);
});
