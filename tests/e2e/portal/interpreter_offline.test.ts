import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
before(async () => {
  house = await House.open();
  office = await Office.open(house);
});
after(() => house.close());

const tap = (page: Page, day: string, name: string) =>
  page.getByRole("article", { name: day }).getByRole("button", { name }).click();

/** Waits until the service worker keeps the page, as on the second visit of a phone. */
async function install(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined,
    { timeout: 30_000 });
}

test("in a dead spot the agenda opens, and an answer is sent once with the net", async () => {
  for (const day of ["12", "13", "16"]) await office.order({ local: `2026-11-${day}T10:00` });
  const page = await house.enter("person", phone);
  await tap(page, "12.11.2026", "Ich übernehme");
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await page.getByRole("link", { name: "Einsätze", exact: true }).click();
  await page.getByText("Do., 12.11.2026, 10:00–11:00 Uhr").first().waitFor();
  await install(page);

  await page.context().setOffline(true);
  await page.reload();
  await page.getByText(/^Ohne Netz – Stand/).waitFor();
  await page.getByRole("main").getByRole("link", { name: /12\.11\.2026/ }).click();
  await page.getByText("Beispielplatz 1, 42651 Solingen").waitFor();
  await page.getByRole("link", { name: "Angebote", exact: true }).click();
  const accepted = countOf(page, "/accept");
  await tap(page, "13.11.2026", "Ich übernehme");
  await page.getByText("Noch nicht gesendet: kein Netz").waitFor();
  await tap(page, "16.11.2026", "Ich übernehme");
  await page.getByText("Ihre Antwort wartet auf Netz.").nth(1).waitFor();
  await assertAccessible(page);
  await page.reload(); // the phone was put away
  await page.getByText("Ihre Antwort wartet auf Netz.").nth(1).waitFor();

  await takeAway("2026-11-16T10:00");
  await page.context().setOffline(false);
  await page.getByText("Sie übernehmen den Einsatz").waitFor();
  await page.getByText("Leider zu spät: Jemand war schneller").waitFor();
  const { items } = await office.get("/api/v1/assignments?from=2026-11-13T00:00:00Z");
  const that = items.filter((one: { begin: string }) => one.begin.startsWith("2026-11-13"));
  assert.equal(that.length, 1);
  assert.ok(accepted() >= 2, "both answers left the phone");
  await assertAccessible(page);
});

test("a new version is offered, and nothing typed is lost", async () => {
  await office.order({ local: "2026-11-18T10:00" });
  const page = await house.enter("person", phone);
  await install(page);
  assert.equal(await page.getByText("Eine neue Fassung").count(), 0);
  await tap(page, "18.11.2026", "Anderer Vorschlag");
  const time = page.getByRole("dialog").getByLabel("Beginn");
  await time.fill("15:45");
  // another script for the same pages replaces the worker, as that of the next build does
  await page.evaluate(() => navigator.serviceWorker.register("/sw.js?next"));
  await page.getByText("Eine neue Fassung dieser Seiten ist da").waitFor();
  await page.keyboard.press("Escape");
  await assertAccessible(page);
  await page.getByRole("button", { name: "Neu laden" }).click();
  await tap(page, "18.11.2026", "Anderer Vorschlag");
  assert.equal(await time.inputValue(), "15:45");
});

function countOf(page: Page, ending: string): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.url().endsWith(ending)) count += 1;
  });
  return () => count;
}

/** Somebody else accepts by telephone while the phone has no net. */
async function takeAway(local: string) {
  const offers = (await office.get("/api/v1/offers?state=made&limit=200")).items;
  const me = (await office.get("/api/v1/interpreters?limit=1")).items[0].id;
  const other = offers.find(
    (one: { time: { local: string }; interpreter_id: string }) =>
      one.time.local === local && one.interpreter_id !== me,
  );
  await office.post(`/api/v1/offers/${other.id}/accept`, { channel: "telephone" });
}

test("the service worker keeps files only, and the logout takes the agenda with it", async () => {
  const page = await house.enter("person", phone);
  await page.getByRole("link", { name: "Einsätze", exact: true }).click();
  await page.getByText("Do., 12.11.2026, 10:00–11:00 Uhr").first().waitFor();
  await install(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(
      names.map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map((request) => new URL(request.url).pathname);
  });
  assert.ok(kept.includes("/index.html"));
  assert.deepEqual(kept.filter((path) => path.startsWith("/api/")), []);
  assert.ok((await rows(page)).length > 0);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.waitForURL("**/anmelden");
  assert.deepEqual(await rows(page), []);
  await page.context().setOffline(true);
  await page.goto("/einsaetze");
  await page.getByText(/Keine Verbindung/).waitFor();
  assert.doesNotMatch(await page.locator("body").innerText(), /12\.11\.2026/);
});

test("a logout without a net takes the agenda at once, and the session with the net", async () => {
  const page = await house.enter("person", phone);
  await page.getByRole("link", { name: "Einsätze", exact: true }).click();
  await page.getByText("Do., 12.11.2026, 10:00–11:00 Uhr").first().waitFor();
  await install(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.waitForURL("**/anmelden");
  assert.deepEqual(await rows(page), []);
  await page.context().setOffline(false);
  await page.goto("/einsaetze");
  await page.waitForURL("**/anmelden?*");
  assert.equal((await page.request.get("/api/v1/session")).status(), 401);
});

/** The keys of what IndexedDB keeps. */
function rows(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("mittler");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("kept").objectStore("kept").getAllKeys();
          asked.onsuccess = () => resolve(asked.result.map(String));
        };
      }),
  );
}
