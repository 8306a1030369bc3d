// The words of the appointment slip: complete in every language that is there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const file = join(import.meta.dirname, "../../../api/portal/src/texts/slip.json");
const entries = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>[];

// The languages asked for most in the demo pools; German and English stand beside them.
const wanted = ["apc", "ukr", "tur", "kmr", "pes", "prs", "rus", "ron", "bul", "tir", "acm", "pol",
  "sqi", "ckb", "srp", "pus", "som", "ary", "fra", "urd", "deu", "eng"];

test("the most used languages are there, each once", () => {
  const codes = entries.flatMap((entry) => entry.languages as string[]);
  assert.deepEqual(wanted.filter((code) => !codes.includes(code)), []);
  assert.equal(new Set(codes).size, codes.length);
});

for (const entry of entries) {
  test(`the slip in ${entry.tag as string} is complete`, () => {
    const german = entries[0] as Record<string, unknown>;
    assert.deepEqual(Object.keys(entry), Object.keys(german));
    assert.equal((entry.weekdays as string[]).length, 7);
    assert.equal(typeof entry.reviewed, "boolean");
    for (const [name, value] of Object.entries(entry))
      if (typeof value === "string") assert.notEqual(value.trim(), "", name);
    const rtl = ["Arab", "Hebr"].includes(new Intl.Locale(entry.tag as string).maximize().script!);
    assert.equal(entry.right_to_left, rtl || entry.tag === "ckb");
  });
}
