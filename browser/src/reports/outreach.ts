/** Reports that an outreach worker files for somebody: marked as such by a desk's signature, without a name. */

import type { Outreach } from "../formats/report.ts";
import type { RosterState } from "../roster/state.ts";
import { Unreadable } from "../seal/errors.ts";
import type { Bytes } from "../wire/bytes.ts";
import { isSigned, sign } from "../wire/signing.ts";

/** The mark of a desk for the report that will have this room. */
export const markOf = (desk: number, signSeed: Bytes, room: Bytes): Outreach => ({
  desk,
  signature: sign(signSeed, "outreach", room),
});

/**
 * Throws `Unreadable` (`outreach`) unless the desk says so; with any of its keys, since a report stays when they are
 * renewed.
 */
export function checkMark({ desk, signature }: Outreach, room: Bytes, roster: RosterState): void {
  const epochs = roster.desks.get(desk)?.epochs ?? [];
  if (!epochs.some(({ signer }) => isSigned(signer, "outreach", room, signature))) {
    throw new Unreadable("outreach");
  }
}
