/**
 * A worker's access to a desk: its keys, opened from the roster with the worker's own. Visitors load nothing of this.
 */

import type { Card } from "#kernel/formats/roster.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unsure } from "#kernel/rooms/unsure.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Desk, openDesks } from "#kernel/roster/rules/desks.ts";
import { deskInForceOn } from "#kernel/roster/rules/epochs.ts";
import { NotForUs } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import { type DeskFile, deskSignSeed, identitiesOf, openDeskKeys, readFiles } from "./keys.ts";

/** This member isn't one of the desk's workers, or the desk has closed (`not-a-worker`). */
export class NotAWorker extends troubleOf("not-a-worker") {}

/** What a worker holds of a desk: nothing of it is kept but in memory. */
export class DeskAccess {
  readonly person: Person;
  readonly desk: number;
  readonly file: DeskFile;
  /** With which the desk signs: requests and words alike, so that nobody learns which worker it was. */
  readonly signSeed: Bytes;
  readonly unsure: Unsure;

  constructor(person: Person, desk: number, file: DeskFile) {
    this.person = person;
    this.desk = desk;
    this.file = file;
    this.signSeed = deskSignSeed(this.seed);
    this.unsure = new Unsure(person.device.random);
  }

  /** A room of the desk, which it signs for. */
  room(name: Bytes): Room {
    return new Room(this.person.connection, name, this.signSeed);
  }

  /** The seed of the newest epoch. */
  get seed(): Bytes {
    return (this.file.keys.get(this.file.generation) as { seed: Bytes }).seed;
  }

  /** What opens envelopes to the desk, newest first. */
  get identities(): readonly string[] {
    return identitiesOf(this.file);
  }

  /** The desk as the roster has it. */
  get onRoster(): Desk | undefined {
    return this.person.roster.desks.get(this.desk);
  }

  get card(): Card | null {
    return this.onRoster?.card ?? null;
  }

  /** The members of those who answer here, oneself among them. */
  get workers(): readonly Bytes[] {
    return this.file.workers;
  }

  /** The epoch of its keys that was in force when a day began. */
  inForceOn(day: number): number {
    return deskInForceOn(this.person.roster, this.onRoster ?? { epochs: [] }, day);
  }

  /** Whether the roster (after `person.refresh`) has newer keys than these: open the desk again. */
  get isOld(): boolean {
    return this.onRoster?.epochs.length !== this.file.generation || this.card === null;
  }

  /** Overwrite the keys with zeros; nothing works afterwards. */
  wipe(): void {
    for (const { seed } of this.file.keys.values()) seed.fill(0);
    this.signSeed.fill(0);
    this.file.keys.clear();
    this.unsure.last.clear();
  }
}

/** One's own, and the one before it was renewed: until stewards renew the desk's keys they are sealed to that. */
function ownIdentities({ contents }: Person): string[] {
  const { identity, former } = contents.seat;
  return former ? [identity, former.identity] : [identity];
}

/** Open a desk with this member's keys. Throws `NotAWorker`, `Distrust` (`wrong-key`), `Unreadable`. */
export async function openDesk(person: Person, number: number): Promise<DeskAccess> {
  const desk = person.roster.desks.get(number);
  if (!desk?.card || desk.epochs.length === 0) throw new NotAWorker();
  try {
    await readFiles(person, person.roster);
    const file = await openDeskKeys(desk, person.deskFiles, ownIdentities(person));
    return new DeskAccess(person, number, file);
  } catch (error) {
    throw error instanceof NotForUs ? new NotAWorker() : error;
  }
}

/**
 * All desks at which this member answers, by number: empty for most members. Everybody asks the server for the sealed
 * keys of all desks, so it doesn't learn who is a worker. A desk whose keys don't hold is left out and counted.
 */
export async function myDesks(person: Person): Promise<{ desks: readonly DeskAccess[]; broken: number }> {
  const desks: DeskAccess[] = [];
  let broken = 0;
  await readFiles(person, person.roster);
  for (const { number, epochs } of openDesks(person.roster.desks)) {
    if (epochs.length === 0) continue;
    try {
      desks.push(await openDesk(person, number));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (!(error instanceof NotAWorker)) broken++;
    }
  }
  return { desks, broken };
}
