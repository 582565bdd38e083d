/**
 * Under which epoch of its keys a record may still be sealed. Counterpart of `roster/epochs.py`. Pure: readers ask it
 * of what a server gives them.
 *
 * An epoch is one key of a group or of a desk; on the wire it is called an epoch. Whoever is removed keeps the keys
 * of before. So a room's epochs never fall, and none is older than the one that was in force when the record's day
 * began.
 */

import type { Group } from "../formats/roster.ts";
import type { Desk } from "./desks.ts";
import type { RosterState } from "./state.ts";

/** The days on which a group's epochs were made, the first one first. */
export const groupDays = (roster: RosterState, group: Group): number[] =>
  [...roster.epochs[group].values()].sort((one, other) => one.number - other.number).map(({ madeOn }) => madeOn);

/** The same of a desk. */
export const deskDays = (roster: RosterState, { epochs }: Desk): number[] =>
  epochs.map(({ madeAt }) => Math.max(...roster.days.filter(([, first]) => first <= madeAt).map(([day]) => day)));

/** What a reader knows of the epochs in one room. */
export class SeenEpochs {
  /** Number and epoch of records before which no epoch as new was seen. */
  readonly #rises: (readonly [number: number, epoch: number])[] = [];

  /**
   * Whether the record of this number and day may be sealed under this epoch; if so, it is taken note of. `days`: on
   * which each epoch was made. To be asked of records that are genuine otherwise: a made-up head must not make honest
   * ones look old.
   */
  admit(days: readonly number[], number: number, day: number, epoch: number): boolean {
    const newest = Math.max(0, ...this.#rises.filter(([at]) => at < number).map(([, risen]) => risen));
    const inForce = days.filter((made) => made < day).length;
    if (epoch < Math.max(newest, inForce)) return false;
    if (epoch > newest) this.#rises.push([number, epoch]);
    return true;
  }
}
