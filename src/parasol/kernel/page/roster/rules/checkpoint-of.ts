/** What stewards sign of the charter: the writing half of checkpoint.ts, which nobody else loads. Pure. */
import { type Checkpoint, HISTORY_DAYS, KNOWN_EPOCHS, type KnownEpochs } from "#kernel/formats/checkpoint.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { encoded, hashWith } from "./older.ts";
import { type EpochState, epochOf, type RosterState } from "./state.ts";

/**
 * What stewards sign of this state: the same for who read both chains and for who read the charter alone. Not in the
 * middle of a change.
 */
export function checkpointOf(state: RosterState): Checkpoint {
  if (state.owed.size > 0 || state.length === 0) throw new RangeError("no checkpoint in the middle of a change");
  const days = daysOf(state);
  return {
    genesis: state.genesis,
    length: state.length,
    head: state.head,
    stewards: state.stewardsHead,
    tree: [...state.tree],
    policies: policiesSince(state, days[0]?.[1] ?? 0).map(([number, policy]) => ({ number, policy })),
    days: days.flatMap(([day, first], at) => [day - (days[at - 1]?.[0] ?? 0), first - (days[at - 1]?.[1] ?? 0)]),
    server_keys: state.serverKeys.map(({ madeOn, firstList, oprfKey, tokenKey, escrowKey, profileKey }) => ({
      made_on: madeOn,
      first_list: firstList,
      oprf_key: oprfKey,
      token_key: tokenKey,
      escrow_key: escrowKey,
      profile_key: profileKey,
    })),
    members_keys: knownEpochs(state, "members"),
    stewards_keys: knownEpochs(state, "stewards"),
    escrow_commitment: state.escrowCommitment,
    key_tree: {
      number: state.keyTree.number,
      began_at: state.keyTree.beganAt,
      gone_at: state.keyTree.goneAt,
      invited_at: state.keyTree.invitedAt,
    },
    lists: numbered(state.lists),
    current_list: state.currentList,
    desks: numbered(state.desks).map(({ number, card, epochs }) => ({
      number,
      card,
      epochs: epochs.map(({ recipient, signer, madeAt: made_at }) => ({ recipient, signer, made_at })),
      keys: epochs.at(-1)?.keys ?? new Uint8Array(),
    })),
    closing_on: state.closingOn,
    is_stale: state.stale.has("stewards"),
  };
}

const numbered = <T>(map: ReadonlyMap<number, T>): T[] =>
  [...map].sort(([one], [other]) => one - other).map(([, value]) => value);

/** The days that something may be from which lasts still, and the one before. */
function daysOf({ days }: RosterState): RosterState["days"] {
  const oldest = (days.at(-1)?.[0] ?? 0) - HISTORY_DAYS;
  return days.slice(Math.max(0, days.findIndex(([day]) => day >= oldest) - 1));
}

/** The settings that were in force since an entry. */
const policiesSince = ({ policies }: RosterState, first: number): RosterState["policies"] =>
  policies.slice(Math.max(0, policies.filter(([number]) => number <= first).length - 1));

/** The newest ones, and the hash of those before. */
function knownEpochs(state: RosterState, group: Group): KnownEpochs {
  let { count, hash } = state.older[group];
  const newest = state.current[group];
  const epoch = (number: number): EpochState => epochOf(state, group, number) as EpochState;
  while (count < newest - KNOWN_EPOCHS) hash = hashWith(state.genesis, group, hash, epoch(++count));
  const made: Bytes[] = [];
  for (let number = count + 1; number <= newest; number++) made.push(encoded(epoch(number)));
  return { older: count, hash, made: concat(...made) };
}
