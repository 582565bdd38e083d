/** The index, the check and the oblivious PRF: vectors/index.json, RFC 9497's own vectors, and hostile ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import type { Case } from "#features/alerts/page/case-structs.ts";
import { signAnswers, summariesOf } from "#features/checks/page/answers.ts";
import { CheckResult, check, fetchBucket } from "#features/checks/page/check.ts";
import { elementOf, innerOf, releaseOf } from "#features/checks/page/contexts.ts";
import { EntryMaker, placedOf } from "#features/checks/page/entries.ts";
import { Identifier, type Kind } from "#features/checks/page/identifiers/index.ts";
import { type Asked, indexKeys, Partial, placeOf as wherePut } from "#features/checks/page/identifiers/partial.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import { answerKey, inputOf, openEntry, type Pair, pairsOf, positionOf, tagsOf } from "#features/checks/page/index.ts";
import { evaluateAll, NoSlot, sealEntry } from "#features/checks/page/sealing.ts";
import { beginningOf, type Summary, verifyAnswer } from "#features/checks/page/summary.ts";
import { BucketFull } from "#features/checks/page/tree.ts";
import type { List } from "#features/checks/page/tree-head.ts";
import { ANSWER_BYTES, BUCKET_CAPACITY, CHECK_BYTES, type Head } from "#kernel/formats/messages.ts";
import { blind, finalize } from "#kernel/oprf/oprf.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, equal, fromBase64, toBase64, toHex, u32 } from "#kernel/wire/bytes.ts";
import { BadAnswer, Declined, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import {
  about,
  Book,
  type Entry,
  fileOf,
  LIST,
  LIST_KEY,
  memberOf,
  OPRF,
  outputOf,
  serverKeysOf,
  serving,
  TODAY,
} from "./book.ts";
import { vectors } from "./vectors.ts";

const { oprf, voprf, poprf } = ristretto255_oprf;
interface Evaluating {
  evaluate(secretKey: Bytes, input: Bytes): Bytes;
}
/** The library's types leave it out. */
const { evaluate } = voprf as unknown as Evaluating;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
const raw = fromBase64;
const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const many = (text: string): Bytes[] => text.split(",").map(hex);

const littleEndian = (bytes: Bytes): bigint => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/**
 * Randomness of which the library makes exactly this scalar: it reduces 48 bytes modulo the order less one, and adds
 * one.
 */
const givingScalar =
  (scalar: bigint) =>
  (count = 48) => {
    assert.equal(count, 48);
    return Uint8Array.from({ length: count }, (_, at) => Number(((scalar - 1n) >> BigInt(8 * at)) & 255n));
  };

/** Randomness of one check: two blinds, and the input that stands for no key. */
// biome-ignore lint/suspicious/noExplicitAny: a case of the vectors
function drawing(each: any): Random {
  const blinds = each.blind_randomness.map((text: string) => littleEndian(raw(text)) % ORDER) as bigint[];
  return (count) => (count === 32 ? raw(each.input_beside) : givingScalar(blinds.shift() as bigint)(count));
}

/** Randomness that gives exactly this. */
const giving =
  (bytes: Bytes): Random =>
  (count) => {
    assert.equal(count, bytes.length);
    return bytes;
  };

const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

function outcome<T>(act: () => T): T | { error: string } {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { error: error.code };
  }
}

const INDEX = vectors("index");
const ofOp = (op: string) => {
  // biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
  const chosen = (INDEX.cases as any[]).filter((each) => each.op === op);
  assert.ok(chosen.length > 0);
  return chosen;
};

test("every case of the index is of an op that is tested here", () => {
  const ops = new Set((INDEX.cases as { op: string }[]).map(({ op }) => op));
  assert.deepEqual([...ops].sort(), ["check", "element", "identify", "open", "seal", "tree"]); // tree.test.ts has two
});

