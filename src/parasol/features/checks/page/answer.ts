/** The answer to a check, taken apart (docs/protocol.md, section 11). Nothing is verified here but its shape. */

import {
  ANSWER_BYTES,
  BUCKET_CAPACITY,
  CHECK_BYTES,
  type Head,
  MAX_BUCKET_BITS,
  MAX_WITHDRAW_KEYS,
  SIGNATURE_BYTES,
  TAG_BYTES,
} from "#kernel/formats/messages.ts";
import { type Bytes, equal, uint } from "#kernel/wire/bytes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { BadAnswer, Distrust } from "#kernel/wire/trouble.ts";
import { elementOf, innerOf, releaseOf } from "./contexts.ts";
import type { Pair } from "./index.ts";
import { pathRoot } from "./tree.ts";

const HASH_BYTES = 32;
const ENTRY_BYTES = TAG_BYTES + ANSWER_BYTES;

/**
 * What is left of an entry that has gone, and what let it go: its last day, or the statement by which one of its keys
 * took its alert back.
 */
export interface Tombstone {
  readonly inner: Bytes;
  readonly expiresOn: number;
  readonly keys: readonly Bytes[];
  readonly withdrawn: { readonly key: Bytes; readonly signature: Bytes } | null;
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
  const siblings = Array.from({ length: MAX_BUCKET_BITS }, () => read.take(HASH_BYTES));
  if (head.bits > MAX_BUCKET_BITS || siblings.slice(head.bits).some((sibling) => !isZero(sibling)))
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

/** The withdrawal key that took an entry's alert back, if the signature is right. */
export const takenBackBy = ({ withdrawn }: Tombstone): Bytes | null =>
  withdrawn && isSigned(withdrawn.key, "withdraw", withdrawn.key, withdrawn.signature) ? withdrawn.key : null;

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
    const all = Array.from({ length: keys }, () => read.take(32));
    const number = read.number(1);
    if (number === 0) return { ...tombstone, keys: all, withdrawn: null };
    const key = all[number - 1];
    if (!key) throw new Distrust("index");
    return { ...tombstone, keys: all, withdrawn: { key, signature: read.take(SIGNATURE_BYTES) } };
  });
  if (!isZero(read.rest())) throw new Distrust("index");
  return tombstones;
}
