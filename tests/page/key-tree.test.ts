/** The key tree and the ladder: what follows from the entries, what an append brings, and what a dishonest server can give. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type Boxes, type RosterAppend, type SignedEntry, WRAP_BYTES } from "#kernel/formats/messages.ts";
import { Entry, type Group } from "#kernel/formats/roster.ts";
import { isHeard } from "#kernel/roster/client/heard.ts";
import { type AskRungs, Keyring, unwrapKeys } from "#kernel/roster/client/keyring.ts";
import { appendWith, type Holding } from "#kernel/roster/client/new-keys.ts";
import { commitmentOf } from "#kernel/roster/rules/asking.ts";
import { chainOf } from "#kernel/roster/rules/chains.ts";
import { type Due, due } from "#kernel/roster/rules/due.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import {
  freeLeaf,
  isFree,
  isLiving,
  nodeOf,
  parentOf,
  placeOf,
  versionOf,
  wayTo,
} from "#kernel/roster/rules/key-tree.ts";
import { apply, EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import { nextTree } from "#kernel/roster/rules/renewal.ts";
import { EMPTY, epochOf, type RosterState, WAYS } from "#kernel/roster/rules/state.ts";
import { generateIdentity, identityOf, recipientOf } from "#kernel/seal/age.ts";
import {
  intakeSeed,
  leafContents,
  leafIn,
  listKeyOf,
  nodeKey,
  openCrown,
  openRung,
  openTop,
  openWrap,
  sealRung,
  signerSeed,
  treeSecret,
} from "#kernel/seal/key-tree.ts";
import { type Bytes, concat, keyOf, fromBase64 as raw, toBase64, u32 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { device, POLICY } from "./town.ts";
import { vectors } from "./vectors.ts";

const { random } = device;
const DAY = 20_000;

type Loose = { kind: string } & Record<string, unknown>;

/** Somebody with keys of their own. */
interface One {
  readonly seed: Bytes;
  readonly key: Bytes;
  readonly identity: string;
  readonly recipient: string;
}

async function someone(): Promise<One> {
  const [seed, identity] = [random(32), await generateIdentity()];
  return { seed, key: publicKeyOf(seed), identity, recipient: await recipientOf(identity) };
}

/** Whoever read all entries knows all epochs. */
const NONE_OLDER = { epochs: new Uint8Array(), before: new Uint8Array(32) };

/**
 * A community with its server's tables: what each append brought is kept as the server keeps it, and nothing is ever
 * thrown away, so that whoever has "all tables" has more than a server would.
 */
class Community {
  state: RosterState = EMPTY_WHOLE;
  readonly keys: Record<Group, Map<number, Bytes>> = { members: new Map(), stewards: new Map() };
  readonly escrow = random(32);
  readonly texts = new Map<string, string>();
  readonly boxes = new Map<string, Bytes>();
  readonly wraps = new Map<number, Bytes[]>();
  readonly crowns: Bytes[] = [];
  readonly rungs = new Map<string, Bytes>();
  last: RosterAppend | null = null;
  lastDue: Due | null = null;
  day = DAY;
  readonly founder: One;

  constructor(founder: One) {
    this.founder = founder;
  }

  get signer(): Bytes {
    return signerSeed(this.keys.stewards.get(this.state.current.stewards) as Bytes);
  }

