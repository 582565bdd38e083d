/** What has been taken back: fetched, verified, and remembered in the vault, so that it never counts again. */

import { BREATH, breathe } from "#kernel/device.ts";
import { joined } from "#kernel/roster/client/own-vault.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/**
 * Fetch and verify the newest withdrawals that weren't seen, and keep them in the vault. Throws `Distrust` (`repeated`).
 */
export async function rememberWithdrawals(person: Person): Promise<void> {
  let seen = person.contents.withdrawals_seen;
  const { withdrawals } = await person.askToRead(routes.withdrawalsRead, { after: seen });
  const fresh: Bytes[] = [];
  for (const [at, { number, key, signature }] of withdrawals.entries()) {
    if (number <= seen) throw new Distrust("repeated");
    seen = number;
    if (isSigned(key, "withdraw", key, signature)) fresh.push(key);
    if (at % BREATH === BREATH - 1) await breathe();
  }
  await person.vault.remember({ withdrawn: joined(person.contents.withdrawn, fresh), withdrawals_seen: seen });
}
