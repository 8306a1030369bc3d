// The question before the school holidays, from the rule to the answer on the phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { foundInMails, phone } from "./interpreter_world.ts";

let house: House;
before(async () => {
  house = await House.open();
  await askFrom(45);
  await house.advance({ to: "2026-11-19T09:00:00+01:00" }); // a night later
});
after(() => house.close());

async function askFrom(days: number) {
  const admin = await house.api("verwaltung");
  const { now } = await (await admin.get("/api/v1/clock")).json();
  const saved = await admin.put("/api/v1/rules/school_holidays", {
    data: { valid_from: now, document: { ask_days_before: days } },
  });
  assert.ok(saved.ok(), await saved.text());
}

test("on the phone one tap says who is away, and the calendar knows it", async () => {
  const page = await house.enter("person", phone);
  await page.getByText("Weihnachtsferien: Sind Sie erreichbar?").waitFor();
  await page.getByRole("link", { name: "Mit einem Tippen antworten" }).click();
  await page.getByText("Mi., 23.12.2026 – Mi., 06.01.2027").waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Ich bin weg" }).click();
  await page.getByText("In dieser Zeit fragen wir Sie nicht.").waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Kalender", exact: true }).click();
  await page.goto("/kalender/verfuegbarkeit");
  await page.getByText(/23\.12\.2026/).first().waitFor();
  await page.goto("/ferien");
  await page.getByRole("button", { name: "Ich bin da" }).click();
  await page.getByText("Danke. Wir fragen Sie wie immer.").waitFor();
  await page.goto("/angebote");
  await page.getByRole("heading", { name: "Einsatzangebote" }).waitFor();
  assert.equal(await page.getByText("Weihnachtsferien: Sind Sie erreichbar?").count(), 0);
});

test("the link of the mail answers without a login", async () => {
  await house.advance({ minutes: 1 });
  const [path = ""] = await foundInMails(house, "@", /(\/ferien\/solingen\/\S+)/);
  const page = await house.visit(phone);
  await page.goto(path);
  await page.getByRole("button", { name: "Nur an einzelnen Tagen" }).click();
  await page.getByText("Bitte tragen Sie noch ein").waitFor();
  await assertAccessible(page);
});

test("the coordination sees who has not answered and notes what they say", async () => {
  const page = await house.enter("koordination");
  await page.goto("/heute");
  const line = page.getByRole("listitem").filter({ hasText: "Weihnachtsferien" });
  await line.getByText(/ohne Antwort/).waitFor();
  await line.getByRole("link", { name: "Weihnachtsferien ansehen" }).click();
  const heading = page.getByRole("heading", { name: /^Ohne Antwort \(\d+\)$/ });
  const before = Number(/\d+/.exec(await heading.innerText())?.[0]);
  await assertAccessible(page);
  await page.getByText(/^Per E-Mail gefragt/).click();
  await page.getByRole("button", { name: / ist weg$/ }).first().click();
  await page.getByText("Weg (1)").waitFor();
  assert.equal(Number(/\d+/.exec(await heading.innerText())?.[0]), before - 1);
});
