/**
 * New keys for desks, as stewards make them, and whether some are due. Counterpart of the stewards' half of
 * `features/desks/client/keys.py`.
 */

import type { DeskKeys } from "#kernel/formats/roster.ts";
import { type Desk, newestOf } from "#kernel/roster/rules/desks.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { isMember } from "#kernel/roster/rules/members.ts";
import type { Membership, RosterState } from "#kernel/roster/rules/state.ts";
import { currentKey } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { ageEncrypt, generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { pad } from "#kernel/seal/padding.ts";
import { type Bytes, compare, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { digestOf } from "#kernel/wire/request.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { DeskFile, type DeskPair, deskSignSeed } from "./keys.ts";

export const MAX_WORKERS = 20;
/**
 * A desk's keys have one of so many recipients: who answers there, the stewards' intake, and made-up ones, since
 * anybody who has the file can count them.
 */
const PLACES = [8, 16, 24] as const;
/** A worker's key in the file's JSON, with quotes and comma. */
const KEY_IN_JSON = 47;
/** The newest and eight before: what was sealed to older ones is past the days that it is kept, or nearly. */
const EPOCHS_KEPT = 9;

/** Nobody was chosen who could answer (`no-workers`). */
export class NoWorkers extends troubleOf("no-workers") {}

/** The entry with a desk's keys, before it has its place. */
export type SaidKeys = Pick<DeskKeys, "kind" | "desk" | "generation" | "recipient" | "signer" | "keys">;

/** The entry, and the text of the recipient that it names. */
export interface NamedKeys {
  readonly said: SaidKeys;
  readonly recipient: string;
}

/** An age recipient of each of some people. Throws as `recipientsOf`. */
export type RecipientsOf = (owners: readonly { key: Bytes; recipient: Bytes }[]) => Promise<string[]>;

/**
 * The entry with a desk's next epoch; the file that it names, sealed to those of `workers` who are members and to the
 * stewards' intake, is put into `files`. `before` are the keys so far, of which eight epochs are kept. Throws `NoWorkers` if none of them is a member, unless
 * `isRenewal`: when the last worker has gone, the keys change all the same, and stewards alone have them.
 */
export async function freshDeskKeys(
  roster: RosterState,
  desk: Desk,
  workers: readonly Bytes[],
  before: DeskFile | null,
  files: Map<string, Bytes>,
  random: Random,
  intake: string,
  textsOf: RecipientsOf,
  isRenewal = false,
): Promise<NamedKeys> {
  const epoch = desk.epochs.length + 1;
  const pair: DeskPair = { identity: await generateIdentity(), seed: random(32) };
  const kept = [...(before?.keys ?? [])].filter(([number]) => number > epoch - EPOCHS_KEPT);
  const usable = await usableOf(roster, workers, textsOf);
  if (usable.length === 0 && !isRenewal) throw new NoWorkers();
  const file: DeskFile = {
    desk: desk.number,
    generation: epoch,
    workers: usable.map(({ key }) => key),
    keys: new Map([...kept, [epoch, pair]]),
  };
  const made = await sealed(file, [...usable.map(({ recipient }) => recipient), intake]);
  const keys = digestOf(made);
  files.set(keyOf(keys), made);
  const recipient = await recipientOf(pair.identity);
  const said: SaidKeys = {
    kind: "desk-keys",
    desk: desk.number,
    generation: epoch,
    recipient: recipientHash(recipient),
    signer: publicKeyOf(deskSignSeed(pair.seed)),
    keys,
  };
  return { said, recipient };
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
async function usableOf(
  roster: RosterState,
  workers: readonly Bytes[],
  textsOf: RecipientsOf,
): Promise<{ key: Bytes; recipient: string }[]> {
  const now = workers.map((key) => currentKey(roster, key)); // who renewed their own keys answers on
  const asked = new Map(now.filter((key) => isMember(roster, key)).map((key) => [keyOf(key), key]));
  const members = [...asked.keys()].map((name) => roster.seats.get(name) as Membership);
  const texts = await textsOf(members);
  const found = new Map<string, { key: Bytes; recipient: string }>();
  for (const [at, { key }] of members.entries()) {
    const recipient = texts[at] as string;
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
 * Whether somebody holds this desk's keys who shouldn't any more: a worker who left, was paused or has new keys, as far as the
 * register was read, or anybody who was a steward when they were made and isn't now (stewards can read every desk's keys).
 */
export function isDue(roster: RosterState, desk: Desk, file: DeskFile): boolean {
  const made = newestOf(desk);
  if (!made || !desk.card) return false;
  if (roster.isWhole && !file.workers.every((key) => isMember(roster, key))) return true;
  return [...roster.stewardSpans.values()].flat().some(([, end]) => end !== null && end >= made.madeAt);
}
