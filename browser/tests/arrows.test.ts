/** The check of the arrows can fail. */
import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script of the build, without types
import { brokenArrows } from "../arrows.mjs";

const inputs = (uses: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(uses).map(([path, used]) => [path, { imports: used.map((each) => ({ path: each })) }]),
  );
const broken = (uses: Record<string, string[]>): string[] =>
  brokenArrows(inputs(uses)).filter((line: string) => !line.startsWith("a rule holds nothing"));

test("an arrow that is turned is named with its reason", () => {
  const turned: [string, string][] = [
    ["src/wire/bytes.ts", "src/connection.ts"],
    ["src/roster/rules.ts", "src/work.ts"],
    ["src/alerts/reading.ts", "src/screens/parts.tsx"],
    ["src/connection.ts", "src/vault/keys.ts"],
    ["src/reports/reporter.ts", "src/checks/check.ts"],
    ["src/community/person.ts", "src/community/steward.ts"],
    ["src/desks/visitor.ts", "src/desks/worker.ts"],
    ["src/desks/files.ts", "src/community/person.ts"],
    ["src/screens/outreach-write.tsx", "src/desks/keys.ts"],
    ["src/reports/reporter.ts", "src/desks/model.ts"],
    ["src/desks/worker.ts", "src/community/steward.ts"],
    ["src/desks/slips.ts", "node_modules/@noble/hashes/sha2.js"],
    ["src/screens/check.tsx", "node_modules/@noble/hashes/sha2.js"],
    ["src/community/person.ts", "node_modules/@noble/curves/ed25519.js"],
  ];
  for (const [from, to] of turned) assert.equal(broken({ [from]: [to] }).length, 1, `${from} > ${to}`);
});

test("what is allowed is not named", () => {
  assert.deepEqual(broken({ "src/screens/check.tsx": ["src/checks/check.ts"] }), []);
  assert.deepEqual(broken({ "src/seal/aead.ts": ["node_modules/@noble/ciphers/chacha.js", "src/wire/bytes.ts"] }), []);
});

test("a circle is named, and so is a rule that holds nothing", () => {
  const circle = { "src/alerts/alert.ts": ["src/alerts/reading.ts"], "src/alerts/reading.ts": ["src/alerts/alert.ts"] };
  assert.equal(broken(circle).length, 1);
  assert.ok(brokenArrows(inputs(circle)).some((line: string) => line.startsWith("a rule holds nothing")));
});
