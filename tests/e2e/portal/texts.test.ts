// Every text exists in German and English, with the same placeholders, and is used.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
