/**
 * What `bench/keys.py` measures, in Node and in Chromium: what a removal, a week's renewal and an unlocking cost a device
 * in a community of so many. The roster's state is made up, since so many joins take minutes: keys that nobody has, real
 * leaves. What is timed is the page's own code, from the entries to the bytes that are sent.
 */
import { unwrapKeys } from "../src/community/keyring.ts";
import { appendWith, type Holding } from "../src/community/new-keys.ts";
import { gzipped } from "../src/community/packing.ts";
import { pieceOf } from "../src/community/staging.ts";
import { browserDevice } from "../src/device.ts";
import { BoxesStage, RosterAppend, STAGED_AT_ONCE, UNSIGNED_ROSTER_BYTES } from "../src/formats/messages.ts";
import { Entry, type Group } from "../src/formats/roster.ts";
import { commitmentOf } from "../src/roster/asking.ts";
import { besideStaged, due, ownerOf } from "../src/roster/due.ts";
import { leafOf, recipientHash } from "../src/roster/hashes.ts";
import { freeLeaf, nodeOf, parentOf, placeOf, versionOf, wayTo } from "../src/roster/key-tree.ts";
import { NEW_MEMBER } from "../src/roster/membership.ts";
import { apply, EMPTY_WHOLE } from "../src/roster/register.ts";
import { nextTree } from "../src/roster/renewal.ts";
import { LEVELS, type Membership, type RosterState } from "../src/roster/state.ts";
import { ageDecrypt, ageEncrypt, generateIdentity, identityOf, recipientOf } from "../src/seal/age.ts";
import {
  intakeSeed,
  leafContents,
  nodeKey,
  sealCrown,
  sealRung,
  sealWrap,
  signerSeed,
  treeSecret,
} from "../src/seal/key-tree.ts";
import { type Bytes, concat, keyOf } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";

const { random } = browserDevice();
const DAY = 20_000;
const RUNGS = 64;
/** Who comes between two members' epochs. */
const A_WEEK = 50;

/** Medians in milliseconds, and bytes of the body that is sent. */
export interface Measured {
  readonly removal: number;
  readonly removalBytes: number;
  readonly week: number;
  readonly weekBytes: number;
  readonly unlock: number;
  readonly unlockBytes: number;
  /** The peer: sealing, and opening, one age file of 32 bytes for one recipient. */
  readonly seal: number;
  readonly open: number;
}

interface Made {
  readonly state: RosterState;
  readonly steward: Bytes;
  readonly keys: Record<Group, Bytes>;
  readonly escrow: Bytes;
  readonly texts: ReadonlyMap<string, string>;
}

/** A community of so many, of whom `joined` came since the last members' epoch. */
async function made(members: number, joined: number): Promise<Made> {
  const steward = random(32);
  const keys = { members: random(32), stewards: random(32) };
  const escrow = random(32);
  const recipient = await recipientOf(await generateIdentity());
  const intake = await recipientOf(identityOf(intakeSeed(keys.stewards)));
  const key = publicKeyOf(steward);
  const genesis = random(32);
  const holders = new Map<number, Bytes>();
  const seats = new Map<string, Membership>();
  const gone = new Set<number>();
  let state: RosterState = { ...EMPTY_WHOLE, seats, leaves: { ...EMPTY_WHOLE.leaves, holders, gone } };
  for (let count = 0; count < members; count++) {
    const settled = members - joined;
    if (count === settled || (count < settled && count % A_WEEK === 0)) gone.clear();
    const leaf = freeLeaf(state, random);
    const own = count === 0 ? key : random(32);
    const role = count === 0 ? "steward" : "member";
    const rest = { ...NEW_MEMBER, since: DAY, invite: null } as const;
    holders.set(leaf, own);
    seats.set(keyOf(own), { key: own, recipient: recipientHash(recipient), leaf, role, ...rest });
    gone.add(leaf);
  }
  if (joined === 0) gone.clear();
  const epoch = { number: 1, madeAt: 0, madeOn: DAY };
  const signer = publicKeyOf(signerSeed(keys.stewards));
  const stewards = { ...epoch, commitment: commitmentOf(keys.stewards), intake: recipientHash(intake), signer };
  state = {
    ...state,
    length: 1,
    head: genesis,
    tree: [leafOf(genesis)],
    genesis,
    day: DAY,
    days: [[DAY, 0]],
    seats,
    stewardSpans: new Map([[keyOf(key), [[0, null]]]]),
    epochs: {
      members: new Map([[1, { ...epoch, commitment: commitmentOf(keys.members), intake: null, signer: null }]]),
      stewards: new Map([[1, stewards]]),
    },
    current: { members: 1, stewards: 1 },
    escrowCommitment: commitmentOf(escrow),
    keyTree: { number: 1, beganAt: 1, goneAt: 0, invitedAt: 0 },
    lists: new Map([[1, 1]]),
    currentList: 1,
    intake,
  };
  const texts = new Map([recipient, intake].map((text) => [keyOf(recipientHash(text)), text]));
  return { state, steward, keys, escrow, texts };
}

