// Web Push from the switch on the phone to the notification. Chromium's own way to a push service
// leads outside, so PushManager is played; the server's push, the service worker and its
// notification are real.
import assert from "node:assert/strict";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "./accessible.ts";
import { House } from "./house.ts";
import { Office, phone } from "./interpreter_world.ts";

let house: House;
let office: Office;
const pushes: IncomingMessage[] = [];
const service = createServer((request, answer) => {
  pushes.push(request);
  answer.writeHead(201).end();
});
before(async () => {
  await new Promise<void>((ready) => service.listen(0, "127.0.0.1", ready));
  house = await House.open();
  office = await Office.open(house);
});
after(async () => {
  await house.close();
  service.close();
});

/** Subscribes to our push service; what was subscribed outlives a reload, as in a real browser. */
async function playPushManager(page: Page) {
  const { port } = service.address() as AddressInfo;
  await page.addInitScript((endpoint) => {
    const made = () => localStorage.getItem("played") && {
      endpoint,
      unsubscribe: async () => (localStorage.removeItem("played"), true),
    };
    Object.assign(PushManager.prototype, {
      subscribe: async (options: { applicationServerKey: string }) => {
        localStorage.setItem("played", options.applicationServerKey);
        return made();
      },
      getSubscription: async () => made(),
    });
  }, `http://127.0.0.1:${port}/phone`);
}

/** The push service wakes the worker of the pool with nothing, as with a real push. */
async function wake(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const registration = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith("/solingen/"));
      if (ours) resolve(ours.registrationId);
    }),
  );
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin: house.url,
    registrationId: await registration,
    data: "",
  });
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 50; ++tries) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("it did not come");
}

/** The titles of the notifications that the worker shows. */
const shown = (page: Page) =>
  until(async () => {
    const titles = await page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      const notes = await Promise.all(all.map((one) => one.getNotifications()));
      return notes.flat().map((one) => one.title);
    });
    return titles.length > 0 ? titles : undefined;
  });

test("a phone that is switched on is woken by an offer, until the logout", async () => {
  const page = await house.enter("person", phone);
  await page.context().grantPermissions(["notifications"]);
  await playPushManager(page);
  await page.reload();
  await page.getByRole("link", { name: "Benachrichtigungen auf diesem Gerät" }).click();
  await assertAccessible(page);
  await page.getByRole("button", { name: "Auf diesem Gerät einschalten" }).click();
  await page.getByText("Auf diesem Gerät eingeschaltet").waitFor();
  await assertAccessible(page);
  await page.reload();
  await page.getByText("Auf diesem Gerät eingeschaltet").waitFor();

  await office.order({ local: "2026-11-20T10:00" });
  const push = await until(() => pushes[0]);
  assert.equal(push.method, "POST");
  assert.equal(push.headers["content-length"], "0");
  assert.equal(push.headers.topic, "offers");
  const key = await page.evaluate(() => localStorage.getItem("played"));
  assert.ok(push.headers.authorization?.endsWith(`, k=${key}`), "signed with this key");

  await wake(page);
  const [title = ""] = await shown(page);
  assert.match(title, /^Sie haben (ein offenes Einsatzangebot|\d+ offene Einsatzangebote)\.$/);

  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await page.waitForURL("**/anmelden");
  assert.equal(await page.evaluate(() => localStorage.getItem("played")), null);
  await office.order({ local: "2026-11-23T10:00" });
  const again = await house.enter("person", phone);
  await again.getByRole("article", { name: "23.11.2026" }).waitFor();
  assert.deepEqual((await (await again.request.get("/api/v1/devices")).json()).items, []);
  assert.equal(pushes.length, 1);
});

test("without a login the worker says that there is news, and not what", async () => {
  const page = await house.enter("person", phone);
  await page.context().grantPermissions(["notifications"]);
  await page.evaluate(async () => {
    const scope = "/benachrichtigungen/solingen/";
    const made = await navigator.serviceWorker.register("/sw.js", { scope });
    while (!made.active) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.context().clearCookies();
  await wake(page);
  assert.deepEqual(await shown(page), ["Es gibt Neues bei Einsatzangeboten oder Einsätzen."]);
});

test("a page says what to do where notifications are blocked or not known", async () => {
  const page = await house.enter("person", phone);
  await page.addInitScript(() => {
    Object.defineProperty(Notification, "permission", { get: () => "denied" });
  });
  await page.goto("/konto");
  await page.getByText("Benachrichtigungen sind für diese Seite gesperrt").waitFor();
  await assertAccessible(page);
  await page.addInitScript(() => {
    delete (window as { PushManager?: unknown }).PushManager;
  });
  await page.goto("/konto");
  await page.getByText("Dieser Browser kann keine Benachrichtigungen zeigen").waitFor();
  await assertAccessible(page);
});
