import assert from "node:assert/strict";
import { createHash, createPrivateKey, generateKeyPairSync, sign as nodeSign, randomBytes } from "node:crypto";
import { test } from "node:test";
import { ed25519 } from "@noble/curves/ed25519.js";
import { numbered } from "#kernel/wire/bounds.ts";
import {
  concat,
  equal,
  fromBase64,
  keyOf,
  Malformed,
  textOf,
  toBase64,
  toHex,
  u32,
  u64,
  uint,
  utf8,
} from "#kernel/wire/bytes.ts";
import {
  bool,
  bytes,
  decode,
  decodeSigned,
  encode,
  type Format,
  int,
  list,
  nullable,
  oneOf,
  struct,
  tagged,
  text,
  union,
  withDefault,
} from "#kernel/wire/codec.ts";
import { digestOf, forSite, requestBytes } from "#kernel/wire/request.ts";
import { isSigned, publicKeyOf, sign, signedBytes } from "#kernel/wire/signing.ts";
import { vectors } from "./vectors.ts";

// Bytes

test("base64 has one spelling", () => {
  for (const length of [0, 1, 2, 3, 31, 32, 20_000]) {
    const value = new Uint8Array(randomBytes(length));
    assert.deepEqual(fromBase64(toBase64(value)), value);
    assert.equal(toBase64(value), Buffer.from(value).toString("base64"));
  }
  for (const loose of [
    "AB==",
    "AAB=",
    "AA",
    "AA=",
    "AAA",
    "A",
    "AAAA\n",
    " AAAA",
    "AA AA",
    "-_8=",
    "AAAA====",
    "AA==AA==",
    "=",
    "é",
  ]) {
    assert.throws(() => fromBase64(loose), Malformed, JSON.stringify(loose));
  }
});

test("text is UTF-8 to the byte", () => {
  assert.equal(textOf(utf8("\ufeffé\u{1F600}")), "\ufeffé\u{1F600}");
  for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]]) {
    assert.throws(() => textOf(Uint8Array.from(bad)), Malformed);
  }
});

test("integers are big-endian", () => {
  assert.equal(toHex(u32(0x01020384)), "01020384");
  assert.equal(toHex(u32(0xffffffff)), "ffffffff");
  assert.equal(toHex(u64(Number.MAX_SAFE_INTEGER)), "001fffffffffffff");
  assert.equal(toHex(u64(2 ** 32)), "0000000100000000");
  assert.equal(uint(Uint8Array.of(0xff, 0xfe, 0xfd, 0xfc)), 0xfffefdfc);
});

test("byte strings are equal if they are the same, and so are their keys", () => {
  const one = Uint8Array.of(1, 2, 3);
  assert(equal(one, concat(one.slice(0, 1), one.slice(1))));
  for (const other of [
    [1, 2],
    [1, 2, 4],
    [0, 2, 3],
    [1, 2, 3, 0],
  ]) {
    assert(!equal(one, Uint8Array.from(other)));
    assert.notEqual(keyOf(one), keyOf(Uint8Array.from(other)));
  }
});

// JSON

const Thing = struct({ name: text, count: int, is: withDefault(bool, true), blob: nullable(bytes) });
const good = '{"name":"x","count":1,"is":true,"blob":null}';
const reads = <T>(format: Format<T>, json: string) => decode(format, utf8(json));

test("fields are written in the order of the format, whatever order they came in", () => {
  const value = reads(Thing, '{"blob":"AA==","is":false,"count":0,"name":"\\u0041"}');
  assert.equal(textOf(encode(Thing, value)), '{"name":"A","count":0,"is":false,"blob":"AA=="}');
  const mixed = { blob: null, is: true, count: 1, name: "x" };
  assert.equal(textOf(encode(Thing, mixed)), good);
});

test("a field with a default may be absent, and no other", () => {
  assert.deepEqual(reads(Thing, '{"name":"x","count":1,"blob":null}').is, true);
  assert.throws(() => reads(Thing, '{"name":"x","count":1,"is":true}'), Malformed);
});

test("whatever isn't the format to the letter is refused", () => {
  const bad = [
    "",
    "null",
    "[]",
    '"x"',
    good.slice(0, -1),
    `${good}x`,
    `\ufeff${good}`,
    good.replace("1", "1.0"),
    good.replace("1", "1e0"),
    good.replace("1", "10E1"),
    good.replace("1", "-0"),
    good.replace("1", "1.5"),
    good.replace("1", "01"),
    good.replace("1", "9007199254740993"),
    good.replace("1", '"1"'),
    good.replace("1", "true"),
    good.replace("1", "null"),
    good.replace("true", "1"),
    good.replace("true", "null"),
    good.replace('"x"', "7"),
    good.replace("}", ',"count":2}'),
    good.replace("}", ',"c\\u006funt" :1}'),
    good.replace("{", '{"count":"x",'),
    good.replace('"x"', '"\\ud800"'),
    good.replace('"x"', '"\\udc00x"'),
    good.replace('"blob":null', '"blob":"AB=="'),
    good.replace('"blob":null', '"blob":[]'),
    good.replace("}", ',"more":1}'),
    good.replace("}", ',"__proto__":{}}'),
    good.replace("}", ',"toString":1}'),
    good.replace("name", "nom"),
    "[".repeat(100_000),
  ];
  for (const json of bad) assert.throws(() => reads(Thing, json), Malformed, json.slice(0, 80));
  assert.throws(() => decode(Thing, Uint8Array.of(0xff)), Malformed);
});

