/** What only members' and stewards' code asks of a roster: apart from state.ts, so that a report needn't load it. */

import type { Policy } from "../formats/roster.ts";
import { SHORTER } from "../formats/settings.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { lifetime, type Shorter } from "./entries.ts";
import { hashAs } from "./hashes.ts";
import type { RosterState } from "./state.ts";

/** Whether this key was a steward when the roster had `length` entries. */
export const wasSteward = (state: RosterState, key: Bytes, length: number): boolean =>
  (state.stewardSpans.get(keyOf(key)) ?? []).some(([start, end]) => start < length && (end === null || length <= end));

/** This key and those that its membership had before, the newest first. */
export function keysOfMember({ seats }: Pick<RosterState, "seats">, key: Bytes): Bytes[] {
  const before = seats.get(keyOf(key))?.keyBefore;
  return before ? [key, ...keysOfMember({ seats }, before)] : [key];
}

/** The key that this one's membership has by now, however often it was renewed. */
export function currentKey({ seats }: Pick<RosterState, "seats">, key: Bytes): Bytes {
  const next = seats.get(keyOf(key))?.renewedAs;
  return next ? currentKey({ seats }, next) : key;
}

/** The commitment to a random 32-byte key: hides it, and binds everybody to the same one. */
export const commitmentOf = (key: Bytes): Bytes => hashAs("commitment", key);

/** A policy with what holds where it leaves something out. */
export const inFull = (policy: Policy): Policy => ({
  ...policy,
  ...Object.fromEntries((Object.keys(SHORTER) as Shorter[]).map((name) => [name, lifetime(policy, name)])),
});
