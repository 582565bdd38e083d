/** Founding a community and joining one. Keys are made here, on the person's device; the server learns public ones. */
import type { Connection } from "../connection.ts";
import type { Device } from "../device.ts";
import type { Entry, Policy } from "../formats/roster.ts";
import { type InviteContents, type Pin, type SeatKeys, VaultContents } from "../formats/vault.ts";
import { TRIES } from "../rooms/group.ts";
import { commitmentOf } from "../roster/asking.ts";
import { hashOf } from "../roster/hashes.ts";
import { EMPTY, type RosterState } from "../roster/state.ts";
import { generateIdentity, recipientOf } from "../seal/age.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { type Bytes, equal, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { emptyHashes } from "../wire/index-contexts.ts";
import { indexRoutes } from "../wire/index-routes.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf } from "../wire/signing.ts";
import { isDeclined, Trouble } from "../wire/trouble.ts";
import type { Passphrase } from "../words/passphrase.ts";
import { fetchKeyring, GROUPS, Keyring, signerSeed } from "./keyring.ts";
import { newMember, type Person, unlockWith } from "./person.ts";
import { fetchRoster } from "./roster.ts";
import { signTreeHead } from "./tree-heads.ts";
import { deleteVault, readVault, wipeKeys, writeVault } from "./vaults.ts";
import { about, pinOf, placeIn, wireEntry } from "./writing.ts";

/**
 * The invite's words open no invite: never made, or older than 72 hours (`invite-unusable`), or used or taken back
 * (`invite-used`).
 */
export class InviteUnusable extends Trouble {}

/** What an invite's words open. */
export interface OpenedInvite {
  readonly keys: WordKeys;
  readonly contents: InviteContents;
  /** The roster that it vouches for. */
  readonly roster: RosterState;
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
  const { oprf_key, token_key, escrow_key } = await about(connection);
  const founding = await keysOf(foundingPassphrase, "founding");
  const member = await newMember(device);
  const intake = await generateIdentity();
  const [membersKey, stewardsKey, listKey] = [device.random(32), device.random(32), device.random(32)];
  const ring = new Keyring();
  ring.keys.members.set(1, membersKey);
  ring.keys.stewards.set(1, stewardsKey);
  ring.lists.set(1, listKey);
  ring.intakes.set(1, intake);
  const recipient = await recipientOf(member.identity);
  const key = publicKeyOf(member.sign_seed);
  const entry: Entry = {
    kind: "found",
    number: 0,
    previous: EMPTY.head,
    day: device.today(),
    policy,
    founding_key: founding.signKey,
    seat: key,
    recipient,
    oprf_key,
    token_key,
    escrow_key,
    members_commitment: commitmentOf(membersKey),
    list_commitment: commitmentOf(listKey),
    stewards_commitment: commitmentOf(stewardsKey),
    intake: await recipientOf(intake),
    signer: publicKeyOf(signerSeed(stewardsKey)),
  };
  const wire = wireEntry(entry, founding.signSeed, member.sign_seed);
  const head = hashOf(wire.body);
  const own = await keysOf(passphrase, "vault");
  await keepNewMember(connection, device, own, member, { genesis: head, length: 1, head });
  const wrappedKeys = await wrappedKeysFor(ring, key, recipient, { members: 1, stewards: 1 }, GROUPS);
  await connection.ask(routes.rosterAppend, { start: 0, entries: [wire], boxes: wrappedKeys });
  ring.wipe();
  wipeKeys(founding);
  const founder = await unlockWith(connection, device, own);
  await signFirstTreeHead(founder).catch(() => {}); // then the review does when it is read
  return founder;
}

async function signFirstTreeHead(founder: Person): Promise<void> {
  const first = signTreeHead(founder, 1, { bits: 0, size: 0, root: emptyHashes(0)[0] as Bytes }, 0);
  await founder.connection.ask(indexRoutes.head, { head: first }, founder.seed);
}

/** Put a new member's keys into the vault of its words, before the member exists: a break in between costs nothing. */
function keepNewMember(
  connection: Connection,
  device: Device,
  keys: WordKeys,
  member: SeatKeys,
  pin: Pin,
): Promise<void> {
  const nothing = { withdrawn: [], withdrawals_seen: 0, seen_on: undefined };
  const contents: VaultContents = { kind: "seat", pin, seat: member, ...nothing };
  return writeVault(connection, device, keys, 1, encode(VaultContents, contents));
}

const wrappedKeysFor = (
  ring: Keyring,
  key: Bytes,
  recipient: string,
  current: Readonly<Record<"members" | "stewards", number>>,
  groups: readonly ("members" | "stewards")[],
) =>
  Promise.all(
    groups.map(async (group) => ({
      recipient: key,
      group,
      generation: current[group],
      sealed: await ring.wrappedKey(group, recipient),
    })),
  );

/** What an invite's words hold. Throws `InviteUnusable`, `Distrust`, `NotFounded`. */
export async function openInvite(connection: Connection, invitePassphrase: Passphrase): Promise<OpenedInvite> {
  return openInviteOf(connection, await keysOf(invitePassphrase, "invite"));
}

async function openInviteOf(connection: Connection, keys: WordKeys): Promise<OpenedInvite> {
  const { contents } = await readVault(connection, keys);
  if (contents?.kind !== "invite") {
    // Whoever used one deleted it.
    const { seats: members } = await fetchRoster(connection);
    const wasUsed = [...members.values()].some(({ invite }) => invite && equal(invite, keys.signKey));
    throw new InviteUnusable(wasUsed ? "invite-used" : "invite-unusable");
  }
  const roster = await fetchRoster(connection, [contents.pin]);
  roleOf(roster, keys);
  return { keys, contents, roster };
}

function roleOf(roster: RosterState, { signKey }: WordKeys): "member" | "steward" {
  const invite = roster.invites.get(keyOf(signKey));
  if (!invite) throw new InviteUnusable("invite-used");
  return invite.role;
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
  const before = await readVault(connection, own);
  const member = before.contents?.kind === "seat" ? before.contents.seat : await newMember(device);
  if (before.version === 0) await keepNewMember(connection, device, own, member, pinOf(invite.roster));
  for (let attempt = 1; ; attempt++) {
    try {
      await takeMember(connection, device, invite, member);
      break;
    } catch (error) {
      if (!isDeclined(error, "roster-moved") || attempt === TRIES) throw error;
      invite = await openInviteOf(connection, invite.keys);
    }
  }
  await deleteVault(connection, invite.keys);
  wipeKeys(invite.keys);
  return unlockWith(connection, device, own);
}

async function takeMember(
  connection: Connection,
  device: Device,
  invite: OpenedInvite,
  member: SeatKeys,
): Promise<void> {
  const { keys, contents } = invite;
  const groupsIn = (roster: RosterState) => (roleOf(roster, keys) === "steward" ? GROUPS : (["members"] as const));
  const { roster, ring } = await fetchKeyring(
    connection,
    keys.signSeed,
    contents.identity,
    [contents.pin],
    invite.roster,
    groupsIn,
  );
  const recipient = await recipientOf(member.identity);
  const key = publicKeyOf(member.sign_seed);
  const entry: Entry = { kind: "seat", ...placeIn(roster, device), invite: keys.signKey, seat: key, recipient };
  const wrappedKeys = await wrappedKeysFor(ring, key, recipient, roster.current, groupsIn(roster));
  ring.wipe();
  const entries = [wireEntry(entry, keys.signSeed, member.sign_seed)];
  await connection.ask(routes.rosterAppend, { start: roster.length, entries, boxes: wrappedKeys });
}
