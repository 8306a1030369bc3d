// Every text exists in German and English, with the same placeholders, and is used.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { test } from "node:test";

const source = join(import.meta.dirname, "../../../api/portal/src");

function textsOf(language: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const file of globSync(`${source}/texts/${language}/*.json`)) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(file, "utf8")))) {
      assert.ok(!all.has(key), `${key} stands in two files`);
      all.set(key, value as string);
    }
  }
  return all;
}

const german = textsOf("de");
const english = textsOf("en");
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1]);

test("German and English have the same keys", () => {
  assert.deepEqual([...german.keys()].sort(), [...english.keys()].sort());
});

test("German and English use the same placeholders", () => {
  for (const [key, text] of german) {
    const other = new Set(placeholders(english.get(key) ?? ""));
    assert.deepEqual(new Set(placeholders(text)), other, key);
  }
});

// Keys that are put together from a code of the API: `state.${kind}.${state}`.
const composed = [...readAll().matchAll(/`([a-z_.]+)\$\{/g)].map((found) => found[1] as string);

function readAll(): string {
  return globSync(`${source}/**/*.{ts,tsx}`)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

test("every text is used", () => {
  const code = readAll();
  const unused = [...german.keys()].filter(
    (key) => !code.includes(`"${key}"`) && !composed.some((start) => key.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});

/**
 * The rooms whose texts come with a file: those of its folder, and of what its name begins with
 * ("import_preview.tsx": import). The routes of a room load both.
 */
function roomsOf(file: string): string[] {
  const folder = /^(?:pages|parts)\/(\w+)\//.exec(relative(source, file))?.[1] ?? "common";
  return ["account", "common", folder, basename(file).split(/[_.]/)[0] as string];
}

test("a page uses texts of its own room and those of everywhere", () => {
  const homes = new Map<string, string>();
  for (const file of globSync(`${source}/texts/de/*.json`))
    for (const key of Object.keys(JSON.parse(readFileSync(file, "utf8"))))
      homes.set(key, basename(file, ".json"));
  const foreign = globSync(`${source}/{pages,parts,shell}/**/*.{ts,tsx}`).flatMap((file) => {
    const used = [...readFileSync(file, "utf8").matchAll(/"([a-z_]+\.[a-z_.]+)"/g)];
    const rooms = roomsOf(file);
    return used
      .map((found) => found[1] as string)
      .filter((key) => homes.has(key) && !rooms.includes(homes.get(key) as string))
      .map((key) => `${basename(file)}: ${key}`);
  });
  assert.deepEqual(foreign, []);
});
