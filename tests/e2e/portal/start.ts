// The program under test, its demo pools, and how the browser is started.
import { spawnSync } from "node:child_process";

export const program = process.env.TEST_PROGRAM ?? "build/dev/mittler";

/** How Debian's Chromium is started. */
export const launching = {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

/** Loads the demo pools into a data folder with a clock that tests move. */
export function loadDemo(folder: string) {
  const load = ["demo", "load", "--data", folder, "--clock", "simulated"];
  const done = spawnSync(program, [...load, "--today", "2026-11-17"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`demo load failed: ${done.stderr}`);
}
