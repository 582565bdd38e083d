/**
 * The register's state as the stewards' signer signed it, so that no steward has to read all of its entries. Pure.
 * Counterpart of `kernel/roster/rules/registered.py`.
 *
 * Whoever begins with it has verified the whole charter, and so who stewards are. What is signed fits that charter at one
 * length; its pages come to the signed root; and then the entries after it are read as ever. A server can't make one,
 * since it has no signer, nor can a steward who went: what a signer signed counts only while nobody who mustn't know it
 * may know it. Whoever saw the register before finds that entry in its tree.
 */

import { type KnownInvite, KnownRegister, MAX_REGISTER_BYTES } from "#kernel/formats/register.ts";
import type { SignedRegister } from "#kernel/formats/register-messages.ts";
import type { Pin } from "#kernel/formats/vault.ts";
import { type Bytes, concat, equal, keyOf, Malformed, u32, uint } from "#kernel/wire/bytes.ts";
import { decodeSigned } from "#kernel/wire/codec.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { GrowingMap } from "./growing.ts";
import { type Page, pagesOf, readPage, rootOver } from "./pages.ts";
import { calledBy } from "./register.ts";
import { isKnownOutside, without } from "./renewal.ts";
import {
  allStewards,
  epochOf,
  type Leaves,
  type Membership,
  type OpenInvite,
  type RosterState,
  taken,
} from "./state.ts";
import { leadsTo, rootOf } from "./tree.ts";

const LEAF_BYTES = 3;

/**
 * What no honest server shows of the register: `unreadable`, `forged` (the signature is wrong, or of another key),
 * `forked` (it is of another charter, or doesn't have what was seen before), `pages` (they aren't those that were
 * signed), `stewards` (it contradicts the charter), `outdated` (who mustn't know its signer may know it: the entries have
 * to be read).
 */
export class RegisterRefused extends Trouble {}

const refused = (code: "unreadable" | "forged" | "forked" | "pages" | "stewards" | "outdated"): never => {
  throw new RegisterRefused(code);
};

/** What the signer signs of a whole state; null in the middle of a change, or for a signer that may be known outside. */
export function knownRegister(state: RosterState, root = rootOver(pagesOf(state))): KnownRegister | null {
  const epoch = state.current.stewards;
  if (state.owed.size > 0 || state.registerLength === 0 || isKnownOutside(state, epoch)) return null;
  return {
    genesis: state.genesis,
    length: state.length,
    head: state.head,
    register_length: state.registerLength,
    register_head: state.registerHead,
    day: state.day,
    epoch,
    tree: [...state.registerTree],
    root,
    members: taken(state).length,
    invites: inOrder(state.invites.values()).map((each) => known(state, each)),
    gone: spelled(state.leaves.gone),
    renewed: spelled(state.leaves.renewed),
    is_stale: state.stale.has("members"),
  };
}

function known({ leaves }: RosterState, { lastDay: last_day, notedAt: noted_at, ...rest }: OpenInvite): KnownInvite {
  const holder = leaves.holders.get(rest.leaf);
  return { ...rest, last_day, noted_at, has_leaf: holder !== undefined && equal(holder, rest.key) };
}

const inOrder = <T extends { readonly nth: number }>(made: Iterable<T>): T[] =>
  [...made].sort((one, other) => one.nth - other.nth);

const spelled = (leaves: Iterable<number>): Bytes =>
  concat(...[...leaves].sort((one, other) => one - other).map((leaf) => u32(leaf).subarray(4 - LEAF_BYTES)));

/** What was signed. Throws `RegisterRefused` (`unreadable`). */
export function readRegister(body: Bytes): KnownRegister {
  if (body.length > MAX_REGISTER_BYTES) return refused("unreadable");
  const found = readable(() => decodeSigned(KnownRegister, body));
  const isOrdered = [found.gone, found.renewed].every((leaves) => equal(spelled(leavesIn(leaves)), leaves));
  return isOrdered && isTree(found) ? found : refused("unreadable");
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return refused("unreadable");
    throw error;
  }
}

function isTree({ tree, register_length }: KnownRegister): boolean {
  let roots = 0;
  for (let left = register_length; left > 0; left = Math.floor(left / 2)) roots += left % 2;
  return register_length > 0 && tree.length === roots;
}

function leavesIn(leaves: Bytes): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + LEAF_BYTES <= leaves.length; at += LEAF_BYTES)
    found.add(uint(leaves.subarray(at, at + LEAF_BYTES)));
  return found;
}

/**
 * Whether the stewards' signer of an epoch signed it whom nobody else may know by the `newest` state of the charter.
 * Throws `RegisterRefused` (`forged`, `outdated`).
 */
