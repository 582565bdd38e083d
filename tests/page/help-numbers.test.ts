import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPolicy } from "#kernel/roster/rules/policy.ts";
import { helpIn, helpLine } from "#kernel/stewards/policy-help.tsx";
import { POLICY } from "./town.ts";

test("a line is a name, a colon and a number", () => {
  const read = helpIn("Night line: 116 123\n\n  Samira: office : +44 1632 960001 ");
  assert.deepEqual(read, [
    { label: "Night line", number: "116 123" },
    { label: "Samira: office", number: "+44 1632 960001" },
  ]);
  assert.equal(read?.map(helpLine).join("\n"), "Night line: 116 123\nSamira: office: +44 1632 960001");
  assert.deepEqual(helpIn(" \n"), []);
});

for (const typed of [
  "Night line",
  "116 123",
  ": 116 123",
  "Line: *21*1#",
  "Line: tel:1",
  "Line: 1",
  "a: 112\n".repeat(13),
]) {
  test(`no number is made of ${JSON.stringify(typed.slice(0, 20))}`, () => assert.equal(helpIn(typed), undefined));
}

test("the roster's rule takes the same numbers as Python's", () => {
  const of = (label: string, number: string) => checkPolicy({ ...POLICY, help_numbers: [{ label, number }] });
  of("Night line", "+44 1632 960001");
  const refused: [string, string][] = [
    ["", "112"],
    ["a".repeat(61), "112"],
    ["Night\u202eline", "112"],
    ["Night line", "1"],
    ["Night line", "*21*0123#"],
    ["Night line", "01632 960 001;ext=1"],
    ["Night line", " 112"],
    ["Night line", "112 "],
    ["Night line", "112\n"],
    ["Night line", "++44"],
    ["Night line", "\uff11\uff11\uff12"],
    ["Night line", "0".repeat(26)],
  ];
  for (const [label, number] of refused) assert.throws(() => of(label, number), { code: "policy" });
  assert.throws(() => checkPolicy({ ...POLICY, help_numbers: [] }), { code: "policy" });
});