  #signed(state: RosterState, { kind, ...rest }: Loose, seeds: readonly Bytes[]): SignedEntry {
    const { head, registerHead, length: number, stewardsHead: stewards } = state;
    const day = Math.max(state.day, this.day);
    const register = { kind, previous: registerHead, beside: head, day, ...rest } as unknown as Entry;
    const charter = { kind, previous: head, beside: registerHead, day, number, stewards, ...rest } as unknown as Entry;
    const body = encode(Entry, chainOf(state, register) === "register" ? register : charter);
    return {
      body,
      signatures: seeds.map((seed) => ({ key: publicKeyOf(seed), signature: sign(seed, "roster", body) })),
    };
  }

  /** Append these entries with all that is due; `epochs` come after them, the stewards' first. */
  async append(said: readonly (readonly [Loose, ...Bytes[]])[], epochs: readonly Group[] = []): Promise<void> {
    const before = this.state;
    let state = before;
    const entries: SignedEntry[] = [];
    const add = (loose: Loose, seeds: readonly Bytes[]) => {
      const made = this.#signed(state, loose, seeds);
      entries.push(made);
      state = apply(state, made);
    };
    for (const [loose, ...seeds] of said) add(loose, seeds);
    for (const group of epochs) {
      const key = random(32);
      const generation = state.current[group] + 1;
      this.keys[group].set(generation, key);
      const common = { kind: "generation", group, generation, commitment: commitmentOf(key) };
      if (group === "members") {
        const list = state.currentList + Number(state.owed.size + state.stale.size > 0);
        add({ ...common, list, tree: nextTree(state), intake: null, signer: null }, [this.founder.seed]);
      } else {
        const text = await recipientOf(identityOf(intakeSeed(key)));
        this.texts.set(keyOf(recipientHash(text)), text);
        const named = { intake: recipientHash(text), signer: publicKeyOf(signerSeed(key)) };
        add({ ...common, list: null, tree: null, ...named }, [this.founder.seed]);
      }
    }
    const wanted = due(
      before,
      entries.map(({ body }) => decode(body)),
      state,
    );
    const held: Holding = {
      keyOf: (group, epoch) => (this.keys[group].get(epoch) as Bytes).slice(),
      escrow: this.escrow,
      seed: this.founder.seed,
    };
    this.lastDue = wanted;
    this.last = await appendWith(entries, wanted, state, held, this.texts, random);
    this.state = state;
    this.#keep(wanted, this.last);
  }

  #keep({ wraps, rungs }: Due, made: RosterAppend): void {
    for (const { recipient, group, sealed } of made.boxes) this.boxes.set(`${group} ${keyOf(recipient)}`, sealed);
    for (const [at, node] of wraps.entries()) {
      const wrap = made.wraps.slice(at * WRAP_BYTES, (at + 1) * WRAP_BYTES);
      this.wraps.set(node, [wrap, ...(this.wraps.get(node) ?? [])]);
    }
    if (made.crown.length > 0) this.crowns.unshift(made.crown);
    for (const [at, [group, epoch]] of rungs.entries()) {
      this.rungs.set(`${group} ${epoch}`, made.rungs.slice(at * WRAP_BYTES, (at + 1) * WRAP_BYTES));
    }
  }

  async found(): Promise<void> {
    const stewards = random(32);
    const members = random(32);
    this.keys.members.set(1, members);
    this.keys.stewards.set(1, stewards);
    const intake = await recipientOf(identityOf(intakeSeed(stewards)));
    for (const text of [intake, this.founder.recipient]) this.texts.set(keyOf(recipientHash(text)), text);
    const founding = random(32);
    await this.append([
      [
        {
          kind: "found",
          policy: POLICY,
          founding_key: publicKeyOf(founding),
          seat: this.founder.key,
          recipient: recipientHash(this.founder.recipient),
          leaf: freeLeaf(this.state, random),
          oprf_key: random(32),
          token_key: random(32),
          escrow_key: random(32),
          profile_key: random(32),
          members_commitment: commitmentOf(members),
          escrow_commitment: commitmentOf(this.escrow),
          stewards_commitment: commitmentOf(stewards),
          intake: recipientHash(intake),
          signer: publicKeyOf(signerSeed(stewards)),
        },
        founding,
        this.founder.seed,
      ],
    ]);
  }

  /** Let somebody join; the invite's holder is returned too. */
  async join(
    role: "member" | "steward" = "member",
    leaf = freeLeaf(this.state, random),
  ): Promise<[member: One, invite: One]> {
    const invite = await this.invite(role, leaf);
    return [await this.use(invite), invite];
  }

  async invite(role: "member" | "steward" = "member", leaf = freeLeaf(this.state, random)): Promise<One> {
    const one = await someone();
    this.texts.set(keyOf(recipientHash(one.recipient)), one.recipient);
    const said: Loose = {
      kind: "invite",
      key: one.key,
      recipient: recipientHash(one.recipient),
      leaf,
      role,
      last_day: this.day + 3,
      note: new Uint8Array(140),
    };
    const seeds = role === "member" ? [this.signer] : [...this.stewards];
    await this.append([[said, ...seeds]]);
    return one;
  }

  async use(invite: One): Promise<One> {
    const member = await someone();
    const { role } = this.state.invites.get(keyOf(invite.key)) as { role: string };
    this.texts.set(keyOf(recipientHash(member.recipient)), member.recipient);
    const said = { kind: "seat", invite: invite.key, seat: member.key, recipient: recipientHash(member.recipient) };
    await this.append([[said, invite.seed, member.seed]]);
    if (role === "steward") this.stewards.push(member.seed);
    return member;
  }

  readonly stewards: Bytes[] = [];

  remove(member: One, groups: readonly Group[] = ["members"]): Promise<void> {
    const seeds = groups.length > 1 ? this.stewards.filter((seed) => seed !== member.seed) : [this.founder.seed];
    return this.append([[{ kind: "remove", seat: member.key }, ...seeds]], groups);
  }

  /** What an honest server gives somebody. */
  boxesOf({ key }: One, leaf = this.leafOf(key)): Omit<Boxes, "mine"> {
    const newest = (node: number): Bytes => this.wraps.get(node)?.[0] ?? new Uint8Array(WRAP_BYTES);
    const rungs = (group: Group) => ({
      newest: this.state.current[group],
      sealed: concat(...this.ladder(group, this.state.current[group]).slice(0, 64)),
      ...NONE_OLDER,
    });
    return {
      leaf: this.boxes.get(`leaf ${keyOf(key)}`) ?? new Uint8Array(),
      wraps: concat(...wayTo(leaf).map(newest)),
      crown: this.crowns[0] as Bytes,
      rungs: rungs("members"),
      stewards: this.boxes.get(`stewards ${keyOf(key)}`) ?? null,
      stewards_rungs: rungs("stewards"),
    };
  }

  leafOf(key: Bytes): number {
    return (this.state.seats.get(keyOf(key)) ?? this.state.invites.get(keyOf(key)))?.leaf ?? 0;
  }

  ladder(group: Group, newest: number): Bytes[] {
    const found: Bytes[] = [];
    for (let at = newest; this.rungs.has(`${group} ${at}`); at--) found.push(this.rungs.get(`${group} ${at}`) as Bytes);
    return found;
  }

  readonly ask: AskRungs = async (group, newest) => ({
    rungs: { newest, sealed: concat(...this.ladder(group, newest)), ...NONE_OLDER },
    roster: this.state,
  });

  opened(one: One, groups: readonly Group[] = ["members"], changed: Partial<Boxes> = {}): Promise<Keyring> {
    return unwrapKeys({ ...this.boxesOf(one), ...changed }, one.identity, this.state, groups);
  }
}

