// Immediate interpreting in the browser: an office, a phone, the coordination.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { phone } from "./interpreter_world.ts";

let house: House;
before(async () => {
  house = await House.open();
  const admin = await house.api("verwaltung");
  const { now } = await (await admin.get("/api/v1/clock")).json();
  const document = {
    enabled: true, parallel: 1, room_template: "https://treffen.example/{room}",
  };
  const saved = await admin.put("/api/v1/rules/hotline", { data: { valid_from: now, document } });
  assert.ok(saved.ok(), await saved.text());
});
after(() => house.close());

/** Somebody is called now, for Levantine Arabic. */
async function callNow(page: Page) {
  await page.goto("/jetzt");
  await fillCall(page);
}

async function fillCall(page: Page) {
  await page.getByRole("combobox", { name: "Sprache" }).fill("Syrisch");
  await page.getByRole("status").getByText("Levantinisches Arabisch").waitFor();
  await page.getByLabel("Einsatzfeld").selectOption("office_talk");
  await page.getByLabel("Unter welcher Nummer sind Sie jetzt erreichbar?").fill("0212 4711");
}

test("S10: from any desk to a talk and its hours", async () => {
  const desk = await house.enter("fachkraft");
  await desk.getByRole("link", { name: "Jetzt sprechen" }).waitFor();
  const mobile = await house.enter("person", phone);
  await mobile.goto("/erreichbar");
  await mobile.getByRole("button", { name: "Sofort erreichbar" }).click();
  await mobile.getByText(/^Sofort erreichbar bis/).waitFor();
  await assertAccessible(mobile);

  await callNow(desk);
  await assertAccessible(desk);
  await desk.getByRole("button", { name: "Jetzt jemand sprechen" }).click();
  await desk.getByRole("heading", { name: "Es klingelt" }).waitFor();

  const ring = mobile.getByRole("dialog", { name: "Jemand braucht Sie jetzt" });
  await ring.waitFor();
  await ring.getByRole("progressbar", { name: "Verbleibende Zeit" }).waitFor();
  await assertAccessible(mobile);
  await mobile.keyboard.press("Escape"); // is no answer
  await ring.getByRole("button", { name: "Annehmen" }).focus();
  await mobile.keyboard.press("Enter");

  await mobile.getByRole("heading", { name: "Verbunden" }).waitFor();
  await mobile.getByRole("link", { name: "0212 4711" }).waitFor();
  await desk.getByRole("heading", { name: "Verbunden" }).waitFor();
  await desk.getByText("Sie werden angerufen unter 0212 4711.").waitFor();
  await assertAccessible(desk);

  const office = await house.enter("koordination");
  await office.goto("/heute");
  await office.getByText(/1 im Gespräch/).waitFor();
  assert.equal(await office.getByRole("link", { name: "Jetzt sprechen" }).count(), 0);
  await office.getByRole("link", { name: "Sofortdolmetschen ansehen" }).click();
  await office.getByText(/gerade im Gespräch oder angerufen/).waitFor();
  await assertAccessible(office);

  await house.advance({ minutes: 7 });
  await desk.getByRole("button", { name: "Gespräch beenden" }).click();
  await desk.getByRole("heading", { name: "Gespräch beendet" }).waitFor();
  await desk.getByText(/Es hat 7 Minuten gedauert/).waitFor();

  await office.reload();
  await office.getByRole("button", { name: "Minuten berichtigen" }).click();
  await office.getByLabel("Minuten", { exact: true }).fill("5");
  await office.getByLabel("Grund").fill("Auflegen vergessen");
  await office.getByRole("button", { name: "Speichern" }).click();
  await office.getByText(/5 Min\./).waitFor();
});

test("S10: with nobody there the hotline outside takes over, its PIN for the caller alone",
  async () => {
    const admin = await house.enter("verwaltung");
    await admin.goto("/einstellungen/hotline-ausserhalb");
    await admin.getByLabel("Name der Hotline").fill("Dolmetschdienst");
    await admin.getByLabel("Telefonnummer").fill("0800 123");
    await admin.getByLabel("Neue PIN").fill("4711");
    await assertAccessible(admin);
    await admin.getByRole("button", { name: "Speichern" }).click();
    await admin.getByText("Eine PIN ist gespeichert. Leer lassen heißt: Sie bleibt.").waitFor();

    const mobile = await house.enter("person", phone);
    await mobile.goto("/erreichbar");
    const end = mobile.getByRole("button", { name: "Nicht mehr erreichbar" });
    const start = mobile.getByRole("button", { name: "Sofort erreichbar" });
    await end.or(start).waitFor();
    if (await end.isVisible()) await end.click();
    await start.waitFor();

    const desk = await house.enter("fachkraft");
    await callNow(desk);
    await desk.getByRole("button", { name: "Jetzt jemand sprechen" }).click();
    await desk.getByRole("heading", { name: "Weiter an die Hotline" }).waitFor();
    await desk.getByText("PIN: 4711").waitFor();
    await assertAccessible(desk);
    const office = await house.enter("koordination");
    await office.goto("/sofort");
    await office.getByText("Weiter an die Hotline").first().waitFor();
    assert.equal(await office.getByText("4711").count(), 0);
  });

test("S10: the coordination calls for an office that telephones", async () => {
  const office = await house.enter("koordination");
  await office.goto("/sofort");
  await office.getByRole("link", { name: "Für eine Einsatzstelle anrufen" }).click();
  await office.getByRole("combobox", { name: "Einsatzstelle" }).fill("Jobcenter");
  await office.getByRole("option", { name: /^Jobcenter Solingen/ }).click();
  await fillCall(office);
  await assertAccessible(office);
  await office.getByRole("button", { name: "Jetzt jemand sprechen" }).click();
  await office.getByText("PIN: 4711").waitFor(); // who calls is handed over
});
