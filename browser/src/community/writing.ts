/** What those who write the roster need beside `fetchRoster`: apart from it, so that a report needn't load it. */

import type { Connection } from "../connection.ts";
import type { Device } from "../device.ts";
import { type About, PROTOCOL, type WireEntry } from "../formats/messages.ts";
import { Entry } from "../formats/roster.ts";
import type { Pin } from "../formats/vault.ts";
import type { RosterState } from "../roster/state.ts";
import type { Bytes } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import { BadAnswer } from "../wire/trouble.ts";

/** What the server says of itself. Throws `BadAnswer` (`other-protocol`). */
export async function about(connection: Connection): Promise<About> {
  const answer = await connection.ask(routes.about, {});
  if (answer.protocol !== PROTOCOL) throw new BadAnswer("other-protocol");
  return answer;
}

/** The pin to remember. */
export const pinOf = ({ genesis, length, head }: RosterState): Pin => ({ genesis, length, head });

/** An entry's bytes with the signatures of these seeds. */
export function wireEntry(entry: Entry, ...seeds: Bytes[]): WireEntry {
  const body = encode(Entry, entry);
  return { body, signatures: seeds.map((seed) => ({ key: publicKeyOf(seed), signature: sign(seed, "roster", body) })) };
}

/** Where in the chain the next entry stands, and its day. */
export const placeIn = (roster: RosterState, device: Device): { number: number; previous: Bytes; day: number } => ({
  number: roster.length,
  previous: roster.head,
  day: Math.max(device.today(), roster.day),
});
