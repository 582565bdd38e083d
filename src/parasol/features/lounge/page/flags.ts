/**
 * What members tell stewards about a post or a letter, paid with a token: nobody learns who told it. Counterpart of
 * `features/lounge/client/flags.py`.
 */

import { LetterFlag } from "#features/letters/page/structs.ts";
import type { Line } from "#features/letters/page/talks.ts";
import { flagsOf, sealedFlag, type Told } from "#features/reports/page/flags.ts";
import { signedFor } from "#kernel/rooms/held.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode, union } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Flag } from "./structs.ts";
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
