/** Whether what an alert is about was taken back: apart, since members load what remembers it, and stewards alone ask. */

import { rememberWithdrawals } from "#features/reports/page/withdrawals.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";

/**
 * Whether somebody has taken back what carries one of these keys, as a signature shows: a server's word for it isn't
 * enough to drop anything. Throws as `rememberWithdrawals`.
 */
export async function wasTakenBack(person: Person, keys: readonly Bytes[]): Promise<boolean> {
  await rememberWithdrawals(person);
  const withdrawn = new Set((person.contents.withdrawn ?? []).map(keyOf));
  return keys.some((key) => withdrawn.has(keyOf(key)));
}
