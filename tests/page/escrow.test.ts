/** The escrow: vectors/escrow.json, a plain model, and servers and second reporters that are dishonest. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOPRF } from "@noble/curves/abstract/oprf.js";
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { Identifier, type Kind } from "#features/checks/page/identifiers/index.ts";
import { openAll, type Waiting } from "#features/escrow/page/opening.ts";
import { decodeKeys, openInner, sealInner } from "#features/escrow/page/parts.ts";
import {
  InvalidScalar,
  inputKey,
  inputOf,
  type Line,
  lineOf,
  SamePoint,
  scalarOf,
  secretThrough,
  shareAt,
  unwrap,
  wrap,
  xOf,
} from "#features/escrow/page/shares.ts";
import { KeysPart } from "#features/escrow/page/structs.ts";
import { EMPTY_REPORT, NO_CONTACT } from "#features/reports/page/model.ts";
import { Reporter } from "#features/reports/page/reporter.ts";
import { find, independent, queue, type ReadReport } from "#features/reports/page/review.ts";
import type { Report } from "#features/reports/page/structs.ts";
import {
  type Filer,
  NothingToMatch,
  prepareWaiting,
  stateOf,
  TooManyIdentifiers,
} from "#features/reports/page/waiting.ts";
import { Connection } from "#kernel/connection.ts";
import type { Credential } from "#kernel/formats/member-messages.ts";
import type { RoomOpen, StoredRecord } from "#kernel/formats/messages.ts";
import { blind, finalize } from "#kernel/oprf/oprf.ts";
import { signedFor } from "#kernel/rooms/held.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, fromBase64, keyOf, toBase64, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { escrowBytes, renewalBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { forSite } from "#kernel/wire/request.ts";
import { isSigned, sign, signedBytes } from "#kernel/wire/signing.ts";
import { Declined } from "#kernel/wire/trouble.ts";
import { words } from "./town.ts";
import { vectors } from "./vectors.ts";

const raw = fromBase64;
const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
type Json = any;
const CASES = vectors("escrow").cases as Json[];

/** The library's VOPRF, of which a test also needs the server's half. */
const { voprf } = createOPRF({
  name: "ristretto255-SHA512",
  Point: ristretto255.Point,
  hash: sha512,
  hashToGroup: ristretto255_hasher.hashToCurve,
  hashToScalar: ristretto255_hasher.hashToScalar,
});

function outcome<T>(act: () => T): T | { error: string } {
  try {
    return act();
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.code };
    if (error instanceof InvalidScalar) return { error: "scalar" };
    if (error instanceof SamePoint) return { error: "same-point" };
    throw error;
  }
}

/** What a case expects, if that is bytes under one of its names. */
const expected = (each: Json, name: string): unknown => (each.expect === "ok" ? raw(each[name]) : each.expect);

const pairs = (keys: ReadonlyMap<string, Bytes>): [string, string][] =>
  [...keys].map(([room, key]): [string, string] => [room, toBase64(key)]).sort();