async function founded(): Promise<Community> {
  const founder = await someone();
  const made = new Community(founder);
  await made.found();
  made.stewards.push(founder.seed);
  return made;
}

const distrust = (code: string) => (error: unknown) => error instanceof Distrust && error.code === code;

/**
 * Whether somebody who knows the key of a leaf as it was, and has everything that the server ever kept, comes to a
 * members' key of now: every wrap ever made is tried with every key that was found.
 */
function breaksIn(town: Community, known: ReadonlyMap<number, readonly Bytes[]>): boolean {
  const { genesis, current } = town.state;
  const found = new Map([...known].map(([node, keys]) => [node, new Map(keys.map((key) => [keyOf(key), key]))]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const [node, keys] of [...found]) {
      if (node === 0) continue;
      for (const key of keys.values()) {
        for (const wrap of town.wraps.get(node) ?? []) {
          const parent = opens(() => openWrap(genesis, ...placeOf(node), key, wrap));
          const above = found.get(parentOf(node)) ?? new Map<string, Bytes>();
          if (!parent || above.has(keyOf(parent))) continue;
          found.set(parentOf(node), above.set(keyOf(parent), parent));
          grew = true;
        }
      }
    }
  }
  const now = keyOf(town.keys.members.get(current.members) as Bytes);
  return [...(found.get(0)?.values() ?? [])].some((root) =>
    town.crowns.some((crown) => {
      const got = opens(() => openCrown(genesis, root, crown));
      return got !== null && keyOf(got.key) === now;
    }),
  );
}

