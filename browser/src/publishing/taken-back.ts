/** Whether what an alert is about was taken back: apart, since members load what remembers it, and stewards alone ask. */
import type { Person } from "../community/person.ts";
import { rememberWithdrawals } from "../community/withdrawals.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";

/**
 * Whether somebody has taken back what carries one of these keys, as a signature shows: a server's word for it isn't
 * enough to drop anything. Throws as `rememberWithdrawals`.
 */
export async function wasTakenBack(person: Person, keys: readonly Bytes[]): Promise<boolean> {
  await rememberWithdrawals(person);
  const withdrawn = new Set((person.contents.withdrawn ?? []).map(keyOf));
  return keys.some((key) => withdrawn.has(keyOf(key)));
}
