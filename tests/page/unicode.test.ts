/** Identifiers are read by one version of Unicode, whatever browser reads them, and it is Python's. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { NotAnIdentifier, type Phones, parse } from "#features/checks/page/identifiers/index.ts";
import { kindOf } from "#features/checks/page/identifiers/letters.ts";
import { plain } from "#features/checks/page/identifiers/typed.ts";
import { vectors } from "./vectors.ts";

type Text = [string, string | null, string | null];

const BLOCK = 0x1000;
const { texts, alike, blocks }: { texts: Text[]; alike: [number, number][]; blocks: string[] } = vectors("unicode");
const PHONES: Phones = JSON.parse(
  readFileSync(
    `${process.env.VECTORS ?? "../vectors"}/../src/parasol/features/checks/page/identifiers/phones.json`,
    "utf8",
  ),
);

function outcome(text: string, kind: string | null, platform: string | null): string {
  try {
    const found = parse(text, "GB", kind, platform, PHONES);
    return `${found.kind} ${found.normal}`;
  } catch (error) {
    if (error instanceof NotAnIdentifier) return error.code;
    throw error;
  }
}

/** What one character makes: `line` of tools/unicode/cases.py. */
function line(code: number): string {
  const character = String.fromCodePoint(code);
  const kind = kindOf(character);
  if (kind === "Z") return kind;
  const said = [kind, plain(`a${character}b`)];
  if (code % 100 === 0 || !alike.some(([first, last]) => first <= code && code <= last)) {
    for (const [text, asked, platform] of texts) {
      said.push(
        outcome(
          text.replaceAll("?", () => character),
          asked,
          platform,
        ),
      );
    }
  }
  return said.join("\t");
}

test(`every character there is makes the same identifier as in Python (Unicode here: ${process.versions.unicode})`, () => {
  assert.equal(blocks.length, 0x110000 / BLOCK);
  const differing = blocks.flatMap((expected, at) => {
    const lines = Array.from({ length: BLOCK }, (_, more) => line(at * BLOCK + more)).join("\n");
    return createHash("sha256").update(lines).digest("hex") === expected ? [] : [(at * BLOCK).toString(16)];
  });
  assert.deepEqual(differing, []);
});

test("a character that came after the table is part of no name, and hides no number beside it", () => {
  const read = (typed: string, kind: string | null = null, platform: string | null = null): string =>
    outcome(typed, kind, platform);
  const young = "\u{1fae8}"; // Unicode 15
  assert.equal(read(`a${young}b`, null, "other"), "not-text");
  assert.equal(read(`a${young}b@example.org`), "not-text");
  assert.equal(read(`${young} 07700 900123`), "phone +447700900123");
  assert.equal(read(`${young} nobody@example.org`), "email nobody@example.org");
});