function opens<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

/** All keys of nodes on the way to a leaf, as whoever has the leaf's box learns them now. */
function knownBy(town: Community, leaf: number): Map<number, Bytes[]> {
  const secret = treeSecret(town.keys.stewards.get(town.state.keyTree.beganAt) as Bytes);
  const keyOfNode = (node: number) => nodeKey(secret, ...placeOf(node), versionOf(town.state, node));
  return new Map([0, ...wayTo(leaf)].map((node) => [node, [keyOfNode(node)]]));
}

let town: Community;
before(async () => {
  town = await founded();
});

test("a node's number says its level and index, and a way leads from below the root to the leaf", () => {
  assert.deepEqual(
    wayTo(0),
    [1, 2, 3, 4, 5].map((level) => nodeOf(level, 0)),
  );
  assert.deepEqual(wayTo(WAYS - 1).map(placeOf), [
    [1, 15],
    [2, 255],
    [3, 4095],
    [4, 65_535],
    [5, 1_048_575],
  ]);
  for (const leaf of [0, 17, 70_000, WAYS - 1]) {
    const way = [0, ...wayTo(leaf)];
    for (const [at, node] of way.entries()) if (at > 0) assert.equal(parentOf(node), way[at - 1]);
  }
});

test("a leaf is drawn among those that nobody has", () => {
  const leaf = [...town.state.leaves.holders.keys()][0] as number;
  const drawn = [leaf, leaf + 1].map((each) => concat(u32(each)).slice(1));
  assert.equal(
    freeLeaf(town.state, () => drawn.shift() as Bytes),
    leaf + 1,
  );
});

test("fifty who join between two epochs fill blocks of sixteen leaves that nobody else is in", async () => {
  const here = await founded();
  const settled = new Set([...here.state.leaves.holders.keys()].map((leaf) => leaf >>> 4));
  for (let week = 0; week < 2; week++) {
    const blocks = new Map<number, number>();
    for (let count = 0; count < 25; count++) {
      const block = here.leafOf((await here.join())[0].key) >>> 4;
      blocks.set(block, (blocks.get(block) ?? 0) + 1);
      assert.ok(!settled.has(block));
    }
    assert.deepEqual([...blocks.values()].sort(), [16, 9]);
    for (const block of blocks.keys()) settled.add(block);
    await here.append([], ["members"]);
  }
});

test("nobody comes beside somebody who is paused, or whose neighbour went", async () => {
  const here = await founded();
  const [paused] = await here.join();
  const [goes] = await here.join();
  const block = here.leafOf(paused.key) >>> 4;
  assert.equal(here.leafOf(goes.key) >>> 4, block);
  assert.equal(freeLeaf(here.state, random) >>> 4, block);
  await here.append([], ["members"]);
  assert.notEqual(freeLeaf(here.state, random) >>> 4, block);
  await here.append([[{ kind: "freeze", seat: paused.key, frozen: true }, here.founder.seed]]);
  assert.notEqual(freeLeaf(here.state, random) >>> 4, block);
  await here.remove(goes);
  assert.notEqual(freeLeaf(here.state, random) >>> 4, block);
});

