/**
 * What anybody tells stewards of a profile in the catalogue, what its owner answers, and what stewards decide: one hides
 * at once, two decide. Counterpart of `features/profiles/client/catalogue.py`.
 */

import { Act } from "#features/lounge/page/structs.ts";
import { flagsOf, sealedFlag, type Told } from "#features/reports/page/flags.ts";
import { readSealed } from "#features/reports/page/model.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { MAX_PUBLIC_BYTES, PAGE_RECORDS, type StoredRecord } from "#kernel/formats/messages.ts";
import { checkReason } from "#kernel/moderation/decisions.ts";
import { ALONE_DAYS, type Deed, Standing } from "#kernel/moderation/standing.ts";
import { signedPublic, signPublic } from "#kernel/public/signed.ts";
import type { FirstParts } from "#kernel/rooms/held.ts";
import { pages } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { lengthBefore } from "#kernel/roster/rules/allowance.ts";
import { wasSteward } from "#kernel/roster/rules/asking.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { currentKey } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { partBytes, reportRoom, roomName } from "#kernel/wire/contexts.ts";
import { publicRead } from "#kernel/wire/public-routes.ts";
import { isSigned, sign } from "#kernel/wire/signing.ts";
import { ListingFlag, type ListingFlagKind } from "./structs.ts";

const FLAGS = "listingflag";
const ROOM = "unlisted";

/** A flag, ready to be sent; sent again it is the same one. An answer has its `owner`'s keys. Throws `TooLong`. */
export const prepareListingFlag = (
  roster: RosterState,
  { random }: Device,
  profile: Bytes,
  what: ListingFlagKind,
  why: string,
  owner?: Pick<WordKeys, "signKey" | "signSeed">,
): Promise<FirstParts> =>
  sealedFlag(FLAGS, roster, random, (room) => {
    const proof = owner && sign(owner.signSeed, "part", partBytes(profile, room));
    return encode(ListingFlag, { part: FLAGS, room, profile, what, why, key: owner?.signKey, proof });
  });

/** What stewards were told, oldest first. Throws `Declined`, `Unreachable`. */
export const listingFlags = async (steward: Person): Promise<Told<ListingFlag>[]> =>
  (await flagsOf(steward, FLAGS, ListingFlag)).sort((one, other) => one.day - other.day);

/** The last day on which what was told, or decided by one, is decided within 48 hours: nobody keeps the hour. */
export const lastDayOf = ({ day }: { readonly day: number }): number => day + ALONE_DAYS - 1;

/** Whether an answer is that of the profile's owner. */
export const isOwners = ({ key, proof, profile, room }: ListingFlag): boolean =>
  !!key && !!proof && equal(reportRoom(key), profile) && isSigned(key, "part", partBytes(profile, room), proof);

/** What stewards decided about profiles. Asked without a name. Throws `Unreachable`. */
export async function decidedOn(connection: Connection, roster: RosterState, today: number): Promise<Standing> {
  const room = roomName(roster.genesis, ROOM);
  const deeds: Deed[] = [];
  for await (const { records } of pages((after) =>
    connection.ask(publicRead, { after, kind: ROOM, most: PAGE_RECORDS }),
  )) {
    for (const record of records) {
      const deed = deedIn(roster, room, record);
      if (deed) deeds.push(deed);
    }
  }
  return new Standing(deeds, today);
}

/** What a steward of that day decided. Who renewed her keys is no second one. */
function deedIn(roster: RosterState, room: Bytes, { seq, id, day: made, body }: StoredRecord): Deed | null {
  try {
    const { json, signer } = signedPublic(room, id, body, MAX_PUBLIC_BYTES);
    const { does, day, reason, post, of } = readSealed(Act, json);
    const isWhole = does === "hide" ? post && !of : (does === "confirm" || does === "restore") && of && !post;
    const isTheirs = [made, made + 1].some((each) => wasSteward(roster, signer, lengthBefore(roster, each)));
    if (!isWhole || !isTheirs) return null;
    const named = { post: post && keyOf(post), of: of && keyOf(of) };
    return { seq, id: keyOf(id), by: keyOf(currentKey(roster, signer)), day, does, reason, ...named };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Hide a profile (`post`), or confirm or undo that (`of`), for everybody to read, with the reason. Throws `ReasonNeeded`. */
export async function decide(
  steward: Person,
  does: "hide" | "confirm" | "restore",
  about: { post?: Bytes; of?: Bytes },
  reason: string,
): Promise<void> {
  const { post, of } = about;
  const [name, id] = [steward.room(ROOM), steward.device.random(16)];
  const said = { does, day: steward.device.today(), reason: checkReason(reason), post, of };
  const json = encode(Act, { kind: "act", ...said, pen: undefined, until: undefined });
  const body = signPublic(steward.seed, name, id, json, MAX_PUBLIC_BYTES);
  await steward.connection.append({ room: name, record: { id, body } }, steward.seed);
}