test("what looks like a loose number inside a text is a text", () => {
  for (const name of ['1.0 1e5 \\" 1.0', "\\\\", '\\\\\\"2.5']) {
    assert.equal(reads(Thing, good.replace("x", name)).count, 1);
  }
  assert.equal(reads(Thing, good.replace("x", "\\ud83d\\ude00")).name, "\u{1F600}");
});

test("signed JSON has one spelling", () => {
  assert.deepEqual(decodeSigned(Thing, utf8(good)), reads(Thing, good));
  const others = [
    good.replace(",", ", "),
    `${good}\n`,
    good.replace("x", "\\u0078"),
    '{"count":1,"name":"x","is":true,"blob":null}',
    '{"name":"x","count":1,"blob":null}',
    good.replace('"name"', '"na\\u006de"'),
    good.replace("x", "\\/"),
  ];
  for (const json of others) {
    reads(Thing, json);
    assert.throws(() => decodeSigned(Thing, utf8(json)), Malformed, json);
  }
});

test("lists, choices and numbered objects are read strictly", () => {
  assert.deepEqual(reads(list(int), "[1,2]"), [1, 2]);
  for (const bad of ["{}", "[1,null]", "1", '["1"]']) assert.throws(() => reads(list(int), bad), Malformed);
  assert.equal(reads(oneOf(["a", "b"]), '"b"'), "b");
  for (const bad of ['"c"', "0", "null"]) assert.throws(() => reads(oneOf(["a", "b"]), bad), Malformed);
  const keys = numbered(bytes);
  assert.deepEqual(
    reads(keys, '{"2":"AA==","10":"AQ=="}'),
    new Map([
      [2, Uint8Array.of(0)],
      [10, Uint8Array.of(1)],
    ]),
  );
  assert.equal(textOf(encode(keys, new Map([[1, Uint8Array.of(0)]]))), '{"1":"AA=="}');
  for (const bad of ["x", "-1", "1.0", " 1", "", "01", "-0"]) {
    assert.throws(() => reads(keys, JSON.stringify({ [bad]: "AA==" })), Malformed, bad);
  }
});

test("a tag says which of several formats it is, and comes first", () => {
  const either = union("kind", tagged("kind", "a", { one: int }), tagged("kind", "b", { two: text }));
  const read = reads(either, '{"two":"x","kind":"b"}');
  assert(read.kind === "b" && read.two === "x");
  assert.equal(textOf(encode(either, { two: "x", kind: "b" })), '{"kind":"b","two":"x"}');
  for (const bad of [
    '{"kind":"c"}',
    '{"two":"x"}',
    '{"kind":"a","two":"x"}',
    '{"kind":"toString"}',
    "null",
    '{"kind":["a"],"one":1}',
  ]) {
    assert.throws(() => reads(either, bad), Malformed, bad);
  }
});

// Signatures

test("two hundred signatures of another implementation are taken, and none with a bit flipped", () => {
  for (let round = 0; round < 200; round++) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const key = new Uint8Array(publicKey.export({ type: "spki", format: "der" }).subarray(-32));
    const message = new Uint8Array(randomBytes(round));
    const signature = new Uint8Array(nodeSign(null, signedBytes("roster", message), privateKey));
    assert(isSigned(key, "roster", message, signature));
    assert(!isSigned(key, "record", message, signature));
    const flip = (value: Uint8Array): Uint8Array => {
      const flipped = value.slice();
      const at = randomBytes(2).readUInt16BE() % (8 * value.length);
      flipped[at >> 3] = (flipped[at >> 3] as number) ^ (1 << (at & 7));
      return flipped;
    };
    assert(!isSigned(key, "roster", message, flip(signature)));
    assert(!isSigned(flip(key), "roster", message, signature));
    if (round > 0) assert(!isSigned(key, "roster", flip(message), signature));
  }
});

test("what is signed here, another implementation makes to the byte", () => {
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  for (let round = 0; round < 20; round++) {
    const seed = new Uint8Array(randomBytes(32));
    const key = createPrivateKey({ key: Buffer.concat([head, seed]), format: "der", type: "pkcs8" });
    const expected = new Uint8Array(nodeSign(null, signedBytes("part", seed), key));
    assert.deepEqual(sign(seed, "part", seed), expected);
    assert(isSigned(publicKeyOf(seed), "part", seed, expected));
  }
});

