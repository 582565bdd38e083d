/** Every case in `vectors/structures.json` through the formats: what isn't a record to the letter is refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as alert from "../src/formats/alert.ts";
import * as case_ from "../src/formats/case.ts";
import * as decision from "../src/formats/decision.ts";
import * as desk from "../src/formats/desk.ts";
import * as escrow from "../src/formats/escrow.ts";
import * as file from "../src/formats/file.ts";
import * as hours from "../src/formats/hours.ts";
import * as public_ from "../src/formats/public.ts";
import * as report from "../src/formats/report.ts";
import * as roster from "../src/formats/roster.ts";
import * as vault from "../src/formats/vault.ts";
import { Malformed, utf8 } from "../src/wire/bytes.ts";
import { decode, decodeSigned, type Format, toJson } from "../src/wire/codec.ts";
import { vectors } from "./vectors.ts";

const FILE = vectors("structures");
const FORMATS = { alert, case: case_, decision, desk, escrow, file, hours, public: public_, report, roster, vault };

for (const each of FILE.cases) {
  test(`structure: ${each.name}`, () => {
    const { concept, signed, json } = FILE.records[each.record];
    const concepts = FORMATS as unknown as Record<string, Record<string, Format<unknown>>>;
    const format = concepts[concept]?.[each.record] ?? assert.fail(`there is no ${each.record}`);
    const [before, after] = each.instead ?? ["", ""];
    const spelled = json.replace(before, () => after);
    const read = () => (signed ? decodeSigned : decode)(format, utf8(spelled));
    if (each.expect === "ok") assert.equal(toJson(format, read()), each.written ?? spelled);
    else assert.throws(read, Malformed);
  });
}