for (const each of ofOp("identify")) {
  test(`index: ${each.name}`, () => {
    const identifier = new Identifier(each.kind, each.normal);
    const canonical = identifier.canonical();
    assert.equal(toBase64(canonical), each.canonical);
    const input = inputOf(raw(each.list_key), canonical);
    const position = positionOf(raw(each.list_key), wherePut(identifier));
    assert.equal(toBase64(input), each.input);
    assert.equal(position, each.position);
    const y = evaluate(raw(each.oprf_secret_key), input);
    assert.equal(toBase64(y), each.y);
    assert.deepEqual(tagsOf(y).map(toBase64), each.tags);
    assert.equal(toBase64(answerKey(y)), each.answer_key);
  });
}

const ANSWER = vectors("answer");

test("every case of the answers is of an op that is tested here", () => {
  assert.deepEqual([...new Set(ANSWER.cases.map(({ op }: { op: string }) => op))].sort(), ["make", "verify"]);
});

// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
for (const each of ANSWER.cases as any[]) {
  test(`answer: ${each.name}`, async () => {
    if (each.op === "make") {
      const { alert, withdraw_keys, ...facts } = each.case;
      const keys = { alert: raw(alert), withdraw_keys: withdraw_keys.map(raw) };
      const file: Case = { ...facts, ...keys, kind: "case", takedown_seed: raw(""), signers: [], answers: [] };
      const made = summariesOf(file).map(([key, text]) => ({
        canonical: toBase64(key.canonical()),
        summary: toBase64(text),
      }));
      assert.deepEqual(made, each.keys);
      const signatures = await signAnswers(raw(each.seed), raw(each.genesis), file);
      assert.deepEqual(signatures.map(toBase64), each.signatures);
      return;
    }
    const spans = (each.stewards as { key: string; first: number; last: number | null }[]).map(
      ({ key, first, last }) => [key, [[first - 1, last]]] as const,
    );
    const known = { genesis: raw(each.genesis), length: each.roster_length, stewardSpans: new Map(spans) };
    const isPart = ["phone-end", "plate-part", "name"].includes(each.kind);
    const key = isPart ? new Partial(each.kind, each.normal) : new Identifier(each.kind as Kind, each.normal);
    const withdrawn = new Set<string>((each.withdrawn as string[]).map((text) => beginningOf(raw(text))));
    const got = outcome(() => {
      const found = verifyAnswer(known as unknown as RosterState, key, raw(each.answer), each.today, withdrawn);
      const { alert, withdraw_keys, marks } = found;
      const bytes = { alert: toBase64(alert), withdraw_keys: withdraw_keys.map(toBase64), marks: marks.map(toBase64) };
      return { ...found, ...bytes };
    });
    assert.deepEqual(got, each.expect === "ok" ? each.summary : each.expect);
  });
}

for (const each of ofOp("seal")) {
  test(`index: ${each.name}`, () => {
    const sealing = giving(raw(each.nonce));
    const entry = sealEntry(raw(each.y), each.list, each.position, each.slot, raw(each.answer), sealing);
    assert.equal(entry.position, each.position);
    assert.equal(toBase64(entry.tag), each.tag);
    assert.equal(toBase64(entry.sealed), each.sealed);
  });
}

const openBucket = (y: Bytes, list: number, position: number, pairs: readonly Pair[]): string[] =>
  pairsOf(y, pairs).map((pair) => toBase64(openEntry(y, list, position, pair)));

for (const each of ofOp("open")) {
  test(`index: ${each.name}`, () => {
    const pairs = (each.pairs as [string, string][]).map(([tag, sealed]) => [raw(tag), raw(sealed)] as const);
    const got = outcome(() => openBucket(raw(each.y), each.list, each.position, pairs));
    assert.deepEqual(got, each.expect === "ok" ? each.answers : each.expect);
  });
}

interface Sent {
  route: { path: string };
  message: { list_number: number; bits: number; bucket: Bytes; blinded: Bytes };
}

