// The people of the pool: found by anything, and who lacks what.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

const chips = (page: Page) => page.getByRole("list", { name: "So verstanden" });

test("a coordinator finds people by anything and takes single words away again", async () => {
  const page = await house.enter("koordination", 1280, "kreis-lippe");
  await page.getByRole("link", { name: "Personen", exact: true }).click();
  await page.getByText("50 Personen", { exact: true }).waitFor();
  await page.keyboard.press("Tab"); // from the title to the first act: nothing is skipped
  await page.getByLabel("Wen suchen Sie?")
    .pressSequentially("Kurmandschi, Frau, Mittwoch frei, Lemgo");
  await page.getByText("Zu dieser Suche passt niemand").waitFor();
  const understood = ["Sprache: Kurmandschi", "Frau", "verfügbar am Mittwoch", "„Lemgo“"];
  for (const words of understood) await chips(page).getByText(words).waitFor();
  await assertAccessible(page);
  await chips(page).getByRole("button", { name: "„Lemgo“ entfernen" }).press("Enter");
  await page.getByRole("link", { name: "Khalaf, Hevin" }).waitFor();
  assert.equal(await page.getByLabel("Wen suchen Sie?").inputValue(), "");
  assert.match(page.url(), /sprache=kmr/);
  await page.reload();
  await chips(page).getByText("Frau").waitFor();
  await page.getByRole("link", { name: "Khalaf, Hevin" }).waitFor();
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  assert.match((await file).suggestedFilename(), /\.xlsx$/);
});

test("who lacks what is one click away, on a phone too", async () => {
  const page = await house.enter("koordination", 360, "kreis-lippe");
  await page.goto("/personen?suche=Yohannes");
  await page.getByText("2 Personen", { exact: true }).waitFor();
  await assertAccessible(page);
  await page.getByText("Weitere Filter").click();
  await page.getByLabel("Reihenfolge").selectOption("wenige Stunden in diesem Monat zuerst");
  await page.waitForURL(/sortiert=booked/);
  await page.getByText(/^0( von \d+)? Std\.$/).first().waitFor();
  await page.getByRole("link", { name: "Wem fehlt was?" }).click();
  await page.getByText("Niemandem fehlt etwas").waitFor();
  await page.getByLabel("Einsatzfreigabe").selectOption({ label: "Kinderschutz" });
  await page.getByText("Nicht für:").first().waitFor();
  await assertAccessible(page);
});
