// One person of the pool on one page: entered, changed by two at once, kept on the telephone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

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

test("a change whose answer is lost on the way happens once", async () => {
  const page = await house.enter("koordination", 1280, "kreis-lippe");
  let lost = 0;
  await page.route(/\/api\/v1\/(interpreters|requesters)\//, async (route) => {
    const isWrite = route.request().method() !== "GET";
    if (!isWrite || lost % 2 === 1) {
      if (isWrite) ++lost;
      return route.continue();
    }
    ++lost;
    await route.fetch(); // the server has done it, nobody hears of it
    return route.abort();
  });
  const rows = (text: string) => page.getByRole("listitem").filter({ hasText: text });

  await page.goto("/einsatzstellen");
  await page.locator("main a[href^='/einsatzstellen/0']").first().click();
  await page.getByRole("button", { name: "Ort hinzufügen" }).click();
  await page.getByLabel("Name des Ortes").fill("Nebenhaus");
  await page.getByLabel("Name des Ortes").press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await rows("Nebenhaus").first().waitFor();
  assert.equal(await rows("Nebenhaus").count(), 1);
  assert.equal(lost, 2);

  await page.goto("/personen");
  await page.locator("main a[href^='/personen/0']").first().click();
  await page.getByRole("button", { name: "Sprache hinzufügen" }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Tigrinya");
  await page.getByRole("dialog").getByText("ትግርኛ").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await rows("Tigrinya").first().waitFor();
  assert.equal(await rows("Tigrinya").count(), 1);
  assert.equal(lost, 4);
});
