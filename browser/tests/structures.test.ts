/**
 * Every case in `vectors/structures.json` through the formats: what isn't a record or a message to the letter is
 * refused.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as alert from "../src/formats/alert.ts";
import * as case_ from "../src/formats/case.ts";
import * as decision from "../src/formats/decision.ts";
import * as desk from "../src/formats/desk.ts";
import * as deskMessages from "../src/formats/desk-messages.ts";
import * as escrow from "../src/formats/escrow.ts";
import * as file from "../src/formats/file.ts";
import * as hours from "../src/formats/hours.ts";
import * as memberMessages from "../src/formats/member-messages.ts";
import * as messages from "../src/formats/messages.ts";
import * as platformLog from "../src/formats/platform-log.ts";
import * as pollMessages from "../src/formats/poll-messages.ts";
import * as profile from "../src/formats/profile.ts";
import * as profileMessages from "../src/formats/profile-messages.ts";
import * as public_ from "../src/formats/public.ts";
import * as publicMessages from "../src/formats/public-messages.ts";
import * as queueMessages from "../src/formats/queue-messages.ts";
import * as registerMessages from "../src/formats/register-messages.ts";
import * as report from "../src/formats/report.ts";
import * as roster from "../src/formats/roster.ts";
import * as survey from "../src/formats/survey.ts";
import * as vault from "../src/formats/vault.ts";
import { Malformed, utf8 } from "../src/wire/bytes.ts";
import { decode, decodeSigned, type Format, toJson } from "../src/wire/codec.ts";
import { vectors } from "./vectors.ts";

const FORMATS = {
  ...{ alert, case: case_, decision, desk, escrow, file, hours, platform_log: platformLog, profile },
  ...{ public: public_, report, roster, survey, vault },
};

const MESSAGES = {
  ...{
    ...messages,
    ...memberMessages,
    ...publicMessages,
    ...queueMessages,
    ...registerMessages,
    ...deskMessages,
    ...pollMessages,
    ...profileMessages,
  },
};
const { records, cases } = vectors("structures");

for (const each of cases) {
  test(`structure: ${each.name}`, () => {
    const { concept, signed, json } = records[each.record];
    const concepts = FORMATS as unknown as Record<string, Record<string, Format<unknown>>>;
    const of = concept.startsWith("messages.") ? (MESSAGES as unknown as (typeof concepts)[string]) : concepts[concept];
    const format = of?.[each.record] ?? assert.fail(`there is no ${each.record}`);
    const [before, after, piece = "", rest = ""] = each.instead ?? ["", ""];
    const spelled = json.replace(before, () => after + piece.repeat(each.times ?? 0) + rest);
    const read = () => (signed ? decodeSigned : decode)(format, utf8(spelled));
    if (each.expect === "ok") assert.equal(toJson(format, read()), each.written ?? spelled);
    else assert.throws(read, Malformed);
  });
}
