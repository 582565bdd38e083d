/**
 * Whether stewards have heard that a member renewed her own keys. Counterpart of `kernel/roster/client/heard.py`.
 *
 * A server in dishonest hands can take her entry, keep it from stewards, and go on giving keys to who has the old ones. So
 * whoever seals a leaf's box for a key that came after another says in it, signed, that she knows this key: a steward who
 * has it from the register, and until the next members' epoch its owner.
 */
import type { SeatKeys } from "#kernel/formats/vault.ts";
import { wasSteward } from "#kernel/roster/rules/asking.ts";
import { epochOf, isSteward, type RosterState, takenBy } from "#kernel/roster/rules/state.ts";
import { type Bytes, concat, equal, u32, uint } from "#kernel/wire/bytes.ts";
import { heardBytes } from "#kernel/wire/contexts.ts";
import { isSigned, KEY_BYTES, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/** That this key was a member's when the charter had `length` entries, by whose seed it is. */
export const sayHeard = (seed: Bytes, key: Bytes, length: number): Bytes =>
  concat(u32(length), publicKeyOf(seed), sign(seed, "heard", heardBytes(key, length)));

/** What a box says to a member who renewed her own keys; to others nothing. */
export const heardOf = (state: RosterState, key: Bytes, seed: Bytes): Bytes =>
  takenBy(state, key)?.keyBefore ? sayHeard(seed, key, state.length) : new Uint8Array();

/**
 * Throws `Distrust` (`own-keys-unheard`) if the member renewed her keys and somebody should know of it by now who doesn't.
 * `heard`: what her leaf's box holds of it.
 */
export function checkHeard(roster: RosterState, { sign_seed, former }: SeatKeys, heard: Bytes): void {
  if (!former) return;
  if (isSteward(roster, former.key) || !isHeard(roster, publicKeyOf(sign_seed), former.length, heard)) {
    throw new Distrust("own-keys-unheard");
  }
}

/** Whether this says that who has to know this key does. It was made when the charter had `since` entries. */
export function isHeard(roster: RosterState, key: Bytes, since: number, heard: Bytes): boolean {
  const length = uint(heard.subarray(0, 4));
  const by = heard.subarray(4, 4 + KEY_BYTES);
  const counts = wasSteward(roster, by, length)
    ? length >= since // whoever was steward before may be who copied the phone, or on it
    : equal(by, key) && length > (epochOf(roster, "members", roster.current.members)?.madeAt ?? length);
  return counts && isSigned(by, "heard", heardBytes(key, length), heard.subarray(4 + KEY_BYTES));
}
