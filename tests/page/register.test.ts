/** What a server shows of charter and register, read as members and stewards read it; and who reads what. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection } from "#kernel/connection.ts";
import { type RosterPage, RosterPage as RosterPageFormat, type SignedEntry } from "#kernel/formats/messages.ts";
import { Pin } from "#kernel/formats/vault.ts";
import { type Each, fetchWhole } from "#kernel/roster/client/register.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { pinOf } from "#kernel/roster/client/writing.ts";
import { apply, EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import { allStewards, type RosterState, taken } from "#kernel/roster/rules/state.ts";
import { textOf, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { entriesOf, vectors } from "./vectors.ts";

const FILE = vectors("roster-chains");
const SEED = new Uint8Array(32).fill(3);

/** What a server has of each chain at a moment, as a page of at most so many entries. */
type Chains = (asked: number) => { charter: readonly SignedEntry[]; register: readonly SignedEntry[] | null };

/** A line to a server that shows this, and what was asked on it. */
function showing(chains: Chains, most = 1000): { line: Connection; asked: string[] } {
  const asked: string[] = [];
  const line = new Connection("site.example", (path, { body }) => {
    if (path === "/api/nonce") return Promise.resolve(Response.json({ nonce: toBase64(SEED) }));
    if (path === "/api/register/begin") return Promise.resolve(Response.json({ length: 0, shown: null, path: [] }));
    const { start } = JSON.parse(textOf(body as Uint8Array)) as { start: number };
    asked.push(`${path} ${start}`);
    const { charter, register } = chains(asked.length);
    const all = path === "/api/charter/read" ? charter : (register ?? []);
    const page: RosterPage = { entries: all.slice(start, start + most), length: all.length, begun: null, intake: null };
    return Promise.resolve(new Response(encode(RosterPageFormat, page) as BodyInit));
  });
  return { line, asked };
}

// biome-ignore lint/suspicious/noExplicitAny: a case
const read = (c: any, most?: number): Promise<RosterState> => {
  const charter = entriesOf(FILE, c.charter);
  const register = c.register && entriesOf(FILE, c.register);
  const pins = c.pin ? [decode(Pin, utf8(JSON.stringify(c.pin)))] : [];
  const { line } = showing(() => ({ charter, register }), most);
  return register ? fetchWhole(line, SEED, pins) : fetchCharter(line, pins);
};

const outcome = (reading: Promise<RosterState>): Promise<RosterState | string> =>
  reading.catch((error) => {
    if (error instanceof Trouble) return error.code;
    throw error;
  });

