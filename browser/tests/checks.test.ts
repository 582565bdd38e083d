/** The index, the check and the oblivious PRF: vectors/index.json, RFC 9497's own vectors, and hostile ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import type { AlertsRead } from "../src/alerts/reading.ts";
import { areExplained, CHECK_BYTES } from "../src/checks/answer.ts";
import { CheckResult, check, fetchBucket, join } from "../src/checks/check.ts";
import { EntryMaker, placedOf } from "../src/checks/entries.ts";
import { type Answer, answerKey, decodeAnswer, inputOf, openBucket, positionOf, tagsOf } from "../src/checks/index.ts";
import { encodeAnswer, evaluateAll, NoSlot, sealEntry } from "../src/checks/sealing.ts";
import { BucketFull } from "../src/checks/tree.ts";
import type { List } from "../src/checks/tree-head.ts";
import type { Person } from "../src/community/person.ts";
import type { Alert } from "../src/formats/alert.ts";
import type { Case } from "../src/formats/case.ts";
import type { Head } from "../src/formats/messages.ts";
import { Identifier, type Kind } from "../src/identifiers/index.ts";
import { type Asked, indexKeys, Partial, placeOf as wherePut } from "../src/identifiers/partial.ts";
import { only } from "../src/identifiers/question.ts";
import { blind, finalize } from "../src/oprf/oprf.ts";
import type { Random } from "../src/seal/aead.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { type Bytes, concat, equal, fromBase64, toBase64, toHex, u32 } from "../src/wire/bytes.ts";
import { elementOf, innerOf, releaseOf } from "../src/wire/index-contexts.ts";
import { BadAnswer, Declined, Distrust, Trouble } from "../src/wire/trouble.ts";
import { about, Book, type Entry, LIST, LIST_KEY, memberOf, OPRF, outputOf, readOf, serving, TODAY } from "./book.ts";
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

const told = (answers: readonly Answer[]): unknown[] =>
  answers.map((answer) => ({ ...answer, alert: toBase64(answer.alert), marks: toBase64(answer.marks as Bytes) }));

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

for (const each of ofOp("seal")) {
  test(`index: ${each.name}`, () => {
    const answer: Answer = { ...each.answer, alert: raw(each.answer.alert), marks: raw(each.answer.marks) };
    assert.equal(toBase64(encodeAnswer(answer)), each.text);
    assert.deepEqual(told([decodeAnswer(raw(each.text))]), [each.answer]);
    const entry = sealEntry(raw(each.y), each.list, each.position, each.slot, answer, giving(raw(each.nonce)));
    assert.equal(entry.position, each.position);
    assert.equal(toBase64(entry.tag), each.tag);
    assert.equal(toBase64(entry.sealed), each.sealed);
  });
}

for (const each of ofOp("open")) {
  test(`index: ${each.name}`, () => {
    const pairs = (each.pairs as [string, string][]).map(([tag, sealed]) => [raw(tag), raw(sealed)] as const);
    const got = outcome(() => told(openBucket(raw(each.y), each.list, each.position, pairs)));
    assert.deepEqual(got, each.expect === "ok" ? each.answers : each.expect);
  });
}

interface Sent {
  route: { path: string };
  message: { list_number: number; bits: number; bucket: Bytes; blinded: Bytes };
}

// biome-ignore lint/suspicious/noExplicitAny: a case of the vectors
function personOf(each: any, answer: () => Bytes, sent: Sent[] = []): Person {
  const spans = (each.stewards as { key: string; first: number; last: number | null }[]).map(
    ({ key, first, last }) => [key, [[first - 1, last]]] as const,
  );
  return {
    keyring: { lists: new Map([[each.list, raw(each.list_key)]]) },
    device: {
      random: drawing(each),
      today: () => each.today,
    },
    contents: { withdrawn: each.withdrawn.map(raw), withdrawals_seen: 0 },
    head: null,
    refresh: () => Promise.resolve(),
    wallet: {
      askBytes: (route: Sent["route"], message: Sent["message"], purpose: string) => {
        assert.equal(purpose, "check");
        sent.push({ route, message });
        return Promise.resolve().then(answer);
      },
    },
    roster: { oprfKey: raw(each.oprf_public_key), length: each.roster_length, stewardSpans: new Map(spans) },
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
      ({ outputs: [[, y] = [identifier, new Uint8Array()]], listNumber, position, pairs, tombstones }) => {
        if (!areExplained(tombstones, person.contents.withdrawn, each.today)) return { error: "index" };
        return outcome(() => told(openBucket(y, listNumber, position, pairs)));
      },
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
const HIT_ALERTS = HIT.map(({ alert }) => alert);
const BOOK = new Book(HIT.map(({ entry }) => entry));

test("an alert that was published after the last reading, but is read while the check is asked, counts", async () => {
  let ask: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const person = memberOf(
    serving(BOOK, (parts) => {
      ask();
      return parts;
    }),
  );
  let bring: (alerts: AlertsRead) => void = () => {};
  const reading = new Promise<AlertsRead>((resolve) => {
    bring = resolve;
  });
  const before = readOf(HIT_ALERTS.slice(1), 9);
  const checking = check(person, only(NUMBER), before, reading);
  await Promise.race([asked, checking]);
  bring(readOf(HIT_ALERTS, 11)); // newer than the head, but read after the question
  const got = await checking;
  assert.deepEqual([got.answers.length, got.refused], [2, []]);
  assert.deepEqual((await check(person, only(NUMBER), before)).refused, ["entry-without-alert"]);
});

test("a check whose question fails says so, also if the reading of alerts fails later", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on("unhandledRejection", note);
  try {
    const person = memberOf(
      serving(BOOK, () => {
        throw new Declined("quota", 429);
      }),
    );
    const reading = new Promise<AlertsRead>((_, reject) => setTimeout(reject, 20, new Distrust("repeated")));
    await assert.rejects(check(person, only(NUMBER), readOf([]), reading), { code: "quota" });
    const failed = Promise.reject(new Distrust("repeated"));
    await assert.rejects(check(memberOf(serving(BOOK)), only(NUMBER), readOf([]), failed), { code: "repeated" });
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    process.off("unhandledRejection", note);
  }
  assert.deepEqual(unhandled, []);
});

test("an entry in any of a bucket's 40 places is found", async () => {
  const others = Array.from({ length: 39 }, (_, at) => {
    const identifier = new Identifier("phone", `+4477009${String(10_000 + at)}`);
    return about(at + 3, identifier).entry;
  });
  for (const place of [0, 7, 39]) {
    const entries = [...others.slice(0, place), (HIT[0] as { entry: Entry }).entry, ...others.slice(place)];
    assert.ok((await check(memberOf(serving(new Book(entries))), only(NUMBER), readOf(HIT_ALERTS))).isMatch);
  }
});

test("one broken entry hides no other, and doesn't read as no match", async () => {
  const [one, other] = HIT.map(({ entry }) => entry) as [Entry, Entry];
  const broken = new Book([{ ...one, sealed: random(72) }, other]); // a steward's: the head is honest
  const got = await check(memberOf(serving(broken)), only(NUMBER), readOf(HIT_ALERTS));
  assert.deepEqual([got.answers.length, got.refused], [1, ["entry-broken"]]);
});

for (const [reporters, counts] of [
  [255, true],
  [256, true],
  [300, true],
  [254, false],
] as const) {
  test(`an answer of 255 reporters ${counts ? "counts" : "doesn't count"} with an alert of ${reporters}`, () => {
    const answer: Answer = { severity: 2, reporters: 255, newest: "2026-11", alert: new Uint8Array(16) };
    const alert = { severity: 2, reporters, newest: "2026-11", masks: [NUMBER.masked()] } as unknown as Alert;
    const result = new CheckResult(only(NUMBER), 0);
    join(result, NUMBER, answer, { byId: () => alert });
    assert.equal(result.isMatch, counts);
    assert.deepEqual(result.refused, counts ? [] : ["entry-differs"]);
  });
}

test("an answer counts only with its alert's severity, month and mask", () => {
  const answer: Answer = { severity: 2, reporters: 1, newest: "2026-11", alert: new Uint8Array(16) };
  const alert = { severity: 2, reporters: 1, newest: "2026-11", masks: [NUMBER.masked()] };
  const refusedWith = (changed: object): string[] => {
    const result = new CheckResult(only(NUMBER), 0);
    join(result, NUMBER, answer, { byId: () => ({ ...alert, ...changed }) as unknown as Alert });
    return result.refused;
  };
  assert.deepEqual(refusedWith({}), []);
  assert.deepEqual(refusedWith({ severity: 1 }), ["entry-differs"]);
  assert.deepEqual(refusedWith({ newest: "2026-10" }), ["entry-differs"]);
  assert.deepEqual(refusedWith({ masks: ["another"] }), ["entry-elsewhere"]);
});

test("a match has the highest severity, the newest month and at least one reporter", () => {
  const result = new CheckResult(only(NUMBER), 0);
  const answer = { reporters: 0, alert: new Uint8Array(16) };
  const found = [
    { ...answer, severity: 1, newest: "2026-02" },
    { ...answer, severity: 0, newest: "2025-12" },
  ];
  result.hits = found.map((each) => ({ answer: each, alert: {} as Alert, isCertain: true }));
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
      roster: { oprfKey: publicKey },
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
    await assert.rejects(evaluateAll(person(spoil), inputs.slice(0, 3)), { code: "wrong-oprf-key" });
  }
  assert.deepEqual(
    await evaluateAll(
      person((all) => all),
      [],
    ),
    [],
  );
});

const caseOf = (id: number, ...identifiers: [Kind, string][]): Case => ({
  kind: "case",
  alert: new Uint8Array(16).fill(id),
  identifiers: identifiers.map(([kind, normal]) => ({ kind, normal })),
  severity: 1,
  reporters: 1,
  newest: "2026-01",
  expires_on: TODAY + 5,
  withdraw_keys: [new Uint8Array(32).fill(id)],
  takedown_seed: new Uint8Array(32),
});
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
    keyring: { lists: new Map([[LIST, LIST_KEY]]) },
    roster: { oprfKey: OPRF.publicKey, policies: [[1, POLICY]], policy: POLICY },
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
  return { steward, list, maker: new EntryMaker(steward, list), puts, changes, taken };
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
  assert.throws(() => new EntryMaker(stewardWith().steward, { number: 99 } as List), { code: "no-list" });
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
  await new EntryMaker(steward, limited).put([caseOf(1, MAIL), caseOf(2, PHONE)]);
  assert.deepEqual(
    puts.map(({ items }) => items.map(({ record, entries }) => [record[0], entries.length])),
    [[[1, 2]], [[2, 1]]],
  );
});

test("what the tree holds for an alert depends on its last day and on who can take it back", () => {
  const file = caseOf(1, MAIL);
  const entries = [{ position: 5, tag: new Uint8Array(16), sealed: new Uint8Array(72) }];
  const placed = (more: object) =>
    placedOf({ ...file, ...more }, entries).map(([position, element]) => [position, toHex(element)]);
  const expected = elementOf(innerOf(new Uint8Array(16), new Uint8Array(72)), releaseOf(TODAY + 5, file.withdraw_keys));
  assert.deepEqual(placed({}), [[5, toHex(expected)]]);
  assert.notDeepEqual(placed({ expires_on: TODAY }), placed({}));
  assert.notDeepEqual(placed({ withdraw_keys: [] }), placed({}));
});

test("more than 255 reporters are told as 255", () => {
  const answer: Answer = { severity: 0, reporters: 300, newest: "2026-01", alert: new Uint8Array(16) };
  assert.equal(decodeAnswer(encodeAnswer(answer)).reporters, 255);
});

test("there is no seventeenth slot", () => {
  const answer: Answer = { severity: 0, reporters: 1, newest: "2026-01", alert: new Uint8Array(16) };
  assert.throws(() => sealEntry(new Uint8Array(64), 1, 0, 16, answer, random), NoSlot);
});

test("an answer to a check has one length", () => {
  assert.equal(CHECK_BYTES, 7264);
  assert.ok(new BadAnswer("cut-off") instanceof Trouble && new Unreadable("tag") instanceof Trouble);
});
