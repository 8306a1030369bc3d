// What is printed: day and week lists, confirmation sheets, with the pool's letterhead.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { assignSomebody, decide, orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";
import { Office } from "./interpreter_world.ts";

const day = "2026-11-05";
let house: House;
before(async () => {
  house = await House.open();
  await decide(house, "about", { body: "Stadt Solingen", phone: "0212 000000" });
  await decide(house, "letterhead", {
    sender: "Stadt Solingen\nSprachmittlung\nBeispielplatz 1\n42651 Solingen",
    foot: "Der Bogen ist kostenfrei.",
    sheet_text: "Bitte senden Sie den Bogen innerhalb von drei Tagen zurück.",
  });
  const blocks = [{ name: "Parken", text: "Bitte parken Sie im Hof." }];
  await decide(house, "text_blocks", { blocks });
  await assignSomebody(house, { language: "apc", local: `${day}T10:00` }, "Lina Masri");
  await assignSomebody(house, { language: "apc", local: `${day}T14:00` }, "Lina Masri");
  await orderInterpreter(house, { language: "tir", local: "2026-11-06T09:00" });
});
after(() => house.close());

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

/** As it comes from the printer: in how many pages, and what is not printed. */
async function printed(page: Page) {
  await page.emulateMedia({ media: "print" });
  for (const part of [".masthead", ".navigation", ".foot", ".page__head", ".no-print"])
    for (const one of await page.locator(part).all()) assert.ok(!(await one.isVisible()), part);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: "screen" });
  return pages;
}

test("a coordinator prints the day and the week with letterhead and a text block", async () => {
  const page = await house.enter("koordination");
  await page.getByRole("link", { name: "Liste drucken" }).click();
  await page.getByLabel("Ab welchem Tag?").fill(day);
  const paper = page.getByRole("article", { name: "Einsätze am Donnerstag, 5. November 2026" });
  await paper.getByRole("row", { name: /10:00–11:00 Uhr .* Lina Masri/ }).waitFor();
  await paper.getByText("Beispielplatz 1").first().waitFor();
  await paper.getByText("0212 000000").waitFor(); // not in the letterhead: from "about"
  await page.getByText("Eigener Text auf dem Ausdruck").click();
  await page.getByLabel("Textbaustein").selectOption("Parken");
  await page.getByRole("button", { name: "Einsetzen" }).click();
  await paper.getByText("Bitte parken Sie im Hof.").waitFor();
  await assertAccessible(page);
  assert.equal(await printed(page), 1);

  await page.getByLabel("Wie lange?").selectOption("eine Woche");
  await page.getByRole("row", { name: /09:00–10:00 Uhr.*Tigrinya.*noch niemand/ }).waitFor();
  assert.match(page.url(), /ab=2026-11-05&tage=7/);
  await page.getByRole("link", { name: "Einsatzbestätigungen für diese Tage drucken" }).click();
  await page.getByRole("article").nth(1).waitFor();
  assert.equal(await page.getByRole("article").count(), 2);
  assert.equal(await printed(page), 2, "each sheet has a page of its own");
});

test("an interpreter prints the sheet of an assignment; the reference stays blank", async () => {
  const page = await house.enter("person", 360);
  await page.getByRole("link", { name: "Einsätze", exact: true }).click();
  await page.getByRole("main").getByRole("link", { name: /05\.11\.2026, 10:00/ }).click();
  await page.getByRole("link", { name: "Einsatzbestätigung drucken" }).click();
  const sheet = page.getByRole("article", { name: /^Einsatzbestätigung Nr\. \d+$/ });
  const words = await sheet.innerText();
  for (const word of ["Donnerstag, 5. November 2026", "Levantinisches Arabisch", "Lina Masri",
    "innerhalb von drei Tagen", "Datum, Name, Unterschrift", "Fallzeichen der Einsatzstelle"])
    assert.ok(words.includes(word), `${word} is missing in ${words}`);
  await assertAccessible(page);
  assert.equal(await printed(page), 1);
});

test("the night of the clocks has its 25 hours on the list, each time once", async () => {
  const office = await Office.open(house);
  for (const local of ["2027-10-31T00:30", "2027-10-31T23:00", "2027-11-01T00:30"])
    await office.order({ local });
  const page = await house.enter("koordination");
  await page.goto("/drucken/liste?ab=2027-10-31&tage=1");
  const rows = page.getByRole("row");
  await rows.nth(2).waitFor();
  assert.deepEqual(await rows.locator("td:first-child").allInnerTexts(),
    ["00:30–01:30 Uhr\ngewünscht", "23:00–00:00 Uhr\ngewünscht"]);
});
