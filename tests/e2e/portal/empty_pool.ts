// A pool that begins: an office with one coordinator, one administrator and nothing else.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type House, password } from "./house.ts";
import { program } from "./start.ts";

function run(house: House, words: string[]) {
  const done = spawnSync(program, [...words, "--data", house.data], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`mittler ${words.join(" ")}: ${done.stderr}`);
}

/** Adds the pool beside the demo pools; enter it as "koordination" or "verwaltung". */
export function addEmptyPool(house: House, slug: string) {
  const folder = mkdtempSync(join(tmpdir(), "mittler-password-"));
  const file = join(folder, "password");
  writeFileSync(file, `${password}\n`);
  run(house, ["tenant", "add", "--is-demo", slug, "Sprachmittlung Neustadt"]);
  for (const [name, role] of [["koordination", "coordinator"], ["verwaltung", "tenant_admin"]]) {
    const person = [`${name}@${slug}.example.org`, "Kim Beispiel"];
    run(house, ["user", "add", "--tenant", slug, "--role", role as string,
      "--password-file", file, ...person]);
  }
  rmSync(folder, { recursive: true });
}
