import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
// what another theme can break: it changes colours and nothing else
const colours = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong on the page as it is now, as readable lines; empty is good. */
export async function violations(page: Page, runOnly: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  // only what is wrong is worked out in detail; there are no frames, and style sheets are our own
  const options = { runOnly, resultTypes: ["violations"], iframes: false, preload: false };
  const found = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as {
    violations: Violation[];
  };
  return found.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${one.help}: ${node.html} ${node.failureSummary}`),
  );
}

/** Whether the page needs sideways scrolling at its width. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

/** The words of buttons that are too narrow for them. */
function burstButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".kern-btn > .kern-label")]
      .filter((one) => {
        if (!one.checkVisibility({ contentVisibilityAuto: true })) return false;
        const button = one.parentElement?.getBoundingClientRect();
        const words = one.getBoundingClientRect();
        return button && (words.right > button.right + 1 || words.left < button.left - 1);
      })
      .map((one) => one.textContent ?? ""),
  );
}

/** Waits until the page has drawn its present size and theme; in a closed details it stays. */
async function drawn(page: Page) {
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next))));
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== "running"),
  );
}

/** axe at 320 pixels and, on a desk, at the present width, too; there in the dark theme as well. */
export async function assertAccessible(page: Page) {
  const size = page.viewportSize();
  const widths = size && size.width > 600 ? [size.width, 320] : [320];
  // what the bar at the bottom of a phone covers can be scrolled; axe cannot know
  const placeBar = (position: string) =>
    page.evaluate((position) => {
      const bar = document.querySelector<HTMLElement>(".navigation");
      if (bar) bar.style.position = position;
    }, position);
  await placeBar("relative");
  const bad: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    await drawn(page);
    if (await scrollsSideways(page)) bad.push(`scrolls sideways at ${width} px: ${page.url()}`);
    for (const words of await burstButtons(page))
      bad.push(`${width} px: too narrow for "${words}"`);
    for (const line of await violations(page, everything)) bad.push(`${width} px: ${line}`);
    if (width !== widths[0]) continue; // both widths have the same colours
    await page.emulateMedia({ colorScheme: "dark" });
    await drawn(page);
    for (const line of await violations(page, colours)) bad.push(`dark: ${line}`);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await placeBar("");
  if (size) await page.setViewportSize(size);
  if (bad.length > 0) throw new Error(`${bad.length} violations\n${bad.join("\n")}`);
}