test("founder, invited and joined come to the members' key, and stewards to theirs", async () => {
  const here = await founded();
  const members = here.keys.members.get(1) as Bytes;
  const [founder] = [await here.opened(here.founder, ["members", "stewards"])];
  assert.deepEqual([founder.keyOf("members", 1), founder.keyOf("stewards", 1)], [members, here.keys.stewards.get(1)]);
  assert.deepEqual(founder.escrow, here.escrow);
  const invite = await here.invite();
  assert.equal(here.last?.wraps.length, 5 * WRAP_BYTES);
  assert.deepEqual((await here.opened(invite)).keyOf("members", 1), members);
  const member = await here.use(invite);
  assert.deepEqual([here.last?.wraps.length, here.last?.boxes.length, here.last?.crown.length], [0, 1, 0]);
  assert.deepEqual((await here.opened(member)).keyOf("members", 1), members);
  await assert.rejects(here.opened(member, ["members", "stewards"]), distrust("no-key"));
});

test("a removal renews the way to the leaf, and the others have new wraps for all below it", async () => {
  const here = await founded();
  const first = freeLeaf(here.state, () => Uint8Array.of(1, 0, 0));
  const [gone] = await here.join("member", first);
  const [beside] = await here.join("member", first + 1);
  const [far] = await here.join("member", WAYS - 1);
  await here.append([], ["members"]);
  await here.remove(gone);
  const { wraps, leaves } = here.lastDue as Due;
  assert.equal(wraps.length, 3 * 16 + 2); // of the leaves there is one that somebody has, so above them one node too
  assert.deepEqual(leaves, []);
  for (const node of [0, ...wayTo(first)]) assert.equal(versionOf(here.state, node), 3);
  assert.ok(isFree(here.state, first) && !isLiving(here.state, first) && isLiving(here.state, first + 1));
  const now = here.keys.members.get(3);
  for (const one of [beside, far, here.founder]) assert.deepEqual((await here.opened(one)).keyOf("members", 3), now);
  await assert.rejects(here.opened(gone), Distrust);
  const again = await here.join("member", first); // somebody else may have the leaf, under another key
  assert.deepEqual((await here.opened(again[0])).keyOf("members", 3), now);
  await assert.rejects(
    unwrapKeys({ ...here.boxesOf(again[0]), leaf: here.boxesOf(gone).leaf }, gone.identity, here.state, ["members"]),
    distrust("wrong-key"),
  );
});

test("a week in which nobody goes costs a crown and a rung, whatever there are", async () => {
  const here = await founded();
  for (let count = 0; count < 3; count++) await here.join();
  await here.append([], ["members"]);
  await here.append([], ["members"]);
  const { wraps, crown, rungs, boxes } = here.last as RosterAppend;
  assert.deepEqual([wraps.length, crown.length, rungs.length, boxes.length], [0, 104, 72, 0]);
});

test("who joined gets another leaf's key with the next epoch: whoever saw the invite's words has only the first", async () => {
  const here = await founded();
  const [member] = await here.join();
  const leaf = here.leafOf(member.key);
  const seen = knownBy(here, leaf);
  await here.append([], ["members"]);
  assert.deepEqual(
    here.lastDue?.leaves.map((each) => each.leaf),
    [leaf],
  );
  assert.equal(breaksIn(here, seen), false);
  assert.deepEqual((await here.opened(member)).keyOf("members", 2), here.keys.members.get(2));
});

// What somebody can do who went, with everything that the server ever kept.

test("a removed member comes to nothing newer, nor do two of them together", async () => {
  const here = await founded();
  const leaf = freeLeaf(here.state, () => Uint8Array.of(2, 0, 0));
  const [one] = await here.join("member", leaf);
  const [other] = await here.join("member", leaf + 16);
  for (let count = 0; count < 3; count++) await here.join();
  await here.append([], ["members"]);
  const known = knownBy(here, leaf);
  const theirs = knownBy(here, leaf + 16);
  assert.ok(breaksIn(here, known), "this attack finds what a member can open");
  await here.remove(one);
  assert.equal(breaksIn(here, known), false);
  for (const [node, keys] of theirs) known.set(node, [...(known.get(node) ?? []), ...keys]);
  for (const [node, keys] of knownBy(here, leaf + 16)) known.set(node, [...(known.get(node) ?? []), ...keys]);
  assert.ok(breaksIn(here, known), "the other one is a member still");
  await here.remove(other);
  assert.equal(breaksIn(here, known), false);
  await here.join();
  await here.append([], ["members"]);
  assert.equal(breaksIn(here, known), false);
});