const RUN: Record<string, (each: Json) => void> = {
  line(each) {
    const key = inputKey(raw(each.generation_key));
    const canonical = new Identifier(each.kind as Kind, each.normal).canonical();
    const input = inputOf(key, canonical);
    assert.deepEqual([key, canonical, input], [raw(each.input_key), raw(each.canonical), raw(each.input)]);
    const [secretKey, publicKey] = [raw(each.escrow_secret_key), raw(each.escrow_public_key)];
    const asked = blind(input, random);
    const { evaluated, proof } = voprf.blindEvaluate(secretKey, publicKey, asked.blinded);
    const [y] = finalize([asked], [evaluated], publicKey, proof) as [Bytes];
    assert.deepEqual(y, raw(each.y));
    const line = lineOf(y);
    assert.deepEqual(line, { mark: raw(each.mark), secret: raw(each.secret), slope: raw(each.slope) });
    for (const point of each.points) {
      assert.deepEqual(xOf(raw(point.output)), raw(point.x));
      assert.deepEqual(shareAt(line, raw(point.x)), raw(point.share));
    }
  },
  scalar(each) {
    assert.deepEqual(
      outcome(() => scalarOf(raw(each.uniform))),
      expected(each, "scalar"),
    );
  },
  secret(each) {
    const [one, other] = each.points.map(([x, share]: [string, string]) => ({ x: raw(x), share: raw(share) }));
    assert.deepEqual(
      outcome(() => secretThrough(one, other)),
      expected(each, "secret"),
    );
  },
  wrap(each) {
    const [secret, mark, wrapped] = [raw(each.secret), raw(each.mark), raw(each.wrapped)];
    assert.deepEqual(
      outcome(() => unwrap(secret, wrapped, mark)),
      expected(each, "key"),
    );
    if (each.expect === "ok")
      assert.deepEqual(
        wrap(secret, raw(each.key), mark, () => raw(each.nonce)),
        wrapped,
      );
  },
  part(each) {
    const [key, room, inner] = [raw(each.key), raw(each.room), raw(each.inner)];
    assert.deepEqual(
      outcome(() => openInner(key, room, each.number, inner)),
      expected(each, "text"),
    );
    if (each.expect !== "ok") return;
    assert.deepEqual(
      sealInner(key, room, each.number, raw(each.text), each.smallest, () => raw(each.nonce)),
      inner,
    );
  },
  keys(each) {
    const read = outcome(() => decodeKeys(raw(each.text)));
    if (each.expect === "ok") assert.equal(toBase64(encode(KeysPart, read as KeysPart)), each.text);
    else assert.deepEqual(read, each.expect);
  },
  filing(each) {
    const records = each.records.map(([id, body]: [string, string]) => ({ id: raw(id), body: raw(body) }));
    const covered = forSite(each.site, escrowBytes(raw(each.room), records, each.marks.map(raw)));
    assert.equal(isSigned(raw(each.holder_key), "open", covered, raw(each.signature)), each.expect === "ok");
    if (each.expect !== "ok") return;
    assert.deepEqual(reportRoom(raw(each.holder_key)), raw(each.room));
    assert.equal(toBase64(signedBytes("open", covered)), each.signed_bytes);
    assert.equal(toBase64(sign(raw(each.holder_seed), "open", covered)), each.signature);
  },
  renewal(each) {
    const [id, body] = each.record.map(raw) as [Bytes, Bytes];
    const asked = renewalBytes(each.keys, raw(each.room), { id, body }, each.marks.map(raw));
    const covered = forSite(each.site, asked);
    assert.equal(isSigned(raw(each.holder_key), "open", covered, raw(each.signature)), each.expect === "ok");
    if (each.expect !== "ok") return;
    assert.equal(toBase64(signedBytes("open", covered)), each.signed_bytes);
    assert.equal(toBase64(sign(raw(each.holder_seed), "open", covered)), each.signature);
  },
  open(each) {
    const waiting: Waiting[] = each.waiting.map((text: string, at: number) => {
      const keys = decodeKeys(raw(text));
      return { room: keys.room, keys, given: each.given[at] };
    });
    for (const some of [waiting, [...waiting].reverse()]) assert.deepEqual(pairs(openAll(some)), each.keys.sort());
  },
};

for (const each of CASES) test(`escrow: ${each.name}`, () => RUN[each.op]?.(each));

test("every operation of the vectors is run, and every one there is has cases", () => {
  assert.deepEqual([...new Set(CASES.map(({ op }) => op))].sort(), Object.keys(RUN).sort());
});

// A plain model: a report opens if and only if a report by another member names one of its identifiers.

interface Modelled {
  readonly seat: number;
  readonly names: readonly number[];
}

/** Small random numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const LINES: Line[] = Array.from({ length: 5 }, () => lineOf(random(64)));
const MEMBERS: Credential[] = Array.from({ length: 4 }, () => ({ nonce: random(32), output: random(64) }));

interface Point {
  readonly line: Line;
  readonly share?: Bytes;
  readonly wrapped?: Bytes;
}

/** A report by this member with these points, which are right where nothing else is said. */
function reportOf({ nonce, output }: Credential, points: readonly Point[], key = random(32)): Waiting & { key: Bytes } {
  const room = random(16);
  const shares = points.map(({ line, share, wrapped }) => ({
    mark: line.mark,
    share: share ?? shareAt(line, xOf(output)),
    wrapped: wrapped ?? wrap(line.secret, key, line.mark, random),
  }));
  return { room, key, keys: { part: "keys", room, nonce, output, shares } };
}

const lineAt = (at: number): Line => LINES[at] as Line;
const memberAt = (at: number): Credential => MEMBERS[at] as Credential;
const opened = (keys: ReadonlyMap<string, Bytes>, { room, key }: { room: Bytes; key: Bytes }): boolean => {
  const found = keys.get(keyOf(room));
  if (found) assert.deepEqual(found, key);
  return found !== undefined;
};

