/** The index, the check and the oblivious PRF: vectors/index.json, RFC 9497's own vectors, and hostile ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import type { Alert } from "../src/alerts/alert.ts";
import { AlertsRead } from "../src/alerts/reading.ts";
import { blunted, CHECK_BYTES, CheckResult, check, chooseList, fetchBucket, join } from "../src/checks/check.ts";
import {
  type Case,
  encodeAnswer,
  entriesFor,
  evaluateAll,
  NoSlot,
  putEntries,
  sealEntry,
} from "../src/checks/entries.ts";
import { type Answer, answerKey, decodeAnswer, inputOf, openBucket, positionOf, tagsOf } from "../src/checks/index.ts";
import { blind, finalize } from "../src/checks/oprf.ts";
import type { Person } from "../src/community/person.ts";
import { Identifier, type Kind } from "../src/identifiers/index.ts";
import type { Random } from "../src/seal/aead.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { type Bytes, concat, fromBase64, toBase64, toHex, u32 } from "../src/wire/bytes.ts";
import { BadAnswer, Declined, Distrust, Trouble } from "../src/wire/trouble.ts";
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

/** Randomness of which the library makes exactly this scalar: it reduces 48 bytes modulo the order less one, and adds one. */
const givingScalar =
  (scalar: bigint) =>
  (count = 48) => {
    assert.equal(count, 48);
    return Uint8Array.from({ length: count }, (_, at) => Number(((scalar - 1n) >> BigInt(8 * at)) & 255n));
  };

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
  answers.map((answer) => ({ ...answer, alert: toBase64(answer.alert) }));

const INDEX = vectors("index");
const ofOp = (op: string) => {
  // biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
  const chosen = (INDEX.cases as any[]).filter((each) => each.op === op);
  assert.ok(chosen.length > 0);
  return chosen;
};

test("every case of the index is of an op that is tested here", () => {
  const ops = new Set((INDEX.cases as { op: string }[]).map(({ op }) => op));
  assert.deepEqual([...ops].sort(), ["check", "identify", "open", "seal"]);
});