test("an invite that was taken back, or that ran out, opens nothing newer", async () => {
  const here = await founded();
  const taken = await here.invite();
  const seen = knownBy(here, here.leafOf(taken.key));
  await here.append([[{ kind: "cancel", invite: taken.key }, here.signer]], ["members"]);
  assert.equal(breaksIn(here, seen), false);
  const late = await here.invite();
  const leaf = here.leafOf(late.key);
  const known = knownBy(here, leaf);
  const isOn = (day: number) => isLiving({ ...here.state, day }, leaf);
  assert.deepEqual([isOn(here.day + 3), isOn(here.day + 4)], [true, false]);
  here.day += 4;
  await here.append([], ["members"]);
  assert.equal(breaksIn(here, known), false);
  assert.ok(isFree(here.state, leaf));
});

/** All keys of all nodes that a tree could have, for who has its secret: every version is a small number. */
function ofSecret(here: Community, secret: Bytes): Map<number, Bytes[]> {
  const versions = Array.from({ length: here.state.current.members + 1 }, (_, version) => version);
  const nodes = [0, ...here.wraps.keys()];
  return new Map(nodes.map((node) => [node, versions.map((each) => nodeKey(secret, ...placeOf(node), each))]));
}

test("a removed steward, who knows the tree's secret, opens nothing newer", async () => {
  const here = await founded();
  const [second] = await here.join("steward");
  const [third] = await here.join("steward");
  await here.append([], ["members"]);
  const secret = treeSecret(here.keys.stewards.get(1) as Bytes);
  assert.ok(breaksIn(here, ofSecret(here, secret)));
  await here.remove(third, ["stewards", "members"]);
  assert.deepEqual([here.state.keyTree.number, here.state.keyTree.beganAt], [2, 2]);
  assert.equal(breaksIn(here, ofSecret(here, secret)), false);
  for (const one of [here.founder, second]) {
    const ring = await here.opened(one, ["members", "stewards"]);
    assert.deepEqual(
      ring.keyOf("members", here.state.current.members),
      here.keys.members.get(here.state.current.members),
    );
  }
  await here.join();
  await here.append([], ["members"]);
  assert.equal(breaksIn(here, ofSecret(here, secret)), false);
});

test("whoever saw the words of a steward's invite opens nothing after the keys of the next week, used or not", async () => {
  for (const isUsed of [false, true]) {
    const here = await founded();
    const invite = await here.invite("steward");
    const secret = treeSecret((await here.opened(invite, ["members", "stewards"])).keyOf("stewards", 1) as Bytes);
    if (isUsed) await here.use(invite);
    else here.day += 4;
    await here.append([], ["stewards", "members"]);
    assert.equal(here.state.keyTree.number, 2);
    assert.equal(breaksIn(here, ofSecret(here, secret)), false);
  }
});

test("a paused member opens nothing of a later epoch, and comes back with the keys of then", async () => {
  const here = await founded();
  const [member] = await here.join();
  await here.append([], ["members"]);
  const leaf = here.leafOf(member.key);
  const known = knownBy(here, leaf);
  await here.append([[{ kind: "freeze", seat: member.key, frozen: true }, here.founder.seed]]);
  await here.append([], ["members"]);
  assert.equal(breaksIn(here, known), false);
  await here.append([[{ kind: "freeze", seat: member.key, frozen: false }, here.founder.seed]]);
  assert.deepEqual([here.lastDue?.wraps, here.lastDue?.leaves.length], [wayTo(leaf), 1]);
  assert.deepEqual((await here.opened(member)).keyOf("members", 3), here.keys.members.get(3));
});

// A server that withholds, swaps or replays.

