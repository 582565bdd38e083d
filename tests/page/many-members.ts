import { browserDevice } from "#kernel/device.ts";
import { RosterAppend, UNSIGNED_ROSTER_BYTES } from "#kernel/formats/messages.ts";
import { Entry, type Group } from "#kernel/formats/roster.ts";
import { appendWith, type Holding } from "#kernel/roster/client/new-keys.ts";
import { gzipped } from "#kernel/roster/client/packing.ts";
import { commitmentOf } from "#kernel/roster/rules/asking.ts";
import { due } from "#kernel/roster/rules/due.ts";
import { leafOf, recipientHash } from "#kernel/roster/rules/hashes.ts";
import { freeLeaf } from "#kernel/roster/rules/key-tree.ts";
import { NEW_MEMBER } from "#kernel/roster/rules/membership.ts";
import { apply, EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import { nextTree } from "#kernel/roster/rules/renewal.ts";
import type { Membership, RosterState } from "#kernel/roster/rules/state.ts";
import { ageEncrypt, generateIdentity, identityOf, recipientOf } from "#kernel/seal/age.ts";
import { intakeSeed, signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";

const { random } = browserDevice();
const DAY = 20_000;
/** Who comes between two members' epochs. */
const A_WEEK = 50;

/** Medians in milliseconds, and bytes of the body that is sent. */
export interface Measured {
  readonly removal: number;
  readonly removalBytes: number;
  readonly weekBytes: number;
  /** The peer: sealing one age file of 32 bytes for one recipient. */
  readonly seal: number;
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
async function append({ state: before, steward, keys, escrow, texts }: Made, removed: Bytes | null): Promise<Bytes> {
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
  const body = encode(RosterAppend, await appendWith(signed, due(before, entries, state), state, held, texts, random));
  return body.length > UNSIGNED_ROSTER_BYTES ? gzipped(body) : body;
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

/** All of it for a community of so many. */
export async function measure(members: number, joined: number, rounds: number): Promise<Measured> {
  const town = await made(members, joined);
  const recipient = await recipientOf(await generateIdentity());
  const someone = [...town.state.seats.values()].at(-1)?.key as Bytes;
  return {
    removal: await timed(rounds, () => append(town, someone)),
    removalBytes: (await append(town, someone)).length,
    weekBytes: (await append(town, null)).length,
    seal: await timed(rounds, () => ageEncrypt(new Uint8Array(32), [recipient])),
  };
}
