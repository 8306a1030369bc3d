// The import of lists: mended in place by mouse, on a phone by keyboard, and files of all kinds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { formatOf, numberText } from "../../../api/portal/src/pages/import/xlsx_number.ts";
import { assertAccessible } from "./accessible.ts";
import { addEmptyPool } from "./empty_pool.ts";
import { House } from "./house.ts";
import { officesTable, peopleTable, workbook } from "./pool_lists.ts";

let house: House;
before(async () => {
  house = await House.open();
  addEmptyPool(house, "neustadt");
});
after(() => house.close());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

const upload = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel("Excel- oder CSV-Datei").setInputFiles(file);

const csv = (name: string, text: string, encoding: BufferEncoding = "utf8") =>
  ({ name, mimeType: "text/csv", buffer: Buffer.from(text, encoding) });

async function enter(path: string, width = 1280): Promise<Page> {
  const page = await house.enter("koordination", width, "neustadt");
  await page.goto(path);
  return page;
}

test("people from Excel: each step is accessible, errors are mended in place, once is enough",
  async () => {
    const file = workbook("Pool.xlsx", [peopleTable(40), officesTable()]);
    const page = await enter("/import");
    await page.getByRole("main").getByRole("link", { name: "Personen" }).waitFor();
    await assertAccessible(page);
    await page.getByRole("main").getByRole("link", { name: "Personen" }).click();
    await upload(page, file);
    await page.getByText("40 Zeilen gelesen").waitFor();
    await assertAccessible(page);
    await press(page, "Weiter zu den Spalten");
    assert.equal(await page.getByLabel("„Sprachkenntnisse“ bedeutet").inputValue(), "languages");
    await assertAccessible(page);
    await press(page, "Liste prüfen");
    await page.getByText("5 Zeilen haben Fehler").waitFor();
    await assertAccessible(page);
    await page.getByLabel("Art in 3 Zeilen").selectOption("Ehrenamt");
    await press(page, "In 3 Zeilen ersetzen");
    await page.getByLabel("E-Mail in Zeile 24").fill("mina.beispiel@pool.example.org");
    await page.getByText("1 Zeile hat einen Fehler").waitFor();
    await press(page, "Zeile 34 bearbeiten");
    await assertAccessible(page);
    await page.getByRole("dialog").getByLabel("Sprachen").fill("Sorani");
    await press(page, "Ändern");
    await page.getByText("Alles lesbar").waitFor();
    await press(page, "Jetzt übernehmen");
    await assertAccessible(page);
    await press(page, "Übernehmen");
    await page.getByText("40 Zeilen neu angelegt").waitFor();
    await assertAccessible(page);
    await page.reload();
    await page.getByText("40 Zeilen neu angelegt").waitFor();
    await press(page, "Noch eine Datei");
    const [title, empty, ...rest] = peopleTable(40).rows;
    const good = rest.filter((row) => ["P001", "P002", "Pers.-Nr."].includes(String(row[0])));
    await upload(page, workbook("Pool.xlsx", [{ name: "Pool", rows: [title!, empty!, ...good] }]));
    await press(page, "Weiter zu den Spalten");
    await press(page, "Liste prüfen");
    await page.getByText("Alles ist schon da: Diese Liste ändert nichts").waitFor();
  });

const offices = "Einrichtung;Straße;PLZ;Stadt;Kürzel\r\nBeratung Süd;Weg 1;32756;Detmold;BS\r\n" +
  '"Haus ""Mitte""";Weg 2;3275;Detmold;HM\r\n';