test("a report opens if and only if a report by another seat names one of its identifiers", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    const model: Modelled[] = Array.from({ length: 1 + roll(7) }, () => ({
      seat: roll(MEMBERS.length),
      names: [...new Set(Array.from({ length: 1 + roll(4) }, () => roll(LINES.length)))],
    }));
    const reports = model.map(({ seat: member, names }) =>
      reportOf(
        memberAt(member),
        names.map((at) => ({ line: lineAt(at) })),
      ),
    );
    const keys = openAll(reports);
    for (const [at, { seat: member, names }] of model.entries()) {
      const isMet = model.some((other) => other.seat !== member && other.names.some((name) => names.includes(name)));
      assert.equal(opened(keys, reports[at] as (typeof reports)[number]), isMet, `seed ${seed}, report ${at}`);
    }
  }
});

test("a dishonest second reporter opens nothing with wrong points, and hides nothing that others open", () => {
  const line = lineAt(0);
  const [honest, third] = [reportOf(memberAt(0), [{ line }]), reportOf(memberAt(2), [{ line }])];
  const [x] = [xOf(memberAt(1).output)];
  const wrong: Point[] = [
    { line, share: scalarOf(random(32)), wrapped: random(72) },
    { line, share: honest.keys.shares[0]?.share as Bytes, wrapped: honest.keys.shares[0]?.wrapped as Bytes },
    { line: { ...lineAt(1), mark: line.mark } }, // another's mark, met without knowing whom it stands for
    { line, share: shareAt({ ...line, secret: scalarOf(random(32)) }, x) },
  ];
  for (const point of wrong) {
    const dishonest = reportOf(memberAt(1), [point]);
    assert.ok(!opened(openAll([honest, dishonest]), honest));
    for (const some of [
      [honest, dishonest, third],
      [dishonest, third, honest],
    ]) {
      const keys = openAll(some);
      assert.ok(opened(keys, honest) && opened(keys, third));
    }
  }
});

test("a replayed credential is the same seat, whatever is filed with it", () => {
  const line = lineAt(0);
  const honest = reportOf(memberAt(0), [{ line }]);
  const replayed = reportOf(memberAt(0), [{ line, share: scalarOf(random(32)) }]);
  const under = reportOf({ ...memberAt(0), nonce: random(32) }, [{ line }]);
  assert.equal(openAll([honest, replayed, under]).size, 0);
});

// Filing and reading, against a server that keeps rooms in memory.

const IDENTITY = await generateIdentity();
const INTAKE = await recipientOf(IDENTITY);
const ESCROW = voprf.generateKeyPair();
const EPOCH = random(32);

const NONE = new Uint8Array();
const KEYS = { madeOn: 0, firstList: 1, oprfKey: NONE, tokenKey: NONE, escrowKey: ESCROW.publicKey, profileKey: NONE };

function rosterOf(): RosterState {
  const made = {
    number: 1,
    commitment: random(32),
    madeAt: 0,
    madeOn: 0,
    intake: recipientHash(INTAKE),
    signer: random(32),
  };
  const epochs = { members: new Map([[1, made]]), stewards: new Map([[1, made]]) };
  const current = { members: 1, stewards: 1 };
  return { ...EMPTY, intake: INTAKE, length: 1, current, epochs, serverKeys: [KEYS] };
}
const ROSTER = rosterOf();
const device = { random, today: () => 20_000, pause: () => Promise.resolve() };

interface Filed extends RoomOpen {
  isMet: boolean;
}

/** What an honest server does with waiting reports. */
class Model {
  readonly rooms = new Map<string, Filed>();
  readonly given = new Set<string>();
  readonly asked: [string, Json][] = [];
  readonly notes: Bytes[] = [];

  answer(path: string, message: Json): Json {
    this.asked.push([path, message]);
    return this.#honest(path, message);
  }

  #honest(path: string, message: Json): Json {
    switch (path) {
      case "/api/escrow/evaluate":
        return voprf.blindEvaluateBatch(ESCROW.secretKey, ESCROW.publicKey, message.blinded);
      case "/api/rooms/open":
        return this.#file(message);
      case "/api/escrow/state":
        return { met: this.rooms.get(keyOf(message.room))?.isMet ?? false, keys: 1 };
      case "/api/escrow/verify":
        return {
          given: message.credentials.map(({ nonce, output }: Credential) =>
            this.given.has(keyOf(nonce) + keyOf(output)) ? 1 : 0,
          ),
        };
      case "/api/rooms/list":
        return { rooms: this.#met().map(({ room, holder_key, marks }) => this.outside(room, holder_key, marks)) };
      case "/api/rooms/read": {
        const records = this.rooms.get(keyOf(message.room))?.records.map((record, at) => this.stored(record, at + 1));
        if (!records) throw new Declined("no-such-room", 404);
        return { records, more: false };
      }
      case "/api/rooms/outlines":
        return {
          rooms: (message.rooms as Json[]).flatMap((room) => {
            const all = this.rooms.get(keyOf(room))?.records.map((record, at) => this.stored(record, at + 1));
            return all ? [{ room, records: all.filter((_, at) => at === 1 || at > 3), left: [], older: false }] : [];
          }),
        };
      case "/api/withdrawals/read":
        return { withdrawals: [] };
      default:
        throw new Error(path);
    }
  }

