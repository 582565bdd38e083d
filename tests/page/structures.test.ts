/**
 * Every case in `vectors/structures.json` through the formats: what isn't a record or a message to the letter is
 * refused.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as case_ from "#features/alerts/page/case-structs.ts";
import * as alert from "#features/alerts/page/structs.ts";
import * as desk from "#features/desks/page/structs.ts";
import * as escrow from "#features/escrow/page/structs.ts";
import * as platformLog from "#features/platforms/page/structs.ts";
import * as profileMessages from "#features/profiles/page/messages.ts";
import * as profile from "#features/profiles/page/structs.ts";
import * as report from "#features/reports/page/structs.ts";
import * as pollMessages from "#features/say/page/messages.ts";
import * as survey from "#features/say/page/survey-structs.ts";
import * as deskMessages from "#kernel/formats/desk-messages.ts";
import * as file from "#kernel/formats/file.ts";
import * as hours from "#kernel/formats/hours.ts";
import * as memberMessages from "#kernel/formats/member-messages.ts";
import * as messages from "#kernel/formats/messages.ts";
import * as public_ from "#kernel/formats/public.ts";
import * as publicMessages from "#kernel/formats/public-messages.ts";
import * as queueMessages from "#kernel/formats/queue-messages.ts";
import * as registerMessages from "#kernel/formats/register-messages.ts";
import * as roster from "#kernel/formats/roster.ts";
import * as vault from "#kernel/formats/vault.ts";
import * as decision from "#kernel/moderation/structs.ts";
import { Malformed, utf8 } from "#kernel/wire/bytes.ts";
import { decode, decodeSigned, type Format, toJson } from "#kernel/wire/codec.ts";
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
