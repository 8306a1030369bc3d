// How long the request "Arabic, tomorrow at ten, one hour" takes somebody who types like a person:
//   $(deploy/portal --node) tests/bench/portal_order.ts build/dev/mittler
// Prints seconds and interactions: the caseworker's by mouse and keys (aim: under 45 s, at most 8),
// and the coordinator's on the telephone by keys alone (aim: under 60 s). Run by hand.
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";

process.env.TEST_PROGRAM = process.argv[2] ?? "build/dev/mittler";
const { House } = await import("../e2e/portal/house.ts"); // reads TEST_PROGRAM

const key_ms = 180; // 65 words a minute
const look_ms = 1200; // finding the next field and deciding
let interactions = 0;

async function interact(act: () => Promise<unknown>) {
  interactions += 1;
  await wait(look_ms);
  await act();
}

/** Tomorrow of the server as this Chromium wants a date typed: month, day, year. */
async function tomorrowKeys(page: Page): Promise<string> {
  const { now } = await (await page.request.get("/api/v1/clock")).json();
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() + 1);
  const [year, month, day] = date.toISOString().slice(0, 10).split("-");
  return `${month}${day}${year}`;
}

async function timed(name: string, aim_s: number, page: Page, act: () => Promise<void>) {
  await page.goto("/anfrage");
  interactions = 0;
  const begin = performance.now();
  await act();
  await page.getByText("Die Anfrage ist gesendet").waitFor();
  const seconds = (performance.now() - begin) / 1000;
  console.log(`${name} seconds=${seconds.toFixed(1)} interactions=${interactions}`);
  if (seconds > aim_s) process.exitCode = 1;
}

async function byMouse(page: Page) {
  const type = (label: string, keys: string) =>
    page.getByLabel(label, { exact: true }).pressSequentially(keys, { delay: key_ms });
  const day = await tomorrowKeys(page);
  await interact(() => type("Welche Sprache?", "Arabisch"));
  await interact(() => page.getByLabel(/^Levantinisches/).click());
  await interact(() => page.getByLabel("Wofür?").selectOption("office_talk"));
  await interact(() => page.getByRole("group", { name: /Rechtsfolgen/ }).getByText("Nein").click());
  await interact(() => type("Tag", day));
  await interact(() => type("Uhrzeit", "1000AM"));
  await page.getByText(/passenden? Person/).waitFor(); // what the pool can do, read in passing
  await interact(() => page.getByRole("button", { name: "Anfrage senden" }).click());
  if (interactions > 8) process.exitCode = 1;
}

async function byKeys(page: Page) {
  const type = (keys: string) => page.keyboard.type(keys, { delay: key_ms });
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await wait(key_ms);
      await page.keyboard.press(key);
    }
  };
  const day = await tomorrowKeys(page);
  await interact(() => type("Jobcenter"));
  await page.getByRole("option").first().waitFor();
  await interact(() => press("ArrowDown", "Enter", "Tab", "Tab"));
  await interact(() => type("Arabisch"));
  await page.getByRole("group", { name: /Arabisch/ }).waitFor();
  await interact(() => press("Tab", "ArrowDown", "Tab")); // Hocharabisch, Levantinisch
  await interact(() => type("Beh"));
  await interact(() => press("Tab", "Space", "Tab", "Tab", "Tab", "Tab")); // Nein, how, where, when
  await interact(() => type(day));
  await interact(() => press("Tab", "Tab"));
  await interact(() => type("1000AM"));
  await page.getByText(/passenden? Person/).waitFor();
  await interact(() => press("Enter"));
}


const house = await House.open();
try {
  const office = await house.enter("fachkraft");
  await timed("request_by_mouse", 45, office, () => byMouse(office));
  const pool = await house.enter("koordination");
  await timed("telephone_request_by_keys", 60, pool, () => byKeys(pool));
} finally {
  await house.close();
}