for (const c of FILE.cases) {
  test(`chains: ${c.name}`, async () => {
    for (const most of [1000, 1]) {
      const found = await outcome(read(c, most));
      if (c.expect !== "ok") {
        assert.equal(found, c.expect.error);
        continue;
      }
      assert.ok(typeof found === "object", String(found));
      const { length, head, registerLength, registerHead } = found;
      assert.deepEqual([length, toBase64(head)], [c.state.length, c.state.head]);
      assert.deepEqual([registerLength, toBase64(registerHead)], [c.state.register_length, c.state.register_head]);
      const seats = (state: RosterState) =>
        (state.isWhole ? taken(state) : allStewards(state)).map(({ key }) => toBase64(key));
      assert.deepEqual(seats(found), c.state.seats);
    }
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a case
const both = FILE.cases.find((c: any) => c.name === "steward-reads-both");
const CHARTER = entriesOf(FILE, both.charter);
const REGISTER = entriesOf(FILE, both.register);

/** The states after each entry, in the order of both. */
async function states(): Promise<RosterState[]> {
  const found: RosterState[] = [];
  const { line } = showing(() => ({ charter: CHARTER, register: REGISTER }));
  found.push(await fetchWhole(line, SEED, [], EMPTY_WHOLE, (_, before) => void found.push(before)));
  return found;
}

test("whoever reads on asks for the last entry once more and for what came since, and comes to the same", async () => {
  const all = await states();
  const end = all.at(-1) as RosterState;
  for (const seen of all.slice(1)) {
    if (seen.owed.size > 0) continue;
    const { line, asked } = showing(() => ({ charter: CHARTER, register: REGISTER }));
    const found = await fetchWhole(line, SEED, [pinOf(seen)], seen);
    assert.deepEqual(found, end);
    assert.equal(asked[0], `/api/charter/read ${seen.length - 1}`);
    assert.ok(asked.includes(`/api/register/read ${Math.max(0, seen.registerLength - 1)}`));
  }
});

test("a server that has forgotten, or exchanged, what was seen of either chain in this session is caught", async () => {
  const end = (await states()).at(-1) as RosterState;
  const cut = [
    { charter: CHARTER, register: REGISTER.slice(0, -1) },
    { charter: CHARTER.slice(0, -1), register: REGISTER },
    { charter: CHARTER, register: [] },
    { charter: [], register: REGISTER },
  ];
  for (const shown of cut) {
    const { line } = showing(() => shown);
    assert.equal(await outcome(fetchWhole(line, SEED, [], end)), "rolled-back");
  }
  const [first] = CHARTER as [SignedEntry];
  for (const shown of [
    { charter: CHARTER, register: [...REGISTER.slice(0, -1), first] },
    { charter: [...CHARTER.slice(0, -1), first], register: REGISTER },
  ]) {
    const { line } = showing(() => shown);
    assert.equal(await outcome(fetchWhole(line, SEED, [], end)), "forked");
  }
});

test("what others add between the readings of the two chains is no false alarm", async () => {
  const end = (await states()).at(-1) as RosterState;
  let state = EMPTY_WHOLE;
  const grown: { charter: SignedEntry[]; register: SignedEntry[] }[] = [];
  const [charter, register] = [[...CHARTER], [...REGISTER]];
  while (charter.length + register.length > 0) {
    const from = [charter, register].find(([wire]) => wire && canFollow(state, wire)) as SignedEntry[];
    state = apply(state, from.shift() as SignedEntry);
    grown.push({ charter: CHARTER.slice(0, state.length), register: REGISTER.slice(0, state.registerLength) });
  }
  const whole = { charter: CHARTER, register: REGISTER };
  for (const before of grown) {
    // the charter is read before, all else after
    const { line } = showing((asked) => (asked === 1 ? before : whole));
    assert.deepEqual(await outcome(fetchWhole(line, SEED)), end);
  }
});

function canFollow(state: RosterState, wire: SignedEntry): boolean {
  try {
    return apply(state, wire) !== state;
  } catch {
    return false;
  }
}

test("a steward's pin keeps what was seen of the register while the charter alone is read", async () => {
  const end = (await states()).at(-1) as RosterState;
  const { line, asked } = showing(() => ({ charter: CHARTER, register: REGISTER }));
  const alone = await fetchCharter(line, [pinOf(end)]);
  assert.ok(asked.every((each) => each.startsWith("/api/charter/read")));
  const kept = pinOf(alone, pinOf(end));
  assert.deepEqual(kept, pinOf(end));
  assert.deepEqual([pinOf(alone).register_length, pinOf(alone).register_head], [undefined, undefined]);
  const hidden = showing(() => ({ charter: CHARTER, register: REGISTER.slice(0, -1) }));
  assert.equal(await outcome(fetchWhole(hidden.line, SEED, [kept])), "rolled-back");
});

/** By the same people, of whom a server that can't sign for them says that they signed it. */
const unsigned = (wire: SignedEntry): SignedEntry => ({
  ...wire,
  signatures: wire.signatures.map(({ key }) => ({ key, signature: new Uint8Array(64) })),
});

test("below a pin hashes are enough, and above it each signature is verified", async () => {
  const all = await states();
  const end = all.at(-1) as RosterState;
  const read = (from: number, to: number, registerFrom: number, registerTo: number, pins: Pin[], each?: Each) => {
    const isIn = (at: number, first: number, last: number) => at >= first && at < last;
    const charter = CHARTER.map((wire, at) => (isIn(at, from, to) ? unsigned(wire) : wire));
    const register = REGISTER.map((wire, at) => (isIn(at, registerFrom, registerTo) ? unsigned(wire) : wire));
    return outcome(fetchWhole(showing(() => ({ charter, register })).line, SEED, pins, EMPTY_WHOLE, each));
  };
  for (const seen of all.slice(1)) {
    if (seen.owed.size > 0) continue;
    const [pin, length, registerLength] = [[pinOf(seen)], seen.length, seen.registerLength];
    assert.deepEqual(await read(0, length, 0, registerLength, pin), end);
    assert.equal(await read(0, length, 0, registerLength, []), "roster-signature");
    assert.equal(await read(0, length, 0, registerLength, pin, () => {}), "roster-signature", "who hears who signed");
    if (length < CHARTER.length) assert.equal(await read(length, length + 1, 0, 0, pin), "roster-signature");
    if (registerLength < REGISTER.length)
      assert.equal(await read(0, 0, registerLength, registerLength + 1, pin), "roster-signature");
  }
});

test("what nobody signed below a pin is told by the pin's head", async () => {
  const end = (await states()).at(-1) as RosterState;
  const register_head = end.registerHead.map((byte) => byte ^ 1);
  const [charter, register] = [CHARTER.map(unsigned), REGISTER.map(unsigned)];
  for (const pin of [
    { ...pinOf(end), register_head },
    { ...pinOf(end), head: register_head },
  ])
    assert.equal(await outcome(fetchWhole(showing(() => ({ charter, register })).line, SEED, [pin])), "forked");
});

test("the charter names nobody but those who are or were stewards", async () => {
  const whole = (await states()).at(-1) as RosterState;
  const text = CHARTER.map(({ body }) => textOf(body)).join();
  const members = [...whole.seats].filter(([key]) => !whole.stewardSpans.has(key)).map(([, { key }]) => key);
  assert.ok(members.length > 0);
  for (const key of members) assert.ok(!text.includes(toBase64(key)));
});
