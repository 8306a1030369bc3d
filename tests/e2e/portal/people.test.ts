// The people of the pool: found by anything, kept on one page each.
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
  await page.getByRole("link", { name: "Wem fehlt was?" }).click();
  await page.getByText("Niemandem fehlt etwas").waitFor();
  await page.getByLabel("Einsatzfreigabe").selectOption({ label: "Kinderschutz" });
  await page.getByText("Nicht für:").first().waitFor();
  await assertAccessible(page);
});

test("a new person gets a language and a clearance, by keyboard alone", async () => {
  const page = await house.enter("koordination", 1280, "kreis-lippe");
  await page.goto("/personen/neu");
  await page.getByLabel("Vorname").fill("Senait");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Tesfay");
  await page.getByLabel("Ort", { exact: false }).last().fill("Detmold");
  await assertAccessible(page);
  await page.reload();
  assert.equal(await page.getByLabel("Nachname").inputValue(), "Tesfay");
  await page.getByLabel("Nachname").press("Enter");
  await page.getByRole("heading", { name: "Senait Tesfay" }).waitFor();
  await page.getByRole("button", { name: "Sprache hinzufügen" }).press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Tigrinya");
  await page.getByRole("dialog").getByText("ትግርኛ").first().waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("listitem").filter({ hasText: "Tigrinya" }).getByText("C1").waitFor();
  await page.getByRole("button", { name: "Ändern Tigrinya" }).press("Enter");
  await page.getByLabel("Sprachniveau").selectOption({ label: "Muttersprache" });
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).press("Enter");
  await page.getByRole("listitem").filter({ hasText: "Muttersprache" }).waitFor();
  await page.getByRole("button", { name: "Einsatzfreigabe hinzufügen" }).press("Enter");
  await page.getByLabel("Gültig bis einschließlich").fill("2026-11-20");
  await assertAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).press("Enter");
  await page.getByText("läuft bald ab").waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Heute", exact: true }).press("Enter");
  await page.getByText("Einsatzfreigabe „Verschwiegenheitserklärung“").waitFor();
  await page.getByRole("link", { name: "Zur Person Senait Tesfay" }).press("Enter");
  await page.getByRole("heading", { name: "Senait Tesfay" }).waitFor();
});

test("two who change a person at once both keep their words", async () => {
  const page = await house.enter("koordination", 1280, "kreis-lippe");
  await page.goto("/personen?suche=Khalaf");
  await page.getByRole("link", { name: "Khalaf, Hevin" }).click();
  await page.getByRole("link", { name: "Angaben ändern" }).click();
  await page.getByLabel("Telefon").fill("0171 3920999");
  const id = page.url().split("/").at(-2) as string;
  const path = `/api/v1/interpreters/${id}`;
  const etag = (await page.request.get(path)).headers()["etag"] as string;
  const other = await page.request.patch(path, {
    data: { street: "Neuer Weg 7" },
    headers: { "X-Mittler": "1", "If-Match": etag },
  });
  assert.equal(other.status(), 200);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText("Jemand anderes hat inzwischen etwas geändert").waitFor();
  await page.getByText("Anschrift: jetzt „Neuer Weg 7“").waitFor();
  assert.equal(await page.getByLabel("Telefon").inputValue(), "0171 3920999");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByRole("link", { name: "0171 3920999" }).waitFor();
  await page.getByText("Neuer Weg 7").waitFor();
});

test("a phone shows everything of a person: times, a block, sickness", async () => {
  const page = await house.enter("koordination", 360, "kreis-lippe");
  await page.goto("/personen?suche=Omari%20%C5%9Eirin");
  await page.getByRole("link", { name: "Omari, Şirin" }).click();
  await page.getByText("Zeiten und Abwesenheiten ändern").click();
  await page.getByRole("button", { name: "Wochenzeiten speichern" }).waitFor();
  await page.getByRole("button", { name: "Einsatzstelle sperren" }).click();
  await page.getByRole("dialog").getByLabel("Einsatzstelle").selectOption({ index: 1 });
  await assertAccessible(page);
  await page.getByRole("button", { name: "Sperren", exact: true }).click();
  await page.getByRole("button", { name: /^Aufheben/ }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Krank melden" }).click();
  await page.getByRole("dialog", { name: "Şirin Omari krank melden" }).waitFor();
});
