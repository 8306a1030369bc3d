// The day of somebody without a mouse: Tab until something has the focus, and the focus is seen.
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { password } from "./house.ts";

const tabs_max = 150;

interface Focus {
  name: string;
  isSeen: boolean;
}

/** What has the focus, by its label, and whether a person could see that it has. */
function focus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null;
    const labels = [...(one?.labels ?? [])].map((label) => label.textContent).join(" ");
    const name = one?.getAttribute("aria-label") ?? (labels || one?.textContent) ?? "";
    if (!one || one === document.body) return { name: "", isSeen: true }; // out of the page
    // the calendar of a date field is a button of the browser, which rings it itself
    if (["date", "time"].includes(one.type) && !one.matches(":focus-visible"))
      return { name: "", isSeen: true };
    // KERN draws the ring of a checkbox on its label, and that of an input on its frame
    const ringed = [one, one.parentElement, ...(one.labels ?? [])].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
    const box = one.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    return { name: name.trim(), isSeen: ringed && inWindow };
  });
}

/** Goes on with the Tab key until something of this name has the focus; each stop can be seen. */
export async function tabTo(page: Page, name: RegExp | string) {
  const isWanted = (found: string) =>
    typeof name === "string" ? found === name : name.test(found);
  for (let presses = 0; presses < tabs_max; presses++) {
    await page.keyboard.press("Tab");
    const { name: found, isSeen } = await focus(page);
    assert.ok(isSeen, `the focus on "${found}" cannot be seen`);
    if (isWanted(found)) return;
  }
  throw new Error(`the Tab key never reached ${name}`);
}

/** Tab to it and Enter. */
export async function enter(page: Page, name: RegExp | string) {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

/** Tab to the field and type. */
export async function type(page: Page, name: RegExp | string, words: string) {
  await tabTo(page, name);
  await page.keyboard.type(words);
}

/** The login of a demo person by keyboard alone. */
export async function logInByKeys(page: Page, email: string) {
  await page.goto("/anmelden");
  await page.getByLabel("E-Mail-Adresse").waitFor();
  await type(page, "E-Mail-Adresse", email);
  await type(page, "Passwort", password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Abmelden" }).waitFor();
}
