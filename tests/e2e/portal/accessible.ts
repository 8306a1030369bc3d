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

const themes = [["light", everything], ["dark", colours]] as const;

/** axe in light and dark theme, at 320 pixels and on a desk at the present width, too. */
export async function assertAccessible(page: Page) {
  const size = page.viewportSize();
  const widths = size && size.width > 600 ? [size.width, 320] : [320];
  // what the bar at the bottom of a phone covers can be scrolled; axe cannot know
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>(".navigation");
    if (bar) bar.style.position = "static";
  });
  const bad: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    if (await scrollsSideways(page)) bad.push(`scrolls sideways at ${width} px: ${page.url()}`);
    for (const [colorScheme, rules] of themes) {
      await page.emulateMedia({ colorScheme });
      // in a closed <details> they stay, finished
      await page.waitForFunction(() =>
        document.getAnimations().every((one) => one.playState !== "running"),
      );
      for (const line of await violations(page, rules))
        bad.push(`${width} px ${colorScheme}: ${line}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (size) await page.setViewportSize(size);
  if (bad.length > 0) throw new Error(`${bad.length} violations\n${bad.join("\n")}`);
}
