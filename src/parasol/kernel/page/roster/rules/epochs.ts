/**
 * Under which epoch of its keys a record may still be sealed. Counterpart of `kernel/roster/rules/epochs.py`. Pure: readers ask it
 * of what a server gives them.
 *
 * An epoch is one key of a group or of a desk; on the wire it is called a generation. Whoever is removed keeps the keys
 * of before. So a room's epochs never fall, and none is older than the one that was in force when the record's day
 * began.
 */

import type { Group } from "#kernel/formats/roster.ts";
import type { Desk } from "./desks.ts";
import type { RosterState } from "./state.ts";

/** The group's epoch that was in force when a day began; 0 if there was none, or it isn't known (older.ts). */
export function inForceOn({ epochs, older, current }: RosterState, group: Group, day: number): number {
  const { count } = older[group];
  let number = current[group];
  while (number > count && (epochs[group].get(number)?.madeOn ?? 0) >= day) number--;
  return number > count ? number : 0;
}

/** The same of a desk. */
export const deskInForceOn = ({ days }: RosterState, { epochs }: Pick<Desk, "epochs">, day: number): number => {
  const length = days.find(([each]) => each >= day)?.[1] ?? Number.POSITIVE_INFINITY;
  return epochs.filter(({ madeAt }) => madeAt < length).length;
};

/** What a reader knows of the epochs in one room. */
export class SeenEpochs {
  /** Number and epoch of records before which no epoch as new was seen. */
  #rises: readonly (readonly [number: number, epoch: number])[] = [];

  /**
   * Whether the record of this number may be sealed under this epoch; if so, it is taken note of. `inForce`: the epoch
   * that was so when the record's day began. To be asked of records that are genuine otherwise: a made-up head must not
   * make honest ones look old.
   */
  admit(inForce: number, number: number, epoch: number): boolean {
    const newest = this.newestBefore(number);
    if (epoch < Math.max(newest, inForce)) return false;
    if (epoch > newest) {
      const rises = this.#rises.filter(([at, risen]) => at < number || risen > epoch);
      this.#rises = [...rises, [number, epoch]];
    }
    return true;
  }

  /** The newest epoch among the records with a lower number that were taken note of; 0 if there are none. */
  newestBefore(number: number): number {
    return Math.max(0, ...this.#rises.filter(([at]) => at < number).map(([, risen]) => risen));
  }
}
