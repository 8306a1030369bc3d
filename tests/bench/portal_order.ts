// How long the request "Arabic, tomorrow at ten, one hour" takes somebody who types like a person:
//   $(deploy/portal --node) tests/bench/portal_order.ts build/dev/mittler
// Prints seconds and interactions; the aim is under 45 s and at most 8. Run by hand.
import { setTimeout as wait } from "node:timers/promises";

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

const house = await House.open();
try {
  const page = await house.enter("fachkraft");
  const { now } = await (await page.request.get("/api/v1/clock")).json();
  const date = new Date(now);
  date.setUTCDate(date.getUTCDate() + 1);
  const [year, month, day] = date.toISOString().slice(0, 10).split("-");
  const type = (label: string, keys: string) =>
    page.getByLabel(label, { exact: true }).pressSequentially(keys, { delay: key_ms });

  await page.goto("/anfrage");
  const begin = performance.now();
  await interact(() => type("Welche Sprache?", "Arabisch"));
  await interact(() => page.getByLabel(/^Levantinisches/).click());
  await interact(() => page.getByLabel("Wofür?").selectOption("office_talk"));
  await interact(() => page.getByRole("group", { name: /Rechtsfolgen/ }).getByText("Nein").click());
  await interact(() => type("Tag", `${month}${day}${year}`)); // this Chromium writes English dates
  await interact(() => type("Uhrzeit", "1000AM"));
  await page.getByText(/passenden? Person/).waitFor(); // what the pool can do, read in passing
  await interact(() => page.getByRole("button", { name: "Anfrage senden" }).click());
  await page.getByText("Die Anfrage ist gesendet").waitFor();
  const seconds = (performance.now() - begin) / 1000;
  console.log(`request_by_hand seconds=${seconds.toFixed(1)} interactions=${interactions}`);
  if (seconds > 45 || interactions > 8) process.exitCode = 1;
} finally {
  await house.close();
}
