// Runs the tests of the portal in Chromium, with options of node --test:
//   $(deploy/portal --node) tests/e2e/portal/run.ts build/dev/mittler [--test-name-pattern=X]
// The demo pools are loaded once; every test file starts its own server from a copy.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program, ...only] = process.argv.slice(2);
process.env.TEST_PROGRAM = program;
const { loadDemo } = await import("./house.ts"); // reads TEST_PROGRAM

const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "mittler-template-"));
// a file without a wanted test never ends: node skips its tests, opens its house and leaves it open
const pattern = only.find((option) => option.startsWith("--test-name-pattern="))?.split("=")[1];
const isWanted = (file: string) => !pattern || new RegExp(pattern).test(readFileSync(file, "utf8"));
const files = readdirSync(here)
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join(here, name))
  .filter(isWanted);

try {
  const template = join(folder, "data");
  loadDemo(template);
  const run = spawnSync(
    process.execPath,
    ["--test", "--test-concurrency=2", "--test-timeout=240000", "--test-reporter=spec", ...only,
      ...files],
    { env: { ...process.env, TEST_TEMPLATE: template }, encoding: "utf8", timeout: 1_200_000 },
  );
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  const count = (word: string) => Number(new RegExp(`ℹ ${word} (\\d+)`).exec(run.stdout)?.[1]);
  console.log(`${count("pass")} passed, ${count("fail") + count("cancelled")} failed`);
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
