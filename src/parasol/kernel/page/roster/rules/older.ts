/**
 * A group's older epochs: a checkpoint has the newest ones whole, and of those before a hash alone. Counterpart of
 * `kernel/roster/rules/older.py`. Pure.
 *
 * The hash of epoch n is over that of epoch n - 1, so that one hash binds all. Whoever needs an older epoch asks for some
 * of them with the hash of what is before those, and sees whether they come to the hash that stewards signed.
 */
import type { Rungs } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { type Bytes, concat, equal, u32 } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { hashAs } from "./hashes.ts";
import { EPOCH_BYTES, epochsIn } from "./known-epochs.ts";
import type { EpochState, RosterState } from "./state.ts";

/**
 * Older epochs that no honest server gives: `unreadable`, `missing` (not those that were asked for), `forged` (not those
 * that stewards signed).
 */
export class EpochsRefused extends Trouble {}

const NUMBERS: Readonly<Record<Group, number>> = { members: 1, stewards: 2 };

/** An epoch's bytes; see `EPOCH_BYTES`. */
export const encoded = ({ commitment, madeAt, madeOn, intake, signer }: EpochState): Bytes =>
  concat(commitment, u32(madeAt), u32(madeOn), intake ?? new Uint8Array(), signer ?? new Uint8Array());

/** The hash of all epochs up to one, from that of all before it. */
export const hashWith = (genesis: Bytes, group: Group, before: Bytes, made: EpochState): Bytes =>
  hashAs("epoch", concat(genesis, Uint8Array.of(NUMBERS[group]), u32(made.number), before, encoded(made)));

/**
 * The state that knows the epochs that come with rungs, and begin where `before` is the hash of the rest. The same state
 * if it knows them. Throws `EpochsRefused`.
 */
export function withOlder(state: RosterState, group: Group, rungs: Omit<Rungs, "sealed">): RosterState {
  const { newest, epochs, before } = rungs;
  const { count, hash } = state.older[group];
  const first = newest - epochs.length / EPOCH_BYTES[group];
  if (!Number.isInteger(first) || first < 1 || before.length !== hash.length) throw new EpochsRefused("unreadable");
  if (first > count) return state;
  if (newest <= count) throw new EpochsRefused("missing"); // what comes next isn't among them
  const older = epochsIn(group, first, epochs.subarray(0, (count - first + 1) * EPOCH_BYTES[group]));
  const found = [...older.values()].reduce((sum, made) => hashWith(state.genesis, group, sum, made), before);
  if (!equal(found, hash)) throw new EpochsRefused("forged");
  return knowing(state, group, older, { count: first - 1, hash: before });
}

const knowing = (
  state: RosterState,
  group: Group,
  more: ReadonlyMap<number, EpochState>,
  older: RosterState["older"][Group],
): RosterState => ({
  ...state,
  epochs: { ...state.epochs, [group]: new Map([...more, ...state.epochs[group]]) },
  older: { ...state.older, [group]: older },
});

/** The state that knows the older epochs too that another of the same charter, read before, knows. */
export function knowingAsMuch(state: RosterState, before: RosterState): RosterState {
  const groups = (["members", "stewards"] as const).filter((group) => {
    const { count } = state.older[group];
    return before.older[group].count < count && count <= before.current[group];
  });
  return groups.reduce((all, group) => knowing(all, group, before.epochs[group], before.older[group]), state);
}