test("offices from an old CSV on a phone by keyboard: reload and back keep what was chosen",
  async () => {
    const page = await enter("/import/einsatzstellen", 360);
    await upload(page, csv("Ämter.csv", offices, "latin1"));
    await page.getByRole("button", { name: "Weiter zu den Spalten" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Noch nicht zugeordnet: „Art“").waitFor();
    assert.equal(await page.getByLabel("„Straße“ bedeutet").inputValue(), "street");
    await page.getByLabel("Art für alle Zeilen").focus();
    await page.keyboard.type("Bera");
    await page.reload();
    assert.equal(await page.getByLabel("Art für alle Zeilen").inputValue(), "Beratungsstelle");
    await page.getByRole("button", { name: "Liste prüfen" }).focus();
    await page.keyboard.press("Enter");
    const cell = page.getByLabel("PLZ in Zeile 3");
    await cell.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("6");
    await page.getByText("Alles lesbar").waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Was bedeuten die Spalten?" }).waitFor();
    await page.goForward();
    await page.reload();
    await page.getByText("Alles lesbar").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Jetzt übernehmen" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Übernehmen", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("2 Zeilen neu angelegt").waitFor();
    const kept = await (await page.request.get("/api/v1/requesters?q=Haus")).json();
    assert.equal(kept.items[0].name, 'Haus "Mitte"');
    // columns of the same names are known the next time, also what was not taken over
    await press(page, "Noch eine Datei");
    await upload(page, csv("Ämter.csv", offices.replaceAll("3275;", "32756;"), "latin1"));
    await press(page, "Weiter zu den Spalten");
    assert.equal(await page.getByLabel("„Kürzel“ bedeutet").inputValue(), "");
  });

test("lines that cannot be mended now are left out and can be saved for later", async () => {
  const page = await enter("/import/anfangsstaende");
  await upload(page, csv("Stand.csv", "Pers.-Nr.,Jahr,gezahlt\nP900,2026,100\nP901,2026,50\n"));
  await press(page, "Weiter zu den Spalten");
  await press(page, "Liste prüfen");
  await page.getByText("2 Zeilen haben Fehler").waitFor();
  await page.getByText("»P900« ist nicht im Pool").waitFor();
  await press(page, "Diese 2 Zeilen auslassen");
  await page.getByText("steht nichts, das übernommen wird").waitFor();
  await press(page, "Doch mitnehmen");
  await page.getByText("2 Zeilen haben Fehler").waitFor();
});

// files/openpyxl.xlsx: formats of their own (0000, 00000, DD.MM.YYYY, HH:MM) and a hidden sheet
test("workbooks of other programs keep leading zeros, days and times; hidden tables stay hidden",
  async () => {
    const page = await enter("/import/personen");
    const path = join(import.meta.dirname, "files", "openpyxl.xlsx");
    await upload(page, { name: "Pool.xlsx", mimeType: "", buffer: readFileSync(path) });
    await page.getByText("2 Zeilen gelesen").waitFor();
    assert.deepEqual(await page.getByLabel("Tabellenblatt").locator("option")
      .allTextContents(), ["Pool (3 Zeilen)", "Stunden (2 Zeilen)"]);
    await press(page, "Weiter zu den Spalten");
    for (const cell of ["0012", "01067", "29.02.1984", "15.01.2026 09:30", "14:30"])
      await page.getByText(cell).first().waitFor();
    const pool = await house.enter("koordination", 1280, "kreis-lippe");
    const file = await pool.request.get("/api/v1/exports/interpreters?format=xlsx");
    const again = await enter("/import/personen");
    await upload(again, { name: "Export.xlsx", mimeType: "", buffer: await file.body() });
    await again.getByText(/[1-9]\d Zeilen gelesen/).waitFor();
  });

const unreadable: [name: string, content: Buffer, sentence: string][] = [
  ["alt.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "alte Excel-Datei"],
  ["leer.csv", Buffer.from("\r\n;;\r\n"), "In dieser Datei steht nichts"],
  ["halb.xlsx", workbook("", [officesTable()]).buffer.subarray(0, 900), "beschädigt"],
];

test("a file that cannot be read says what to do", async () => {
  const page = await enter("/import/personen");
  for (const [name, buffer, sentence] of unreadable) {
    await upload(page, { name, mimeType: "application/octet-stream", buffer });
    await page.getByText(sentence).waitFor();
  }
  await assertAccessible(page);
});

const numbers: [value: number, id: number, code: string | undefined, expected: string][] = [
  [46343, 14, undefined, "17.11.2026"],
  [46343.4166666667, 22, undefined, "17.11.2026 10:00"],
  [46343, 164, 'dddd", "dd.mm.yyyy', "17.11.2026"],
  [0.604166666666667, 20, undefined, "14:30"],
  [0.375, 164, '[hh]:mm\\ "Uhr"', "09:00"],
  [1067, 164, "00000", "01067"],
  [1234.5, 4, undefined, "1234,5"],
  [0.1 + 0.2, 0, undefined, "0,3"],
  [12, 164, '#,##0.00\\ "Stunden"', "12"],
  [59, 14, undefined, "28.02.1900"],
];

test("numbers of a workbook are dates, times and amounts as people write them", () => {
  for (const [value, id, code, expected] of numbers)
    assert.equal(numberText(value, formatOf(id, code), false), expected);
  assert.equal(numberText(44881, { kind: "day" }, true), "17.11.2026"); // counted from 1904
});
