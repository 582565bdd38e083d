/** The answer to a check, taken apart (docs/protocol.md, section 11). Nothing is verified here but its shape. */

import { ANSWER_BYTES, type Head, TAG_BYTES } from "../formats/messages.ts";
import { type Bytes, equal, keyOf, uint } from "../wire/bytes.ts";
import { elementOf, innerOf, MAX_BITS, releaseOf } from "../wire/index-contexts.ts";
import { BadAnswer, Distrust } from "../wire/trouble.ts";
import type { Pair } from "./index.ts";
import { BUCKET_CAPACITY, pathRoot } from "./tree.ts";

const HASH_BYTES = 32;
const ENTRY_BYTES = TAG_BYTES + ANSWER_BYTES;
const MAX_WITHDRAW_KEYS = 9;
/** The length of every answer to a check. */
export const CHECK_BYTES = 7264;

/** What is left of an entry that has gone, and what let it go. */
export interface Tombstone {
  readonly inner: Bytes;
  readonly expiresOn: number;
  readonly keys: readonly Bytes[];
}

/** An entry that is there, and what would let it go. */
interface Live {
  readonly pair: Pair;
  readonly release: Bytes;
}

/** What an answer says. */
export interface CheckAnswer {
  readonly evaluated: readonly [Bytes, Bytes];
  readonly proof: Bytes;
  readonly head: Head;
  readonly siblings: readonly Bytes[];
  readonly live: readonly Live[];
  readonly tombstones: readonly Tombstone[];
}

/** Take an answer apart. Throws `BadAnswer` (`cut-off`), `Distrust` (`index`). */
export function readAnswer(answer: Bytes): CheckAnswer {
  if (answer.length !== CHECK_BYTES) throw new BadAnswer("cut-off");
  const read = new Reading(answer);
  const evaluated = [read.take(32), read.take(32)] as const;
  const proof = read.take(64);
  const head = takeHead(read);
  const siblings = Array.from({ length: MAX_BITS }, () => read.take(HASH_BYTES));
  if (head.bits > MAX_BITS || siblings.slice(head.bits).some((sibling) => !isZero(sibling)))
    throw new Distrust("index");
  return { evaluated, proof, head, siblings, live: takeLive(read), tombstones: takeTombstones(read) };
}

/** Whether the bucket `number` of this answer is the head's. */
export function leadsToTreeHead({ head, siblings, live, tombstones }: CheckAnswer, number: number): boolean {
  const elements = [
    ...live.map(({ pair: [tag, sealed], release }) => elementOf(innerOf(tag, sealed), release)),
    ...tombstones.map(({ inner, expiresOn, keys }) => elementOf(inner, releaseOf(expiresOn, keys))),
  ];
  return equal(pathRoot(number, elements, siblings.slice(0, head.bits)), head.root);
}

/** Whether every entry that has gone was allowed to: its day is past, or a withdrawal that was verified names it. */
export function areExplained(tombstones: readonly Tombstone[], withdrawn: readonly Bytes[], today: number): boolean {
  const known = new Set(withdrawn.map(keyOf));
  return tombstones.every(({ expiresOn, keys }) => expiresOn <= today || keys.some((key) => known.has(keyOf(key))));
}

/** Bytes that are read from their beginning. */
class Reading {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  take(count: number): Bytes {
    if (this.#at + count > this.#bytes.length) throw new Distrust("index");
    this.#at += count;
    return this.#bytes.slice(this.#at - count, this.#at);
  }

  number(size: number): number {
    return uint(this.take(size));
  }

  rest(): Bytes {
    return this.#bytes.slice(this.#at);
  }
}

const isZero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0);

/** The order matters: fields are read as they are named. */
const takeHead = (read: Reading): Head => ({
  list_number: read.number(4),
  bits: read.number(1),
  size: read.number(4),
  seq: read.number(4),
  day: read.number(4),
  root: read.take(HASH_BYTES),
  roster_length: read.number(4),
  signer: read.take(32),
  signature: read.take(64),
});

function takeLive(read: Reading): { pair: Pair; release: Bytes }[] {
  const count = read.number(1);
  if (count > BUCKET_CAPACITY) throw new Distrust("index");
  const places = Array.from({ length: BUCKET_CAPACITY }, () => {
    const entry = read.take(ENTRY_BYTES);
    return { pair: [entry.slice(0, TAG_BYTES), entry.slice(TAG_BYTES)] as const, release: read.take(HASH_BYTES) };
  });
  return places.slice(0, count);
}

function takeTombstones(read: Reading): Tombstone[] {
  const count = read.number(1);
  const tombstones = Array.from({ length: count }, () => {
    const tombstone = { inner: read.take(HASH_BYTES), expiresOn: read.number(4) };
    const keys = read.number(1);
    if (keys > MAX_WITHDRAW_KEYS) throw new Distrust("index");
    return { ...tombstone, keys: Array.from({ length: keys }, () => read.take(32)) };
  });
  if (!isZero(read.rest())) throw new Distrust("index");
  return tombstones;
}
