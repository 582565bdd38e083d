/** What those who write the roster need beside reading it: apart from that, so that a report needn't load it. */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { type About, type Mine, PROTOCOL, type SignedEntry } from "#kernel/formats/messages.ts";
import { Entry } from "#kernel/formats/roster.ts";
import type { Pin } from "#kernel/formats/vault.ts";
import { chainOf } from "#kernel/roster/rules/chains.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { BadAnswer } from "#kernel/wire/trouble.ts";

/** What the server says of itself. Throws `BadAnswer` (`other-protocol`). */
export async function about(connection: Connection): Promise<About> {
  const answer = await connection.ask(routes.about, {});
  if (answer.protocol !== PROTOCOL) throw new BadAnswer("other-protocol");
  return answer;
}

/** What of a state is remembered. */
type Seen = Pick<RosterState, "genesis" | "length" | "head" | "stewardsHead"> &
  Partial<Pick<RosterState, "isWhole" | "registerLength" | "registerHead">>;

/** The pin to remember. Who read the charter alone goes on with what `before` says of the register. */
export const pinOf = ({ isWhole, ...state }: Seen, before?: Pin): Pin => ({
  genesis: state.genesis,
  length: state.length,
  head: state.head,
  stewards: state.stewardsHead,
  register_length: isWhole ? state.registerLength : before?.register_length,
  register_head: isWhole ? state.registerHead : before?.register_head,
});

/** An entry's bytes with the signatures of these seeds. */
export function wireEntry(entry: Entry, ...seeds: Bytes[]): SignedEntry {
  const body = encode(Entry, entry);
  return { body, signatures: seeds.map((seed) => ({ key: publicKeyOf(seed), signature: sign(seed, "roster", body) })) };
}

/** What comes with entries that bring no new keys. */
export const NO_KEYS = { wraps: new Uint8Array(), crown: new Uint8Array(), rungs: new Uint8Array(), staged: false };

/** Where an entry stands. */
export type Place = Pick<Entry, "previous" | "beside" | "day" | "number" | "stewards">;

type Without<E> = E extends Entry ? Omit<E, keyof Place> : never;

/** An entry that has no place yet. */
export type Said = Without<Entry>;

/** An entry without a place, and the text of the recipient that it names as the first. */
export interface Naming {
  readonly said: Said;
  readonly recipient?: string | undefined;
}

/** The entry that comes next: in its chain, after both heads, with its day. */
export function placed(roster: RosterState, device: Device, said: Said): Entry {
  const day = Math.max(device.today(), roster.day);
  const { head, registerHead, length, stewardsHead } = roster;
  const place: Place = { previous: registerHead, beside: head, day, number: undefined, stewards: undefined };
  const entry = { ...said, ...place } as Entry;
  return chainOf(roster, entry) === "register"
    ? entry
    : { ...entry, previous: head, beside: registerHead, number: length, stewards: stewardsHead };
}

/** Whether an entry, proposed earlier, still comes next. What the register has since is known to who read it. */
export const isNext = ({ isWhole, length, head, registerHead }: RosterState, entry: Entry): boolean =>
  entry.number === length && equal(entry.previous, head) && (!isWhole || equal(entry.beside, registerHead));

/** Clocks differ by some minutes, and at midnight that is a day. */
const CLOCK_DAYS = 1;

/**
 * The charter with what the server says of the register, for who can't read it and has an entry of their own to add. A
 * day that is far away would stay in the chain.
 */
export const beside = (roster: RosterState, { register, day }: Mine, device: Device): RosterState => ({
  ...roster,
  registerHead: register,
  day: Math.max(roster.day, Math.min(day, device.today() + CLOCK_DAYS)),
});