/** Gives the key of the only list that somebody knows. */
const listKeyOf = (known: number, key: Bytes) => async (number: number) => {
  if (number !== known) throw new Distrust("no-list");
  return key;
};

// biome-ignore lint/suspicious/noExplicitAny: a case of the vectors
function personOf(each: any, answer: () => Bytes, sent: Sent[] = []): Person {
  const spans = (each.stewards as { key: string; first: number; last: number | null }[]).map(
    ({ key, first, last }) => [key, [[first - 1, last]]] as const,
  );
  return {
    listKey: listKeyOf(each.list, raw(each.list_key)),
    device: {
      random: drawing(each),
      today: () => each.today,
    },
    metWithdrawn: new Set(),
    head: null,
    refresh: () => Promise.resolve(),
    wallet: {
      askBytes: (route: Sent["route"], message: Sent["message"], purpose: string) => {
        assert.equal(purpose, "check");
        sent.push({ route, message });
        return Promise.resolve().then(answer);
      },
    },
    roster: {
      serverKeys: [serverKeysOf(raw(each.oprf_public_key))],
      length: each.roster_length,
      stewardSpans: new Map(spans),
    },
    seed: new Uint8Array(32),
  } as unknown as Person;
}

for (const each of ofOp("check")) {
  test(`index: ${each.name}`, async () => {
    const sent: Sent[] = [];
    const person = personOf(each, () => raw(each.answer), sent);
    const asked = { list_number: each.list, bits: each.bits, seq: 0, size: 0 } as Head;
    const identifier = new Identifier(each.kind as Kind, each.normal);
    const got = await fetchBucket(person, only(identifier), asked, each.last_seq).then(
      ({ outputs: [[, y] = [identifier, new Uint8Array()]], listNumber, position, pairs }) =>
        outcome(() => openBucket(y, listNumber, position, pairs)),
      (error: unknown) => {
        if (!(error instanceof Trouble)) throw error;
        return { error: error.code };
      },
    );
    assert.deepEqual(got, each.expect === "ok" ? each.answers : each.expect);
    assert.equal(sent.length, 1);
    assert.equal(sent[0]?.route.path, "/api/check");
    assert.deepEqual(sent[0]?.message, {
      list_number: each.list,
      bits: each.bits,
      bucket: u32(each.bucket),
      blinded: raw(each.blinded),
      work: null,
    });
  });
}

// RFC 9497's own vectors.

const SUITES = vectors("rfc9497-ristretto255-sha512");

test("the official vectors are all here", () => {
  const counts = (SUITES as { mode: number; vectors: unknown[] }[]).map((suite) => [suite.mode, suite.vectors.length]);
  assert.deepEqual(counts, [
    [0, 2],
    [1, 3],
    [2, 3],
  ]);
});

