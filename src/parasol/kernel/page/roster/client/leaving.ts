/** Giving up one's own membership. In Python it is in `steward.py`; here members need it without what stewards do. */

import { retried } from "#kernel/rooms/group.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { beside, NO_KEYS, placed, wireEntry } from "./writing.ts";

/**
 * Give up one's own membership, delete its vault and wipe its keys. The next steward online renews the keys of the
 * others. Throws `Declined` (`roster-not-allowed`: the last steward can't go).
 */
export async function leave(person: Person): Promise<void> {
  await retried(
    async () => {
      const { mine, device, key } = person;
      if (!mine) throw new Trouble("locked");
      const entry = placed(beside(person.roster, mine, device), device, { kind: "leave", seat: key });
      const entries = [wireEntry(entry, person.seed)];
      await person.connection.ask(routes.rosterAppend, { entries, boxes: [], recipients: [], ...NO_KEYS });
    },
    () => person.refreshMine(),
  );
  await person.vault.delete();
  person.wipe();
}
