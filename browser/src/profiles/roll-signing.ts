/** What a steward's device signs of the catalogue as it works, at most once a day. Counterpart of `sign_roll`. */
import type { Person } from "../community/person.ts";
import { Listing } from "../formats/profile.ts";
import type { Roll, RollShown } from "../formats/profile-messages.ts";
import { readSealed } from "../reports/model.ts";
import { signerSeed } from "../seal/key-tree.ts";
import { reportRoom } from "../wire/contexts.ts";
import { profileRoutes } from "../wire/profile-routes.ts";
import { KEY_BYTES, SIGNATURE_BYTES, sign } from "../wire/signing.ts";
import { isDeclined, Trouble } from "../wire/trouble.ts";
import { genuineOf, split } from "./catalogue.ts";
import { decidedOn } from "./listing-flags.ts";
import { newlyMet } from "./met.ts";
import {
  askRoll,
  carried,
  compared,
  counting,
  daysOf,
  goingOn,
  leavesOf,
  monthsOf,
  rollBytes,
  takesMet,
} from "./roll.ts";

/**
 * Sign what this device is shown of the catalogue for everybody, unless that was done today. Throws `Declined`
 * (`no-catalogue`; `roll-moved`: it changes all the time), `Unreadable`, `Unreachable`.
 */
export async function signRoll(steward: Person): Promise<void> {
  const today = steward.device.today();
  for (let tries = 3; ; tries--) {
    const shown = await askRoll(steward.connection);
    const known = counting(steward.roster, shown.signed, today);
    if (known && known.day >= today) return;
    try {
      await signNow(steward, shown, today);
      return;
    } catch (error) {
      if (!isDeclined(error, "roll-moved") || tries === 1) throw error;
    }
  }
}

async function signNow(steward: Person, shown: RollShown, today: number): Promise<void> {
  const { connection, keyring, roster, seed } = steward;
  const key = keyring.keyOf("stewards", roster.current.stewards);
  if (!key) throw new Trouble("no-key");
  const bodies = split(await connection.askBytes(profileRoutes.everybody, {}));
  const said = bodies.map((body) => ({
    room: reportRoom(body.subarray(0, KEY_BYTES)),
    body,
    listing: readSealed(Listing, body.subarray(KEY_BYTES + SIGNATURE_BYTES)),
  }));
  const listed = await genuineOf(said); // a day that she didn't sign would have her lapse early
  const there = await leavesOf(listed);
  const newly = await newlyMet(
    steward,
    await leavesOf(listed.filter(({ listing }) => takesMet(listing.secret))),
    today,
  );
  const decided = () => decidedOn(connection, roster, today);
  const { roll: before, missing } = await compared(connection, roster, today, shown, there, decided);
  const leaves = goingOn(before, missing, there);
  const met = monthsOf(carried(roster, shown.signed, today), newly, leaves, today);
  const roll: Roll = { day: today, days: daysOf(leaves, today), met };
  const signature = sign(signerSeed(key), "public", rollBytes(roster, roll));
  await connection.ask(profileRoutes.signRoll, { roll, signature }, seed);
}
