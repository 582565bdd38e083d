/**
 * What members tell stewards about a post, paid with a token: nobody learns who told it. Counterpart of
 * `client/lounge/flags.py`.
 */
import type { Person } from "../community/person.ts";
import { Flag } from "../formats/lounge.ts";
import { flagsOf, sealedFlag, type Told } from "../reports/flags.ts";
import { encode } from "../wire/codec.ts";
import { routes } from "../wire/routes.ts";
import type { Said } from "./threads.ts";

const KIND = "flag";

/** Tell stewards about a post. Costs a post token. Throws `TooLong`, and as the wallet. */
export async function tell(
  { device, roster, wallet }: Person,
  { identity, id }: Pick<Said, "identity" | "id">,
  why: string,
): Promise<void> {
  const message = await sealedFlag(KIND, roster, device.random, (room) =>
    encode(Flag, { part: "flag", room, post: identity, record: id, why }),
  );
  await wallet.ask(routes.roomsOpen, { ...message, marks: [], work: null }, "report");
}

/** What stewards were told, oldest first. Throws `Declined`, `Unreachable`. */
export const told = (steward: Person): Promise<Told<Flag>[]> => flagsOf(steward, KIND, Flag);