  outside(room: Bytes, holder_key: Bytes, marks: Bytes[]): Json {
    return { room, holder_key, opened_on: 20_000, last_seq: 5, marks };
  }

  stored({ id, body }: { id: Bytes; body: Bytes }, seq: number): StoredRecord {
    return { seq, id, day: 20_000, body };
  }

  #met(): Filed[] {
    return [...this.rooms.values()].filter(({ isMet }) => isMet);
  }

  #file(message: RoomOpen): { met: boolean } {
    const marks = new Set(message.marks.map(keyOf));
    const partners = [...this.rooms.values()].filter((other) => other.marks.some((mark) => marks.has(keyOf(mark))));
    for (const partner of partners) partner.isMet = true;
    this.rooms.set(keyOf(message.room), { ...message, isMet: partners.length > 0 });
    return { met: partners.length > 0 };
  }

  get connection(): Json {
    return { ask: async (route: { path: string }, message: Json) => this.answer(route.path, message) };
  }

  /** A member with a credential of their own. */
  member(credential: Credential = { nonce: random(32), output: random(64) }): Filer {
    this.given.add(keyOf(credential.nonce) + keyOf(credential.output));
    const keyring = { escrow: EPOCH } as unknown as Person["keyring"];
    const wallet = {
      ask: async (route: { path: string }, message: Json) => this.answer(route.path, message),
      credential: async () => credential,
    } as unknown as Filer["wallet"];
    return {
      connection: new Connection(SITE),
      roster: ROSTER,
      device,
      keyring,
      wallet,
      refreshMine: async () => undefined,
    };
  }

  /** A steward's client, as far as reading reports needs it. */
  steward(): Person {
    const { notes } = this;
    return {
      connection: this.connection,
      device,
      roster: ROSTER,
      seed: random(32),
      key: random(32),
      contents: { withdrawn: [], withdrawals_seen: 0 },
      intakes: async () => [IDENTITY],
      askToRead: async (route: { path: string }, message: Json) => this.answer(route.path, message),
      vault: { remember: async () => undefined },
      append: async (_: string, __: Bytes, body: Bytes) => notes.push(body),
      async *read() {
        for (const [at, body] of notes.entries()) yield [{ seq: at + 1 }, { author: new Uint8Array(32), body }];
      },
    } as unknown as Person;
  }
}

const SITE = "site.example";
const REPORT: Report = { ...EMPTY_REPORT, what_happened: "He locked the door.", warn_others: true };
const phone = (end: string): Identifier => new Identifier("phone", `+4477009001${end}`);

async function file(member: Filer, ends: readonly string[], what = REPORT): Promise<RoomOpen> {
  const { message } = await prepareWaiting(member, words(), what, "shared", NO_CONTACT, ends.map(phone));
  const signed = signedFor(member.connection, message);
  await member.wallet.ask({ path: "/api/rooms/open" } as never, signed as never, "report");
  return signed;
}

/** The reports of the queue, opened. */
const read = async (model: Model): Promise<Map<string, ReadReport>> => {
  const found = new Map<string, ReadReport>();
  for (const { room } of await queue(model.steward())) {
    found.set(keyOf(room), await find(model.steward(), toHex(room)));
  }
  return found;
};

test("two members' reports about one person open for a steward, and stay open when one of them goes", async () => {
  const model = new Model();
  const [first, second] = [model.member(), model.member()];
  const mine = await file(first, ["23", "24"]);
  assert.equal((await read(model)).size, 0);
  const theirs = await file(second, ["24"], { ...REPORT, what_happened: "The same." });
  const found = await read(model);
  assert.equal(found.get(keyOf(mine.room))?.raw?.report.what_happened, REPORT.what_happened);
  assert.equal(found.get(keyOf(theirs.room))?.report.what_happened, "The same.");
  for (const report of found.values()) {
    assert.ok(report.waited && !report.isSealed && report.shared === "shared" && report.contact !== null);
    assert.deepEqual([report.problems, report.lines], [[], []]);
  }
  assert.equal(model.notes.length, 2);
  model.rooms.delete(keyOf(theirs.room));
  const later = (await read(model)).get(keyOf(mine.room));
  assert.equal(later?.report.what_happened, REPORT.what_happened);
  assert.equal(model.notes.length, 2);
});

