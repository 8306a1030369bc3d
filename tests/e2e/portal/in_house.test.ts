// S7, S11, S13, S14: employees who help with their languages in their own house.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, scrollsSideways } from "./accessible.ts";
import { House } from "./house.ts";
import { phone } from "./interpreter_world.ts";

let house: House;
let colleague = { id: "", name: "" };
before(async () => {
  house = await House.open();
  const api = await house.api("koordination");
  const { interpreter_id } = await whoAmI("person");
  const path = `/api/v1/interpreters/${interpreter_id}`;
  const person = await (await api.get(path)).json();
  colleague = { id: person.id, name: `${person.given_name} ${person.family_name}` };
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "00:00", to: "24:00" }));
  const hours = await api.put(`${path}/availability`, {
    headers: { "If-Match": `"${person.version}"` }, data: { weekly, exceptions: [] },
  });
  assert.ok(hours.ok(), await hours.text());
});
after(() => house.close());

async function whoAmI(name: string) {
  return (await (await house.api(name)).get("/api/v1/session")).json();
}

test("S7, S13: a colleague takes part, is found at once, and stops without a reason", async () => {
  const desk = await house.enter("koordination");
  const { requester_id } = await whoAmI("fachkraft");
  await desk.goto(`/personen/${colleague.id}/aendern`);
  await desk.getByLabel("Art", { exact: true }).selectOption("in_house");
  await desk.getByLabel("Hilft im Haus von").selectOption(requester_id);
  await assertAccessible(desk);
  await desk.getByRole("button", { name: "Speichern" }).click();
  await desk.getByText("Sprachpat:in im Haus", { exact: false }).first().waitFor();

  const mine = await house.enter("person", phone);
  await mine.goto("/kalender");
  await mine.getByRole("link", { name: "Im Haus helfen" }).click();
  await mine.getByText(/^Sie machen gerade nicht mit/).waitFor();
  await mine.getByText("Ihre Führungskraft hat diesen Zeiten noch nicht zugestimmt.").waitFor();
  await mine.getByRole("button", { name: "Mitmachen", exact: true }).click();
  await mine.getByText(/^Sie machen mit seit/).waitFor();
  await mine.getByRole("button", { name: /^Stimmt noch Levantinisches Arabisch, gesprochen/ })
    .click();
  await mine.getByText(/^Bestätigt, gilt bis/).first().waitFor();
  await assertAccessible(mine);
  assert.ok(!(await scrollsSideways(mine)));

  const page = await house.enter("fachkraft");
  await page.goto("/haus");
  await page.getByRole("button", { name: `Zustimmung eintragen ${colleague.name}` }).click();
  await page.getByLabel("Wer hat zugestimmt?").fill("Teamleitung Nord");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByText(/^Teamleitung Nord hat am .* zugestimmt\.$/).waitFor();

  await page.getByRole("combobox", { name: "Sprache" }).fill("Syrisch");
  await page.getByRole("status").getByText("Levantinisches Arabisch").waitFor();
  await page.getByRole("button", { name: "Im Haus suchen" }).click();
  await page.getByText("Eine Person kann jetzt gefragt werden.").waitFor();
  await page.getByRole("heading", { name: colleague.name }).waitFor();
  await page.getByRole("link", { name: /^Anrufen: / }).waitFor();
  await assertAccessible(page);
  await page.getByRole("button", { name: `Hat geholfen ${colleague.name}` }).click();
  await page.getByLabel("Wie lange?").selectOption("15");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await mine.getByRole("button", { name: "Nicht mehr mitmachen" }).click();
  await mine.getByText(/^Sie machen gerade nicht mit/).waitFor();
  await page.getByRole("button", { name: "Im Haus suchen" }).click();
  await page.reload();
  await page.getByText("Noch hilft niemand im Haus.").waitFor();
  await mine.getByRole("button", { name: "Mitmachen", exact: true }).click();
  await mine.getByText(/^Sie machen mit seit/).waitFor();
});

test("S11, S14: the register of languages; who speaks a language is not asked to write it",
  async () => {
    const page = await house.enter("fachkraft", phone);
    await page.goto("/haus");
    const row = page.getByRole("row", { name: /^Levantinisches Arabisch gesprochen 1 / });
    await row.waitFor();
    assert.equal(await page.getByRole("table").getByText(colleague.name).count(), 0);
    await page.getByRole("combobox", { name: "Sprache" }).fill("Syrisch");
    await page.getByRole("status").getByText("Levantinisches Arabisch").waitFor();
    await page.getByRole("radio", { name: "geschrieben" }).check();
    await page.getByRole("button", { name: "Im Haus suchen" }).click();
    await page.getByText("Im Haus hilft niemand mit dieser Sprache.").waitFor();
    assert.ok(!(await scrollsSideways(page)));
    await assertAccessible(page);

    // the coordination asks for a house that telephones
    const desk = await house.enter("koordination");
    await desk.goto("/haus");
    await desk.getByRole("button", { name: "Im Haus suchen" }).click();
    await desk.getByText("Bitte ausfüllen.").first().waitFor();
    const { requester_id } = await whoAmI("fachkraft");
    await desk.getByLabel("Einsatzstelle", { exact: true }).selectOption(requester_id);
    await desk.getByRole("combobox", { name: "Sprache", exact: true }).fill("Syrisch");
    await desk.getByRole("status").getByText("Levantinisches Arabisch").waitFor();
    await desk.getByRole("button", { name: "Im Haus suchen" }).click();
    await desk.getByRole("heading", { name: colleague.name }).waitFor();
    await assertAccessible(desk);
  });
