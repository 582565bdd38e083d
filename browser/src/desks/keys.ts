/**
 * The keys of desks: opening those that the roster has sealed for us, and making new ones. Counterpart of
 * `client/community/desk_keys.py`.
 *
 * Each is checked against what the stewards signed, so that nobody can give two workers different keys. Who the workers
 * are stands in the sealed file and nowhere else.
 */

import type { DeskKeys } from "../formats/roster.ts";
import { isMember } from "../roster/asking.ts";
import { type Desk, newestOf } from "../roster/desks.ts";
import { epochOf, type RosterState } from "../roster/state.ts";
import type { Random } from "../seal/aead.ts";
import { ageDecrypt, ageEncrypt, generateIdentity, recipientOf } from "../seal/age.ts";
import { Unreadable } from "../seal/errors.ts";
import { derive } from "../seal/kdf.ts";
import { pad, unpad } from "../seal/padding.ts";
import { numbered } from "../wire/bounds.ts";
import { type Bytes, compare, equal, keyOf, Malformed } from "../wire/bytes.ts";
import { bytes, decode, encode, int, list, type Of, struct, text } from "../wire/codec.ts";
import { KEY_BYTES, publicKeyOf } from "../wire/signing.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";

export const MAX_WORKERS = 20;
/**
 * A desk's keys have one of so many recipients: who answers there, the stewards' intake, and made-up ones, since
 * whoever has the roster can count them.
 */
const PLACES = [8, 16, 24] as const;
/** A worker's key in the file's JSON, with quotes and comma. */
const KEY_IN_JSON = 47;
/** The newest and eight before: what was sealed to older ones is past the days that it is kept, or nearly. */
const EPOCHS_KEPT = 9;

/** Nobody was chosen who could answer (`no-workers`). */
export class NoWorkers extends Trouble {
  constructor() {
    super("no-workers");
  }
}

/** One epoch's private half: the identity that opens what visitors send, and the seed of all else. */
const DeskPair = struct({ identity: text, seed: bytes });
type DeskPair = Of<typeof DeskPair>;

/** What the roster has sealed: the newest epoch, who answers, and the keys by epoch. */
export const DeskFile = struct({ desk: int, generation: int, workers: list(bytes), keys: numbered(DeskPair) });
export type DeskFile = Of<typeof DeskFile>;

/** The private seed of a desk's signer, from the seed of its epoch. */
export const deskSignSeed = (seed: Bytes): Bytes => derive(seed, "desk/sign");

/** All identities, newest first. */
export const identitiesOf = ({ keys }: DeskFile): string[] =>
  [...keys].sort(([one], [other]) => other - one).map(([, { identity }]) => identity);

/**
 * The desk's keys. Throws `NotForUs` (`wrong-key`) for who is neither one of its workers nor a steward, `Distrust`
 * (`wrong-key`), `Unreadable`.
 */
export async function openDeskKeys(desk: Desk, identities: readonly string[]): Promise<DeskFile> {
  const newest = newestOf(desk);
  if (!newest) throw new Unreadable("contents");
  return checked(desk, await ageDecrypt(newest.keys, identities));
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
      (await recipientOf(identity)) === made.recipient &&
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

/**
 * The entry with a desk's next epoch, sealed to those of `workers` who are members and to the stewards' intake.
 * `before` are the keys so far, of which eight epochs are kept. Throws `NoWorkers` if none of them is a member, unless
 * `isRenewal`: when the last worker has gone, the keys change all the same, and stewards alone have them.
 */
export async function freshDeskKeys(
  place: Pick<DeskKeys, "number" | "previous" | "day">,
  roster: RosterState,
  desk: Desk,
  workers: readonly Bytes[],
  before: DeskFile | null,
  random: Random,
  isRenewal = false,
): Promise<DeskKeys> {
  const epoch = desk.epochs.length + 1;
  const pair: DeskPair = { identity: await generateIdentity(), seed: random(32) };
  const kept = [...(before?.keys ?? [])].filter(([number]) => number > epoch - EPOCHS_KEPT);
  const usable = await usableOf(roster, workers);
  const intake = epochOf(roster, "stewards")?.intake;
  if (!intake || (usable.length === 0 && !isRenewal)) throw new NoWorkers();
  const file: DeskFile = {
    desk: desk.number,
    generation: epoch,
    workers: usable.map(({ key }) => key),
    keys: new Map([...kept, [epoch, pair]]),
  };
  return {
    kind: "desk-keys",
    ...place,
    desk: desk.number,
    generation: epoch,
    recipient: await recipientOf(pair.identity),
    signer: publicKeyOf(deskSignSeed(pair.seed)),
    keys: await sealed(file, [...usable.map(({ recipient }) => recipient), intake]),
  };
}

/** Neither how many recipients there are nor the length tells how many answer, but for which of `PLACES`. */
async function sealed(file: DeskFile, recipients: string[]): Promise<Bytes> {
  const places = PLACES.find((count) => count >= recipients.length) as number; // `MAX_WORKERS` and the intake fit
  while (recipients.length < places) recipients.push(await recipientOf(await generateIdentity()));
  const without = encode(DeskFile, { ...file, workers: [] }).length;
  return ageEncrypt(pad(encode(DeskFile, file), without + places * KEY_IN_JSON), recipients);
}

/**
 * Those who are members to which something can be sealed: one worker's broken key must not keep a desk from new keys.
 */
async function usableOf(roster: RosterState, workers: readonly Bytes[]): Promise<{ key: Bytes; recipient: string }[]> {
  const found = new Map<string, { key: Bytes; recipient: string }>();
  for (const key of workers) {
    const recipient = roster.seats.get(keyOf(key))?.recipient;
    if (recipient === undefined || !isMember(roster, key)) continue;
    try {
      await ageEncrypt(new Uint8Array(), [recipient]);
      found.set(keyOf(key), { key, recipient });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return [...found.values()].sort((one, other) => compare(one.key, other.key)).slice(0, MAX_WORKERS);
}

/**
 * Whether somebody holds this desk's keys who shouldn't any more: a worker who left or was paused, or anybody who was a
 * steward when they were made and isn't now (stewards can read every desk's keys).
 */
export function isDue(roster: RosterState, desk: Desk, file: DeskFile): boolean {
  const made = newestOf(desk);
  if (!made || !desk.card) return false;
  if (!file.workers.every((key) => isMember(roster, key))) return true;
  return [...roster.stewardSpans.values()].flat().some(([, end]) => end !== null && end >= made.madeAt);
}
