/** The register as stewards signed it: what a server shows of it (vectors/register.json), and what it lies about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { shake256 } from "@noble/hashes/sha3.js";
import { Connection } from "#kernel/connection.ts";
import * as m from "#kernel/formats/messages.ts";
import { KnownRegister } from "#kernel/formats/register.ts";
import * as r from "#kernel/formats/register-messages.ts";
import { Pin } from "#kernel/formats/vault.ts";
import { inviterOf, knowNotes, voucherOf } from "#kernel/roster/client/notes.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { fetchWhole } from "#kernel/roster/client/register.ts";
import { signedState } from "#kernel/roster/client/signed-register.ts";
import { pinOf } from "#kernel/roster/client/writing.ts";
import { decode as decodeEntry } from "#kernel/roster/rules/entries.ts";
import { hashOf, leafOf, nodeOf } from "#kernel/roster/rules/hashes.ts";
import { PARTS, pagesOf, rootOver } from "#kernel/roster/rules/pages.ts";
import { apply, EMPTY_WHOLE, replay } from "#kernel/roster/rules/register.ts";
import { knownRegister } from "#kernel/roster/rules/registered.ts";
import { isKnownOutside } from "#kernel/roster/rules/renewal.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, concat, fromBase64, keyOf, textOf, toBase64, u32, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode, type Format } from "#kernel/wire/codec.ts";
import { sign } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { entriesOf, facts, vectors } from "./vectors.ts";

const FILE = vectors("register");
const SEED = new Uint8Array(32).fill(3);

/** What a server has, and what it shows of the register. */
interface Shown {
  readonly charter: readonly m.SignedEntry[];
  readonly register: readonly m.SignedEntry[];
  readonly shown: r.SignedRegister | null;
  readonly pages?: readonly Bytes[];
  readonly path?: readonly Bytes[];
  readonly noted?: (number: number) => r.NotedEntry;
}

/** Pages of so many bytes at once. */
const MOST = 2000;

function framed(pages: readonly Bytes[], start: number): Bytes {
  const found: Bytes[] = [];
  let [size, following] = [0, start];
  for (; following < pages.length && size < MOST; following++) {
    const page = pages[following] as Bytes;
    if (page.length > 0) found.push(u32(following).subarray(2), u32(page.length), page);
    size += page.length;
  }
  return concat(u32(following).subarray(2), ...found);
}

/** A line to a server that shows this, and what was asked on it. */
function showing({ charter, register, shown, pages = [], path = [], noted }: Shown): {
  line: Connection;
  asked: string[];
} {
  const asked: string[] = [];
  const line = new Connection("site.example", (route, { body }) => {
    if (route === "/api/nonce") return Promise.resolve(Response.json({ nonce: toBase64(SEED) }));
    const { start = 0, numbers = [] } = JSON.parse(textOf(body as Uint8Array)) as {
      start?: number;
      numbers?: number[];
    };
    asked.push(`${route} ${start}`);
    const answer = <T>(format: Format<T>, value: T) => Promise.resolve(new Response(encode(format, value) as BodyInit));
    const page = (all: readonly m.SignedEntry[]) =>
      answer(m.RosterPage, { entries: all.slice(start, start + 7), length: all.length, begun: null, intake: null });
    switch (route) {
      case "/api/charter/read":
        return page(charter);
      case "/api/register/read":
        return page(register);
      case "/api/register/begin":
        return answer(r.RegisterBegun, { length: register.length, shown, path: [...path] });
      case "/api/register/pages":
        return Promise.resolve(new Response(framed(pages, start) as BodyInit));
      case "/api/register/notes":
        return answer(r.NotedEntries, { entries: numbers.map((each) => noted?.(each) as r.NotedEntry) });
      default:
        return assert.fail(route);
    }
  });
  return { line, asked };
}

const outcome = <T>(reading: Promise<T>): Promise<T | string> =>
  reading.catch((error) => {
    if (error instanceof Trouble) return error.code;
    throw error;
  });

const isOfCharter = ({ body }: m.SignedEntry): boolean => decodeEntry(body).number !== undefined;

for (const c of FILE.cases) {
  test(`register: ${c.name}`, async () => {
    const pages = Array.from({ length: PARTS }, (_, at) => fromBase64(FILE.pages[c.pages[at]] ?? ""));
    const shown = { body: fromBase64(c.body), signature: fromBase64(c.signature) };
    const path = (c.path ?? []).map(fromBase64);
    const { line } = showing({ charter: entriesOf(FILE, c.charter), register: [], shown, pages, path });
    const pins = c.pin ? [decode(Pin, utf8(JSON.stringify(c.pin)))] : [];
    const begun = await outcome(signedState(line, SEED, pins));
    if (c.expect !== "ok") {
      const { error } = c.expect;
      return assert.equal(begun, error === "outdated" ? null : `roster-register-${error}`);
    }
    assert.ok(begun && typeof begun === "object", String(begun));
    assert.deepEqual(encoded(begun), shown.body);
    const state = replay(entriesOf(FILE, c.after), begun);
    assert.deepEqual(facts(state), c.state);
    assert.equal(toBase64(rootOver(pagesOf(state))), c.root);
    if (c.then) assert.deepEqual(encoded(state), fromBase64(c.then));
  });
}

