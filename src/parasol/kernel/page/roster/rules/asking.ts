/** What only members' and stewards' code asks of a roster: apart from state.ts, so that a report needn't load it. */

import type { Policy } from "#kernel/formats/roster.ts";
import { SHORTER } from "#kernel/formats/settings.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { lifetime, type Shorter } from "./entries.ts";
import { hashAs } from "./hashes.ts";
import { currentKey, type RosterState } from "./state.ts";

/** Whether this key was a steward when the roster had `length` entries. */
export const wasSteward = (state: RosterState, key: Bytes, length: number): boolean =>
  (state.stewardSpans.get(keyOf(key)) ?? []).some(([start, end]) => start < length && (end === null || length <= end));

/** This key and those that its membership had before, the newest first. */
export function keysOfMember({ seats }: Pick<RosterState, "seats">, key: Bytes): Bytes[] {
  const before = seats.get(keyOf(key))?.keyBefore;
  return before ? [key, ...keysOfMember({ seats }, before)] : [key];
}

/**
 * Whether these are two people who were stewards at one time: not one before and after she renewed hers, nor, since the
 * charter alone can't tell who that is, one who was a steward, and became one again under other keys.
 */
export function areTwo(state: Pick<RosterState, "seats" | "stewardSpans">, ...keys: [Bytes, Bytes]): boolean {
  const [one, other] = keys.map((key) => currentKey(state, key)) as [Bytes, Bytes];
  const spans = (of: Bytes) => keysOfMember(state, of).flatMap((key) => state.stewardSpans.get(keyOf(key)) ?? []);
  const meets = (start: number, until: number | null): boolean => until === null || start < until;
  const others = spans(other);
  const isBeside = spans(one).some(([start, end]) => others.some(([at, to]) => meets(start, to) && meets(at, end)));
  return isBeside && !equal(one, other);
}

/** The commitment to a random 32-byte key: hides it, and binds everybody to the same one. */
export const commitmentOf = (key: Bytes): Bytes => hashAs("commitment", key);

/** A policy with what holds where it leaves something out. */
export const inFull = (policy: Policy): Policy => ({
  ...policy,
  ...Object.fromEntries((Object.keys(SHORTER) as Shorter[]).map((name) => [name, lifetime(policy, name)])),
});
