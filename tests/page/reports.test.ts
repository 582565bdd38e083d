/** Reports: the reporter's own copy and the filing of vectors/record.json, and what a report may say. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  check,
  EMPTY_REPORT,
  NO_CONTACT,
  NothingToReport,
  readIf,
  readSealed,
  SEVERITIES,
  saying,
} from "#features/reports/page/model.ts";
import { Contact, KINDS, OwnPart, Part, Report, Said, STATUSES } from "#features/reports/page/structs.ts";
import { openOwnText, sealOwn } from "#kernel/rooms/held.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, fromBase64, textOf, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { encode, toJson } from "#kernel/wire/codec.ts";
import { reportBytes } from "#kernel/wire/contexts.ts";
import { forSite } from "#kernel/wire/request.ts";
import { isSigned, sign, signedBytes } from "#kernel/wire/signing.ts";
import { vectors } from "./vectors.ts";

const raw = fromBase64;
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const CASES = vectors("record").cases as any[];
const ofOp = (op: string) => {
  const chosen = CASES.filter((each) => each.op === op);
  assert.ok(chosen.length > 0);
  return chosen;
};

for (const each of ofOp("own")) {
  test(`own copy: ${each.name}`, () => {
    const keys = { name: raw(each.key_name), wrap: raw(each.wrap) } as WordKeys;
    if (each.expect !== "ok") {
      assert.throws(
        () => readSealed(OwnPart, openOwnText(keys, raw(each.sealed))),
        (error) => error instanceof Unreadable && error.code === each.expect.error,
      );
      return;
    }
    assert.equal(toBase64(encode(OwnPart, readSealed(OwnPart, openOwnText(keys, raw(each.sealed))))), each.text);
    const sealed = sealOwn(keys, raw(each.text), (count) => {
      assert.equal(count, 24);
      return raw(each.nonce);
    });
    assert.equal(toBase64(sealed), each.sealed);
  });
}

for (const each of ofOp("filing")) {
  test(`filing: ${each.name}`, () => {
    const records = (each.records as [string, string][]).map(([id, body]) => ({ id: raw(id), body: raw(body) }));
    const covered = forSite(each.site, reportBytes(raw(each.room), records));
    const holds = isSigned(raw(each.holder_key), "open", covered, raw(each.signature));
    assert.equal(holds, each.expect === "ok");
    if (!holds) return assert.equal(each.expect.error, "bad-signature");
    assert.equal(toBase64(signedBytes("open", covered)), each.signed_bytes);
    assert.equal(toBase64(sign(raw(each.holder_seed), "open", covered)), each.signature);
  });
}

const OWN_KEYS = { name: new Uint8Array(16), wrap: new Uint8Array(32) } as WordKeys;
const zeros = (count: number): Bytes => new Uint8Array(count);

test("an own copy has one of three sizes, so that short and empty reports look the same", () => {
  const sizeOf = (length: number): number => sealOwn(OWN_KEYS, zeros(length), zeros).length;
  assert.equal(sizeOf(0), 4096);
  assert.equal(sizeOf(4096 - 42), 4096);
  assert.equal(sizeOf(4096 - 41), 16384);
  assert.equal(sizeOf(16384 - 41), 65536);
  assert.equal(sizeOf(65536 - 42), 65536);
  assert.throws(
    () => sizeOf(65536 - 41),
    (error) => error instanceof TooLong && error.excess === 1,
  );
});

test("a report needs what happened or one identifier, and nothing else", () => {
  assert.throws(() => check(EMPTY_REPORT), NothingToReport);
  assert.throws(
    () => check({ ...EMPTY_REPORT, what_happened: " \n", identifiers: [{ typed: " ", kind: null, platform: null }] }),
    {
      code: "nothing-to-report",
    },
  );
  check({ ...EMPTY_REPORT, what_happened: "x" });
  check({ ...EMPTY_REPORT, identifiers: [{ typed: "@name", kind: null, platform: null }] });
});

test("a report that says nothing is written as Python writes it", () => {
  const empty =
    '{"what_happened":"","identifiers":[],"kinds":[],"area":"","happened":"","description":"","vehicle":"","further":[],"warn_others":null,"for_somebody_else":null}';
  assert.equal(toJson(Report, EMPTY_REPORT), empty);
  assert.equal(toJson(Contact, NO_CONTACT), '{"cover_name":"","how":"","is_safe":false}');
  assert.equal(
    toJson(Said, saying("answer", 'é"')),
    '{"kind":"answer","text":"é\\"","status":null,"corrected":null,"picture":null}',
  );
});

test("a picture is one by its name and its type, or nothing", () => {
  const said = (more: object) => {
    const file = { kind: "file", name: "picture.jpg", type: "image/jpeg", size: 1, ...more };
    const keys = { blob: `${"A".repeat(22)}==`, key: `${"A".repeat(43)}=`, chunks: 1 };
    return utf8(JSON.stringify({ ...saying("picture", ""), picture: { ...file, ...keys } }));
  };
  for (const [name, type] of [
    ["picture.jpg", "image/jpeg"],
    ["picture.png", "image/png"],
    ["picture.webp", "image/webp"],
  ]) {
    assert.equal(readSealed(Said, said({ name, type })).picture?.name, name);
  }
  for (const more of [
    { name: "invoice.pdf" },
    { name: "picture.jpg.exe" },
    { type: "application/pdf" },
    { type: "image/svg+xml" },
  ]) {
    assert.throws(() => readSealed(Said, said(more)), { code: "contents" });
  }
});

test("the parts are told apart by their first field, and read strictly", () => {
  const contact = utf8('{"part":"contact","room":"AAAA","contact":{"cover_name":"Bo","how":"","is_safe":true}}');
  assert.equal(textOf(encode(Part, readSealed(Part, contact))), textOf(contact));
  for (const text of [
    "",
    "{}",
    "null",
    '{"part":"own","room":"AAAA","text":""}',
    '{"part":"shared","room":"AAAA","text":1}',
  ]) {
    assert.throws(
      () => readSealed(Part, utf8(text)),
      (error) => error instanceof Unreadable && error.code === "contents",
      text,
    );
    assert.equal(readIf(Part, utf8(text)), null);
  }
});

test("the scale, the kinds and the statuses are those of the Python side", () => {
  assert.deepEqual([SEVERITIES.length, KINDS.length, STATUSES.length], [4, 13, 6]);
});