function encoded(state: RosterState): Bytes {
  const known = knownRegister(state);
  assert.ok(known);
  return encode(KnownRegister, known);
}

/** A state as plain values. A map's order is said where it matters: memberships and invites. */
function plain(value: unknown, name = ""): unknown {
  if (value instanceof Uint8Array) return toBase64(value);
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (value instanceof Map) {
    const pairs = [...value].map(([key, held]) => [String(key), plain(held)] as const);
    const isOrdered = name === "seats" || name === "invites";
    return isOrdered ? pairs : pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plain(held, key)]));
}

/** All that follows from the entries but notes. */
const allOf = (state: RosterState) => plain({ ...state, notes: null });

const fixed = (name: string): Bytes => shake256(utf8(`parasol vectors: ${name}`), { dkLen: 32 });

/** What the signer of its epoch signed of a state, or of what is `said` instead. */
function signed(
  state: RosterState,
  said: Partial<KnownRegister> = {},
  epoch = state.current.stewards,
): r.SignedRegister {
  const body = encode(KnownRegister, { ...(knownRegister(state) as KnownRegister), ...said });
  return { body, signature: sign(signerSeed(fixed(`stewards ${epoch}`)), "register", body) };
}

/** A chain of the roster's vectors: both chains, and the state after so many entries. */
function lived(file: string, name: string) {
  const from = vectors(file);
  // biome-ignore lint/suspicious/noExplicitAny: a case
  const all = entriesOf(from, from.cases.find((c: any) => c.name === name).chain);
  const states = [EMPTY_WHOLE];
  for (const each of all) states.push(apply(states.at(-1) as RosterState, each));
  const [charter, register] = [all.filter(isOfCharter), all.filter((each) => !isOfCharter(each))];
  const show = (state: RosterState, more: Partial<Shown> = {}): Shown => ({
    ...{ charter, register, pages: pagesOf(state), shown: signed(state) },
    ...more,
  });
  const canSign = (state: RosterState): boolean => knownRegister(state) !== null;
  return { all, states, charter, register, show, signable: states.filter(canSign), end: states.at(-1) as RosterState };
}

/** RFC 9162, section 2.1.3.1, as it is written there. */
function wayTo(hashes: readonly Bytes[], number: number): Bytes[] {
  if (hashes.length === 1) return [];
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  const [left, right] = [hashes.slice(0, half), hashes.slice(half)];
  return number < half ? [...wayTo(left, number), treeHash(right)] : [...wayTo(right, number - half), treeHash(left)];
}

function treeHash(hashes: readonly Bytes[]): Bytes {
  if (hashes.length === 1) return leafOf(hashes[0] as Bytes);
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return nodeOf(treeHash(hashes.slice(0, half)), treeHash(hashes.slice(half)));
}

for (const [file, name] of [
  ["roster", "town"],
  ["roster-own-keys", "and-is-a-steward-again"],
  ["roster-own-keys", "steward-removed-after-renewing"],
  ["roster-key-tree", "new-tree-later-after-a-pause-and-a-thaw"],
] as const) {
  test(`whoever begins with what was signed comes to the same as who reads all entries: ${name}`, async () => {
    const { charter, register, show, signable, states, end } = lived(file, name);
    const entries = showing({ charter, register, shown: null });
    const whole = await fetchWhole(entries.line, SEED);
    assert.deepEqual(allOf(whole), allOf(end));
    assert.ok(signable.length > 2);
    for (const then of signable) {
      const isOutdated = isKnownOutside(end, then.current.stewards);
      const { line, asked } = showing(show(then));
      assert.deepEqual(allOf(await fetchWhole(line, SEED)), allOf(whole));
      const read = asked.filter((each) => each.startsWith("/api/register/read"));
      assert.equal(read[0], `/api/register/read ${isOutdated ? 0 : then.registerLength - 1}`);
    }
    const then = signable.at(-1) as RosterState;
    const hashes = register.slice(0, then.registerLength).map(({ body }) => hashOf(body));
    for (const seen of states.slice(1)) {
      if (seen.owed.size > 0) continue;
      const { registerLength } = seen;
      const path = registerLength > 0 && registerLength < hashes.length ? wayTo(hashes, registerLength - 1) : [];
      const { line } = showing(show(then, { path }));
      assert.deepEqual(allOf(await fetchWhole(line, SEED, [pinOf(seen)])), allOf(whole));
    }
  });
}

const TOWN = lived("roster", "town");
const THEN = TOWN.signable.at(-1) as RosterState;
const [FULL] = pagesOf(THEN).flatMap((page, at) => (page.length > 0 ? [at] : []));
const instead = (page: Bytes): Bytes[] => pagesOf(THEN).with(FULL as number, page);
const flipped = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
const older = TOWN.signable[0] as RosterState;
/** Who saw an entry of the register more than was signed at first. */
const pinned = TOWN.states[older.length + older.registerLength + 1] as RosterState;