test("keys and signatures of another length, S beyond the order, and keys that are no points are refused", () => {
  const seed = new Uint8Array(32).fill(5);
  const key = publicKeyOf(seed);
  const signature = sign(seed, "part", seed);
  for (const other of [new Uint8Array(), key.slice(1), concat(key, key)])
    assert(!isSigned(other, "part", seed, signature));
  for (const other of [new Uint8Array(), signature.slice(1), concat(signature, signature.slice(0, 1))]) {
    assert(!isSigned(key, "part", seed, other));
  }
  let order = ed25519.Point.Fn.ORDER;
  const second = signature.slice();
  for (let at = 32, carry = 0; at < 64; at++, order >>= 8n) {
    const sum = (second[at] as number) + Number(order & 255n) + carry;
    second[at] = sum & 255;
    carry = sum >> 8;
  }
  assert(!isSigned(key, "part", seed, second));
  assert(!isSigned(new Uint8Array(32).fill(2), "part", seed, signature));
});

const sha512Of = (value: Uint8Array): Uint8Array => new Uint8Array(createHash("sha512").update(value).digest());
const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, "hex"));
const P = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";
const SMALL = [
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000080",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
  `ed${P.slice(2)}`,
  `ee${P.slice(2)}`,
  `ed${P.slice(2, -2)}ff`,
  `ee${P.slice(2, -2)}ff`,
  "0100000000000000000000000000000000000000000000000000000000000080",
];

test("no key and no R of small order holds, in any spelling, for any message", () => {
  const seed = new Uint8Array(32).fill(5);
  const key = publicKeyOf(seed);
  for (const point of SMALL.map(hex)) {
    for (const r of SMALL.map(hex)) {
      for (let message = 0; message < 8; message++) {
        assert(!isSigned(point, "part", Uint8Array.of(message), concat(r, new Uint8Array(32))));
      }
    }
    assert(!isSigned(key, "part", seed, concat(point, sign(seed, "part", seed).slice(32))));
  }
});

test("a key of small order signs nothing, though R = S·B − h·A holds", () => {
  const { Point } = ed25519;
  let held = 0;
  for (const key of SMALL.slice(0, 8).map(hex)) {
    const point = Point.fromBytes(key, true);
    for (let message = 0; message < 16; message++) {
      const r = Point.BASE.multiply(7n)
        .subtract(point.multiplyUnsafe(BigInt(message % 8)))
        .toBytes();
      const digest = sha512Of(concat(r, key, signedBytes("part", Uint8Array.of(message))));
      const hash = BigInt(`0x${toHex(digest.reverse())}`) % Point.Fn.ORDER;
      if (hash % 8n === BigInt(message % 8)) held++;
      const s = new Uint8Array(32);
      s[0] = 7;
      assert(!isSigned(key, "part", Uint8Array.of(message), concat(r, s)));
    }
  }
  assert(held > 0);
});

test("a signature that holds only for R of small order is refused", () => {
  // R is the identity and S = h·a, so that S·B − h·A is the identity, to the byte.
  const { Point, utils } = ed25519;
  const seed = new Uint8Array(32).fill(5);
  const { scalar, pointBytes } = utils.getExtendedPublicKey(seed);
  const r = Point.ZERO.toBytes();
  const number = (value: Uint8Array): bigint => BigInt(`0x${toHex(value.slice().reverse())}`);
  const hash = number(sha512Of(concat(r, pointBytes, signedBytes("part", seed)))) % Point.Fn.ORDER;
  const s = hex(((hash * scalar) % Point.Fn.ORDER).toString(16).padStart(64, "0")).reverse();
  assert(!isSigned(pointBytes, "part", seed, concat(r, s)));
});

for (const c of vectors("request").cases) {
  test(`request: ${c.name}`, () => {
    /** As the server's edge reads the header, in as few words as will do. */
    const isTaken = (): boolean => {
      try {
        const form = /^Parasol ([^.]+)\.([^.]+)\.([^.]+)\.([^.]+)$/;
        const [key, nonce, signature, digest] = form.exec(c.authorization)?.slice(1).map(fromBase64) ?? [];
        if (!key || !signature || nonce?.length !== 32) return false;
        if (toBase64(digest as Uint8Array<ArrayBuffer>) !== toBase64(digestOf(fromBase64(c.body)))) return false;
        const asked = requestBytes(c.path, nonce, digest as Uint8Array<ArrayBuffer>);
        return isSigned(key, "request", forSite(c.site, asked), signature);
      } catch (error) {
        assert(error instanceof Malformed);
        return false;
      }
    };
    assert.equal(isTaken(), c.expect === "ok");
  });
}

test("a key that signs often is verified from a table, and no less strictly", () => {
  const seed = new Uint8Array(32).fill(9);
  const key = publicKeyOf(seed);
  for (let turn = 0; turn < 12; turn++) {
    const message = Uint8Array.of(turn);
    const signature = sign(seed, "alert", message);
    assert.ok(isSigned(key, "alert", message, signature));
    assert.ok(!isSigned(key, "record", message, signature));
    const changed = signature.slice();
    changed[turn * 5] = (changed[turn * 5] as number) ^ 1;
    assert.ok(!isSigned(key, "alert", message, changed));
  }
});
