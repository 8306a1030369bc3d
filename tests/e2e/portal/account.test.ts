import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { decide } from "./board_world.ts";
import { House, password } from "./house.ts";
import { textOf } from "./mail_text.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

/** The newest mail that was written for an address, as text. */
async function mailTo(address: string): Promise<string> {
  for (let tried = 0; tried < 50; ++tried) {
    mkdirSync(join(house.data, "mails"), { recursive: true }); // there may be none yet
    const mails = readdirSync(join(house.data, "mails"), { withFileTypes: true })
      .filter((file) => file.name.endsWith(".eml"))
      .map((file) => readFileSync(`${file.parentPath}/${file.name}`, "utf8"))
      .filter((mail) => mail.includes(address));
    const mail = mails.at(-1);
    if (mail) return textOf(mail);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address}`);
}

test("a forgotten password is set anew by the link of the mail", async () => {
  const page = await house.visit(360);
  await page.goto("/anmelden");
  await page.getByRole("link", { name: "Passwort vergessen" }).click();
  await page.getByLabel("E-Mail-Adresse").fill("fachkraft@solingen.example.org");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Link anfordern" }).click();
  await page.getByText("ist der Link unterwegs").waitFor();

  await house.advance({ minutes: 1 });
  const mail = await mailTo("fachkraft@solingen.example.org");
  const path = /\/passwort\/[\w-]+\/[\w-]+/.exec(mail)?.[0];
  await page.goto(path as string);
  await page.getByLabel("Neues Passwort").fill("zu kurz");
  await page.getByRole("button", { name: "Passwort speichern" }).click();
  await page.getByText("Das Passwort ist zu kurz").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Neues Passwort").fill("vier-lange-neue-woerter");
  await page.getByRole("button", { name: "Passwort speichern" }).click();
  await page.getByRole("link", { name: "Zur Anmeldung" }).click();
  await page.getByLabel("E-Mail-Adresse").fill("fachkraft@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill("vier-lange-neue-woerter");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Abmelden" }).waitFor();

  await page.goto(path as string); // the link worked once
  await page.getByLabel("Neues Passwort").fill("noch-ein-neues-passwort");
  await page.getByRole("button", { name: "Passwort speichern" }).click();
  await page.getByText("Dieser Link gilt nicht mehr").waitFor();
});

test("imprint, privacy, accessibility and help say who runs the pool", async () => {
  const email = "ki@solingen.example.org";
  await decide(house, "about", { body: "Stadt Solingen", phone: "0212 000000", email });
  const page = await house.visit();
  await page.goto("/impressum");
  await page.getByText("Welche Vermittlungsstelle meinen Sie?").waitFor();
  for (const path of ["impressum", "datenschutz", "barrierefreiheit"]) {
    await page.goto(`/${path}/solingen`);
    await page.getByText("Stadt Solingen").waitFor();
    await assertAccessible(page);
  }
  await page.goto("/hilfe");
  await page.getByText("Ich finde die Sprache nicht.").click();
  await page.getByText("Tippen Sie den Namen").waitFor();
  await assertAccessible(page);
});

test("my account shows who I am and keys that can be revoked", async () => {
  const page = await house.enter("koordination", 360);
  await page.goto("/konto");
  await page.getByText("Koordination (KI)").waitFor();
  await page.getByLabel("Wofür?").fill("Fachverfahren");
  await page.getByRole("button", { name: "Schlüssel erzeugen" }).dblclick();
  await page.getByText("Er wird nur einmal gezeigt").waitFor();
  const revoke = page.getByRole("button", { name: "„Fachverfahren“ sperren" });
  await revoke.waitFor();
  assert.equal(await revoke.count(), 1, "a double click makes one key");
  await assertAccessible(page);
  await revoke.click();
  await revoke.waitFor({ state: "detached" });
});

test("a session that ended asks for the password over the page, typed text stays", async () => {
  const page = await house.enter("koordination");
  await page.goto("/konto");
  await page.getByLabel("Wofür?").fill("halb getippt");
  const other = await house.enter("koordination"); // ends the session elsewhere, by its cookie
  await other.context().addCookies(await page.context().cookies());
  await other.request.delete("/api/v1/session", { headers: { "X-Mittler": "1" } });
  await page.getByRole("button", { name: "Schlüssel erzeugen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("bleibt erhalten").waitFor();
  await assertAccessible(page);
  await dialog.getByLabel("E-Mail-Adresse").fill("koordination@solingen.example.org");
  await dialog.getByLabel("Passwort", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "Anmelden" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Wofür?").inputValue(), "halb getippt");
  await page.getByRole("button", { name: "Schlüssel erzeugen" }).click();
  await page.getByText("Er wird nur einmal gezeigt").waitFor();
});

test("the end of a session is announced before it comes, and what was typed stays", async () => {
  const page = await house.enter("koordination");
  await page.goto("/konto");
  await page.getByLabel("Wofür?").fill("halb getippt");
  const { expires_at } = await (await page.request.get("/api/v1/session")).json();
  await page.clock.install({ time: Date.parse(expires_at) - 10 * 60_000 });
  await page.reload(); // the page now lives shortly before the end
  await page.getByLabel("Wofür?").fill("halb getippt");
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.clock.fastForward(6 * 60_000);
  const dialog = page.getByRole("dialog", { name: "Ihre Anmeldung endet gleich" });
  await dialog.getByText("Noch 4 Minuten.").waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("Wofür?").inputValue(), "halb getippt");
  await page.clock.fastForward(5 * 60_000);
  await page.getByRole("dialog", { name: "Ihre Anmeldung ist abgelaufen" }).waitFor();
});
