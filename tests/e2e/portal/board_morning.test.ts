// The coordinator's morning from login to done: by mouse and on the telephone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible } from "./accessible.ts";
import { assignSomebody, decide, orderInterpreter } from "./board_world.ts";
import { House } from "./house.ts";

interface Offer {
  interpreter: { name: string };
}

let house: House;
before(async () => { house = await House.open(); });
after(() => house.close());

test("a quiet morning says that all is done", async () => {
  const page = await house.enter("koordination", 1280, "aachen");
  await page.getByRole("heading", { name: "Heute", exact: true }).waitFor();
  await page.getByText("Alles erledigt").waitFor();
});

test("the morning by mouse: what is due, then the calls one after the other", async () => {
  await orderInterpreter(house, { language: "tir", local: "2026-11-05T09:00" });
  await orderInterpreter(house, { language: "kmr", local: "2026-11-03T14:00" });
  const page = await house.enter("koordination");
  await page.getByText(/Noch niemand gefunden \([2-9]\)/).waitFor();
  await assertAccessible(page);
  await page.getByRole("link", { name: "Anrufen" }).click();
  await page.getByText("Noch anzurufen (2)").waitFor();
  await assertAccessible(page);
  const first = await page.locator("#call-person").innerText();
  await page.getByRole("button", { name: "Nicht erreicht" }).click();
  await page.getByText(`${first} wurde nicht erreicht`).waitFor();
  const second = await page.locator("#call-person").innerText();
  assert.notEqual(second, first);
  await page.getByRole("button", { name: "Sagt zu" }).click();
  await page.getByText(`${second} hat zugesagt`).waitFor();
  await page.getByText("Noch anzurufen (1)").waitFor();
  const offers = await page.request.get("/api/v1/offers?state=accepted");
  const names = (await offers.json()).items.map((one: Offer) => one.interpreter.name);
  assert.ok(names.includes(second));
});

test("a person called in sick: two letters, one click, and the search runs again", async () => {
  await assignSomebody(house, { language: "apc", local: "2026-11-03T16:00" }, "Lina Masri");
  const page = await house.enter("koordination", 360);
  await page.getByLabel("Name suchen").fill("Lina Mas");
  await page.getByRole("button", { name: "Lina Masri krank melden" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("1 Einsatz fällt in diese Zeit").waitFor();
  await assertAccessible(page);
  await dialog.getByRole("button", { name: "Krank melden und 1 Einsatz neu besetzen" }).click();
  await dialog.getByText("1 Einsatz wird neu gesucht").waitFor();
  await dialog.getByRole("link", { name: "Anfrage auf der Tafel zeigen" }).click();
  await page.getByRole("heading", { name: /Levantinisches Arabisch/ }).waitFor();
  await page.locator(".request").getByText("wird gesucht").first().waitFor();
});

test("a request that needs the coordinator's yes is approved where it is listed", async () => {
  await decide(house, "dispatch", { approval_needed: true }, "duisburg");
  await orderInterpreter(house, { language: "ukr", local: "2026-11-12T10:00", pool: "duisburg" });
  const page = await house.enter("koordination", 1280, "duisburg");
  await page.getByText("Freigaben (1)").waitFor();

  const keys: (string | undefined)[] = [];
  const told = new Promise<number>((resolve) => {
    void page.route(/\/approve$/, async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      const answer = await route.fetch();
      if (keys.length === 1) return route.abort(); // approved, and nobody hears of it
      await route.fulfill({ response: answer });
      resolve(answer.status());
    });
  });
  await page.getByRole("button", { name: /Nr\. \d+ freigeben/ }).click();
  assert.equal(await told, 200);
  assert.ok(keys[0] && keys[0] === keys[1]);
  await page.getByText("Freigaben (1)").waitFor({ state: "hidden" });
});
