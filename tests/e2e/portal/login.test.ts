import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House, password } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

test("a wrong password is refused with a sentence and nothing typed is lost", async () => {
  const page = await house.visit(360);
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail-Adresse").fill("fachkraft@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill("falsch");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /Passwort/);
  const kept = await page.getByLabel("E-Mail-Adresse").inputValue();
  assert.equal(kept, "fachkraft@solingen.example.org");
  await assertAccessible(page);
});

test("who asks for a page without a login comes back to it after the login", async () => {
  const page = await house.visit();
  await page.goto("/konto?a=1");
  await page.getByLabel("E-Mail-Adresse").fill("fachkraft@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.waitForURL("**/konto?a=1");
});

test("a link cannot lead to a foreign host after the login", async () => {
  const page = await house.visit();
  await page.goto("/anmelden?zurueck=//foreign.example/x");
  await page.getByLabel("E-Mail-Adresse").fill("fachkraft@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("button", { name: "Abmelden" }).waitFor();
  assert.equal(new URL(page.url()).origin, house.url);
});
