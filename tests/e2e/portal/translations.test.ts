// Written translations, from the file of the office to the file for the office, on a desk and a
// phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, scrollsSideways } from "./accessible.ts";
import { House } from "./house.ts";
import { phone } from "./interpreter_world.ts";

interface Skill {
  language: string;
}

let house: House;
let writer = ""; // the person behind the demo login "person"
before(async () => {
  house = await House.open();
  const person = await house.api("person");
  writer = (await (await person.get("/api/v1/session")).json()).interpreter_id;
  await teach(writer, [{ language: "arb", level: "native", form: "written" }]);
});
after(() => house.close());

/** Adds languages to what a person can. */
async function teach(person: string, more: object[]) {
  const pool = await house.api("koordination");
  const found = await pool.get(`/api/v1/interpreters/${person}`);
  const { languages } = (await found.json()) as { languages: Record<string, unknown>[] };
  const known = languages.map(({ language_name: _de, language_name_en: _en, ...skill }) => skill);
  const saved = await pool.put(`/api/v1/interpreters/${person}/languages`, {
    headers: { "If-Match": found.headers()["etag"] ?? "" },
    data: { languages: [...known, ...more] },
  });
  assert.ok(saved.ok(), await saved.text());
}

const letter = {
  name: "Einladung.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("Sehr geehrte Eltern, wir laden Sie zum Elternabend in die Aula ein."),
};

/** The order as the office gives it, up to its page. */
async function ordered(page: Page): Promise<string> {
  await page.goto("/uebersetzungen");
  await page.getByRole("link", { name: "Neuer Übersetzungsauftrag" }).click();
  await page.getByLabel("In welche Sprache?").fill("Hocharabisch");
  await page.getByRole("status").getByText("Hocharabisch").waitFor();
  await page.getByLabel("Text, der übersetzt wird").setInputFiles(letter);
  await page.getByText("Einladung.txt").waitFor();
  await page.getByLabel("Eine zweite Person prüft die Übersetzung").uncheck();
  await page.getByText("Eine Person kann das übernehmen").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Auftrag abschicken" }).click();
  await page.getByText("Wir fragen gerade, wer das übersetzen kann.").waitFor();
  await page.getByText("2 Normzeilen, 12 Wörter, 67 Anschläge").waitFor();
  return new URL(page.url()).pathname;
}

test("S15 an office gets a letter translated, and the finished form is there for all", async () => {
  const office = await house.enter("fachkraft");
  const path = await ordered(office);
  await assertAccessible(office);
  await house.advance({ minutes: 1 });

  const hand = await house.enter("person", phone);
  await hand.goto("/uebersetzungen");
  await hand.getByRole("heading", { name: "Anfragen an Sie" }).waitFor();
  assert.equal(await scrollsSideways(hand), false);
  await hand.getByRole("link", { name: /^Auftrag \d+: Deutsch → Hocharabisch$/ }).click();
  await hand.getByRole("heading", { name: "Können Sie diesen Text übersetzen?" }).waitFor();
  assert.equal(await hand.getByText("Einladung.txt").count(), 0, "the text is for who takes it");
  await assertAccessible(hand);
  await hand.getByRole("button", { name: "Ja, übernehme ich" }).click();
  const address = await hand.getByRole("link", { name: "Einladung.txt" }).getAttribute("href");
  const text = await hand.request.get(address ?? "");
  assert.deepEqual(await text.body(), letter.buffer);
  assert.match(text.headers()["content-disposition"] ?? "", /^attachment/);
  const work = { ...letter, name: "Einladung_arb.txt", buffer: Buffer.from("دعوة") };
  await hand.getByLabel("Übersetzung hochladen").setInputFiles(work);
  await hand.getByRole("button", { name: "Hochladen", exact: true }).click();
  await hand.getByRole("link", { name: "Einladung_arb.txt" }).waitFor();
  await assertAccessible(hand);
  await hand.getByRole("button", { name: "Übersetzung abgeben" }).click();
  await hand.getByText("abgegeben", { exact: true }).waitFor();

  await office.reload();
  await office.getByRole("button", { name: "Mit Grund zurückgeben" }).click();
  await office.getByLabel("Grund", { exact: true }).fill("Bitte das Datum ergänzen.");
  await office.getByRole("dialog").getByRole("button", { name: "Mit Grund zurückgeben" }).click();
  await office.getByText("in Überarbeitung", { exact: true }).waitFor();
  await hand.reload();
  await hand.getByText("Bitte das Datum ergänzen.").waitFor();
  await hand.getByRole("button", { name: "Übersetzung abgeben" }).click();
  await hand.getByText("abgegeben", { exact: true }).waitFor();
  await office.reload();
  await office.getByRole("button", { name: "Übersetzung annehmen" }).click();
  await office.getByText("angenommen", { exact: true }).waitFor();

  const desk = await house.enter("koordination");
  await desk.goto(path);
  await desk.getByRole("button", { name: "In die Formulare aufnehmen" }).click();
  await desk.getByLabel("Titel", { exact: true }).fill("Einladung zum Elternabend");
  await desk.getByLabel("Die Datei enthält keine Angaben zu Klient:innen.").check();
  await desk.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
  await desk.getByRole("dialog").waitFor({ state: "detached" });

  await office.goto("/uebersetzungen/neu");
  await office.getByLabel("In welche Sprache?").fill("Hocharabisch");
  await office.getByText("Gibt es schon: einfach herunterladen").waitFor();
  await office.getByRole("link", { name: /^Einladung zum Elternabend/ }).waitFor();
  await office.goto("/formulare");
  await office.getByLabel("Formular suchen").fill("elternabend einladung");
  await office.getByRole("link", { name: /^Einladung zum Elternabend/ }).waitFor();
  await assertAccessible(office);
});

test("S14 who only speaks a language is never asked to write, and the desk sees why", async () => {
  const pool = await house.api("koordination");
  const people = (await (await pool.get("/api/v1/interpreters?limit=200")).json()).items;
  const speaker = people.find(({ id, languages }: { id: string; languages: Skill[] }) =>
    id !== writer && languages.every(({ language }) => language !== "tir"));
  await teach(speaker.id, [{ language: "tir", level: "native", form: "spoken" }]);
  const office = await house.enter("fachkraft");
  await office.goto("/uebersetzungen/neu");
  await office.getByLabel("In welche Sprache?").fill("Tigrinya");
  await office.getByLabel("Text, der übersetzt wird").setInputFiles(letter);
  await office.getByText("Zurzeit kann das niemand im Pool übernehmen").waitFor();
  await office.getByRole("button", { name: "Auftrag abschicken" }).click();
  await office.getByRole("heading", { level: 1, name: /^Auftrag \d+: / }).waitFor();
  await house.advance({ minutes: 1 });

  const desk = await house.enter("koordination");
  await desk.goto("/heute");
  const line = desk.getByRole("listitem").filter({ hasText: "Deutsch → Tigrinya" });
  await line.getByText("niemand gefunden").waitFor();
  await assertAccessible(desk);
  await line.getByRole("link", { name: /^Auftrag \d+ ansehen$/ }).click();
  await desk.getByText("Zurzeit niemand.").waitFor();
  await desk.getByText(/^Nicht möglich \(\d+\)$/).click();
  const name = `${speaker.given_name} ${speaker.family_name}`;
  await desk.getByRole("listitem").filter({ hasText: name })
    .getByText("Die Person beherrscht diese Form der Sprache nicht").waitFor();
  await assertAccessible(desk);
});
