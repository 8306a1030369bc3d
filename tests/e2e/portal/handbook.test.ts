// The users' handbook: every page can be read, and what it names exists.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, scrollsSideways } from "./accessible.ts";
import { House } from "./house.ts";

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

const topics = readdirSync(join(import.meta.dirname, "../../../api/portal/handbook"))
  .map((name) => basename(name, ".md"));

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("the handbook is found from the help and leads to each of its pages", async () => {
  const page = await house.visit();
  await page.goto("/hilfe");
  await page.getByRole("link", { name: "Alles ausführlich: das Handbuch" }).click();
  await page.getByRole("heading", { level: 1, name: "Handbuch" }).waitFor();
  await assertAccessible(page);
  await page.locator(".handbook").getByRole("link", { name: "Telefon und Papier" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Telefon und Papier" }).waitFor();
  await page.getByRole("link", { name: "Zum Inhalt des Handbuchs" }).click();
  await page.getByRole("heading", { level: 1, name: "Handbuch" }).waitFor();
  await page.goto("/handbuch/gibt-es-nicht");
  await page.getByRole("heading", { name: "Diese Seite des Handbuchs gibt es nicht" }).waitFor();
  await assertAccessible(page);
});

test("each page of the handbook has a title, fits on a phone and is accessible", async () => {
  const page = await house.visit(360);
  for (const topic of topics) {
    await page.goto(`/handbuch/${topic}`);
    await heading(page).waitFor();
    assert.notEqual(await heading(page).textContent(), "Diese Seite des Handbuchs gibt es nicht");
    assert.ok(!(await scrollsSideways(page)), `${topic} scrolls sideways`);
    await assertAccessible(page);
  }
});

test("the pages that the handbook sends somebody to exist", async () => {
  const paths = new Set<string>();
  const page = await house.enter("koordination");
  for (const topic of topics) {
    await page.goto(`/handbuch/${topic}`);
    await heading(page).waitFor();
    for (const link of await page.locator(".handbook a").all())
      paths.add(new URL((await link.getAttribute("href")) ?? "", house.url).pathname);
  }
  assert.ok(paths.size > topics.length);
  for (const path of paths) {
    await page.goto(path);
    await heading(page).waitFor();
    assert.notEqual(await heading(page).textContent(), "Diese Seite gibt es nicht", path);
  }
});
