/** A group's epochs as a checkpoint has them. Counterpart of the reading half of `kernel/roster/rules/older.py`. Pure. */
import { KNOWN_EPOCHS, type KnownEpochs } from "#kernel/formats/checkpoint.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import type { EpochState } from "./state.ts";

/** An epoch's bytes: commitment, number and day of its entry (u32), of stewards' ones intake and signer too. */
export const EPOCH_BYTES: Readonly<Record<Group, number>> = { members: 40, stewards: 104 };

/** Whole epochs one after the other, by number; the first is of this number. */
export function epochsIn(group: Group, first: number, made: Bytes): Map<number, EpochState> {
  const size = EPOCH_BYTES[group];
  const found = new Map<number, EpochState>();
  for (let at = 0; at < made.length; at += size) {
    const number = first + at / size;
    const part = (from: number, to: number): Bytes => made.slice(at + from, at + to);
    const [intake, signer] = group === "stewards" ? [part(40, 72), part(72, 104)] : [null, null];
    const [madeAt, madeOn] = [uint(part(32, 36)), uint(part(36, 40))];
    found.set(number, { number, commitment: part(0, 32), madeAt, madeOn, intake, signer });
  }
  return found;
}

/** Whether a checkpoint can have this of a group's epochs. */
export function isPossible(group: Group, { older, hash, made }: KnownEpochs): boolean {
  const count = made.length / EPOCH_BYTES[group];
  const isAll = older === 0 && hash.every((byte) => byte === 0) && count >= 1 && count <= KNOWN_EPOCHS;
  return hash.length === 32 && Number.isInteger(count) && (isAll || (older > 0 && count === KNOWN_EPOCHS));
}
