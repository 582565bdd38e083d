/** Letters about what a platform did: the page makes the same as the program (vectors/letters.json), and a calendar's file. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { complainUntil, letter, reminder } from "#features/platforms/page/letters.ts";
import { textOfDay } from "#kernel/wire/days.ts";
import { vectors } from "./vectors.ts";

const ROOT = join(process.env.VECTORS ?? "../vectors", "..");
const FOLDER = join(ROOT, "src/parasol/features/platforms/client");
const { today, logs, cases } = vectors("letters");

function words(language: string) {
  const bundle = new FluentBundle(language);
  const file = join(ROOT, "src/parasol/kernel/text", language, "platforms.ftl");
  bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  const say = (id: string) => bundle.formatPattern(bundle.getMessage(id)?.value ?? assert.fail(id));
  return { say, day: textOfDay };
}

for (const each of cases) {
  test(`letters: ${each.name}`, () => {
    if (each.told_on !== undefined) {
      const until = complainUntil({ told_on: each.told_on });
      return assert.equal(until && textOfDay(until), each.expect);
    }
    const text = readFileSync(join(FOLDER, `letters/${each.language}-${each.kind}.txt`), "utf8");
    const made = letter({ text, article: "", says: "" }, logs[each.log], words(each.language), today, each.is_eu);
    assert.equal(made, each.expect);
  });
}

test("letters: nobody knows until when if they don't know since when", () => {
  assert.equal(complainUntil({ told_on: undefined }), null);
});

test("letters: a calendar's file has one whole day and nobody's name", () => {
  const file = reminder(20942, today, "Last day for the letter");
  const lines = file.split("\r\n");
  assert.equal(lines.pop(), "");
  assert.ok(lines.every((line) => line.length <= 75 && !line.includes("\n")));
  for (const line of ["DTSTART;VALUE=DATE:20270504", "DTEND;VALUE=DATE:20270505", "TRIGGER:-P14D"]) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(!/parasol|platform/i.test(file));
});
