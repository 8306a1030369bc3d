// Offices come in by themselves: by invitation, by a request without a login, with terms of use.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { decide } from "./board_world.ts";
import { House } from "./house.ts";
import { foundInMails, phone } from "./interpreter_world.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

async function pathInMail(email: string): Promise<string> {
  await house.advance({ minutes: 1 });
  return (await foundInMails(house, email, /(\/bestaetigen\/\S+)/))[0] as string;
}

test("a colleague registers by the link of her office, on a phone", async () => {
  const desk = await house.enter("koordination");
  await desk.goto("/einsatzstellen");
  await desk.getByRole("link", { name: "Jobcenter Solingen" }).first().click();
  await desk.getByRole("button", { name: "Link erstellen" }).click();
  const link = await desk.getByLabel("Link", { exact: true }).inputValue();
  await assertAccessible(desk);
  const email = "neue.kollegin@solingen.example.org";
  const page = await house.visit(phone);
  await page.goto(new URL(link).pathname);
  await page.getByText("Jobcenter Solingen").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Ihr Vor- und Nachname").fill("Nele Neu");
  await page.getByLabel("Ihre dienstliche E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Zugang anfordern" }).dblclick();
  await page.getByText("Wir haben Ihnen eine E-Mail geschickt").waitFor();
  await assertAccessible(page);
  await page.goto(await pathInMail(email));
  await page.getByText("gehören Sie zur Einsatzstelle Jobcenter Solingen").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.getByRole("link", { name: "Passwort setzen" }).click();
  await page.getByLabel("Neues Passwort").fill("vier-lange-neue-woerter");
  await page.getByRole("button", { name: "Passwort speichern" }).click();
  await page.getByText("Ihr Passwort ist gespeichert").waitFor();

  await desk.getByRole("button", { name: "Link beenden" }).click();
  await desk.getByRole("button", { name: "Link erstellen" }).waitFor();
  await page.goto(new URL(link).pathname);
  await page.getByText("Dieser Link gilt nicht mehr").waitFor();
  await assertAccessible(page);
});

