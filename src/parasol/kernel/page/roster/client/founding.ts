/** Founding a community and joining one. Keys are made here, on the person's device; the server learns public ones. */

import { emptyHashes } from "#features/checks/page/index-tree.ts";
import { signTreeHead } from "#features/checks/page/tree-heads.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { WireBox } from "#kernel/formats/messages.ts";
import type { Group, Policy } from "#kernel/formats/roster.ts";
import { type Pin, type SeatKeys, VaultContents } from "#kernel/formats/vault.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import { commitmentOf } from "#kernel/roster/rules/asking.ts";
import { INTAKE } from "#kernel/roster/rules/desks.ts";
import type { Due } from "#kernel/roster/rules/due.ts";
import { hashOf, recipientHash } from "#kernel/roster/rules/hashes.ts";
import { freeLeaf, wayTo } from "#kernel/roster/rules/key-tree.ts";
import { apply } from "#kernel/roster/rules/rules.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { ageEncrypt, identityOf, recipientOf } from "#kernel/seal/age.ts";
import { intakeSeed, signerSeed } from "#kernel/seal/key-tree.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { indexHead } from "#kernel/wire/member-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { fetchKeyring, GROUPS, type Held, type Keyring } from "./keyring.ts";
import { appendWith } from "./new-keys.ts";
import type { Person } from "./person.ts";
import { fetchCharter } from "./roster.ts";
import { newMember, unlockWith } from "./unlocking.ts";
import { deleteVault, readVault, wipeKeys, writeVault } from "./vaults.ts";
import { about, beside, NO_KEYS, pinOf, placed, wireEntry } from "./writing.ts";

/**
 * The invite's words open no invite: never made, or older than 72 hours (`invite-unusable`), or used or taken back
 * (`invite-used`).
 */
export class InviteUnusable extends Trouble {}

/** What an invite's words open. */
export interface OpenedInvite extends Held {
  readonly keys: WordKeys;
  /** The charter that it vouches for. */
  readonly roster: RosterState;
  /** The groups that whoever uses it will be in. */
  readonly groups: readonly Group[];
}

/**
 * Found the community with the founding words that `parasol init` printed; `passphrase` is the founder's own new words.
 * The first list for checks, still empty, gets its head. Returns the first steward. Throws `Declined` if the founding
 * words are wrong or used.
 */
export async function found(
  connection: Connection,
  device: Device,
  foundingPassphrase: Passphrase,
  policy: Policy,
  passphrase: Passphrase,
): Promise<Person> {
  const { oprf_key, token_key, escrow_key, profile_key } = await about(connection);
  const founding = await keysOf(foundingPassphrase, "founding");
  const member = await newMember(device);
  const [membersKey, stewardsKey, escrow] = [device.random(32), device.random(32), device.random(32)];
  const intake = await recipientOf(identityOf(intakeSeed(stewardsKey)));
  const recipient = await recipientOf(member.identity);
  const key = publicKeyOf(member.sign_seed);
  const leaf = freeLeaf(EMPTY, device.random);
  const entry = placed(EMPTY, device, {
    kind: "found",
    policy,
    founding_key: founding.signKey,
    seat: key,
    recipient: recipientHash(recipient),
    leaf,
    oprf_key,
    token_key,
    escrow_key,
    profile_key,
    members_commitment: commitmentOf(membersKey),
    escrow_commitment: commitmentOf(escrow),
    stewards_commitment: commitmentOf(stewardsKey),
    intake: recipientHash(intake),
    signer: publicKeyOf(signerSeed(stewardsKey)),
  });
  const wire = wireEntry(entry, founding.signSeed, member.sign_seed);
  const head = hashOf(wire.body);
  const own = await keysOf(passphrase, "vault");
  const pin = pinOf({ genesis: head, length: 1, head, stewardsHead: head });
  await keepNewMember(connection, device, own, member, pin);
  const mine = { key, recipient: recipientHash(recipient), leaf };
  const due: Due = {
    recipients: [mine, { key: INTAKE, recipient: recipientHash(intake) }],
    stewards: [mine],
    leaves: [mine],
    wraps: wayTo(leaf),
    rungs: [],
    hasCrown: true,
  };
  const texts = new Map([recipient, intake].map((text) => [keyOf(recipientHash(text)), text]));
  const keys = { members: membersKey, stewards: stewardsKey };
  const held = { keyOf: (group: Group) => keys[group], escrow, seed: member.sign_seed };
  await connection.ask(
    routes.rosterAppend,
    await appendWith([wire], due, apply(EMPTY, wire), held, texts, device.random),
  );
  for (const secret of [membersKey, stewardsKey, escrow]) secret.fill(0);
  wipeKeys(founding);
  const founder = await unlockWith(connection, device, own);
  await signFirstTreeHead(founder).catch(() => {}); // then the review does when it is read
  return founder;
}

async function signFirstTreeHead(founder: Person): Promise<void> {
  const first = signTreeHead(founder, 1, { bits: 0, size: 0, root: emptyHashes(0)[0] as Bytes }, 0);
  await founder.connection.ask(indexHead, { head: first }, founder.seed);
}

