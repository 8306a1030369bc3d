// What a tenant decides: changed from a day on by its administrator, read by the others.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

/** Waits until a field shows this value. */
async function shows(field: Locator, value: string) {
  for (let tries = 0; tries < 50 && (await field.inputValue()) !== value; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(await field.inputValue(), value);
}

test("an administrator plans another lead time by keyboard; a wrong number says what is possible",
  async () => {
    const page = await house.enter("verwaltung");
    await page.getByRole("link", { name: "Einstellungen" }).click();
    await page.getByRole("link", { name: "Vermittlung", exact: true }).waitFor();
    await assertAccessible(page);
    await page.getByRole("link", { name: "Vermittlung", exact: true }).click();
    const lead = page.getByLabel("Vorlaufzeit (Arbeitstage)");
    await lead.fill("99");
    await page.reload();
    assert.equal(await lead.inputValue(), "99");
    await lead.press("Enter");
    await page.getByText("3 Arbeitstage → 99 Arbeitstage").waitFor();
    await assertAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).press("Enter");
    await page.locator(".kern-error").getByText(/von 0 bis 60/).waitFor();
    await assertAccessible(page);
    await lead.fill("5");
    await page.getByLabel("an einem späteren Tag").press("Space");
    await page.getByLabel("Erster Tag").fill("2027-01-04");
    await page.getByLabel("Warum?").fill("Beschluss vom 3. November");
    await page.getByLabel("Erster Tag").press("Enter");
    await page.getByText("Gilt ab Mo., 04.01.2027").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).press("Enter");
    await page.getByText("Gespeichert. Gilt ab Mo., 04.01.2027").waitFor();
    await shows(lead, "3");
    await page.getByLabel("Welche Fassung?").selectOption({ index: 1 });
    await shows(lead, "5");
    await page.getByText("Frühere und geplante Fassungen").press("Enter");
    await page.getByText("Beschluss vom 3. November", { exact: true }).waitFor();
    await page.getByText(/^Gespeichert am .* von Demo/).waitFor();
    await assertAccessible(page);
  });

test("an entry of a list is added, a part that may be missing is switched on", async () => {
  const page = await house.enter("verwaltung", 360, "aachen");
  await page.goto("/einstellungen/dispatch");
  await page.getByRole("button", { name: "Eintrag zu „Geschlossene Tage“ hinzufügen" }).click();
  await page.getByLabel("Geschlossene Tage 1").fill("2026-12-28");
  await page.getByLabel("„Eigene Fristen der Stornierung“ verwenden").check();
  await page.getByRole("button", { name: "Eintrag zu „Zeilen“ hinzufügen" }).click();
  await page.getByLabel("Nur für Termine am").selectOption("Montag");
  await page.getByLabel("Wie viele").fill("3");
  await page.getByLabel("Einheit").selectOption("Kalendertage");
  await page.getByLabel("An diesem Tag bis").fill("14:00");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByRole("dialog").getByText("Mo., 28.12.2026").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Gespeichert. Gilt ab").waitFor();
  await page.reload();
  assert.equal(await page.getByLabel("Geschlossene Tage 1").inputValue(), "2026-12-28");
});

test("a town's own colour is on buttons and links in both themes, and can be read", async () => {
  const page = await house.enter("verwaltung", 1280, "aachen");
  await page.goto("/einstellungen/about");
  const colour = page.getByLabel("Farbe der Vermittlungsstelle", { exact: true });
  const save = async () => {
    await page.getByRole("button", { name: "Speichern" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  };
  await colour.fill("#ffcc00");
  await save();
  await page.locator(".kern-error").getByText(/Kontrast mindestens 4,5/).waitFor();
  await assertAccessible(page);
  await colour.fill("#8c1d40");
  await save();
  await page.getByText("Gespeichert. Gilt ab").waitFor();
  await page.reload();
  const paint = (name: string) =>
    page.getByRole("button", { name }).evaluate((one) => getComputedStyle(one).backgroundColor);
  await page.waitForFunction(() => document.documentElement.hasAttribute("data-pool-colour"));
  assert.equal(await paint("Speichern"), "rgb(140, 29, 64)");
  await assertAccessible(page);
  await page.goto("/einstellungen");
  await assertAccessible(page);
});

test("a coordinator reads the rules in words", async () => {
  const page = await house.enter("koordination", 360);
  await page.goto("/einstellungen/dispatch");
  await page.getByText("3 Arbeitstage").waitFor();
  assert.equal(await page.getByRole("button", { name: "Speichern" }).count(), 0);
  await assertAccessible(page);
});

test("the emergency folder opens without a server, with its passphrase only", async () => {
  const page = await house.enter("koordination", 360, "solingen");
  await page.goto("/einstellungen");
  await page.getByRole("link", { name: "Notfallmappe" }).click();
  await page.getByText("Die Notfallmappe ist ausgeschaltet.").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Notfallmappe einschalten" }).click();
  await page.getByText("Ihr Kennwort für die Notfallmappe").waitFor();
  const word = (await page.locator("code").textContent()) ?? "";
  await assertAccessible(page);
  for (const name of ["Neues Kennwort", "Ausschalten"]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog", { name }).waitFor();
    await assertAccessible(page);
    await page.keyboard.press("Escape");
  }

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Mappe jetzt herunterladen" }).click();
  const folder = mkdtempSync(join(tmpdir(), "mittler-folder-"));
  const file = join(folder, "Notfallmappe.html");
  await (await coming).saveAs(file);
  assert.ok(!readFileSync(file, "utf8").includes("Telefon"));
  await page.context().setOffline(true);
  await page.goto(`file://${file}`);
  await page.getByLabel("Kennwort").fill("falsch");
  await page.getByLabel("Kennwort").press("Enter");
  await page.getByText("Das Kennwort passt nicht zu dieser Datei.").waitFor();
  await page.getByLabel("Kennwort").fill(` ${word.toUpperCase()} `);
  await page.getByLabel("Kennwort").press("Enter");
  await page.getByRole("heading", { name: "Sprachmittler", exact: true }).waitFor();
  await page.getByRole("cell", { name: "Masri" }).first().waitFor();
  await page.getByRole("columnheader", { name: "Telefon", exact: true }).first().waitFor();
  await page.context().setOffline(false);
  rmSync(folder, { recursive: true });
});
