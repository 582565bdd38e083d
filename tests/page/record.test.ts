/** Records as they are typed: what a field of each type becomes, and what is wrong with one that can't be read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { read, typedOf } from "#kernel/kit/record.ts";
import { pick } from "#kernel/kit/record-texts.ts";
import type { Field } from "#kernel/wire/field.ts";

const FIELDS: readonly Field[] = [
  { name: "title", type: "text", min: 1, max: 10, line: true },
  { name: "note", type: "text", max: 20, optional: true },
  { name: "kind", type: "choice", choices: ["swap", "ask"] },
  { name: "days", type: "int", min: 7, max: 30 },
  { name: "on", type: "day", min: 20_000 },
  { name: "tags", type: "choices", choices: [1, 2, 3], min: 1 },
  { name: "places", type: "list", max: 2, item: { name: "", type: "text", min: 1, max: 5 } },
  { name: "is_open", type: "bool" },
];
const RECORD = {
  title: "Chairs",
  note: null,
  kind: "swap",
  days: 14,
  on: 20_416,
  tags: [1, 3],
  places: ["A", "B"],
  is_open: true,
};
const FORM = typedOf(FIELDS, RECORD);
const wrongWith = (changed: object) => Object.fromEntries(read(FIELDS, { ...FORM, ...changed }).wrong);

test("a record that is opened as a form and not changed is the same record", () => {
  assert.deepEqual(read(FIELDS, FORM), { record: RECORD, wrong: new Map() });
});

test("nothing is chosen in a form that begins with nothing, and what is needed is said field by field, in their order", () => {
  const empty = typedOf(FIELDS, {});
  assert.deepEqual(empty, { title: "", note: "", kind: "", days: "", on: "", tags: [], places: "", is_open: false });
  const missing = ["title", "kind", "days", "on", "tags"];
  assert.deepEqual(
    [...read(FIELDS, empty).wrong],
    missing.map((name) => [name, "missing"]),
  );
});

test("what is out of bounds is told by what is wrong with it", () => {
  assert.deepEqual(wrongWith({ title: "x".repeat(11) }), { title: "long" });
  assert.deepEqual(wrongWith({ title: "é".repeat(10) }), {}); // characters, not bytes
  for (const days of ["6", "31", "7.5", "soon"]) assert.ok("days" in wrongWith({ days }), days);
  assert.deepEqual(wrongWith({ on: "2020-01-01" }), { on: "number" });
  assert.deepEqual(wrongWith({ places: "A\nB\nC" }), { places: "many" });
  assert.deepEqual(wrongWith({ places: "too long" }), { places: "long" });
});

test("what a paste brings along does not spoil a text", () => {
  assert.equal(read(FIELDS, { ...FORM, title: " two \n and\u200e 3 " }).record.title, "two and 3");
  assert.equal(read(FIELDS, { ...FORM, note: " one\n\ntwo " }).record.note, "one\n\ntwo"); // of more than one line
});

test("fields are taken in the order in which a screen wants them, and a name that is none is a mistake of ours", () => {
  assert.deepEqual(
    pick(FIELDS, "days", "title").map(({ name }) => name),
    ["days", "title"],
  );
  assert.throws(() => pick(FIELDS, "colour"), /colour/);
});
