/**
 * The register's pages: what it says of each member who is or was, cut into as many pages as a name leaves over divided by
 * `PARTS`, with a hash tree over them (RFC 9162, section 2.1). Pure. For stewards.
 *
 * Who is called alike stands in one page. A page has the memberships, the invites that were closed, and the versions of
 * nodes of the key tree whose number modulo `PARTS` is the page's, each in order; and there is one spelling of it. Notes
 * aren't in it: they are for who asks for them. Counterpart of `kernel/roster/rules/pages.py`.
 */
import { type Bytes, compare, concat, equal, fromBase64, keyOf, Malformed, u32, uint } from "#kernel/wire/bytes.ts";
import { nameNumbers } from "#kernel/wire/naming.ts";
import { digestOf } from "#kernel/wire/request.ts";
import { KEY_BYTES } from "#kernel/wire/signing.ts";
import type { Membership, RosterState } from "./state.ts";
import { grown, rootOf } from "./tree.ts";

/** A prime, so that neither names nor leaves that stand side by side fill some pages and leave others empty. */
export const PARTS = 4093;

const [STEWARD, FROZEN, LEFT, INVITED, VOUCHED, RENEWED, WENT_ON, NO_FLAG] = [1, 2, 4, 8, 16, 32, 64, 128] as const;

/** What stands in a page. */
export interface Page {
  readonly members: readonly Membership[];
  /** The keys of invites that were closed. */
  readonly closed: readonly Bytes[];
  /** Nodes of the key tree with their versions. */
  readonly versions: readonly (readonly [node: number, version: number])[];
}

const bad = (): never => {
  throw new Malformed("no page of an honest server");
};

/** The page in which a key stands. */
export function partOf(key: Bytes): number {
  const [first = 0, second = 0, third = 0] = nameNumbers(key);
  return (first * 2 ** 32 + second * 2 ** 16 + third) % PARTS;
}

/** A page; no bytes where there is nothing to say. */
export function pageOf({ members, closed, versions }: Page): Bytes {
  if (members.length + closed.length + versions.length === 0) return new Uint8Array();
  const parts = [
    [...members].sort((one, other) => compare(one.key, other.key)).map(encoded),
    [...closed].sort(compare),
    [...versions].sort(([one], [other]) => one - other).map((pair) => concat(...pair.map(u32))),
  ];
  return concat(...parts.flatMap((part) => [Uint8Array.of(part.length >>> 8, part.length), ...part]));
}

/** All pages of a whole state. */
export function pagesOf({ seats, usedInvites, leaves }: RosterState): Bytes[] {
  const pages = Array.from({ length: PARTS }, () => ({
    members: [] as Membership[],
    closed: [] as Bytes[],
    versions: [] as (readonly [number, number])[],
  }));
  const page = (part: number) => pages[part] as (typeof pages)[number];
  for (const member of seats.values()) page(partOf(member.key)).members.push(member);
  for (const [name, came] of usedInvites) {
    if (came) continue;
    const key = fromBase64(name);
    page(partOf(key)).closed.push(key);
  }
  for (const each of leaves.versions) page(each[0] % PARTS).versions.push(each);
  return pages.map(pageOf);
}

/** The root of the tree over all pages. */
export const rootOver = (pages: readonly Bytes[]): Bytes =>
  rootOf(pages.reduce((tree: readonly Bytes[], page, at) => grown(tree, at, digestOf(page)), []));

/** What stands in a page. Throws `Malformed`. */
export function readPage(number: number, page: Bytes): Page {
  if (page.length === 0) return { members: [], closed: [], versions: [] };
  const cursor = new Cursor(page);
  const members = cursor.each(() => cursor.member());
  const closed = cursor.each(() => cursor.take(KEY_BYTES));
  const versions = cursor.each(() => [cursor.number(), cursor.number()] as const);
  const keys = members.map(({ key }) => key);
  const isHere =
    [...keys, ...closed].every((key) => partOf(key) === number) && versions.every(([node]) => node % PARTS === number);
  if (cursor.isLeft || !isHere || !equal(pageOf({ members, closed, versions }), page)) bad();
  const isOnce = (names: readonly (string | number)[]) => new Set(names).size === names.length;
  if (![keys.map(keyOf), closed.map(keyOf), versions.map(([node]) => node)].every(isOnce)) bad();
  return { members, closed, versions };
}

/** Put pages where they belong; the number of the page that comes next. Throws `Malformed`. */
export function unframed(content: Bytes, into: Bytes[]): number {
  const cursor = new Cursor(content);
  const following = cursor.number(2);
  while (cursor.isLeft) {
    const number = cursor.number(2);
    const page = cursor.take(cursor.number());
    if (number >= Math.min(following, into.length)) bad();
    into[number] = page;
  }
  return following;
}

const NONE = new Uint8Array();

function encoded(member: Membership): Bytes {
  const { leftAt, invite, invitedAt, vouchedOn, vouchedAt, keyBefore, renewedOn, renewedAs } = member;
  let flags = (member.role === "steward" ? STEWARD : 0) | (member.isFrozen ? FROZEN : 0);
  const told = (flag: number, first: Bytes | number | null, ...more: (number | null)[]): Bytes => {
    if (first === null) return NONE;
    flags |= flag;
    return concat(typeof first === "number" ? u32(first) : first, ...more.map((each) => u32(each ?? 0)));
  };
  const rest = [
    told(LEFT, leftAt),
    told(INVITED, invite, invitedAt),
    told(VOUCHED, vouchedOn, vouchedAt),
    told(RENEWED, keyBefore, renewedOn),
    told(WENT_ON, renewedAs),
  ];
  const leaf = u32(member.leaf).subarray(1);
  const numbers = [member.since, member.madeAt, member.nth].map(u32);
  return concat(member.key, member.recipient, Uint8Array.of(flags), leaf, ...numbers, ...rest);
}

/** Reads a page from its first byte on. */
class Cursor {
  readonly #page: Bytes;
  #at = 0;

  constructor(page: Bytes) {
    this.#page = page;
  }

  get isLeft(): boolean {
    return this.#at < this.#page.length;
  }

  take(count: number): Bytes {
    this.#at += count;
    return this.#at <= this.#page.length ? this.#page.slice(this.#at - count, this.#at) : bad();
  }

  number(count = 4): number {
    return uint(this.take(count));
  }

  /** As many as are said to come. */
  each<T>(read: () => T): T[] {
    return Array.from({ length: this.number(2) }, read);
  }

  member(): Membership {
    const [key, recipient] = [this.take(KEY_BYTES), this.take(KEY_BYTES)];
    const [flags, leaf] = [this.number(1), this.number(3)];
    const [since, madeAt, nth] = [this.number(), this.number(), this.number()];
    if (flags & NO_FLAG) bad();
    const told = <T>(flag: number, read: () => T): T | null => (flags & flag ? read() : null);
    const number = () => this.number();
    const bytes = () => this.take(KEY_BYTES);
    return {
      ...{ key, recipient, leaf, since, madeAt, nth },
      role: flags & STEWARD ? "steward" : "member",
      isFrozen: (flags & FROZEN) > 0,
      leftAt: told(LEFT, number),
      invite: told(INVITED, bytes),
      invitedAt: told(INVITED, number),
      vouchedOn: told(VOUCHED, number),
      vouchedAt: told(VOUCHED, number),
      keyBefore: told(RENEWED, bytes),
      renewedOn: told(RENEWED, number),
      renewedAs: told(WENT_ON, bytes),
    };
  }
}
