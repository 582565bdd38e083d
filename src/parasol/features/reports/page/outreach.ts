/** Reports that an outreach worker files for somebody: marked as such by a desk's signature, without a name. */

import { deskInForceOn } from "#kernel/roster/rules/epochs.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { isSigned, sign } from "#kernel/wire/signing.ts";
import type { Outreach } from "./structs.ts";

/** The mark of a desk for the report that will have this room. */
export const markOf = (desk: number, signSeed: Bytes, room: Bytes): Outreach => ({
  desk,
  signature: sign(signSeed, "outreach", room),
});

/**
 * Throws `Unreadable` (`outreach`) unless the desk says so, with a key that was in force on the day of the report or
 * later: whoever was a worker keeps those of before.
 */
export function checkMark({ desk, signature }: Outreach, room: Bytes, openedOn: number, roster: RosterState): void {
  const { epochs } = roster.desks.get(desk) ?? { epochs: [] };
  const inForce = deskInForceOn(roster, { epochs }, openedOn);
  if (!epochs.slice(Math.max(0, inForce - 1)).some(({ signer }) => isSigned(signer, "outreach", room, signature))) {
    throw new Unreadable("outreach");
  }
}
