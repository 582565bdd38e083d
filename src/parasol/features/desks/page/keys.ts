/**
 * The keys of desks: opening those that are sealed for us. Counterpart of the workers' half of
 * `features/desks/client/keys.py`.
 *
 * Each is checked against what the stewards signed, so that nobody can give two workers different keys. Who the workers
 * are stands in the sealed file and nowhere else.
 */

import type { Connection } from "#kernel/connection.ts";
import { type Desk, newestOf, openDesks } from "#kernel/roster/rules/desks.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { ageDecrypt, recipientOf } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { unpad } from "#kernel/seal/padding.ts";
import { numbered } from "#kernel/wire/bounds.ts";
import { type Bytes, equal, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { bytes, decode, int, list, type Of, struct, text } from "#kernel/wire/codec.ts";
import { digestOf } from "#kernel/wire/request.ts";
import * as routes from "#kernel/wire/routes.ts";
import { KEY_BYTES, publicKeyOf } from "#kernel/wire/signing.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/** One epoch's private half: the identity that opens what visitors send, and the seed of all else. */
const DeskPair = struct({ identity: text, seed: bytes });
export type DeskPair = Of<typeof DeskPair>;

/** What is sealed: the newest epoch, who answers, and the keys by epoch. */
export const DeskFile = struct({ desk: int, generation: int, workers: list(bytes), keys: numbered(DeskPair) });
export type DeskFile = Of<typeof DeskFile>;

/** The private seed of a desk's signer, from the seed of its epoch. */
export const deskSignSeed = (seed: Bytes): Bytes => derive(seed, "desk/sign");

/** All identities, newest first. */
export const identitiesOf = ({ keys }: DeskFile): string[] =>
  [...keys].sort(([one], [other]) => other - one).map(([, { identity }]) => identity);

/** Who reads them. */
interface Holder {
  readonly connection: Connection;
  readonly deskFiles: Map<string, Bytes>;
}

/**
 * Read the sealed keys of all open desks into `deskFiles`, by their SHA-256: asked for together and unsigned, so that
 * the server doesn't learn at which of them somebody answers. Throws `Distrust` (`wrong-key`), `Declined`
 * (`roster-moved`).
 */
export async function readFiles({ connection, deskFiles }: Holder, roster: RosterState): Promise<void> {
  const wanted = openDesks(roster.desks).flatMap((desk) => newestOf(desk)?.keys ?? []);
  const hashes = wanted.filter((hash) => !deskFiles.has(keyOf(hash)));
  if (hashes.length === 0) return;
  const { files } = await connection.ask(routes.desksKeys, { hashes });
  const isWhole =
    files.length === hashes.length && files.every((file, at) => equal(digestOf(file), hashes[at] as Bytes));
  if (!isWhole) throw new Distrust("wrong-key");
  for (const [at, file] of files.entries()) deskFiles.set(keyOf(hashes[at] as Bytes), file);
}

/**
 * The desk's keys. Throws `NotForUs` (`wrong-key`) for who is neither one of its workers nor a steward, `Distrust`
 * (`wrong-key`), `Unreadable`.
 */
export async function openDeskKeys(
  desk: Desk,
  files: ReadonlyMap<string, Bytes>,
  identities: readonly string[],
): Promise<DeskFile> {
  const newest = newestOf(desk);
  const sealed = newest && files.get(keyOf(newest.keys));
  if (!sealed) throw new Unreadable("contents");
  return checked(desk, await ageDecrypt(sealed, identities));
}

/**
 * What a desk's keys hold, compared with what the roster says of them. Throws `Distrust` (`wrong-key`), `Unreadable`
 * (`padding`, `contents`).
 */
export async function checked(desk: Desk, text: Bytes): Promise<DeskFile> {
  const file = read(unpad(text));
  const { epochs } = desk;
  const isOfThis = file.desk === desk.number && file.generation === epochs.length && file.keys.has(file.generation);
  if (!isOfThis) throw new Distrust("wrong-key");
  for (const [number, { identity, seed }] of file.keys) {
    const made = epochs[number - 1];
    const isRight =
      made &&
      seed.length === KEY_BYTES &&
      equal(recipientHash(await recipientOf(identity)), made.recipient) &&
      equal(publicKeyOf(deskSignSeed(seed)), made.signer);
    if (!isRight) throw new Distrust("wrong-key");
  }
  return file;
}

function read(json: Bytes): DeskFile {
  try {
    return decode(DeskFile, json);
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}