export function checkSigned({ body, signature }: SignedRegister, { epoch }: KnownRegister, newest: RosterState): void {
  const signer = epochOf(newest, "stewards", epoch)?.signer;
  if (!signer || !isSigned(signer, "register", body, signature)) refused("forged");
  if (isKnownOutside(newest, epoch)) refused("outdated");
}

/**
 * Whether it continues what was seen before: of the pin that saw most of the register, `path` leads from that entry to the
 * root. A pin that saw more is compared when the entries after it are read. Throws `RegisterRefused` (`forked`).
 */
export function checkSeen(found: KnownRegister, pins: readonly Pin[], path: readonly Bytes[]): void {
  for (const { register_length: length, register_head: head } of pins) {
    if (!length || !head || length > found.register_length) continue;
    const isSame = length === found.register_length && equal(head, found.register_head);
    if (!isSame && !leadsTo(rootOf(found.tree), found.register_length, length - 1, head, path)) refused("forked");
  }
}

/** The whole state, from that of the charter at the length that was signed. Throws `RegisterRefused`. */
export function withRegister(charter: RosterState, found: KnownRegister, pages: readonly Bytes[]): RosterState {
  const isSame = equal(found.genesis, charter.genesis) && equal(found.head, charter.head);
  if (!isSame || found.length !== charter.length || found.day < charter.day) refused("forked");
  if (!equal(rootOver(pages), found.root)) refused("pages");
  const read = readable(() => pages.map((page, number) => readPage(number, page)));
  const members = inOrder(read.flatMap(({ members }) => members));
  const seats = new Map(members.map((member) => [keyOf(member.key), member]));
  const invites = found.invites.map(openInvite);
  checkStewards(charter, seats);
  checkInvites(charter, invites);
  if (members.filter(({ leftAt }) => leftAt === null).length !== found.members) refused("pages");
  const used = new Map<string, Bytes | null>();
  for (const { invite, key, renewedAs } of members) if (invite && !renewedAs) used.set(keyOf(invite), key);
  for (const { closed } of read) for (const key of closed) used.set(keyOf(key), null);
  return {
    ...charter,
    isWhole: true,
    registerLength: found.register_length,
    registerHead: found.register_head,
    registerTree: found.tree,
    day: found.day,
    seats: new GrowingMap(seats),
    names: new GrowingMap(new Map(members.map(({ key }) => [calledBy(key), true]))),
    invites: new Map(invites.map((each) => [keyOf(each.key), each])),
    usedInvites: new GrowingMap(used),
    leaves: leavesOf(found, members, read),
    owed: new Set(),
    stale: new Set([...without(charter.stale, "members"), ...(found.is_stale ? (["members"] as const) : [])]),
  };
}

const openInvite = ({ last_day: lastDay, noted_at: notedAt, has_leaf: _, ...rest }: KnownInvite): OpenInvite => ({
  ...rest,
  lastDay,
  notedAt,
});

function leavesOf(found: KnownRegister, members: readonly Membership[], pages: readonly Page[]): Leaves {
  const holding = [
    ...members.filter(({ leftAt }) => leftAt === null),
    ...found.invites.filter((each) => each.has_leaf),
  ];
  return {
    holders: new Map(holding.map(({ leaf, key }) => [leaf, key])),
    gone: leavesIn(found.gone),
    renewed: leavesIn(found.renewed),
    versions: new Map(pages.flatMap(({ versions }) => versions)),
  };
}

/** Who is steward is what the charter says, and nothing that one signer can change. */
function checkStewards(charter: RosterState, seats: ReadonlyMap<string, Membership>): void {
  const fact = ({ key, recipient, isFrozen }: Membership): string => [keyOf(key), keyOf(recipient), isFrozen].join();
  const theirs = [...seats.values()].filter(({ role, leftAt }) => role === "steward" && leftAt === null).map(fact);
  const isSame = areSame(theirs, allStewards(charter).map(fact));
  if (!isSame || ![...charter.stewardSpans.keys()].every((key) => seats.has(key))) refused("stewards");
}

/** Nor can one signer make, or keep open, an invite for a steward. */
function checkInvites(charter: RosterState, invites: readonly OpenInvite[]): void {
  const fact = ({ key, recipient, leaf, lastDay }: OpenInvite): string =>
    [keyOf(key), keyOf(recipient), leaf, lastDay].join();
  const theirs = invites.filter(({ role }) => role === "steward").map(fact);
  if (!areSame(theirs, [...charter.invites.values()].map(fact))) refused("stewards");
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each) => others.includes(each));
