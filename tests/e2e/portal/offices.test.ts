// Offices and accounts: who orders, where, and who may log in.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

test("a coordinator enters an office with its places, by keyboard alone", async () => {
  const page = await house.enter("koordination", 1280, "kreis-lippe");
  await page.getByRole("link", { name: "Einsatzstellen", exact: true }).click();
  await page.getByLabel("Einsatzstelle suchen").fill("gibt es nicht");
  await page.getByText("Keine Einsatzstelle heißt so").waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Neue Einsatzstelle" }).press("Enter");
  await page.getByLabel("Name", { exact: true }).fill("Grundschule am Teich");
  await page.getByLabel("Art").selectOption({ label: "Schule" });
  await page.getByLabel("Anschrift").fill("Teichweg 1");
  await page.getByLabel("Ort").fill("Detmold");
  await assertAccessible(page);
  await page.getByLabel("Kostenstelle").press("Enter");
  await page.getByRole("heading", { name: "Grundschule am Teich", level: 1 }).waitFor();
  await page.getByText("Teichweg 1").waitFor();
  await page.getByRole("button", { name: "Ort hinzufügen" }).press("Enter");
  await page.getByLabel("Name des Ortes").fill("Turnhalle");
  await assertAccessible(page);
  await page.getByLabel("Name des Ortes").press("Enter");
  await page.getByRole("button", { name: "Ändern Turnhalle" }).press("Enter");
  await page.getByLabel("Zustand").selectOption({ label: "geschlossen" });
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).press("Enter");
  await page.getByRole("listitem").filter({ hasText: "Turnhalle" }).getByText("geschlossen")
    .waitFor();
  await page.getByRole("link", { name: "Angaben ändern" }).press("Enter");
  await page.getByLabel("Kostenstelle").fill("4711");
  await page.getByLabel("Kostenstelle").press("Enter");
  await page.getByText("4711").waitFor();
  await assertAccessible(page);
});

test("the administrator invites a caseworker and ends her rights, on a phone too", async () => {
  const page = await house.enter("verwaltung", 360, "kreis-lippe");
  await page.goto("/konten?suche=fachkraft");
  await page.getByText("fachkraft@kreis-lippe.example.org").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Person einladen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-Mail-Adresse").fill("neu@amt.example.org");
  await dialog.getByLabel("Vor- und Nachname").fill("Nora Neu");
  await dialog.getByLabel("Einsatzstelle").selectOption({ index: 1 });
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Einladen" }).click();
  await page.getByText("neu@amt.example.org ist eingeladen").waitFor();
  await page.getByLabel("Name oder E-Mail-Adresse").fill("Nora");
  await page.getByText("1 Konto", { exact: true }).waitFor();
  await page.getByText(/^Link für das Passwort gilt bis/).waitFor();
  const office = page.getByRole("listitem").filter({ hasText: "Nora Neu" }).getByRole("link");
  await office.click();
  await page.getByText("Personen der Einsatzstelle").waitFor();
  await page.getByText("neu@amt.example.org").waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "Beenden Nora Neu" }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Rechte beenden" }).click();
  await page.getByText("Kein Konto passt dazu").waitFor();
  await page.getByLabel("Auch beendete zeigen").click();
  await page.getByText(/beendet am/).waitFor();
});

test("an administrator reads offices and people and is offered no change", async () => {
  const page = await house.enter("verwaltung", 1280, "kreis-lippe");
  await page.getByRole("link", { name: "Personen", exact: true }).click();
  await page.getByText("50 Personen", { exact: true }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Neue Person" }).count(), 0);
  await page.getByRole("link", { name: "Aksoy, Serkan" }).click();
  await page.getByRole("heading", { name: "Einsatzfreigaben" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Angaben ändern" }).count(), 0);
  assert.equal(await page.getByRole("alert").count(), 0);
});
