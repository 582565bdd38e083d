/** Giving up one's own membership. In Python it is in `steward.py`; here members need it without what stewards do. */

import { retried } from "../rooms/group.ts";
import { routes } from "../wire/routes.ts";
import type { Person } from "./person.ts";
import { placeIn, wireEntry } from "./writing.ts";

/**
 * Give up one's own membership, delete its vault and wipe its keys. The next steward online renews the keys of the
 * others. Throws `Declined` (`roster-not-allowed`: the last steward can't go).
 */
export async function leave(person: Person): Promise<void> {
  await retried(
    async () => {
      const entry = wireEntry(
        { kind: "leave", ...placeIn(person.roster, person.device), seat: person.key },
        person.seed,
      );
      await person.connection.ask(routes.rosterAppend, { start: person.roster.length, entries: [entry], boxes: [] });
    },
    () => person.refresh(),
  );
  await person.deleteVault();
  person.wipe();
}