/** The body of an append: somebody is removed if there is one, and the members' keys are renewed. */
async function append(
  { state: before, steward, keys, escrow, texts }: Made,
  removed: Bytes | null,
  staged: ReadonlySet<number> | null = null,
): Promise<Bytes> {
  let state = before;
  const entries: Entry[] = [];
  const wire = (said: Record<string, unknown>, isOfCharter: boolean) => {
    const { head, registerHead, length: number, stewardsHead: stewards } = state;
    const place = isOfCharter
      ? { previous: head, beside: registerHead, day: DAY, number, stewards }
      : { previous: registerHead, beside: head, day: DAY };
    const entry = { ...said, ...place } as unknown as Entry;
    const body = encode(Entry, entry);
    const signed = { body, signatures: [{ key: publicKeyOf(steward), signature: sign(steward, "roster", body) }] };
    entries.push(entry);
    state = apply(state, signed);
    return signed;
  };
  const signed = removed ? [wire({ kind: "remove", seat: removed }, false)] : [];
  const fresh = random(32);
  const list = state.currentList + Number(state.owed.size > 0);
  const epoch = { kind: "generation", group: "members", generation: 2, commitment: commitmentOf(fresh) };
  signed.push(wire({ ...epoch, list, tree: nextTree(state), intake: null, signer: null }, true));
  const held: Holding = {
    keyOf: (group, number) => (group === "members" && number === 2 ? fresh : keys[group]),
    escrow,
    seed: random(32),
  };
  const all = due(before, entries, state);
  const wanted = staged ? besideStaged(all, state, staged) : all;
  const message = await appendWith(signed, wanted, state, held, texts, random);
  const body = encode(RosterAppend, { ...message, staged: staged !== null });
  return body.length > UNSIGNED_ROSTER_BYTES ? gzipped(body) : body;
}

/** What a server has for a steward after 64 renewals, and what opens it. */
async function locked(members: number) {
  const town = await made(members, 0);
  const identity = await generateIdentity();
  const recipient = await recipientOf(identity);
  const { genesis } = town.state;
  const ladder = (group: Group): { state: RosterState; keys: Bytes[]; sealed: Bytes } => {
    const keys = Array.from({ length: RUNGS + 1 }, () => random(32));
    const sealed = keys.slice(1).map((key, at) => sealRung(genesis, group, at + 2, key, keys[at] as Bytes, random));
    return { state: town.state, keys, sealed: concat(...sealed.reverse()) };
  };
  const rungs = { members: ladder("members"), stewards: ladder("stewards") };
  const [newest, stewards] = [rungs.members.keys.at(-1) as Bytes, rungs.stewards.keys.at(-1) as Bytes];
  const number = RUNGS + 1;
  const intake = recipientHash(await recipientOf(identityOf(intakeSeed(stewards))));
  const signer = publicKeyOf(signerSeed(stewards));
  const made_ = { number, madeAt: 0, madeOn: DAY };
  const state: RosterState = {
    ...town.state,
    current: { members: number, stewards: number },
    epochs: {
      members: new Map([[number, { ...made_, commitment: commitmentOf(newest), intake: null, signer: null }]]),
      stewards: new Map([[number, { ...made_, commitment: commitmentOf(stewards), intake, signer }]]),
    },
  };
  const secret = treeSecret(stewards);
  const of = (node: number): Bytes => nodeKey(secret, ...placeOf(node), versionOf(state, node));
  const [leaf] = [...state.leaves.holders.keys()] as [number];
  const wraps = wayTo(leaf).map((node) => sealWrap(genesis, ...placeOf(node), of(node), of(parentOf(node)), random));
  const boxes = {
    leaf: await ageEncrypt(leafContents(leaf, of(nodeOf(LEVELS, leaf))), [recipient]),
    wraps: concat(...wraps),
    crown: sealCrown(genesis, of(0), { key: newest, escrow: town.escrow }, random),
    rungs: { newest: number, sealed: rungs.members.sealed, epochs: new Uint8Array(RUNGS * 40), before: random(32) },
    stewards: await ageEncrypt(stewards, [recipient]),
    stewards_rungs: { newest: number, sealed: rungs.stewards.sealed, epochs: new Uint8Array(), before: random(32) },
  };
  return { boxes, identity, state };
}