for (const each of ofOp("identify")) {
  test(`index: ${each.name}`, () => {
    const canonical = new Identifier(each.kind, each.normal).canonical();
    assert.equal(toBase64(canonical), each.canonical);
    const input = inputOf(raw(each.list_key), canonical);
    const position = positionOf(raw(each.list_key), canonical);
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
    const answer: Answer = { ...each.answer, alert: raw(each.answer.alert) };
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
  return {
    keyring: { lists: new Map([[each.list, raw(each.list_key)]]) },
    device: { random: givingScalar(littleEndian(raw(each.blind_randomness)) % ORDER), today: () => 0 },
    purse: {
      askBytes: (route: Sent["route"], message: Sent["message"], purpose: string) => {
        assert.equal(purpose, "check");
        sent.push({ route, message });
        return Promise.resolve().then(answer);
      },
    },
    connection: {
      ask: () =>
        Promise.resolve({
          protocol: 1,
          lists: [{ number: each.list, bits: each.bits, complete: true, updated_on: 9 }],
        }),
    },
    roster: { oprfKey: raw(each.oprf_public_key) },
    seed: new Uint8Array(32),
  } as unknown as Person;
}

for (const each of ofOp("check")) {
  test(`index: ${each.name}`, async () => {
    const sent: Sent[] = [];
    const person = personOf(each, () => raw(each.answer), sent);
    const list = { number: each.list, bits: each.bits, complete: true, updated_on: 0 };
    const identifier = new Identifier(each.kind as Kind, each.normal);
    const got = await fetchBucket(person, identifier, list).then(
      ({ y, listNumber, position, pairs }) => outcome(() => told(openBucket(y, listNumber, position, pairs))),
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

// Checks.

const HIT = ofOp("check").find((each) => each.name === "check-hit");
const NUMBER = new Identifier(HIT.kind, HIT.normal);
const { answers: HIT_ANSWERS } = HIT as {
  answers: { severity: number; reporters: number; newest: string; alert: string }[];
};

/** An alert to which this answer belongs, except for `changed`. */
const alertOf = (answer: { severity: number; reporters: number; newest: string; alert: string }, changed = {}): Alert =>
  ({ ...answer, id: raw(answer.alert), masks: [NUMBER.masked()], ...changed }) as unknown as Alert;

const others = (count: number): Alert[] =>
  Array.from({ length: count }, (_, at) =>
    alertOf({ severity: 0, reporters: 0, newest: "", alert: toBase64(u32(at)) }, { masks: ["a", "b", "c", "d"] }),
  );

test("a check gives the answers whose alerts say the same, and is not blunted below what its alerts call for", async () => {
  const bits = HIT.bits as number;
  const known = new AlertsRead([...HIT_ANSWERS.map((answer) => alertOf(answer)), ...others(2 ** (bits - 2) * 2)], []);
  const sent: Sent[] = [];
  const got = await check(
    personOf(HIT, () => raw(HIT.answer), sent),
    NUMBER,
    known,
  );
  assert.equal(sent[0]?.message.bits, bits);
  assert.ok(got.isMatch);
  assert.equal(got.listDay, 9);
  assert.deepEqual(told(got.answers), HIT_ANSWERS);
  assert.equal(got.alerts.length, HIT_ANSWERS.length);
  assert.deepEqual(got.refused, []);
  assert.equal(got.severity, Math.max(...HIT_ANSWERS.map((answer) => answer.severity)));
  assert.equal(
    got.reporters,
    HIT_ANSWERS.reduce((sum, answer) => sum + answer.reporters, 0),
  );
});

test("an alert that was published after the last reading, but is read while the check is asked, counts", async () => {
  const before = new AlertsRead(others(1024), []);
  const now = new AlertsRead([...others(1024), ...HIT_ANSWERS.map((answer) => alertOf(answer))], []);
  let isAsked = false;
  const person = personOf(HIT, () => {
    isAsked = true;
    return raw(HIT.answer);
  });
  let bring: (alerts: AlertsRead) => void = () => {};
  const reading = new Promise<AlertsRead>((resolve) => {
    bring = resolve;
  });
  const checking = check(person, NUMBER, before, reading);
  while (!isAsked) await new Promise((resolve) => setImmediate(resolve));
  bring(now);
  const got = await checking;
  assert.deepEqual(told(got.answers), HIT_ANSWERS);
  assert.deepEqual(got.refused, []);
  assert.equal((await check(person, NUMBER, before)).isMatch, false);
});

test("how finely a check asks is said by the alerts of the last reading, whatever is read meanwhile", async () => {
  const bitsWith = async (reading: AlertsRead): Promise<number> => {
    const sent: Sent[] = [];
    const person = personOf({ ...HIT, bits: 20 }, () => raw(HIT.answer), sent);
    await check(person, NUMBER, new AlertsRead(others(16), []), Promise.resolve(reading));
    return sent[0]?.message.bits as number;
  };
  assert.deepEqual([await bitsWith(new AlertsRead([], [])), await bitsWith(new AlertsRead(others(4096), []))], [5, 5]);
});

test("a check whose question fails says so, also if the reading of alerts fails later", async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on("unhandledRejection", note);
  try {
    const person = personOf(HIT, () => {
      throw new Declined("quota", 429);
    });
    const reading = new Promise<AlertsRead>((_, reject) => setTimeout(reject, 20, new Distrust("repeated")));
    await assert.rejects(check(person, NUMBER, new AlertsRead([], []), reading), { code: "quota" });
    const answered = personOf(HIT, () => raw(HIT.answer));
    const failed = Promise.reject(new Distrust("repeated"));
    await assert.rejects(check(answered, NUMBER, new AlertsRead([], []), failed), { code: "repeated" });
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    process.off("unhandledRejection", note);
  }
  assert.deepEqual(unhandled, []);
});

test("an entry in any of a bucket's 48 places is found", async () => {
  const entries = HIT.answer as string;
  const list = { number: HIT.list, bits: HIT.bits, complete: true, updated_on: 0 };
  const { pairs } = await fetchBucket(
    personOf(HIT, () => raw(entries)),
    NUMBER,
    list,
  );
  assert.deepEqual(concat(...pairs.flat()), raw(entries).slice(96));
  assert.equal(pairs.length, 48);
});

test("an entry without an alert that counts is no match", async () => {
  const known = new AlertsRead(others(1024), []);
  const got = await check(
    personOf(HIT, () => raw(HIT.answer)),
    NUMBER,
    known,
  );
  assert.ok(!got.isMatch);
  assert.deepEqual(
    got.refused,
    HIT_ANSWERS.map(() => "entry-without-alert"),
  );
});

test("one broken entry hides no other, and doesn't read as no match", async () => {
  const changed = ofOp("check").find((each) => each.name === "check-entry-changed");
  const known = new AlertsRead([...HIT_ANSWERS.map((answer) => alertOf(answer)), ...others(1024)], []);
  const got = await check(
    personOf(changed, () => raw(changed.answer)),
    NUMBER,
    known,
  );
  assert.ok(got.refused.includes("entry-broken"));
});

test("a list that moved is asked again with more bits, once", async () => {
  const sent: Sent[] = [];
  const moved = (): never => {
    throw new Declined("list-moved", 409);
  };
  const person = personOf({ ...HIT, bits: 20 }, moved, sent);
  await assert.rejects(check(person, NUMBER, new AlertsRead([], [])), { code: "list-moved" });
  assert.deepEqual(
    sent.map(({ message }) => message.bits),
    [2, 4],
  );
  const other = personOf(HIT, () => {
    throw new Declined("quota", 429);
  });
  await assert.rejects(check(other, NUMBER, new AlertsRead([], [])), { code: "quota" });
});

for (const [identifiers, called] of [
  [0, 0],
  [8, 0],
  [9, 1],
  [16, 1],
  [17, 2],
  [64, 3],
  [65, 4],
  [8192, 10],
] as const) {
  test(`a list of ${identifiers} identifiers is asked with at most ${called} bits and the slack`, () => {
    const list = { number: 1, bits: 20, complete: true, updated_on: 0 };
    const known = new AlertsRead(
      Array.from({ length: identifiers }, () => alertOf(HIT_ANSWERS[0] as never)),
      [],
    );
    assert.equal(blunted(list, known).bits, called + 2);
    assert.equal(blunted(list, known, 4).bits, called + 4);
    assert.equal(blunted({ ...list, bits: 1 }, known).bits, 1);
  });
}

test("without bits every position is in bucket 0", async () => {
  const sent: Sent[] = [];
  const person = personOf(HIT, () => raw(HIT.answer), sent);
  await fetchBucket(person, NUMBER, { number: HIT.list, bits: 0, complete: true, updated_on: 0 });
  assert.deepEqual(sent[0]?.message.bucket, new Uint8Array(4));
});

test("the newest complete list whose key is held is asked", async () => {
  const one = (number: number, complete = true, bits = 2) => ({ number, complete, bits, updated_on: 0 });
  const choose = (held: number[], lists: unknown[]) =>
    chooseList({
      keyring: { lists: new Map(held.map((number) => [number, new Uint8Array(32)])) },
      connection: { ask: () => Promise.resolve({ protocol: 1, lists }) },
    } as unknown as Person);
  assert.equal((await choose([1, 2], [one(2), one(1)])).number, 2);
  assert.equal((await choose([1, 2], [one(1), one(2, false)])).number, 1);
  assert.equal((await choose([1], [one(1), one(2)])).number, 1);
  assert.equal((await choose([1, 2], [one(1), one(2, true, 21)])).number, 1);
  for (const lists of [[], [one(1, false)], [one(3)], [one(1, true, -1)]]) {
    await assert.rejects(choose([1, 2], lists), { code: "no-list" });
  }
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
    const result = new CheckResult(NUMBER, 0);
    join(result, answer, { byId: () => alert });
    assert.equal(result.isMatch, counts);
    assert.deepEqual(result.refused, counts ? [] : ["entry-differs"]);
  });
}

test("an answer counts only with its alert's severity, month and mask", () => {
  const answer: Answer = { severity: 2, reporters: 1, newest: "2026-11", alert: new Uint8Array(16) };
  const alert = { severity: 2, reporters: 1, newest: "2026-11", masks: [NUMBER.masked()] };
  const refusedWith = (changed: object): string[] => {
    const result = new CheckResult(NUMBER, 0);
    join(result, answer, { byId: () => ({ ...alert, ...changed }) as unknown as Alert });
    return result.refused;
  };
  assert.deepEqual(refusedWith({}), []);
  assert.deepEqual(refusedWith({ severity: 1 }), ["entry-differs"]);
  assert.deepEqual(refusedWith({ newest: "2026-10" }), ["entry-differs"]);
  assert.deepEqual(refusedWith({ masks: ["another"] }), ["entry-elsewhere"]);
});

test("a match has the highest severity, the newest month and at least one reporter", () => {
  const result = new CheckResult(NUMBER, 0);
  const answer = { reporters: 0, alert: new Uint8Array(16) };
  result.answers.push({ ...answer, severity: 1, newest: "2026-02" }, { ...answer, severity: 0, newest: "2025-12" });
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

const LIST_KEY = new Uint8Array(32).fill(7);
const OPRF_KEYS = voprf.deriveKeyPair(new Uint8Array(32), new Uint8Array(1));
const caseOf = (id: number, ...digits: string[]): Case => ({
  kind: "case",
  alert: new Uint8Array(16).fill(id),
  identifiers: digits.map((last) => ({ kind: "phone", normal: `+44770090000${last}` })),
  severity: 1,
  reporters: 1,
  newest: "2026-01",
});

/** The slot in which an entry lies. */
function slotOf(entry: { tag: Bytes }, last: string): number {
  const canonical = new Identifier("phone", `+44770090000${last}`).canonical();
  const tags = tagsOf(evaluate(OPRF_KEYS.secretKey, inputOf(LIST_KEY, canonical)));
  return tags.findIndex((tag) => toHex(tag) === toHex(entry.tag));
}

/** A steward who holds list 3; `take` says of what was put which alerts find their slots taken. */
const stewardOf = (take: (items: { record: Bytes; entries: { tag: Bytes }[] }[]) => Bytes[] = () => []): Person =>
  ({
    device: { random },
    seed: new Uint8Array(32),
    keyring: { lists: new Map([[3, LIST_KEY]]) },
    roster: { oprfKey: OPRF_KEYS.publicKey },
    room: () => new Uint8Array(16),
    connection: {
      ask: (route: { path: string }, message: { blinded: Bytes[]; items: Parameters<typeof take>[0] }) =>
        Promise.resolve(
          route.path === "/api/index/put"
            ? { taken: take(message.items) }
            : voprf.blindEvaluateBatch(OPRF_KEYS.secretKey, OPRF_KEYS.publicKey, message.blinded),
        ),
    },
  }) as unknown as Person;

test("alerts of one batch that share an identifier take one slot after the other, from the first asked for", async () => {
  const cases = [caseOf(1, "1"), caseOf(2, "2", "1"), caseOf(3, "1")];
  const made = await entriesFor(stewardOf(), 3, cases, 4);
  const slots = made.map((entries, at) =>
    entries.map((entry, place) => slotOf(entry, (cases[at] as Case).identifiers[place]?.normal.at(-1) as string)),
  );
  assert.deepEqual(slots, [[4], [4, 5], [6]]);
  await assert.rejects(entriesFor(stewardOf(), 3, cases, 14), NoSlot);
  await assert.rejects(entriesFor(stewardOf(), 4, cases), { code: "no-list" });
});

test("alerts whose slots are taken are put into the next ones, and only those", async () => {
  const put: [number[], number[]][] = [];
  const steward = stewardOf((items) => {
    put.push([
      items.map(({ record }) => record[0] as number),
      items.map((item) => slotOf(item.entries[0] as never, "1")),
    ]);
    return put.length < 3 ? [new Uint8Array(16).fill(2)] : [];
  });
  await putEntries(steward, 3, [caseOf(1, "1"), caseOf(2, "1")]);
  assert.deepEqual(put, [
    [
      [1, 2],
      [0, 1],
    ],
    [[2], [1]],
    [[2], [2]],
  ]);
  const full = stewardOf((items) => items.map(({ record }) => record));
  await assert.rejects(putEntries(full, 3, [caseOf(1, "1")]), NoSlot);
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
  assert.equal(CHECK_BYTES, 4320);
  assert.ok(new BadAnswer("cut-off") instanceof Trouble && new Unreadable("tag") instanceof Trouble);
});
