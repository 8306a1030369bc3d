// What holds on every page: letters of double size, no motion for whoever wants none, and German
// keys.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, scrollsSideways } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

const pages: [person: string, width: number, paths: string[]][] = [
  ["fachkraft", 1280, ["/anfrage", "/anfragen", "/terminzettel", "/konto", "/hilfe"]],
  ["koordination", 1280, ["/heute", "/tafel", "/anrufliste", "/anfragen", "/personen",
    "/einsatzstellen", "/zahlen", "/import", "/einstellungen", "/drucken/liste"]],
  ["verwaltung", 1280, ["/konten", "/einstellungen/dispatch"]],
  ["person", 360, ["/angebote", "/einsaetze", "/kalender", "/kalender/verfuegbarkeit", "/stunden"]],
];

/** Words that a box of fixed size cuts off. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, nav *")]
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const hides = overflowX === "hidden" || overflowY === "hidden";
        const isTiny = one.clientWidth <= 1; // for screen readers only
        return hides && !isTiny && one.innerText &&
          (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
      })
      .map((one) => `${one.className}: ${one.innerText.slice(0, 60)}`),
  );

test("letters of double size are not cut off, and nothing moves for whoever wants no motion",
  async () => {
    for (const [person, width, paths] of pages) {
      const page = await house.enter(person, width);
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator(".kern-loader--visible").first().waitFor({ state: "detached" });
        await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
        assert.ok(!(await scrollsSideways(page)), `${path} scrolls sideways`);
        assert.deepEqual(await cutOff(page), [], path);
        const moving = await page.evaluate(() =>
          document.getAnimations().filter((one) => one.playState === "running").length);
        assert.equal(moving, 0, `${path} moves`);
      }
    }
  });

test("a phone shows the first pages, and the others under one button", async () => {
  const page = await house.enter("koordination", 320);
  await page.goto("/tafel");
  const bar = page.getByRole("navigation", { name: "Seiten", exact: true });
  const more = bar.getByRole("button", { name: "Mehr", exact: true });
  const settings = bar.getByRole("link", { name: "Einstellungen", exact: true });
  await more.waitFor();
  assert.equal(await bar.getByRole("link").count(), 3);
  await more.focus();
  await page.keyboard.press("Enter");
  await settings.waitFor();
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await settings.waitFor({ state: "detached" });
  assert.ok(await more.evaluate((one) => one === document.activeElement), "the focus is lost");
  await page.keyboard.press("Enter");
  await settings.click();
  await page.waitForURL("**/einstellungen");
  await settings.waitFor({ state: "detached" });
});

test("German keys: umlauts, a dead key, and AltGr+Q for @ do what they do elsewhere", async () => {
  const page = await house.visit();
  await page.goto("/anmelden");
  const keys = await page.context().newCDPSession(page);
  await page.getByLabel("E-Mail-Adresse").focus();
  await page.keyboard.type("fachkraft");
  // AltGr is Control and Alt at once: a shortcut of the page would swallow it
  const altGr = { modifiers: 3, key: "@", code: "KeyQ", windowsVirtualKeyCode: 81 };
  await keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...altGr });
  await keys.send("Input.dispatchKeyEvent", { type: "char", text: "@" });
  await keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...altGr });
  await page.keyboard.type("solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill("Demo-Sprachmittlung-17");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Abmelden" }).waitFor();
  await page.goto("/anfrage");
  await page.getByLabel("Welche Sprache?").focus();
  await page.keyboard.type("T");
  // the dead key for accents, then the vowel: one letter while it is composed
  await keys.send("Input.imeSetComposition", { text: "¨", selectionStart: 1, selectionEnd: 1 });
  await keys.send("Input.insertText", { text: "ü" });
  await page.keyboard.type("rkisch");
  await page.locator(".understood").getByText("Türkisch").waitFor();
  assert.equal(await page.getByLabel("Welche Sprache?").inputValue(), "Türkisch");
});
