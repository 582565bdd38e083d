import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { sha256 } from "@noble/hashes/sha2.js";
import * as official from "cctv-age";
import { Contents } from "#kernel/formats/vault.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { ageDecrypt, ageEncrypt, recipientOf } from "#kernel/seal/age.ts";
import { openEnvelope, sealEnvelope } from "#kernel/seal/envelope.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import { openRecord, sealRecord } from "#kernel/seal/group-record.ts";
import { openThread, sealThread } from "#kernel/seal/record.ts";
import { masterOf } from "#kernel/tokens/derive.ts";
import { decodeContents } from "#kernel/vault/contents.ts";
import { EIGHT_WORDS, keysOf, type Purpose, stretch } from "#kernel/vault/keys.ts";
import { openVault, sealVault } from "#kernel/vault/sealed.ts";
import { type Bytes, fromBase64 as raw, toHex, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { reportBytes, vaultBytes } from "#kernel/wire/contexts.ts";
import { forSite } from "#kernel/wire/request.ts";
import { isSigned, publicKeyOf, sign, signedBytes } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { vectors } from "./vectors.ts";

/** Randomness that gives exactly this, once. */
function giving(value: Bytes): Random {
  const left = [value];
  return (count) => {
    const given = left.pop();
    assert.equal(given?.length, count);
    return given as Bytes;
  };
}

/** Compare what came out, or the code of what was thrown, with the case. */
async function expecting(expect: "ok" | { error: string }, act: () => unknown, good: (value: never) => void) {
  if (expect === "ok") return good((await act()) as never);
  await assert.rejects(
    async () => act(),
    (error) => {
      assert(error instanceof Unreadable);
      assert.equal(error.code, expect.error);
      return true;
    },
  );
}

for (const c of vectors("keys").cases) {
  test(`keys: ${c.name}`, async () => {
    const keys = await keysOf(c.phrase as Passphrase, c.purpose as Purpose);
    assert.equal(toHex(keys.name), c.key_name);
    assert.equal(toHex(keys.signSeed), c.sign_seed);
    assert.equal(toHex(keys.signKey), c.sign_key);
    assert.equal(toHex(keys.wrap), c.wrap);
  });
}

test("stretching tells how far it is and lets the page breathe", async () => {
  const { phrase: passphrase, seed } = vectors("keys").cases[0];
  assert.equal(toHex(await stretch(passphrase as Passphrase, undefined, EIGHT_WORDS)), seed);
  const heard: number[] = [];
  let breaths = 0;
  const timer = setInterval(() => breaths++, 1);
  await stretch(passphrase as Passphrase, undefined, undefined, (done) => heard.push(done)); // the longer cost
  clearInterval(timer);
  assert(breaths > 2, `${breaths}`);
  assert.equal(heard[heard.length - 1], 1);
  assert(heard.every((done, at) => at === 0 || done >= (heard[at - 1] as number)));
});

for (const c of vectors("vault").cases) {
  test(`vault: ${c.name}`, async () => {
    if (c.op === "open") {
      const keys = { name: raw(c.key_name), wrap: raw(c.wrap) };
      await expecting(
        c.expect,
        () => openVault(keys, c.version, raw(c.sealed)),
        (text: Bytes) => {
          assert.deepEqual(text, raw(c.text));
          assert.deepEqual(sealVault(keys, c.version, text, giving(raw(c.nonce))), raw(c.sealed));
        },
      );
    } else if (c.op === "contents") {
      await expecting(
        c.expect,
        () => decodeContents(raw(c.text)),
        (contents: Contents) => assert.deepEqual(encode(Contents, contents), raw(c.text)),
      );
    } else if (c.op === "master") {
      const contents = decodeContents(raw(c.text));
      assert(contents.kind === "seat");
      assert.deepEqual(masterOf(contents.seat, c.purpose, c.week), raw(c.master));
    } else {
      const asked = vaultBytes(c.operation, raw(c.key_name), c.version, raw(c.sealed));
      const covered = forSite(c.site, asked);
      checkSignature(c, "vault", covered, raw(c.auth_key), c.sign_seed);
    }
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a case
function checkSignature(c: any, label: "vault" | "open" | "withdraw", covered: Bytes, key: Bytes, seed?: string) {
  assert.equal(isSigned(key, label, covered, raw(c.signature)), c.expect === "ok");
  if (c.expect !== "ok") return;
  assert.deepEqual(signedBytes(label, covered), raw(c.signed_bytes));
  assert.deepEqual(sign(raw(seed as string), label, covered), raw(c.signature));
}

test("a vault that was written before withdrawals existed is read", () => {
  const pin = '{"genesis":"AA==","length":1,"head":"AA==","stewards":"AA=="}';
  const member = '{"sign_seed":"AA==","identity":"","master":"AA=="}';
  const read = decodeContents(utf8(`{"kind":"seat","pin":${pin},"seat":${member}}`));
  assert(read.kind === "seat");
  assert.deepEqual([read.withdrawn, read.withdrawals_seen], [[], 0]);
});

test("a vault takes the smallest size that fits, and no more than the largest", () => {
  const keys = { name: new Uint8Array(16), wrap: new Uint8Array(32) };
  const random: Random = (count) => new Uint8Array(count);
  const sealed = (length: number) => sealVault(keys, 2, new Uint8Array(length), random).length;
  assert.equal(sealed(4096 - 42), 4096);
  assert.equal(sealed(4096 - 41), 16384);
  assert.equal(sealed(65536 - 42), 65536);
  assert.throws(
    () => sealed(65536 - 40),
    (error) => error instanceof TooLong && error.excess === 2,
  );
});

test("a version beyond 32 bits is bound too", () => {
  const keys = { name: new Uint8Array(16), wrap: new Uint8Array(32) };
  const sealed = sealVault(keys, 2 ** 32 + 1, utf8("x"), (count) => new Uint8Array(count));
  assert.deepEqual(openVault(keys, 2 ** 32 + 1, sealed), utf8("x"));
  assert.throws(() => openVault(keys, 1, sealed), { code: "tag" });
});

const records = vectors("record");
const held = (group: string, epoch: number) => {
  const key = records.generation_keys[`${group === "members" ? 1 : 2}/${epoch}`];
  return key && raw(key);
};
const ok = () => assert.fail();

for (const c of records.cases) {
  if (c.op === "own") continue; // reports
  test(`record: ${c.name}`, async () => {
    const [room, id, sealed] = ["room", "id", "sealed"].map((field) => raw(c[field] ?? ""));
    assert(room && id && sealed);
    if (c.op === "filing") {
      const parts = c.records.map(([id, body]: [string, string]) => ({ id: raw(id), body: raw(body) }));
      checkSignature(c, "open", forSite(c.site, reportBytes(room, parts)), raw(c.holder_key), c.holder_seed);
      return;
    }
    const open = () =>
      c.op === "group" ? openRecord(room, id, sealed, held) : openThread(room, id, sealed, raw(c.thread_key));
    if (c.expect !== "ok") return expecting(c.expect, open, ok);
    const seed = raw(c.author_seed);
    const body = raw(c.body);
    const [group, epoch] = c.op === "group" ? [c.group, c.generation] : [null, 0];
    assert.deepEqual(open(), { id, author: publicKeyOf(seed), body, group, generation: epoch });
    const random = giving(raw(c.nonce));
    const again =
      c.op === "group"
        ? sealRecord(room, c.group, c.generation, held(c.group, c.generation), seed, id, body, random)
        : sealThread(room, raw(c.thread_key), seed, id, body, random);
    assert.deepEqual(again, sealed);
  });
}

const files = vectors("age");
for (const c of files.cases) {
  test(`age: ${c.name}`, () =>
    c.op === "open"
      ? expecting(
          c.expect,
          () => ageDecrypt(raw(c.sealed), [files.identity]),
          (text: Bytes) => assert.deepEqual(text, raw(c.text)),
        )
      : c.op === "seal"
        ? expecting(c.expect, () => ageEncrypt(utf8("x"), [c.recipient]), assert.ok)
        : expecting(
            c.expect,
            () => recipientOf(c.identity),
            (recipient: string) => assert.equal(recipient, c.recipient),
          ));
}

test("a mix of recipients is refused, in any order", async () => {
  const [hybrid, x25519] = files.cases.flatMap(({ op, recipient }: { op: string; recipient: string }) =>
    op === "seal" ? [recipient] : [],
  );
  for (const mix of [
    [hybrid, x25519],
    [x25519, hybrid],
    [hybrid, x25519, hybrid],
  ]) {
    await expecting({ error: "not-hybrid" }, () => ageEncrypt(utf8("x"), mix), assert.fail);
  }
  await expecting({ error: "recipient" }, () => ageEncrypt(utf8("x"), []), assert.fail);
});

/** What is refused here and taken by the format: other kinds of recipients beside, and the form for people's mail. */
const STRICTER: Record<string, string> = {
  armor_hybrid: "age",
  hybrid_and_x25519: "not-hybrid",
  hybrid_grease: "not-hybrid",
};

for (const [name, file] of Object.entries(official as Record<string, Uint8Array>)) {
  const [head = ""] = new TextDecoder("latin1").decode(file).split("\n\n", 1);
  const facts = new Map(head.split("\n").map((line) => line.split(": ") as [string, string]));
  const identity = facts.get("identity") ?? "";
  if (!identity.startsWith("AGE-SECRET-KEY-PQ-1")) continue;
  test(`the format's own vector: ${name}`, async () => {
    const body = file.subarray(head.length + 2);
    const sealed = new Uint8Array(facts.has("compressed") ? inflateSync(body) : body);
    const open = () => ageDecrypt(sealed, [identity]);
    if (facts.get("expect") === "success" && !STRICTER[name]) {
      assert.equal(toHex(sha256(await open())), facts.get("payload"));
      return;
    }
    await assert.rejects(open, (error) => {
      assert(error instanceof Unreadable);
      if (STRICTER[name]) assert.equal(error.code, STRICTER[name]);
      return true;
    });
  });
}

const envelopes = vectors("parcel");
for (const c of envelopes.cases) {
  test(`parcel: ${c.name}`, () =>
    expecting(
      c.expect,
      () => openEnvelope(raw(c.parcel), [envelopes.identity]),
      (text: Bytes) => assert.deepEqual(text, raw(c.text)),
    ));
}

test("a parcel that was sealed here opens", async () => {
  const sealed = await sealEnvelope(utf8("hello"), envelopes.recipient);
  assert.equal(sealed.length, 3072);
  assert.deepEqual(await openEnvelope(sealed, [envelopes.identity]), utf8("hello"));
});

for (const c of vectors("withdraw").cases) {
  test(`withdraw: ${c.name}`, () => checkSignature(c, "withdraw", raw(c.key), raw(c.key), c.seed));
}

test("every trouble names its code", () => {
  assert.equal(new Trouble("x").code, "x");
});