for (const suite of SUITES) {
  const seed = hex(suite.seed);
  const info = hex(suite.keyInfo);
  const secretKey = hex(suite.skSm);
  test(`rfc 9497, mode ${suite.mode}: keys`, () => {
    const functions = [oprf, voprf, poprf(new Uint8Array())][suite.mode] as typeof oprf;
    const keys = functions.deriveKeyPair(seed, info);
    assert.equal(toHex(keys.secretKey), suite.skSm);
    if (suite.pkSm) assert.equal(toHex(keys.publicKey), suite.pkSm);
  });
  for (const [at, each] of suite.vectors.entries()) {
    test(`rfc 9497, mode ${suite.mode}: vector ${at}`, () => {
      const inputs = many(each.Input);
      const blinds = many(each.Blind);
      const elements = many(each.BlindedElement);
      const evaluated = many(each.EvaluationElement);
      const outputs = each.Output.split(",");
      assert.equal(inputs.length, each.Batch);
      const rng = (place: number) => givingScalar(littleEndian(blinds[place] as Bytes));
      if (suite.mode === 0) {
        inputs.forEach((input, place) => {
          assert.equal(toHex(oprf.blind(input, rng(place)).blinded), toHex(elements[place] as Bytes));
          assert.deepEqual(oprf.blindEvaluate(secretKey, elements[place] as Bytes), evaluated[place]);
          assert.equal(toHex(oprf.finalize(input, blinds[place] as Bytes, evaluated[place] as Bytes)), outputs[place]);
          assert.equal(toHex((oprf as unknown as Evaluating).evaluate(secretKey, input)), outputs[place]);
        });
        return;
      }
      const proof = hex(each.Proof.proof);
      const scalar = givingScalar(littleEndian(hex(each.Proof.r)));
      if (suite.mode === 1) {
        const asked = inputs.map((input, place) => blind(input, rng(place)));
        assert.deepEqual(
          asked.map((item) => toHex(item.blinded)),
          elements.map(toHex),
        );
        assert.deepEqual(
          asked.map((item) => toHex(item.blind)),
          blinds.map(toHex),
        );
        assert.deepEqual(voprf.blindEvaluateBatch(secretKey, hex(suite.pkSm), elements, scalar), { evaluated, proof });
        assert.deepEqual(finalize(asked, evaluated, hex(suite.pkSm), proof).map(toHex), outputs);
        assert.deepEqual(
          inputs.map((input) => toHex(evaluate(secretKey, input))),
          outputs,
        );
        return;
      }
      const mode = poprf(hex(each.Info));
      const asked = inputs.map((input, place) => mode.blind(input, hex(suite.pkSm), rng(place)));
      assert.deepEqual(
        asked.map((item) => toHex(item.blinded)),
        elements.map(toHex),
      );
      assert.deepEqual(mode.blindEvaluateBatch(secretKey, elements, scalar), { evaluated, proof });
      const items = asked.map((item, place) => ({
        input: inputs[place] as Bytes,
        blind: item.blind,
        blinded: item.blinded,
        evaluated: evaluated[place] as Bytes,
      }));
      assert.deepEqual(mode.finalizeBatch(items, proof, asked[0]?.tweakedKey as Bytes).map(toHex), outputs);
    });
  }
}

// The hostile vectors. This client is only ever on the side that finalizes, in mode 1; what a hostile client could
// send is the server's to refuse, and the library is held to it all the same.

for (const each of vectors("voprf-hostile")) {
  test(`voprf: ${each.name}`, () => {
    const items = (name: string): Bytes[] => (each[name] as string[]).map(hex);
    const run = (): string[] => {
      if (each.function === "blind_evaluate") {
        const nonce = littleEndian(hex(each.random_scalar));
        if (nonce === 0n || nonce >= ORDER || each.random_scalar.length !== 64) throw new Error("no scalar");
        const blinded = items("blinded");
        if (blinded.length === 0) throw new Error("an empty batch");
        const made = voprf.blindEvaluateBatch(hex(each.secret_key), hex(each.public_key), blinded, givingScalar(nonce));
        return [...made.evaluated, made.proof].map(toHex);
      }
      const inputs = items("inputs");
      const blinds = items("blinds");
      const asked = items("blinded").map((blinded, at) => ({
        input: inputs[at] as Bytes,
        blind: blinds[at] as Bytes,
        blinded,
      }));
      const evaluated = items("evaluated");
      if (each.function === "finalize")
        return finalize(asked, evaluated, hex(each.public_key), hex(each.proof)).map(toHex);
      assert.equal(each.function, "poprf_finalize");
      if (asked.length === 0 || asked.length !== evaluated.length) throw new Error("another number of elements");
      const mode = poprf(hex(each.info));
      const { tweakedKey } = mode.blind(new Uint8Array(1), hex(each.public_key));
      const whole = asked.map((item, at) => ({ ...item, evaluated: evaluated[at] as Bytes }));
      return mode.finalizeBatch(whole, hex(each.proof), tweakedKey).map(toHex);
    };
    if (each.outputs) return assert.deepEqual(run(), each.outputs);
    if (each.function === "finalize") {
      assert.throws(run, (error) => error instanceof Distrust && error.code === "wrong-oprf-key", each.defect);
    } else {
      assert.throws(run, each.defect);
    }
  });
}

