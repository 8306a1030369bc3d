// Signing in by a link or a code from a mail, going on in another pool, logging out everywhere.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { foundInMails, phone } from "./interpreter_world.ts";

const email = "person@solingen.example.org";
let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

/** Asks for a mail on the login page; answers the page, on which the code can be typed. */
async function askForMail(path: string): Promise<Page> {
  const page = await house.visit(phone);
  await page.goto(path);
  await page.getByRole("button", { name: "Ohne Passwort" }).click();
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Link und Code schicken" }).click();
  await page.getByText("ist die E-Mail unterwegs").waitFor();
  return page;
}

test("a volunteer signs in by the code of a mail, on a phone that is new here", async () => {
  const page = await askForMail("/anmelden?zurueck=/kalender");
  await house.advance({ minutes: 1 });
  const [code = ""] = await foundInMails(house, email, /\b(\d{6})\b/);
  await page.getByLabel("Code aus der E-Mail").fill(code === "000000" ? "111111" : "000000");
  await page.keyboard.press("Enter");
  await page.getByText("Dieser Code gilt nicht").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Code aus der E-Mail").fill(code);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/kalender");
});

test("the link of the mail signs in by a click and once", async () => {
  await askForMail("/anmelden/solingen");
  await house.advance({ minutes: 1 });
  const links = await foundInMails(house, email, /(\/anmelden\/solingen\/\S+)/, 2);
  const page = await house.visit();
  await page.goto(links.at(-1) as string);
  await assertAccessible(page);
  const opened = await page.request.get("/api/v1/session");
  assert.equal(opened.status(), 401, "opening the link signs nobody in");
  await page.getByRole("button", { name: "Anmelden" }).dblclick();
  await page.getByRole("button", { name: "Abmelden" }).waitFor();
  const again = await house.visit();
  await again.goto(links.at(-1) as string);
  await again.getByRole("button", { name: "Anmelden" }).click();
  await again.getByText("Dieser Link gilt nicht mehr").waitFor();
  await assertAccessible(again);
  await again.getByRole("link", { name: "Neuen Link anfordern" }).click();
  await again.waitForURL("**/anmelden/solingen");
});

test("one account in two pools goes from one to the other without a new login", async () => {
  const admin = await house.api("verwaltung", "kreis-lippe");
  const invited = await admin.post("/api/v1/accounts", {
    data: { email: "koordination@solingen.example.org", display_name: "Demo", role: "coordinator" },
  });
  assert.equal(invited.status(), 201, await invited.text());
  const page = await house.visit();
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail-Adresse").fill("koordination@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill("Demo-Sprachmittlung-17");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await page.getByRole("group", { name: /mehreren Vermittlungsstellen/ }).waitFor();
  await page.getByRole("button", { name: /Solingen/ }).click();
  await page.getByText("Wechseln", { exact: true }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: /^Zu .*Lippe.* wechseln \(Koordination/ }).click();
  await page.locator(".masthead__pool").getByText(/Lippe/).waitFor();
});

test("logging out everywhere ends the session on the lost phone, too", async () => {
  const lost = await house.enter("fachkraft", phone);
  const page = await house.enter("fachkraft");
  await page.goto("/konto");
  await page.getByRole("button", { name: "Überall abmelden" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("auf jedem Gerät").waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Überall abmelden" }).click();
  await page.waitForURL("**/anmelden");
  assert.equal((await lost.request.get("/api/v1/session")).status(), 401);
});