test("a request without a login is confirmed by mail, its office approved once", async () => {
  const away = { kind: "private", text: "Bitte wenden Sie sich an ein Dolmetschbüro." };
  await decide(house, "access", { public_requests: true, refused_kinds: [away] });
  const email = "sekretariat@schule.example.org";
  const page = await house.visit(phone);
  await page.goto("/anfrage/solingen");
  await page.getByRole("button", { name: "Anfrage senden" }).waitFor();
  await assertAccessible(page);
  await page.getByLabel("Welche Sprache?").fill("Tigrinya");
  await page.getByText("ትግርኛ").first().waitFor();
  await page.getByLabel("Wofür?").selectOption({ label: "Beratung" });
  await page.getByLabel("Tag", { exact: true }).fill("2026-11-12");
  await page.getByLabel("Uhrzeit", { exact: true }).fill("10:00");
  const outlook = page.getByRole("region", { name: "Das kann der Pool" });
  await outlook.getByText(/Chance|niemand frei/).first().waitFor();
  assert.equal(await outlook.getByText(/passenden? Person/).count(), 0, "numbers are not public");
  await page.getByLabel("Name der Einsatzstelle").fill("Jobcenter Solingen Mitte");
  await page.getByLabel("Art", { exact: true }).selectOption({ label: "Privatperson" });
  await page.getByText(away.text).waitFor();
  await page.getByLabel("Art", { exact: true }).selectOption({ label: "Schule" });
  await page.getByLabel("Straße und Hausnummer").fill("Beispielweg 1");
  await page.getByLabel("PLZ").fill("42651");
  await page.getByLabel("Ort", { exact: true }).fill("Solingen");
  await page.getByLabel("Ihr Vor- und Nachname").fill("Sam Sekretariat");
  await page.getByLabel("Ihre dienstliche E-Mail-Adresse").fill(email);
  await page.reload();
  await page.getByRole("button", { name: "Anfrage senden" }).dblclick();
  await page.getByText("Wir haben Ihnen eine E-Mail geschickt").waitFor();
  await page.goto(await pathInMail(email));
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.getByText("Die Koordination gibt sie frei").waitFor();
  await assertAccessible(page);

  const desk = await house.enter("koordination");
  await desk.getByRole("heading", { name: "Neue Einsatzstellen (1)" }).waitFor();
  await desk.getByText("neue Einsatzstelle, wird mit freigegeben").waitFor();
  await assertAccessible(desk);
  await desk.getByRole("link", { name: "Jobcenter Solingen Mitte prüfen" }).click();
  await desk.getByText("Vielleicht gibt es sie schon:").waitFor();
  await desk.getByRole("button", { name: "Einsatzstelle ablehnen" }).click();
  await desk.getByRole("dialog").getByText("Ihre offenen Anfragen enden").waitFor();
  await assertAccessible(desk);
  await desk.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
  await desk.getByRole("button", { name: "Einsatzstelle freigeben" }).click();
  await desk.getByText("wartet auf Freigabe").first().waitFor({ state: "detached" });
  await desk.getByRole("button", { name: "Zusammenführen" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Welche Einsatzstelle bleibt?")
    .selectOption({ label: "Jobcenter Solingen, Solingen" });
  await assertAccessible(desk);
  await dialog.getByRole("button", { name: "Jetzt zusammenführen" }).click();
  await desk.getByRole("heading", { name: "Jobcenter Solingen", exact: true }).waitFor();
});

test("a pool that takes no requests without a login leads to the login", async () => {
  const page = await house.visit(phone);
  await page.goto("/anfrage/kreis-lippe");
  await page.getByText("nimmt Anfragen nur mit Anmeldung an").waitFor();
  await assertAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Anmelden" }).click();
  await page.waitForURL("**/anmelden/kreis-lippe");
});

test("people register by the domain of their mail, of a new office with its address", async () => {
  const page = await house.visit(phone);
  await page.goto("/registrieren/solingen");
  await page.getByText("nicht selbst anmelden").waitFor();
  const schools = { domain: "schulen.example.org", requester_id: null };
  await decide(house, "access", { mail_domains: [schools] });
  await page.reload();
  await page.getByLabel("Ihr Vor- und Nachname").fill("Rosa Rektorat");
  const email = page.getByLabel("Ihre dienstliche E-Mail-Adresse");
  await email.fill("rektorat@anderswo.example.org");
  const act = page.getByRole("button", { name: "Zugang anfordern" });
  await act.click();
  await page.getByRole("alert").waitFor();
  await email.fill("rektorat@schulen.example.org");
  await act.click();
  await page.getByText("Zu welcher Einsatzstelle gehören Sie?").waitFor();
  await assertAccessible(page);
  await page.getByLabel("Name der Einsatzstelle").fill("Realschule am Beispielweg");
  await page.getByLabel("Art", { exact: true }).selectOption({ label: "Schule" });
  await page.getByLabel("Straße und Hausnummer").fill("Beispielweg 2");
  await page.getByLabel("PLZ").fill("42651");
  await page.getByLabel("Ort", { exact: true }).fill("Solingen");
  await act.click();
  await page.getByText("Wir haben Ihnen eine E-Mail geschickt").waitFor();
  await page.goto(await pathInMail("rektorat@schulen.example.org"));
  await page.getByRole("button", { name: "Bestätigen" }).click();
  await page.getByText("Bestätigt: Realschule am Beispielweg").waitFor();
  await page.getByRole("link", { name: "Passwort setzen" }).waitFor();
});

test("terms of use are accepted once in each version", async () => {
  const terms_text = "1. Keine Namen von Klient:innen.\n2. Absagen so früh wie möglich.";
  await decide(house, "about", { terms_version: "1. November 2026", terms_text });
  const page = await house.enter("fachkraft", phone);
  await page.getByText("Neue Nutzungsbedingungen").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Lesen und zustimmen" }).click();
  await page.getByText("Absagen so früh wie möglich").waitFor();
  await page.getByLabel("Ich habe die Nutzungsbedingungen gelesen").check();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Zustimmen", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Neue Nutzungsbedingungen").waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Abmelden" }).waitFor();
  assert.equal(await page.getByText("Neue Nutzungsbedingungen").count(), 0);
  const desk = await house.enter("koordination");
  await desk.goto("/einsatzstellen");
  await desk.getByRole("link", { name: "Jobcenter Solingen" }).first().click();
  await desk.getByText(/^Fassung 1\. November 2026: zugestimmt am/).waitFor();
  await assertAccessible(desk);
});