test("a server that withholds, cuts, swaps or replays what leads to a key is named", async () => {
  const here = await founded();
  const [member] = await here.join();
  const [other] = await here.join();
  await here.append([], ["members"]);
  const old = here.boxesOf(member);
  const [gone] = await here.join();
  await here.remove(gone);
  const now = here.boxesOf(member);
  const none = new Uint8Array();
  const flipped = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte));
  const theirs = here.boxesOf(other);
  const changes: [string, Partial<Boxes>][] = [
    ["no-key", { leaf: none }],
    ["no-key", { wraps: none }],
    ["no-key", { crown: none }],
    ["no-key", { rungs: { newest: 2, sealed: none, ...NONE_OLDER } }],
    ["wrong-key", { leaf: theirs.leaf }],
    ["wrong-key", { leaf: flipped(now.leaf) }],
    ["wrong-key", { wraps: theirs.wraps }],
    ["wrong-key", { wraps: old.wraps }],
    ["wrong-key", { wraps: flipped(now.wraps) }],
    ["wrong-key", { wraps: now.wraps.slice(0, -WRAP_BYTES) }],
    ["wrong-key", { wraps: concat(now.wraps, new Uint8Array(WRAP_BYTES)) }],
    ["wrong-key", { wraps: concat(...[4, 3, 2, 1, 0].map((at) => now.wraps.slice(at * 72, at * 72 + 72))) }],
    ["wrong-key", { crown: old.crown }],
    ["wrong-key", { crown: flipped(now.crown) }],
    ["wrong-key", { crown: now.crown.slice(0, 72) }],
    ["wrong-key", { ...old, rungs: now.rungs }],
  ];
  for (const [at, [code, changed]] of changes.entries()) {
    await assert.rejects(here.opened(member, ["members"], changed), distrust(code), `change ${at}`);
  }
  const steward: [string, Partial<Boxes>][] = [
    ["no-key", { stewards: null }],
    ["no-key", { stewards: none }],
    ["no-key", { stewards_rungs: null }],
    ["no-key", { stewards_rungs: { newest: 2, sealed: none, ...NONE_OLDER } }],
    ["wrong-key", { stewards: here.boxesOf(here.founder).leaf }],
  ];
  for (const [code, changed] of steward) {
    await assert.rejects(here.opened(here.founder, ["members", "stewards"], changed), distrust(code));
  }
});

test("an escrow's secret or an intake that isn't the one that stewards committed to is refused", async () => {
  const here = await founded();
  const groups: Group[] = ["members", "stewards"];
  const boxes = here.boxesOf(here.founder);
  const other = { ...here.state, escrowCommitment: random(32) };
  await assert.rejects(unwrapKeys(boxes, here.founder.identity, other, groups), distrust("wrong-key"));
  const made = epochOf(here.state, "stewards");
  const stewards = new Map([[1, { ...made, intake: random(32) }]]) as RosterState["epochs"]["stewards"];
  const named = { ...here.state, epochs: { ...here.state.epochs, stewards } };
  await assert.rejects(unwrapKeys(boxes, here.founder.identity, named, groups), distrust("wrong-key"));
  await assert.rejects(
    unwrapKeys(boxes, here.founder.identity, { ...here.state, genesis: random(32) }, groups),
    Distrust,
  );
});