/** The median of the times of `act`, in milliseconds; the first time isn't counted. */
async function timed(rounds: number, act: () => Promise<unknown>): Promise<number> {
  await act();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] as number;
}

/** What a new key tree for so many takes, after a steward went. */
export interface Staged {
  readonly pieces: number;
  readonly bytes: number;
  readonly largest: number;
  readonly seconds: number;
  /** The append with which it begins. */
  readonly lastBytes: number;
  readonly lastSeconds: number;
}

/** Makes the pieces of a new key tree, and then the append, as `tend` does it; what a server does isn't in it. */
export async function stageAll(members: number): Promise<Staged> {
  const town = await made(members, 0);
  const { state } = town;
  const over = { ...state, keyTree: { ...state.keyTree, goneAt: 1 }, current: { ...state.current, stewards: 2 } };
  const leaves = [...state.leaves.holders.keys()].sort((one, other) => one - other);
  const [text] = [...town.texts.values()] as [string];
  let [bytes, largest] = [0, 0];
  const start = performance.now();
  for (let at = 0; at < leaves.length; at += STAGED_AT_ONCE) {
    const owners = leaves.slice(at, at + STAGED_AT_ONCE).map((leaf) => ownerOf(state, leaf));
    const texts = owners.map(() => text);
    const piece = await pieceOf(over, treeSecret(town.keys.stewards), owners, texts, random, random(32));
    const { length } = await gzipped(encode(BoxesStage, piece));
    bytes += length;
    largest = Math.max(largest, length);
  }
  const between = performance.now();
  const last = await append({ ...town, state: over }, null, new Set(leaves));
  return {
    pieces: Math.ceil(leaves.length / STAGED_AT_ONCE),
    bytes,
    largest,
    seconds: (between - start) / 1000,
    lastBytes: last.length,
    lastSeconds: (performance.now() - between) / 1000,
  };
}

/** All of it for a community of so many. */
export async function measure(members: number, joined: number, rounds: number): Promise<Measured> {
  const town = await made(members, joined);
  const someone = [...town.state.seats.values()].at(-1)?.key as Bytes;
  const { boxes, identity, state } = await locked(members);
  const recipient = await recipientOf(identity);
  const one = await ageEncrypt(new Uint8Array(32), [recipient]);
  const sizes = [boxes.leaf, boxes.wraps, boxes.crown, boxes.rungs.sealed, boxes.rungs.epochs];
  return {
    removal: await timed(rounds, () => append(town, someone)),
    removalBytes: (await append(town, someone)).length,
    week: await timed(rounds, () => append(town, null)),
    weekBytes: (await append(town, null)).length,
    unlock: await timed(rounds, () => unwrapKeys(boxes, identity, state, ["members"])),
    unlockBytes: sizes.reduce((sum, { length }) => sum + Math.ceil(length / 3) * 4, 0),
    seal: await timed(rounds, () => ageEncrypt(new Uint8Array(32), [recipient])),
    open: await timed(rounds, () => ageDecrypt(one, [identity])),
  };
}