const LIES: readonly (readonly [what: string, code: string, shown: Partial<Shown>, pin?: Pin])[] = [
  ["a page that is withheld", "roster-register-pages", { pages: instead(new Uint8Array()) }],
  [
    "a page that was altered",
    "roster-register-pages",
    { pages: instead(flipped(pagesOf(THEN)[FULL as number] as Bytes)) },
  ],
  ["pages of before", "roster-register-pages", { pages: pagesOf(older) }],
  ["pages without an end", "roster-register-unreadable", { pages: pagesOf(THEN).concat(pagesOf(THEN)) }],
  ["another signer", "roster-register-forged", { shown: signed(THEN, {}, 77) }],
  ["another text", "roster-register-forged", { shown: { ...signed(THEN), body: signed(older).body } }],
  ["another entry as the newest", "forked", { shown: signed(THEN, { register_head: flipped(THEN.registerHead) }) }],
  ["a steward's invite", "roster-register-stewards", { shown: signed(THEN, { invites: [invite()] }) }],
  ["entries after it that are of before", "forked", { register: [...TOWN.register].reverse() }],
  ["entries that end before it", "rolled-back", { register: TOWN.register.slice(0, THEN.registerLength - 1) }],
  ["no way to what was seen", "roster-register-forked", {}, pinOf(older)],
];

function invite(): KnownRegister["invites"][number] {
  const [key, recipient] = [fixed("mallory"), fixed("her recipient")];
  const facts = { last_day: THEN.day, nth: 2, noted_at: 2, has_leaf: false } as const;
  return { key, recipient, leaf: 5, role: "steward", ...facts };
}

for (const [what, code, shown, pin] of LIES) {
  test(`a server's lie about the register is told: ${what}`, async () => {
    const honest = showing(TOWN.show(THEN));
    assert.deepEqual(allOf(await fetchWhole(honest.line, SEED)), allOf(TOWN.end));
    const { line } = showing(TOWN.show(THEN, shown));
    assert.equal(await outcome(fetchWhole(line, SEED, pin ? [pin] : [])), code);
  });
}

test("what was signed before what somebody saw is no way back", async () => {
  const pin = pinOf(pinned);
  const { charter, register } = TOWN;
  assert.deepEqual([pinned.length, pinned.registerLength], [older.length, older.registerLength + 1]);
  const before = { charter: charter.slice(0, older.length), register: register.slice(0, older.registerLength) };
  const cut = showing(TOWN.show(older, before));
  assert.equal(await outcome(fetchWhole(cut.line, SEED, [pin])), "rolled-back");
  const whole = showing({ charter, register, shown: signed(older), pages: pagesOf(older) });
  assert.deepEqual(allOf(await fetchWhole(whole.line, SEED, [pin])), allOf(TOWN.end));
});

test("the notes of before are read when they are needed, and no others are taken for them", async () => {
  const { register, end, states } = TOWN;
  const noted = (number: number): r.NotedEntry => {
    const before = states.findLast(({ registerLength }) => registerLength === number) as RosterState;
    return { entry: register[number] as m.SignedEntry, length: before.length };
  };
  const people = [...end.seats.values()];
  const keyring = { keyOf: (_: string, epoch: number) => fixed(`stewards ${epoch}`) };
  const of = (connection: Connection, roster: RosterState) =>
    ({ connection, roster, seed: SEED, keyring }) as unknown as Person;
  const told = (person: Person) =>
    people.map(({ key }) => [inviterOf(person, key), voucherOf(person, key)].map((each) => each && keyOf(each)));
  const knowing = of(showing(TOWN.show(THEN)).line, end);
  const begun = (shown: Partial<Shown>) => showing(TOWN.show(THEN, shown));
  const first = begun({ noted });
  const roster = await fetchWhole(first.line, SEED);
  const person = of(first.line, roster);
  assert.notDeepEqual(told(person), told(knowing));
  await knowNotes(person, people);
  assert.deepEqual(told(person), told(knowing));
  const { length } = first.asked;
  await knowNotes(person, people);
  assert.equal(first.asked.length, length, "what is known was asked for again");
  const others = [...register.keys()].filter((at) =>
    /"kind":"(invite|vouch)"/.test(textOf((register[at] as m.SignedEntry).body)),
  );
  const forged = (entry: m.SignedEntry) => ({
    ...entry,
    signatures: [{ key: fixed("x"), signature: new Uint8Array(64) }],
  });
  const bare = (entry: m.SignedEntry) => ({ ...entry, signatures: [] });
  for (const [lie, code] of [
    [(number: number) => noted(others.find((each) => each !== number) as number), "roster-forked"],
    [(number: number) => ({ ...noted(number), length: end.length + 1 }), "roster-forked"],
    [(number: number) => ({ ...noted(number), entry: bare(noted(number).entry) }), "roster-forked"],
    [(number: number) => ({ ...noted(number), entry: forged(noted(number).entry) }), "roster-signature"],
  ] as const) {
    const liar = of(begun({ noted: lie }).line, roster);
    assert.equal(await outcome(knowNotes(liar, people)), code);
  }
});