test("an identifier is never blinded alike twice, and the device's randomness decides", () => {
  const input = new Uint8Array(32);
  const seen = new Set(Array.from({ length: 20 }, () => toHex(blind(input, random).blinded)));
  assert.equal(seen.size, 20);
  assert.deepEqual(blind(input, givingScalar(77n)), blind(input, givingScalar(77n)));
});

test("no flipped bit of an answer gets through", () => {
  const { secretKey, publicKey } = voprf.deriveKeyPair(new Uint8Array(32), new Uint8Array(1));
  const asked = blind(new Uint8Array(32).fill(3), random);
  const { evaluated, proof } = voprf.blindEvaluate(secretKey, publicKey, asked.blinded);
  const whole = concat(evaluated, proof, publicKey);
  assert.equal(finalize([asked], [evaluated], publicKey, proof).length, 1);
  for (let bit = 0; bit < whole.length * 8; bit += 11) {
    const changed = whole.slice();
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    const cut = [changed.slice(0, 32), changed.slice(96), changed.slice(32, 96)] as const;
    assert.throws(() => finalize([asked], [cut[0]], cut[1], cut[2]), Distrust, `bit ${bit}`);
  }
});

// Checks. What a dishonest server is caught at: heads.test.ts.

const NUMBER = new Identifier("phone", "+447700900123");
const HIT = [about(1, NUMBER), about(2, NUMBER, NUMBER, { slot: 1 })];
const BOOK = new Book(HIT.map(({ entry }) => entry));

test("a check whose question fails says so", async () => {
  const person = memberOf(
    serving(BOOK, () => {
      throw new Declined("quota", 429);
    }),
  );
  await assert.rejects(check(person, only(NUMBER)), { code: "quota" });
});

test("an entry in any of a bucket's 36 places is found", async () => {
  const others = Array.from({ length: BUCKET_CAPACITY - 1 }, (_, at) => {
    const identifier = new Identifier("phone", `+4477009${String(10_000 + at)}`);
    return about(at + 3, identifier).entry;
  });
  for (const place of [0, 7, BUCKET_CAPACITY - 1]) {
    const entries = [...others.slice(0, place), (HIT[0] as { entry: Entry }).entry, ...others.slice(place)];
    assert.ok((await check(memberOf(serving(new Book(entries))), only(NUMBER))).isMatch);
  }
});

test("one broken entry hides no other, and doesn't read as no match", async () => {
  const [one, other] = HIT.map(({ entry }) => entry) as [Entry, Entry];
  const broken = new Book([{ ...one, sealed: random(ANSWER_BYTES) }, other]); // a steward's: the head is honest
  const got = await check(memberOf(serving(broken)), only(NUMBER));
  assert.deepEqual([got.alerts.length, got.refused], [1, ["entry-broken"]]);
});

test("what doesn't count is left out with its reason, and hides nothing that does", async () => {
  const other = new Identifier("phone", "+447700901123"); // with the same mask
  const late = about(5, NUMBER, NUMBER, { slot: 3, file: { expires_on: TODAY - 1 } }); // kept by the list for longer
  const newer = about(6, NUMBER, NUMBER, { slot: 4, file: { roster_length: 10 } });
  const moved = about(7, other, NUMBER, { slot: 5 });
  const entries = [...HIT, late, newer, moved].map(({ entry }) => entry);
  const got = await check(memberOf(serving(new Book(entries, [], 1))), only(NUMBER));
  assert.equal(got.alerts.length, 2);
  assert.deepEqual([...got.refused].sort(), ["entry-expired", "entry-future-roster", "entry-signature"]);
});