test("one member twice: they meet, nothing opens, and a steward is told only that", async () => {
  const model = new Model();
  const member = model.member();
  const mine = await file(member, ["23"]);
  await file(member, ["23"]);
  const found = await read(model);
  assert.equal(found.size, 2);
  for (const report of found.values()) {
    assert.ok(report.isSealed);
    assert.deepEqual([report.raw, report.report, report.shared, report.contact], [null, EMPTY_REPORT, "", null]);
    assert.deepEqual([report.problems, report.lines, report.status], [[], [], "received"]);
  }
  assert.equal(model.notes.length, 0);
  await file(model.member(), ["23"]);
  const all = await read(model);
  assert.equal(all.get(keyOf(mine.room))?.report.what_happened, REPORT.what_happened);
  assert.deepEqual([...all.values()].map(({ sameMember }) => sameMember.length).sort(), [0, 1, 1]);
  assert.equal(independent([...all.values()]), 2);
});

test("what is sent tells neither how many identifiers there are, nor how long the texts", async () => {
  const model = new Model();
  const member = model.member();
  const short = await file(member, ["23"]);
  const long = await file(member, ["30", "31", "32", "33"], { ...REPORT, description: "x".repeat(900) });
  const sizes = ({ records, marks }: RoomOpen) => [
    ...records.map(({ body }) => body.length),
    ...marks.map((each) => each.length),
  ];
  assert.deepEqual(sizes(short), sizes(long));
  assert.deepEqual(sizes(short), [4096, 6144, 3072, 3072, 6144, 16, 16, 16, 16]);
  for (const [path, message] of model.asked) {
    if (path === "/api/escrow/evaluate") assert.equal(message.blinded.length, 4);
  }
  for (const { room, holder_key, records, marks, signature } of [short, long]) {
    assert.ok(isSigned(holder_key, "open", forSite(SITE, escrowBytes(room, records, marks)), signature));
    assert.equal(new Set(marks.map(keyOf)).size, 4);
  }
});

test("a report that waits needs one to four identifiers, each counted once", async () => {
  const model = new Model();
  const member = model.member();
  await assert.rejects(file(member, []), NothingToMatch);
  await assert.rejects(file(member, ["20", "21", "22", "23", "24"]), TooManyIdentifiers);
  assert.equal(model.asked.length, 0);
  assert.equal((await file(member, ["20", "20", "21", "22", "23"])).records.length, 5);
});

test("without the escrow's secret there is nothing to file", async () => {
  const model = new Model();
  const without = { ...model.member(), keyring: { escrow: null } as unknown as Person["keyring"] };
  await assert.rejects(file(without, ["23"]), { code: "no-key" });
});

test("credentials that the server didn't give don't count", async () => {
  const model = new Model();
  const mine = await file(model.member(), ["23"]);
  const stranger = model.member();
  model.given.delete([...model.given].at(-1) as string);
  await file(stranger, ["23"]);
  assert.ok((await read(model)).get(keyOf(mine.room))?.isSealed);
});

test("receipt words tell whether another report is there, and open what one wrote", async () => {
  const model = new Model();
  const passphrase = words();
  const member = model.member();
  const { message } = await prepareWaiting(member, passphrase, REPORT, "", NO_CONTACT, [phone("23")]);
  await member.wallet.ask({ path: "/api/rooms/open" } as never, message as never, "report");
  const reporter = await Reporter.of(model.connection, device, passphrase);
  assert.deepEqual(await stateOf(reporter), { met: false, keys: 1 });
  await file(member, ["23"]);
  assert.deepEqual(await stateOf(reporter), { met: true, keys: 1 }); // the server can't know that it is the same person
});

test("a report that never waited tells nothing, whatever a steward wrote, and other refusals are told", async () => {
  const refusing = (code: string) => ({ ask: () => Promise.reject(new Declined(code, 404)) }) as never;
  const reporter = async (code: string) => await Reporter.of(refusing(code), device, words());
  assert.equal(await stateOf(await reporter("no-such-room")), null);
  await assert.rejects(stateOf(await reporter("busy")), { code: "busy" });
});
