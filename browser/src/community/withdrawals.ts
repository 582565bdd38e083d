/** What has been taken back: fetched, verified, and remembered in the vault, so that it never counts again. */

import { BREATH, breathe } from "../device.ts";
import { PAGE_RECORDS } from "../formats/messages.ts";
import type { Bytes } from "../wire/bytes.ts";
import { routes } from "../wire/routes.ts";
import { isSigned } from "../wire/signing.ts";
import { Distrust } from "../wire/trouble.ts";
import { joined, type Person } from "./person.ts";

/** All withdrawals that the server has, verified, also those that a vault has no room for. Throws `Distrust`. */
export const allWithdrawn = async (person: Person): Promise<Bytes[]> => (await readAfter(person, 0)).fresh;

/** Fetch and verify new withdrawals and keep them in the vault. Throws `Distrust` (`repeated`). */
export async function rememberWithdrawals(person: Person): Promise<void> {
  const { fresh, seen } = await readAfter(person, person.contents.withdrawals_seen);
  await person.remember({ withdrawn: joined(person.contents.withdrawn, fresh), withdrawals_seen: seen });
}

async function readAfter(person: Person, after: number): Promise<{ fresh: Bytes[]; seen: number }> {
  const fresh: Bytes[] = [];
  let seen = after;
  for (;;) {
    const { withdrawals } = await person.askToRead(routes.withdrawalsRead, { after: seen });
    for (const [at, { number, key, signature }] of withdrawals.entries()) {
      if (number <= seen) throw new Distrust("repeated");
      seen = number;
      if (isSigned(key, "withdraw", key, signature)) fresh.push(key);
      if (at % BREATH === BREATH - 1) await breathe();
    }
    if (withdrawals.length < PAGE_RECORDS) return { fresh, seen };
  }
}