test("a match has the highest severity, the newest month and at least one reporter", () => {
  const result = new CheckResult(only(NUMBER), { day: 0, seq: 0 });
  const found = [
    { reporters: 0, severity: 1, newest: "2026-02" },
    { reporters: 0, severity: 0, newest: "2025-12" },
  ] as unknown as Summary[];
  result.hits = found.map((summary) => ({ summary, isCertain: true }));
  assert.deepEqual([result.severity, result.newest, result.reporters], [1, "2026-02", 1]);
});

// Entries.

test("a batch with an answer for another number of elements is another key's", async () => {
  const { secretKey, publicKey } = voprf.deriveKeyPair(new Uint8Array(32), new Uint8Array(1));
  const sizes: number[] = [];
  const person = (spoil: (evaluated: Bytes[]) => Bytes[]): Person =>
    ({
      device: { random },
      seed: new Uint8Array(32),
      roster: { serverKeys: [serverKeysOf(publicKey)] },
      connection: {
        ask: (_: unknown, { blinded }: { blinded: Bytes[] }) => {
          sizes.push(blinded.length);
          const made = voprf.blindEvaluateBatch(secretKey, publicKey, blinded);
          return Promise.resolve({ evaluated: spoil(made.evaluated), proof: made.proof });
        },
      },
    }) as unknown as Person;
  const inputs = Array.from({ length: 66 }, (_, at) => u32(at));
  const outputs = await evaluateAll(
    person((all) => all),
    1,
    inputs,
  );
  assert.deepEqual(
    outputs.map(toHex),
    inputs.map((input) => toHex(evaluate(secretKey, input))),
  );
  assert.deepEqual(sizes, [64, 2]);
  for (const spoil of [
    (all: Bytes[]) => all.slice(1),
    (all: Bytes[]) => [...all, all[0] as Bytes],
    (all: Bytes[]) => all.reverse(),
  ]) {
    await assert.rejects(evaluateAll(person(spoil), 1, inputs.slice(0, 3)), { code: "wrong-oprf-key" });
  }
  assert.deepEqual(
    await evaluateAll(
      person((all) => all),
      1,
      [],
    ),
    [],
  );
});

const caseOf = (id: number, ...identifiers: [Kind, string][]): Case =>
  fileOf(
    id,
    identifiers.map(([kind, normal]) => ({ kind, normal })),
    { expires_on: TODAY + 5 },
  );
const MAIL: [Kind, string] = ["email", "someone@example.org"];
const OTHER_MAIL: [Kind, string] = ["email", "other@example.org"];
const PHONE: [Kind, string] = ["phone", "+447700900123"];
const SAME_END: [Kind, string] = ["phone", "+15550900123"];

/** The slot in which an entry lies, and under which key. */
function placeOf(entry: { tag: Bytes }, keys: readonly Asked[]): string {
  for (const key of keys) {
    const slot = tagsOf(outputOf(key)).findIndex((tag) => equal(tag, entry.tag));
    if (slot >= 0) return `${key.normal} ${slot}`;
  }
  return "?";
}

interface Put {
  items: { record: Bytes; entries: { position: number; tag: Bytes; sealed: Bytes }[] }[];
}

const POLICY = { alert_days: 180 };

