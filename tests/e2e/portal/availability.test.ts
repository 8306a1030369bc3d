// When somebody can work, in full: rules of recurrence, limits, a calendar of another program; and
// the days on which an office is closed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
before(async () => {
  house = await House.open();
  office = await Office.open(house);
});
after(() => house.close());

const file = [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example", "BEGIN:VEVENT", "UID:1",
  "SUMMARY:Zahnarzt", "DTSTART;TZID=Europe/Berlin:20261105T103000", "DURATION:PT2H",
  "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");

test("a time of every second week is entered by thumb and taken away again", async () => {
  const page = await house.enter("person", phone);
  await page.goto("/kalender/verfuegbarkeit");
  await page.getByText("Zeit mit Regel eintragen").click();
  await page.getByRole("checkbox", { name: "Montag" }).uncheck();
  await page.getByRole("checkbox", { name: "Samstag" }).check();
  await page.getByLabel("Gilt ab").fill("2026-11-07");
  await page.getByRole("button", { name: "Regel eintragen" }).click();
  const line = page.getByText("alle 2 Wochen: Samstag, 14:00–18:00, ab Sa., 07.11.2026",
    { exact: true });
  await line.first().waitFor();
  await assertAccessible(page);
  await page.getByLabel("Was wiederholt sich?").selectOption("month_weekday");
  await page.getByLabel("Der wievielte?").selectOption("-1");
  await page.getByLabel("Wochentag", { exact: true }).selectOption("5");
  await page.getByRole("button", { name: "Regel eintragen" }).click();
  await page.getByText(/^jeden Monat: letzter Freitag, 14:00–18:00/).first().waitFor();
  await page.getByRole("button", { name: /^Löschen alle 2 Wochen: Samstag/ }).click();
  await line.first().waitFor({ state: "detached" });
});

test("limits keep the search away, and the coordinator sees why", async () => {
  const page = await house.enter("person", phone);
  await page.goto("/kalender/verfuegbarkeit");
  await page.getByRole("checkbox", { name: /^Nur auf persönliche Anfrage/ }).check();
  await page.getByLabel("Stunden in der Woche").fill("4,5");
  await page.getByLabel("Mit dem Fahrrad").fill("8");
  await page.getByRole("button", { name: "Grenzen speichern" }).click();
  await page.getByText("Grenzen gespeichert", { exact: true }).waitFor();
  await assertAccessible(page);
  await page.reload();
  await page.getByLabel("Stunden in der Woche").waitFor();
  assert.equal(await page.getByLabel("Stunden in der Woche").inputValue(), "4,5");

  const booking = await office.order({ local: "2026-11-06T10:00" });
  const api = await house.api("koordination");
  const seat = booking.seats[0].id;
  const seen = await (await api.get(`/api/v1/seats/${seat}/candidates`)).json();
  const me = await (await (await house.api("person")).get("/api/v1/session")).json();
  const mine = seen.excluded.find(
    (one: { interpreter_id: string }) => one.interpreter_id === me.interpreter_id,
  );
  const codes = mine.reasons.map((one: { code: string }) => one.code);
  assert.ok(codes.includes("only_by_request"), JSON.stringify(mine));

  await page.getByRole("checkbox", { name: /^Nur auf persönliche Anfrage/ }).uncheck();
  await page.getByRole("button", { name: "Grenzen speichern" }).click();
  await page.getByText("Grenzen gespeichert", { exact: true }).waitFor();
});

test("a calendar file shows what it speaks against, to both", async () => {
  await office.order({ local: "2026-11-05T10:00" });
  const page = await house.enter("person", phone);
  await page.goto("/angebote");
  await page.getByRole("article", { name: "05.11.2026" })
    .getByRole("button", { name: "Ich übernehme" }).click();
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await page.goto("/kalender/verfuegbarkeit");
  await page.getByText("Kalender eintragen", { exact: true }).click();
  await page.getByLabel("Name des Kalenders").fill("Privat");
  await page.getByLabel("Oder eine Datei").setInputFiles(
    { name: "privat.ics", mimeType: "text/calendar", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Eintragen und lesen" }).click();
  await page.getByText(/: eine belegte Zeit\./).waitFor();
  await page.getByText("Ein zugesagter Einsatz trifft auf einen Termin im eigenen Kalender")
    .waitFor();
  await assertAccessible(page);

  const me = await (await (await house.api("person")).get("/api/v1/session")).json();
  const desk = await house.enter("koordination");
  await desk.goto(`/personen/${me.interpreter_id}`);
  await desk.getByText("Ein zugesagter Einsatz trifft auf einen Termin im eigenen Kalender")
    .waitFor();
  await assertAccessible(desk);

  await page.getByRole("button", { name: "Entfernen Privat" }).click();
  await page.getByText("Ein zugesagter Einsatz trifft").waitFor({ state: "detached" });
});

test("an office enters its closing days and is asked about them in a request", async () => {
  const page = await house.enter("fachkraft", phone);
  await page.goto("/anfragen");
  await page.getByRole("link", { name: "Schließtage" }).click();
  await page.getByLabel("Erster Schließtag").fill("2026-11-12");
  await page.getByLabel("Anlass").fill("Klausurtag");
  await page.getByRole("button", { name: "Schließtag eintragen" }).click();
  await page.getByText("Do., 12.11.2026: Klausurtag", { exact: true }).first().waitFor();
  await assertAccessible(page);

  const me = await (await (await house.api("fachkraft")).get("/api/v1/session")).json();
  const api = await house.api("koordination");
  const own = await (await api.get(`/api/v1/requesters/${me.requester_id}`)).json();
  const checked = await api.post("/api/v1/bookings/check", {
    data: {
      requester_id: own.id, place_id: own.places[0].id, language: "apc", setting: "office_talk",
      mode: "on_site", duration_min: 60, times: [{ local: "2026-11-12T10:00" }],
    },
  });
  const { findings } = await checked.json();
  assert.ok(findings.some((one: { code: string }) => one.code === "office_closed"),
    JSON.stringify(findings));

  const desk = await house.enter("koordination");
  await desk.goto(`/einsatzstellen/${own.id}`);
  await desk.getByRole("button", { name: "Löschen Do., 12.11.2026: Klausurtag" }).click();
  await desk.getByText("Keine Schließtage eingetragen.").waitFor();
  await assertAccessible(desk);
});
