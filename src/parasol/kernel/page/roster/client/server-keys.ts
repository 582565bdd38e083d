/**
 * New keys for the server: what the host had made, and two stewards' word that they hold from now on. Counterpart of
 * `kernel/roster/client/server_keys.py`.
 */
import type { WaitingKeys } from "#kernel/formats/member-messages.ts";
import { serverKeysHash } from "#kernel/roster/rules/hashes.ts";
import type { WordList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import type { Person } from "./person.ts";
import { append } from "./steward.ts";

const KEY_WORDS = 5;

/**
 * Five words made from the keys, which the host tells stewards by another way: 55 bits, against a server that shows them
 * others than the host had made.
 */
export const wordsOfKeys = (keys: WaitingKeys, list: WordList): string => nameOf(serverKeysHash(keys), list, KEY_WORDS);

/**
 * Say that these keys of the server hold from now on. The list has to be renewed afterwards; tokens of the old keys end,
 * and reports that wait have to be renewed by their holders. Throws `SecondNeeded`.
 */
export const renewServerKeys = (steward: Person, keys: WaitingKeys, reason: string): Promise<void> =>
  append(steward, () => ({ kind: "server-keys", ...keys }), reason);