/** A steward and a list in which the tags of `taken` are; `gone` are the records that aren't there. */
function stewardWith(taken: Set<string> = new Set(), gone: (record: Bytes) => boolean = () => false) {
  const puts: Put[] = [];
  const changes: [added: number, records: number][] = [];
  const steward = {
    device: { random, today: () => TODAY },
    seed: new Uint8Array(32),
    listKey: listKeyOf(LIST, LIST_KEY),
    roster: { serverKeys: [serverKeysOf(OPRF.publicKey)], policies: [[1, POLICY]], policy: POLICY },
    room: () => new Uint8Array(16),
    connection: {
      ask: (route: { path: string }, message: Put & { blinded: Bytes[] }) => {
        if (route.path !== "/api/index/put") {
          return Promise.resolve(voprf.blindEvaluateBatch(OPRF.secretKey, OPRF.publicKey, message.blinded));
        }
        puts.push(message);
        const isTaken = ({ entries }: Put["items"][number]) => entries.some(({ tag }) => taken.has(toHex(tag)));
        const records = (which: (item: Put["items"][number]) => boolean) =>
          message.items.filter(which).map(({ record }) => record);
        const isThere = (record: Bytes) => record.every((byte) => byte === record[0]) && !gone(record);
        const answer = { taken: records(isTaken), gone: records(({ record }) => !isThere(record)), ends: [] };
        if (answer.taken.length === 0 && answer.gone.length === 0) {
          for (const { entries } of message.items) for (const { tag } of entries) taken.add(toHex(tag));
        }
        return Promise.resolve(answer);
      },
    },
  } as unknown as Person;
  const list = {
    number: LIST,
    change: (added: unknown[], records: number, send: (head: unknown) => unknown) => {
      changes.push([added.length, records]);
      return send({});
    },
  } as unknown as List;
  return { steward, list, maker: new EntryMaker(steward, list, LIST_KEY), puts, changes, taken };
}

const keysOf = (...cases: Case[]): Asked[] =>
  indexKeys(cases.flatMap(({ identifiers }) => identifiers.map(({ kind, normal }) => new Identifier(kind, normal))));

test("alerts of one batch that share an identifier take one slot after the other, parts of numbers too", async () => {
  const { maker } = stewardWith();
  const cases = [caseOf(1, PHONE), caseOf(2, MAIL, PHONE), caseOf(3, SAME_END)];
  await maker.evaluate(cases);
  const made = maker.make(cases).map((entries) => entries.map((entry) => placeOf(entry, keysOf(...cases))));
  assert.deepEqual(made, [
    ["+447700900123 0", "0900123 0", "900123 0"],
    ["someone@example.org 0", "+447700900123 1", "50ME0NE 0", "0900123 1", "900123 1"],
    ["+15550900123 0", "0900123 2", "900123 2"],
  ]);
  assert.deepEqual(maker.make([caseOf(1, PHONE)], true).flat().length, 1);
});

test("an alert whose slots are taken asks which are free, and takes the lowest of them", async () => {
  const taken = new Set([0, 1, 3].map((slot) => toHex(tagsOf(outputOf(new Identifier(...MAIL)))[slot] as Bytes)));
  const { maker, puts, changes } = stewardWith(taken);
  const cases = [caseOf(1, MAIL), caseOf(2, MAIL), caseOf(3, OTHER_MAIL)];
  await maker.put(cases);
  const last = puts.at(-1)?.items.map(({ entries }) => placeOf(entries[0] as never, keysOf(...cases)));
  assert.deepEqual(last, ["someone@example.org 2", "someone@example.org 4", "other@example.org 0"]);
  assert.deepEqual(changes, [
    [6, 0],
    [0, 0], // of 32 tags
    [0, 0],
    [6, 0],
  ]);
});

test("a part without a free slot is left out, an identifier in full without one is an error", async () => {
  const end = tagsOf(outputOf(new Partial("phone-end", "900123"))).map(toHex);
  const { maker, puts } = stewardWith(new Set(end));
  await maker.put([caseOf(1, PHONE)]);
  const made = puts
    .at(-1)
    ?.items.flatMap(({ entries }) => entries.map((entry) => placeOf(entry, keysOf(caseOf(1, PHONE)))));
  assert.deepEqual(made, ["+447700900123 0", "0900123 0"]);
  const full = stewardWith(new Set(tagsOf(outputOf(new Identifier(...PHONE))).map(toHex)));
  await assert.rejects(full.maker.put([caseOf(1, PHONE)]), NoSlot);
});

