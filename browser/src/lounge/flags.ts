/**
 * What members tell stewards about a post or a letter, paid with a token: nobody learns who told it. Counterpart of
 * `features/lounge/client/flags.py`.
 */
import type { Person } from "../community/person.ts";
import { LetterFlag } from "../formats/letter.ts";
import { Flag } from "../formats/lounge.ts";
import { flagsOf, sealedFlag, type Told } from "../reports/flags.ts";
import { signedFor } from "../rooms/held.ts";
import type { Bytes } from "../wire/bytes.ts";
import { encode, union } from "../wire/codec.ts";
import * as routes from "../wire/routes.ts";
import type { Line } from "./talks.ts";
import type { Said } from "./threads.ts";

const KIND = "flag";
const Part = union("part", Flag, LetterFlag);

/** Tell stewards about a post. Costs a post token. Throws `TooLong`, and as the wallet. */
export const tell = (person: Person, { identity, id }: Pick<Said, "identity" | "id">, why: string): Promise<void> =>
  send(person, (room) => encode(Flag, { part: "flag", room, post: identity, record: id, why }));

/** The same about a letter, with its key, which opens no other. Throws as `tell`. */
export const tellOfLetter = (person: Person, { id: record, key, letter }: Line, why: string): Promise<void> =>
  send(person, (room) => {
    return encode(LetterFlag, { part: "letter", room, record, key, letter: { ...letter, knock: undefined }, why });
  });

async function send({ connection, device, roster, wallet }: Person, make: (room: Bytes) => Bytes): Promise<void> {
  const message = await sealedFlag(KIND, roster, device.random, make);
  await wallet.ask(routes.roomsOpen, signedFor(connection, message), "report");
}

/** What stewards were told, oldest first. Throws `Declined`, `Unreachable`. */
export const told = (steward: Person): Promise<Told<Flag | LetterFlag>[]> => flagsOf(steward, KIND, Part);
