/** What has been taken back: fetched, verified, and remembered in the vault, so that it never counts again. */

import { BREATH, breathe } from "../device.ts";
import type { Bytes } from "../wire/bytes.ts";
import * as routes from "../wire/routes.ts";
import { isSigned } from "../wire/signing.ts";
import { Distrust } from "../wire/trouble.ts";
import { joined } from "./own-vault.ts";
import type { Person } from "./person.ts";

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