test("of sixteen alerts about one number eight stand under its ends, and the seventeenth is an error", async () => {
  const { maker } = stewardWith();
  const cases = Array.from({ length: 17 }, (_, at) => caseOf(at + 1, PHONE));
  await maker.evaluate(cases);
  const counts = maker.make(cases.slice(1)).map(({ length }) => length);
  assert.deepEqual(counts, [...Array<number>(8).fill(3), ...Array<number>(8).fill(1)]);
  assert.throws(() => maker.make(cases), NoSlot);
});

test("an alert that has gone, or has its entries, is left as it is, and the others are put", async () => {
  const { maker, puts } = stewardWith(new Set(), (record) => record[0] === 2);
  await maker.put([caseOf(1, MAIL), caseOf(2, OTHER_MAIL), caseOf(3, PHONE)]);
  assert.deepEqual(
    puts.at(-1)?.items.map(({ record }) => record[0]),
    [1, 3],
  );
  const none = stewardWith(new Set(), () => true);
  await none.maker.put([caseOf(1, MAIL)]);
  assert.equal(none.puts.length, 1);
});

test("a batch for which a bucket is too small is put one by one, and without parts where that is needed", async () => {
  const { steward, list, puts } = stewardWith();
  const change = list.change.bind(list);
  const limited = {
    ...list,
    change: (added: { length: number }, ...rest: [number, never]) => {
      if (added.length > 2) throw new BucketFull();
      return change(added as never, ...rest);
    },
  } as unknown as List;
  const cases = [caseOf(1, MAIL), caseOf(2, PHONE), caseOf(3, ["handle", "telegram:dave_99"])];
  await new EntryMaker(steward, limited, LIST_KEY).put(cases);
  assert.deepEqual(
    puts.map(({ items }) => items.map(({ record, entries }) => [record[0], entries.length])),
    [[[1, 2]], [[2, 1]], [[3, 2]]],
  );
  const named = caseOf(4, PHONE, ["handle", "telegram:dave_98"]); // with its name it takes three, since a check asks for that
  await assert.rejects(new EntryMaker(steward, limited, LIST_KEY).put([named]), BucketFull);
});

test("what the tree holds for an alert depends on its last day and on who can take it back", () => {
  const file = caseOf(1, MAIL);
  const entries = [{ position: 5, tag: new Uint8Array(16), sealed: new Uint8Array(ANSWER_BYTES) }];
  const placed = (more: object) =>
    placedOf({ ...file, ...more }, entries).map(([position, element]) => [position, toHex(element)]);
  const expected = elementOf(
    innerOf(new Uint8Array(16), new Uint8Array(ANSWER_BYTES)),
    releaseOf(TODAY + 5, file.withdraw_keys),
  );
  assert.deepEqual(placed({}), [[5, toHex(expected)]]);
  assert.notDeepEqual(placed({ expires_on: TODAY }), placed({}));
  assert.notDeepEqual(placed({ withdraw_keys: [] }), placed({}));
});

test("an alert whose answers two stewards didn't sign stands nowhere", async () => {
  const whole = caseOf(1, MAIL);
  for (const more of [{ answers: [] }, { signers: whole.signers.slice(1) }, { answers: whole.answers.slice(1) }]) {
    const { maker } = stewardWith();
    await maker.evaluate([{ ...whole, ...more }]);
    assert.deepEqual(maker.make([{ ...whole, ...more }]), [[]]);
  }
});

test("there is no seventeenth slot", () => {
  assert.throws(() => sealEntry(new Uint8Array(64), 1, 0, 16, new Uint8Array(432), random), NoSlot);
});

test("an answer to a check has one length", () => {
  assert.equal(CHECK_BYTES, 21_504);
  assert.ok(new BadAnswer("cut-off") instanceof Trouble && new Unreadable("tag") instanceof Trouble);
});
