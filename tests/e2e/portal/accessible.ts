import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds wrong on the page as it is now, as readable lines; empty is good. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})",
  )) as { violations: Violation[] };
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

/** axe in light and dark theme, at the present width and at 320 pixels. */
export async function assertAccessible(page: Page) {
  const size = page.viewportSize();
  // what the bar at the bottom of a phone covers can be scrolled; axe cannot know
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>(".navigation");
    if (bar) bar.style.position = "static";
  });
  const bad: string[] = [];
  for (const width of [size?.width ?? 1280, 320]) {
    await page.setViewportSize({ width, height: 740 });
    if (await scrollsSideways(page)) bad.push(`scrolls sideways at ${width} px: ${page.url()}`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // in a closed <details> they stay, finished
      await page.waitForFunction(() =>
        document.getAnimations().every((one) => one.playState !== "running"),
      );
      for (const line of await violations(page)) bad.push(`${width} px ${colorScheme}: ${line}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (size) await page.setViewportSize(size);
  if (bad.length > 0) throw new Error(`${bad.length} violations\n${bad.join("\n")}`);
}