test("the ladder leads to every older key, a missing rung ends it, and a false one is named", async () => {
  const here = await founded();
  for (let week = 0; week < 70; week++) await here.append([], ["members"]);
  const ring = await here.opened(here.founder);
  const asked: number[] = [];
  const ask: AskRungs = (group, newest) => {
    asked.push(newest);
    return here.ask(group, newest);
  };
  assert.ok(await ring.reach(here.state, "members", 10, ask));
  assert.deepEqual([asked, ring.keyOf("members", 10)], [[], here.keys.members.get(10)]);
  assert.equal(ring.keyOf("members", 9), undefined);
  assert.ok(await ring.reach(here.state, "members", 1, ask));
  assert.deepEqual([asked, ring.keyOf("members", 1)], [[7], here.keys.members.get(1)]);

  const cut = await here.opened(here.founder);
  const gone: AskRungs = async (_, newest) => ({
    rungs: { newest, sealed: new Uint8Array(), ...NONE_OLDER },
    roster: here.state,
  });
  assert.equal(await cut.reach(here.state, "members", 1, gone), false);
  assert.ok(cut.keyOf("members", 7) && !cut.keyOf("members", 6));
  assert.equal(await cut.reach(here.state, "members", 1, ask), false, "what was said to be gone isn't asked for again");
  assert.equal(asked.length, 1);

  const kept = new Keyring();
  kept.keep(ring);
  ring.wipe();
  assert.deepEqual(kept.keyOf("members", 10), here.keys.members.get(10));

  for (const swapped of ["members 40", "members 39"]) {
    const right = here.rungs.get("members 41") as Bytes;
    here.rungs.set("members 41", here.rungs.get(swapped) as Bytes);
    const lied = await here.opened(here.founder);
    await assert.rejects(lied.reach(here.state, "members", 30, ask), distrust("wrong-key"));
    here.rungs.set("members 41", right);
  }
  const { genesis } = here.state;
  const key = here.keys.members.get(41) as Bytes;
  here.rungs.set("members 41", sealRung(genesis, "members", 41, key, random(32), random)); // by a steward who lies
  const lied = await here.opened(here.founder);
  await assert.rejects(lied.reach(here.state, "members", 30, ask), distrust("wrong-key"));
});

/** What came out, or the code of what was thrown. */
function outcome(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    assert(error instanceof Trouble);
    return { error: error.code };
  }
}

const b64 = (bytes: Bytes): string => toBase64(bytes);

for (const c of vectors("key-tree").cases) {
  test(`key tree: ${c.name}`, async () => {
    const right = (key: Bytes): void => {
      if (b64(commitmentOf(key)) !== c.commitment) throw new Trouble("wrong-key");
    };
    const found: Record<string, () => unknown> = {
      secret: () => [b64(treeSecret(raw(c.stewards_key)))],
      node: () => [b64(nodeKey(raw(c.secret), c.level, c.index, c.version))],
      way: () => {
        const root = openTop(raw(c.genesis), leafContents(c.leaf, raw(c.leaf_key)), raw(c.wraps));
        const { key, escrow } = openCrown(raw(c.genesis), root, raw(c.crown));
        right(key);
        return [b64(key), b64(escrow)];
      },
      rung: () => {
        const key = openRung(raw(c.genesis), c.group, c.number, raw(c.key), raw(c.rung));
        right(key);
        return [b64(key)];
      },
      stewards: () => [identityOf(intakeSeed(raw(c.key))), b64(signerSeed(raw(c.key)))],
      members: () => [b64(listKeyOf(raw(c.key)))],
      leaf: () => {
        const { leaf, heard } = leafIn(raw(c.contents));
        return [b64(leaf), b64(heard)];
      },
      heard: () => {
        const spans = new Map<string, [number, number | null][]>();
        for (const [key, start, end] of c.stewards) spans.set(key, [...(spans.get(key) ?? []), [start, end]]);
        const made = { number: 2, commitment: random(32), madeAt: c.epoch_at, madeOn: 0, intake: null, signer: null };
        const roster: RosterState = {
          ...EMPTY,
          stewardSpans: spans,
          epochs: { ...EMPTY.epochs, members: new Map([[2, made]]) },
          current: { members: 2, stewards: 1 },
        };
        if (!isHeard(roster, raw(c.key), c.since, raw(c.heard))) throw new Trouble("own-keys-unheard");
        return [];
      },
    };
    const wanted: Record<string, unknown[]> = {
      secret: [c.secret],
      node: [c.key],
      way: [c.members_key, c.escrow_key],
      rung: [c.before],
      stewards: [c.intake_identity, c.signer_seed],
      members: [c.list_key],
      leaf: c.kind === "leaf" && c.expect === "ok" ? [b64(leafContents(c.leaf, raw(c.leaf_key))), c.heard] : [],
      heard: [],
    };
    assert.deepEqual(outcome(found[c.kind] as () => unknown), c.expect === "ok" ? wanted[c.kind] : c.expect);
    if (c.kind === "stewards") assert.equal(await recipientOf(c.intake_identity), c.intake);
  });
}
