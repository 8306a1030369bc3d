// The coordinator's board: why somebody is suggested or not, direct assignment, a round seen live.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

async function openOnBoard(page: Page, language: string) {
  await page.goto("/tafel");
  await page.getByRole("link", { name: language }).first().click();
  await page.getByRole("heading", { name: new RegExp(`Nr\\. \\d+ · ${language}`) }).waitFor();
  await page.getByRole("heading", { name: /Wer könnte kommen/ }).waitFor();
}

test("the empty board says what it is for", async () => {
  const page = await house.enter("koordination");
  await page.goto("/tafel");
  await page.getByText("Alles besetzt").waitFor();
  await assertAccessible(page);
});

test("every suggested person has reasons and points, every other one a reason", async () => {
  await orderInterpreter(house, { language: "kmr", local: "2026-11-03T14:00" });
  const page = await house.enter("koordination");
  await openOnBoard(page, "Kurmandschi");
  await page.getByText("Punkte im Einzelnen").first().click();
  const row = page.getByRole("table").first().getByRole("row");
  assert.ok((await row.count()) > 4);
  await assertAccessible(page);
  await page.locator("summary", { hasText: "spricht diese Sprache nicht" }).click();
  await page.getByRole("button", { name: "Lina Masri trotzdem zuweisen" }).waitFor();
});

test("who is not suggested is assigned only with a reason, and a refusal is honest", async () => {
  const page = await house.enter("koordination");
  await openOnBoard(page, "Kurmandschi");
  await page.locator("summary", { hasText: "spricht diese Sprache nicht" }).click();
  await page.getByRole("button", { name: "Lina Masri trotzdem zuweisen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Die Person spricht diese Sprache nicht.").waitFor();
  await dialog.getByLabel("Grund").fill("Aushilfe, mit der Einsatzstelle besprochen");
  await dialog.getByRole("button", { name: "Verbindlich zuweisen" }).click();
  await dialog.getByRole("alert").filter({ hasText: "Sprache" }).waitFor();
});

test("a suggested person is assigned by keyboard alone", async () => {
  const page = await house.enter("koordination");
  await openOnBoard(page, "Kurmandschi");
  assert.match(await page.locator(":focus").innerText(), /Kurmandschi/);
  const button = page.getByRole("button", { name: /^Nesrin Amed zuweisen/ });
  await button.focus();
  await page.keyboard.press("Enter");
  await assertAccessible(page);
  await page.getByRole("dialog").getByLabel(/Grund/).focus();
  await page.keyboard.type("telefonisch zugesagt");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Nesrin Amed ist eingeteilt" }).waitFor();
  await page.getByText("besetzt", { exact: true }).first().waitFor();
});

test("an acceptance arrives on the board without reload", async () => {
  await orderInterpreter(house, { language: "apc", local: "2026-11-04T10:00" });
  const page = await house.enter("koordination");
  await openOnBoard(page, "Levantinisches Arabisch");
  await page.getByText(/13 gefragt: 13 offen/).waitFor();
  const person = await house.enter("person", 360);
  const offers = await person.request.get("/api/v1/offers?state=made");
  const [offer] = (await offers.json()).items;
  const accepted = await person.request.post(`/api/v1/offers/${offer.id}/accept`, {
    data: {},
    headers: { "X-Mittler": "1" },
  });
  assert.equal(accepted.status(), 200);
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
  await assertAccessible(page);
  await page.getByRole("button", { name: "Einsatz beenden und neu suchen" }).click();
  await page.getByText(/wird gesucht|nicht besetzt/).first().waitFor();
});
