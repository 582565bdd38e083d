/**
 * A member met somebody who has a profile in the catalogue, and a steward's device verifies what two said of it. Counterpart
 * of `client/profiles/met.py`.
 */
import type { Person } from "../community/person.ts";
import type { MetSaid } from "../formats/profile-messages.ts";
import { Poprf } from "../oprf/poprf.ts";
import { keysInForce } from "../roster/server-keys.ts";
import type { RosterState } from "../roster/state.ts";
import { infoOf, penInputOf } from "../tokens/derive.ts";
import { type Bytes, concat, u32 } from "../wire/bytes.ts";
import { quarterOf } from "../wire/days.ts";
import { profileRoutes } from "../wire/profile-routes.ts";
import { isSigned, publicKeyOf, sign } from "../wire/signing.ts";
import { Distrust, isDeclined, Trouble } from "../wire/trouble.ts";
import { leafAt, type Placed, twice, veilOf } from "./roll.ts";

/** What the key signs (label `met`): who was met is named by the leaf in the roll, so by this one link of hers. */
const metBytes = (genesis: Bytes, quarter: number, leaf: Bytes): Bytes => concat(genesis, u32(quarter), leaf);

/**
 * Once a quarter, in a request that names nobody. Throws `Trouble` (`once-missing`, `once-used`, `met-gone`: she doesn't
 * take it, or isn't there), and as the wallet.
 */
export async function sayMet({ wallet, roster, device }: Person, { room, listing: { secret } }: Placed): Promise<void> {
  const quarter = quarterOf(device.today());
  const { seed } = await wallet.once("met", quarter);
  const signature = sign(seed, "met", metBytes(roster.genesis, quarter, leafAt(room, veilOf(secret))));
  try {
    await wallet.askOnce(profileRoutes.met, { room, key: publicKeyOf(seed), signature }, "met", quarter);
  } catch (error) {
    throw isDeclined(error, "no-such-room") ? new Trouble("met-gone") : error;
  }
}

/** Whether whoever has a key that the token key in force was drawn on in this quarter says this of this leaf. */
export function isSaid(roster: Pick<RosterState, "genesis" | "serverKeys">, said: MetSaid): boolean {
  const { leaf, quarter, key, signature, evaluated, proof } = said;
  if (!isSigned(key, "met", metBytes(roster.genesis, quarter, leaf), signature)) return false;
  const poprf = new Poprf(keysInForce(roster).tokenKey, infoOf("said", quarter));
  try {
    poprf.finalize([poprf.unblinded(penInputOf(roster.genesis, quarter, key, "met"))], [evaluated], proof);
    return true;
  } catch (error) {
    if (error instanceof Distrust) return false;
    throw error;
  }
}

/** The leaves, among those that take it, of which two members said it since the last roll. */
export async function newlyMet(
  { connection, roster, seed }: Pick<Person, "connection" | "roster" | "seed">,
  taking: { has(leaf: string): boolean },
  day: number,
): Promise<Set<string>> {
  const { said } = await connection.ask(profileRoutes.said, {}, seed);
  return twice(
    said.filter((each) => isSaid(roster, each)),
    taking,
    day,
  );
}
