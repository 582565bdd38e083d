/** The roster's rule for its first entry: the founding of the community. Counterpart of `kernel/roster/rules/founding.py`. Pure. */

import type { Found } from "#kernel/formats/roster.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { checkKey, refuse } from "./forms.ts";
import { checkLeaf } from "./invites.ts";
import { addMember } from "./membership.ts";
import { changePolicy } from "./policy.ts";
import { serverKeysIn } from "./server-keys.ts";
import { need, type Signers } from "./signers.ts";
import type { EpochState, RosterState } from "./state.ts";

/** The state after the first entry. Throws `RosterRefused`. */
export function found(state: RosterState, entry: Found, signers: Signers): RosterState {
  if (state.length !== 0) refuse("not-allowed");
  need(signers, entry.founding_key, entry.seat);
  checkLeaf(entry.leaf);
  const governed = changePolicy(state, entry);
  const { signer } = entry;
  const keys = serverKeysIn(entry);
  const commitments = [entry.members_commitment, entry.escrow_commitment, entry.stewards_commitment];
  for (const key of [...Object.values(keys), signer, entry.intake, ...commitments]) checkKey(key);
  const first = (commitment: Bytes, intake: Bytes | null, signer: Bytes | null): ReadonlyMap<number, EpochState> =>
    new Map([[1, { number: 1, commitment, madeAt: 0, madeOn: entry.day, intake, signer }]]);
  return {
    ...addMember(governed, entry, entry.leaf, "steward"),
    serverKeys: [{ madeOn: entry.day, firstList: 1, ...keys }],
    epochs: {
      members: first(entry.members_commitment, null, null),
      stewards: first(entry.stewards_commitment, entry.intake, signer),
    },
    current: { members: 1, stewards: 1 },
    escrowCommitment: entry.escrow_commitment,
    keyTree: { number: 1, beganAt: 1, goneAt: 0, invitedAt: 0 },
    lists: new Map([[1, 1]]),
    currentList: 1,
  };
}