/** Put a new member's keys into the vault of its words, before the member exists: a break in between costs nothing. */
function keepNewMember(
  connection: Connection,
  device: Device,
  keys: WordKeys,
  member: SeatKeys,
  pin: Pin,
  version = 1,
): Promise<void> {
  const ofLetters = { letters: undefined, letters_seen: undefined, verified: undefined };
  const ofLounge = { muted: undefined, lounge_seen: undefined, certificates: undefined, pens: undefined, ...ofLetters };
  const nothing = { withdrawn: [], withdrawals_seen: 0, seen_on: undefined, ...ofLounge };
  const contents: VaultContents = { kind: "seat", pin, seat: member, ...nothing };
  return writeVault(connection, device, keys, version, encode(VaultContents, contents));
}

/** What an invite's words hold. Throws `InviteUnusable`, `Distrust`, `NotFounded`. */
export async function openInvite(connection: Connection, invitePassphrase: Passphrase): Promise<OpenedInvite> {
  return openInviteOf(connection, await keysOf(invitePassphrase, "invite"));
}

async function openInviteOf(connection: Connection, keys: WordKeys): Promise<OpenedInvite> {
  const { contents } = await readVault(connection, keys);
  const isThere = contents?.kind === "invite";
  try {
    if (!isThere) {
      await connection.ask(routes.boxesRead, {}, keys.signSeed); // whoever used one deleted it: the server says which
      throw new InviteUnusable("invite-unusable");
    }
    const read = (seen: RosterState) => fetchCharter(connection, [contents.pin], seen);
    const groupsIn = (roster: RosterState) =>
      roster.invites.get(keyOf(keys.signKey))?.role === "steward" ? GROUPS : (["members"] as const);
    const held = await fetchKeyring(connection, keys.signSeed, contents.identity, EMPTY, read, groupsIn);
    return { keys, ...held, groups: groupsIn(held.roster) };
  } catch (error) {
    if (!isDeclined(error, "invite-used", "not-a-seat")) throw error;
    throw new InviteUnusable(isThere || isDeclined(error, "invite-used") ? "invite-used" : "invite-unusable");
  }
}

/**
 * Become a member by an invite; `passphrase` is the new member's own new words. If it broke off before, the same
 * words go on with the membership that they hold already. Throws `InviteUnusable`, `Declined`, `Distrust`.
 */
export async function join(
  connection: Connection,
  device: Device,
  invitePassphrase: Passphrase,
  passphrase: Passphrase,
): Promise<Person> {
  let invite = await openInvite(connection, invitePassphrase);
  const own = await keysOf(passphrase, "vault");
  let { contents, version } = await readVault(connection, own);
  let member = contents?.kind === "seat" ? contents.seat : null;
  for (let attempt = 1; ; attempt++) {
    try {
      if (!member) {
        member = await newMember(device);
        await keepNewMember(connection, device, own, member, pinOf(invite.roster), ++version);
      }
      await becomeMember(connection, device, invite, member);
      break;
    } catch (error) {
      if (attempt === TRIES || !member) throw error;
      if (isDeclined(error, "roster-duplicate") && !(await isMember(connection, member))) {
        member = null; // somebody is called so: only the server knows who
      } else if (!isDeclined(error, "roster-moved")) throw error;
      invite = await openInviteOf(connection, invite.keys);
    }
  }
  await deleteVault(connection, invite.keys);
  wipeKeys(invite.keys);
  return unlockWith(connection, device, own);
}

/** Whether these keys are a member's already. Throws `Declined` (`seat-frozen`). */
export async function isMember(connection: Connection, { sign_seed }: SeatKeys): Promise<boolean> {
  try {
    await connection.ask(routes.boxesRead, {}, sign_seed);
    return true;
  } catch (error) {
    if (isDeclined(error, "not-a-seat")) return false;
    throw error;
  }
}

async function becomeMember(
  connection: Connection,
  device: Device,
  { keys, roster, mine, ring, groups }: OpenedInvite,
  member: SeatKeys,
): Promise<void> {
  const recipient = await recipientOf(member.identity);
  const key = publicKeyOf(member.sign_seed);
  const entry = placed(beside(roster, mine, device), device, {
    kind: "seat",
    invite: keys.signKey,
    seat: key,
    recipient: recipientHash(recipient),
  });
  const boxes = await boxesFor(key, recipient, roster, ring, groups);
  ring.wipe();
  const entries = [wireEntry(entry, keys.signSeed, member.sign_seed)];
  await connection.ask(routes.rosterAppend, { entries, boxes, recipients: [recipient], ...NO_KEYS });
}

/** What a keyring was opened from, sealed again for whoever goes on with it under another key. */
export function boxesFor(
  key: Bytes,
  recipient: string,
  { current }: RosterState,
  ring: Keyring,
  groups: readonly Group[],
  heard: Bytes = new Uint8Array(),
): Promise<WireBox[]> {
  const box = async (group: Group): Promise<WireBox> => {
    const text = group === "members" ? ring.leaf && concat(ring.leaf, heard) : ring.keyOf(group, current[group]);
    if (!text) throw new Trouble("no-key"); // wiped meanwhile
    const sealed = await ageEncrypt(text, [recipient]);
    return { recipient: key, group: group === "members" ? "leaf" : group, generation: current[group], sealed };
  };
  return Promise.all(groups.map(box));
}
