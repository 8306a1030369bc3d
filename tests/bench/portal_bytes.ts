// What the first page of an interpreter costs: bytes over the wire for login and offers, and the
// time until it can be used with a processor slowed down four times.
//   $(deploy/portal --node) tests/bench/portal_bytes.ts build/release/mittler
// Aim: below 250 kB. Exit 1 when it is missed.
import type { CDPSession, Page } from "playwright-core";

const aim_kb = 250;
const slowness = 4;
process.env.TEST_PROGRAM = process.argv[2] ?? "build/release/mittler";
const { House, password } = await import("../e2e/portal/house.ts");

/** Counts what comes over the wire, heads and compressed bodies, by kind of file. */
async function countBytes(session: CDPSession) {
  const kinds = new Map<string, number>();
  const types = new Map<string, string>();
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = types.get(requestId) ?? "Other";
    kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
  });
  return kinds;
}

const total = (kinds: Map<string, number>) => [...kinds.values()].reduce((a, b) => a + b, 0);

/** Milliseconds until the page shows `text` and its tasks leave room for a tap. */
async function timeTo(page: Page, act: () => Promise<unknown>, text: string): Promise<number> {
  const started = performance.now();
  await act();
  await page.getByText(text).first().waitFor();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })));
  return Math.round(performance.now() - started);
}

const house = await House.open();
try {
  const page: Page = await house.visit(360);
  const session = await page.context().newCDPSession(page);
  const kinds = await countBytes(session);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  const login = await timeTo(page, () => page.goto("/anmelden"), "Passwort");
  await page.getByLabel("E-Mail-Adresse").fill("person@solingen.example.org");
  await page.getByLabel("Passwort", { exact: true }).fill(password);
  const enter = () => page.getByRole("button", { name: "Anmelden" }).click();
  const offers = await timeTo(page, enter, "Einsatzangebote");
  const bytes = total(kinds);
  for (const [kind, sum] of kinds) console.log(`${kind.padEnd(12)} ${(sum / 1000).toFixed(1)} kB`);
  console.log(`interpreter, login and offers: ${(bytes / 1000).toFixed(1)} kB (aim < ${aim_kb})`);
  console.log(`interactive with ${slowness}x CPU: login ${login} ms, offers ${offers} ms`);
  if (bytes > aim_kb * 1000) process.exitCode = 1;
} finally {
  await house.close();
}
