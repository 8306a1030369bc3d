// The page behind the link in an offer's mail, as somebody without a login uses it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { foundInMails, Office, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
let links: string[];

/** The links in the mails about the talk on this day. */
const linksOf = (day: string, count: number) =>
  foundInMails(house, "", new RegExp(`^(?=[^]*${day})[^]*?(/antwort/solingen/\\S+)`), count);

before(async () => {
  house = await House.open();
  office = await Office.open(house);
  await office.order({ local: "2026-11-24T10:00" });
  links = await linksOf("24.11.2026", 2);
});
after(() => house.close());

test("the offer is read and accepted on a phone without a login", async () => {
  const page = await house.visit(phone);
  await page.goto(links[0] ?? "");
  const text = await page.locator("main").innerText();
  assert.match(text, /Dienstag, 24\. November 2026, 10:00 bis 11:00 Uhr/);
  assert.match(text, /Bitte antworten Sie bis \p{L}+, \d+\. \p{L}+ 2026, \d\d:\d\d Uhr/u);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Zusagen" }).click();
  await page.getByText("Sie haben zugesagt").waitFor();
  assert.match(await page.locator("main").innerText(), /Dienstag, 24\. November 2026/);
  await assertAccessible(page);
});

test("by keyboard alone, in English, somebody reads what became of the offer", async () => {
  const page = await house.visit();
  await page.goto(links[1] ?? "");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL("**?lang=en");
  await page.getByRole("heading", { name: "Offer of an assignment" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.locator("main").innerText(), /This offer is settled/);
  await assertAccessible(page);
});

test("somebody says no by keyboard and is thanked in the same language", async () => {
  await office.order({ local: "2026-11-25T14:00" });
  const [link] = await linksOf("25.11.2026", 1);
  const page = await house.visit();
  await page.goto(`${link}?lang=en`);
  for (let stop = 0; stop < 3; ++stop) await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  assert.equal(await focused.innerText(), "I cannot come");
  assert.notEqual(await focused.evaluate((one) => getComputedStyle(one).outlineStyle), "none");
  await page.keyboard.press("Enter");
  await page.getByText("You have declined").waitFor();
});
