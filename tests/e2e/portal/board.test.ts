// The coordinator's board: why somebody is suggested or not, direct assignment, a round seen live.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { acceptByPerson, assignSomebody, orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

/** The coordinator's page with a new request chosen from the queue. */
async function openOnBoard(page: Page, booking: { id: string; number: number }) {
  await page.goto("/tafel");
  await page.locator(`.queue a[href*="${booking.id}"]`).click();
  await page.getByRole("heading", { name: new RegExp(`Nr\\. ${booking.number} `) }).waitFor();
  await page.getByRole("heading", { name: /Wer könnte kommen/ }).waitFor();
}

test("the empty board says what it is for", async () => {
  const page = await house.enter("koordination", 1280, "aachen");
  await page.goto("/tafel");
  await page.getByText("Alles besetzt").waitFor();
  await assertAccessible(page);
});

test("every suggested person has reasons and points, every other one a reason", async () => {
  const booking = await orderInterpreter(house, { language: "kmr", local: "2026-11-03T14:00" });
  const page = await house.enter("koordination");
  await openOnBoard(page, booking);
  await page.getByText("Punkte im Einzelnen").first().click();
  await page.getByRole("cell", { name: "spricht Kurmandschi" }).first().waitFor();
  await assertAccessible(page);
  await page.locator("summary", { hasText: "spricht diese Sprache nicht" }).click();
  await page.getByText("Lina Masri").waitFor();
  const hopeless = page.getByRole("button", { name: "Lina Masri trotzdem zuweisen" });
  assert.equal(await hopeless.count(), 0, "no reason gets past a missing language");
});

test("who lives too far away is assigned with a reason and not without", async () => {
  const booking = await orderInterpreter(house, { language: "kmr", local: "2026-11-10T14:00" });
  const page = await house.enter("koordination");
  await openOnBoard(page, booking);
  await page.locator("summary", { hasText: "außerhalb des Umkreises" }).click();
  await page.getByRole("button", { name: "Berivan Bakir trotzdem zuweisen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Der Ort liegt außerhalb des Umkreises der Person.").waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Verbindlich zuweisen" }).click();
  assert.ok(await dialog.isVisible());
  await dialog.getByLabel("Grund").fill("nimmt den längeren Weg, telefonisch zugesagt");
  await dialog.getByRole("button", { name: "Verbindlich zuweisen" }).click();
  await page.getByRole("alert").filter({ hasText: "Berivan Bakir ist eingeteilt" }).waitFor();
  await page.getByText("besetzt", { exact: true }).first().waitFor();
});

test("a refusal of the server is said as it is", async () => {
  const filled = { language: "kmr", local: "2026-11-17T14:00" };
  await assignSomebody(house, filled, "Nesrin Amed");
  const booking = await orderInterpreter(house, { ...filled, local: "2026-11-17T14:30" });
  const page = await house.enter("koordination");
  await page.goto("/tafel");
  await page.getByRole("button", { name: "Liste", exact: true }).click();
  await openOnBoard(page, booking);
  await page.getByRole("listitem").getByRole("button", { name: "Nesrin Amed zuweisen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Grund").fill("kommt trotzdem");
  await dialog.getByRole("button", { name: "Verbindlich zuweisen" }).click();
  await dialog.getByRole("alert").filter({ hasText: "zu dieser Zeit schon vergeben" }).waitFor();
});

test("an acceptance arrives on the board without reload", async () => {
  const booking = await orderInterpreter(house, { language: "apc", local: "2026-11-04T10:00" });
  const page = await house.enter("koordination");
  await openOnBoard(page, booking);
  await page.getByText(/13 gefragt: 13 offen/).waitFor();
  await acceptByPerson(house);
  await page.getByText("besetzt", { exact: true }).first().waitFor();
  await page.locator(".filled").getByText("Lina Masri").waitFor();
});

test("whoever was assigned is replaced: the search begins again", async () => {
  const page = await house.enter("koordination");
  await page.goto("/tafel");
  const bookings = await page.request.get("/api/v1/bookings?fill=filled&limit=1");
  const [booking] = (await bookings.json()).items;
  await page.goto(`/tafel?anfrage=${booking.id}`);
  await page.getByRole("button", { name: "Umbesetzen" }).click();
  await page.getByRole("dialog").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Einsatz beenden und neu suchen" }).click();
  await page.getByText(/wird gesucht|nicht besetzt/).first().waitFor();
});
