/** Renewing keys when it is time, by whichever steward is online. */

import { isAnyDeskDue } from "#features/desks/page/keeping.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { retried } from "#kernel/rooms/group.ts";
import { isTreeOver } from "#kernel/roster/rules/renewal.ts";
import { epochOf } from "#kernel/roster/rules/state.ts";
import { GROUPS } from "./keyring.ts";
import { tendLabels } from "./labels.ts";
import type { Person } from "./person.ts";
import { whole } from "./register.ts";
import { send } from "./sending.ts";
import { beginTree, type Told } from "./staging.ts";
import { checkSteward } from "./steward.ts";

const EPOCH_DAYS = 7;
const MANY_CAME = 1_000;

/**
 * The groups whose keys are to be renewed: a week has passed, or somebody left, or the key tree is over, or so many came
 * that more of them might be too many for one request.
 */
export function dueGroups(steward: Person): Group[] {
  const { roster, device } = steward;
  const isBehind = isTreeOver(roster) || roster.leaves.gone.size >= MANY_CAME;
  const isOld = (group: Group): boolean => device.today() - (epochOf(roster, group)?.madeOn ?? 0) >= EPOCH_DAYS;
  const isDue = (group: Group): boolean => roster.stale.has(group) || isOld(group);
  return GROUPS.filter((group) => isDue(group) || (isBehind && group === "members"));
}

/**
 * Renew the keys that are due, and `withNewList` make a new list key in any case; true if one was made, so that the
 * index has to be re-keyed. If another steward was quicker, only what is still due then. A new key tree of many is made
 * in pieces; `told` how far it is, and when it is stopped, the next time goes on.
 */
export async function tend(steward: Person, withNewList = false, told: Told = () => {}): Promise<boolean> {
  checkSteward(steward);
  await whole(steward);
  const first = steward.roster.currentList;
  let hasNewList = false;
  await retried(
    async () => {
      const before = steward.roster.currentList;
      const isMade = withNewList && before === first;
      const old = dueGroups(steward);
      const due = GROUPS.filter((group) => old.includes(group) || (isMade && group === "members"));
      if (due.length === 0 && !(await isAnyDeskDue(steward))) return;
      if (!(await send(steward, [], due, isMade))) await beginTree(steward, isMade, told);
      hasNewList = steward.roster.currentList !== before;
    },
    () => steward.refresh(),
  );
  await tendLabels(steward); // after the keys: what is sealed again is sealed under the new ones
  return hasNewList;
}
