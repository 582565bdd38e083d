/**
 * The stewards' side: find the keys of reports that have met. `openAll` is pure. Counterpart of
 * `features/escrow/client/opening.py`.
 *
 * A point counts only if the server gave its credential; its x is made of the credential's output here, so that a
 * member has one x whatever it claims. Wrong points break nothing but themselves: every pair is tried, and the seal
 * says what is right.
 */

import { VERIFIED_AT_ONCE } from "#kernel/formats/messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { escrowVerify } from "#kernel/wire/member-routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { InvalidScalar, KEY_BYTES, type Point, secretThrough, unwrap, xOf } from "./shares.ts";
import type { KeysPart } from "./structs.ts";

/** A report's room and its fifth part; `given`: with which of the server's keys its credential was given. */
export interface Waiting {
  readonly room: Bytes;
  readonly keys: KeysPart;
  readonly given?: number;
}

/** Those whose credential the server gave. Throws `Distrust` (`wrong-answer`) unless it answers for each. */
export async function verify(steward: Person, waiting: readonly Waiting[]): Promise<Waiting[]> {
  const good: Waiting[] = [];
  for (let start = 0; start < waiting.length; start += VERIFIED_AT_ONCE) {
    const some = waiting.slice(start, start + VERIFIED_AT_ONCE);
    const credentials = some.map(({ keys: { nonce, output } }) => ({ nonce, output }));
    const { given } = await steward.connection.ask(escrowVerify, { credentials }, steward.seed);
    if (given.length !== some.length) throw new Distrust("wrong-answer");
    good.push(...some.map((each, at) => ({ ...each, given: given[at] ?? 0 })).filter((each) => each.given > 0));
  }
  return good;
}

interface Held extends Point {
  readonly given: number;
  readonly room: string;
  readonly mark: Bytes;
  readonly wrapped: Bytes;
}

/**
 * The keys, by `keyOf` the room, of reports that can be opened. `waiting` are reports whose credentials hold.
 *
 * A report opens if another one with another x has a point on one of its lines. A member has one x under each of the
 * server's keys, so two points whose credentials were given with different ones may be by one member, and count for
 * nothing together.
 */
export function openAll(waiting: readonly Waiting[]): Map<string, Bytes> {
  const keys = new Map<string, Bytes>();
  for (const points of byMark(waiting)) {
    for (const [at, one] of points.entries()) {
      for (const other of points.slice(at + 1)) {
        if (equal(one.x, other.x) || one.given !== other.given || (keys.has(one.room) && keys.has(other.room)))
          continue;
        const secret = secretThrough(one, other);
        for (const point of [one, other]) {
          const key = unwrapped(secret, point);
          if (key && !keys.has(point.room)) keys.set(point.room, key);
        }
      }
    }
  }
  return keys;
}

function byMark(waiting: readonly Waiting[]): Iterable<Held[]> {
  const found = new Map<string, Held[]>();
  for (const { room, keys, given = 0 } of waiting) {
    const x = placeOf(keys);
    if (!x) continue;
    for (const { mark, share, wrapped } of keys.shares) {
      const points = found.get(keyOf(mark)) ?? [];
      found.set(keyOf(mark), [...points, { room: keyOf(room), given, x, mark, share, wrapped }]);
    }
  }
  return found.values();
}

function placeOf({ output }: KeysPart): Bytes | null {
  try {
    return xOf(output);
  } catch (error) {
    if (error instanceof InvalidScalar) return null;
    throw error;
  }
}

/** The point's key, or null if the secret doesn't open it. */
function unwrapped(secret: Bytes, { mark, wrapped }: Held): Bytes | null {
  try {
    const key = unwrap(secret, wrapped, mark);
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
