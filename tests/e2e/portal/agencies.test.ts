// S8, contracted agencies: contract, call-off, the agency's answer, who came.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => {
  house = await House.open();
});
after(() => house.close());

test("S8: a contract is entered, somebody called off, accepted, and nobody came", async () => {
  const office = await (await (await house.api("fachkraft")).get("/api/v1/session")).json();
  const api = await house.api("koordination");
  const own = await (await api.get(`/api/v1/requesters/${office.requester_id}`)).json();
  const desk = await house.enter("koordination");
  await desk.goto("/dolmetschbueros");
  await desk.getByText("Noch kein Vertrag eingetragen.").waitFor();
  await desk.getByRole("button", { name: "Vertrag eintragen" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Name des Dolmetschbüros").fill("Beispiel Sprachdienste");
  await dialog.getByLabel("Vertragsnummer").fill("2026/17");
  await dialog.getByLabel("Gilt ab").fill("2026-01-01");
  await dialog.getByLabel("Gilt bis").fill("2027-12-31");
  await dialog.getByLabel("Sprache", { exact: true }).fill("Rumänisch");
  await dialog.getByRole("button", { name: "Sprache hinzufügen" }).click();
  await dialog.getByRole("button", { name: /^Entfernen Rumänisch/ }).waitFor();
  await dialog.getByLabel("Preis je Stunde in Euro").fill("60.50");
  await assertAccessible(desk);
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await desk.getByText(/^60,50\s€ je Stunde, mindestens 60 Minuten/).waitFor();

  await desk.getByRole("button", { name: "Jemand abrufen" }).click();
  const form = desk.getByRole("dialog");
  await form.getByLabel("Dolmetschbüro").selectOption({ index: 1 });
  await form.getByLabel("Sprache", { exact: true }).selectOption("ron");
  await form.getByLabel("Einsatzstelle").selectOption(own.id);
  await form.getByLabel("Ort").selectOption(own.places[0].id);
  await form.getByLabel("Tag").fill("2026-11-12");
  await form.getByLabel("Dauer in Minuten").fill("45");
  await assertAccessible(desk);
  await form.getByRole("button", { name: "Speichern" }).click();
  await desk.getByRole("button", { name: /^Zusage eintragen/ }).click();
  await desk.getByText("Zugesagt", { exact: true }).waitFor();
  await desk.getByText("Berechnet werden 60 Minuten.", { exact: true }).waitFor();
  assert.equal(await desk.getByRole("button", { name: /^Niemand kam/ }).count(), 0);
  await assertAccessible(desk);

  await house.advance({ to: "2026-11-12T10:20:00+01:00" });
  await desk.reload();
  await desk.getByRole("button", { name: /^Niemand kam/ }).click();
  await desk.getByText("Es kam niemand", { exact: true }).waitFor();
  assert.equal(await desk.getByText(/Berechnet werden/).count(), 0);
  await desk.setViewportSize({ width: 360, height: 740 });
  await assertAccessible(desk);
});
