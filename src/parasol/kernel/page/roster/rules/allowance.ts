/**
 * How many checks a member has in a week. A new member has an eighth, and twice as many every 28 days: whoever steals a
 * young one, or lets many in, gets little. Counterpart of `kernel/roster/rules/allowance.py`. Pure.
 *
 * Everything is as it was when the week began, so that nothing that stewards do changes a batch that was drawn already.
 */

import type { Policy } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { keysOfMember, wasSteward } from "./asking.ts";
import type { RosterState } from "./state.ts";

/** What the register says of a member: its first day, and the day on which a steward vouched for it. */
export interface Standing {
  readonly since: number | null;
  readonly vouched_on: number | null;
}

const DOUBLING_DAYS = 28;
/** After so many doublings a member has all of its checks. */
const DOUBLINGS = 3;
/** What a steward's word for a member is worth. */
const VOUCHED = 2;

/** The week of a day (days since 1970-01-01). A week begins on Monday, 00:00 UTC. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** The first day of a week. */
export const firstDayOf = (week: number): number => 7 * week - 3;

/** How many entries were made before this day. */
export const lengthBefore = (state: RosterState, day: number): number =>
  state.days.find(([each]) => each >= day)?.[1] ?? state.length;

/** The policy in force when the roster had `length` entries; the founding's if it had none. */
export const policyAt = (state: RosterState, length: number): Policy | null =>
  (state.policies.filter(([number]) => number < length).at(-1) ?? state.policies[0])?.[1] ?? null;

/** The checks of this key's membership in a week; 0 for anybody else. The charter's part of `state` is enough. */
export function allowance(state: RosterState, key: Bytes, { since, vouched_on }: Standing, week: number): number {
  const firstDay = firstDayOf(week);
  const length = lengthBefore(state, firstDay);
  const full = policyAt(state, length)?.checks_per_week;
  if (since === null || full === undefined) return 0;
  const madeAt = state.seats.get(keyOf(key))?.madeAt ?? 0;
  const at = Math.max(length, madeAt + 1); // who came this week counts as they came
  if (keysOfMember(state, key).some((each) => wasSteward(state, each, at))) return full;
  const age = Math.max(0, firstDay - since);
  const isVouched = vouched_on !== null && vouched_on < firstDay;
  const doublings = Math.min(DOUBLINGS, Math.floor(age / DOUBLING_DAYS) + (isVouched ? VOUCHED : 0));
  return Math.max(1, Math.ceil(full / 2 ** (DOUBLINGS - doublings)));
}
