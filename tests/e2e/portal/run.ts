// Runs the tests of the portal in Chromium, with options of node --test:
//   $(deploy/portal --node) tests/e2e/portal/run.ts build/dev/mittler [--test-name-pattern=X]
// The demo pools are loaded once; every test file starts its own server from a copy. One browser
// is started for all files: each test has a profile of its own in it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { chromium } from "playwright-core";

const [program, ...only] = process.argv.slice(2);
process.env.TEST_PROGRAM = program;
const { launching, loadDemo } = await import("./start.ts"); // reads TEST_PROGRAM

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "mittler-template-"));
// a file without a wanted test never ends: node skips its tests, opens its house and leaves it open
const pattern = only.find((option) => option.startsWith("--test-name-pattern="))?.split("=")[1];
const isWanted = (file: string) => !pattern || new RegExp(pattern).test(readFileSync(file, "utf8"));
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join(here, name))
  .filter(isWanted);

const browser = await chromium.launchServer(launching);
try {
  const template = join(folder, "data");
  loadDemo(template);
  const env = { ...process.env, TEST_TEMPLATE: template, TEST_BROWSER: browser.wsEndpoint() };
  const run = spawn(
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-timeout=240000", "--test-reporter=spec", ...only,
      ...files],
    { env, stdio: ["ignore", "pipe", "inherit"], timeout: 1_200_000 },
  );
  const ended = once(run, "exit");
  const said = await text(run.stdout);
  process.stdout.write(said);
  const count = (word: string) => Number(new RegExp(`ℹ ${word} (\\d+)`).exec(said)?.[1]);
  console.log(`${count("pass")} passed, ${count("fail") + count("cancelled")} failed`);
  const [status] = await ended;
  process.exitCode = status ?? 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
