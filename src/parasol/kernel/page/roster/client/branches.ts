/** A branch: a member with everybody who came through them, to be paused or let in again together. */

import * as decisions from "#kernel/moderation/decisions.ts";
import { retried } from "#kernel/rooms/group.ts";
import { keysOfMember } from "#kernel/roster/rules/asking.ts";
import { groupsOf, isFrozen, takenBy, wasEverSteward } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { inviterOf, knowNotes } from "./notes.ts";
import type { Person } from "./person.ts";
import { whole } from "./register.ts";
import { checkSteward, freeze, SecondNeeded, sendAll, thaw } from "./steward.ts";

/** Entries in one append, as the server takes them. */
const AT_ONCE = 8;

/** Members who are paused (or let in) now, and those for which a proposal waits for a second steward. */
export interface BranchDone {
  readonly done: readonly Bytes[];
  readonly proposed: readonly Bytes[];
}

/**
 * The member, everybody whose invite's note names it, and so on down, in the roster's order; those who have gone are
 * among them. For stewards: nobody else can open the notes. Throws as `knowNotes`.
 */
export async function branch(steward: Person, member: Bytes): Promise<Bytes[]> {
  const { roster } = steward;
  const first = (key: Bytes): string => keyOf(keysOfMember(roster, key).at(-1) as Bytes); // who came, however often renewed
  const found = new Set([first(member)]);
  const all = [...roster.seats.values()];
  if (keysOfMember(roster, member).some((key) => wasEverSteward(roster, key))) {
    await knowNotes(steward, all);
    for (const { key } of all) {
      const inviter = found.has(first(key)) ? null : inviterOf(steward, key); // whoever invited was a member before
      if (inviter && found.has(first(inviter))) found.add(first(key));
    }
  }
  return all.map(({ key }) => key).filter((key) => found.has(first(key)));
}

/** Pause every member of a branch but one's own. Stewards need a second signature: for each a proposal is left. */
export const freezeBranch = (steward: Person, member: Bytes, reason: string): Promise<BranchDone> =>
  setFrozen(steward, member, reason, true);

/** Let every paused member of a branch in again. */
export const thawBranch = (steward: Person, member: Bytes, reason: string): Promise<BranchDone> =>
  setFrozen(steward, member, reason, false);

/** The members of a branch that pausing it (or letting it in) would change. */
export async function toChange(steward: Person, member: Bytes, frozen: boolean): Promise<Bytes[]> {
  const all = await branch(steward, member);
  return all.filter((key) => !equal(key, steward.key) && isDue(steward, key, frozen));
}

const isDue = ({ roster }: Person, key: Bytes, frozen: boolean): boolean =>
  takenBy(roster, key) !== undefined && isFrozen(roster, key) !== frozen;

async function setFrozen(steward: Person, member: Bytes, reason: string, frozen: boolean): Promise<BranchDone> {
  checkSteward(steward);
  decisions.checkReason(reason);
  await whole(steward);
  const due = await toChange(steward, member, frozen);
  const isSteward = (key: Bytes): boolean => groupsOf(steward.roster, key).includes("stewards");
  const stewards = due.filter(isSteward);
  const members = due.filter((key) => !isSteward(key));
  const done: Bytes[] = [];
  for (let start = 0; start < members.length; start += AT_ONCE) {
    done.push(...(await atOnce(steward, members.slice(start, start + AT_ONCE), frozen)));
  }
  for (const key of done) await decisions.record(steward, frozen ? "froze a seat" : "thawed a seat", key, reason);
  const proposed: Bytes[] = [];
  for (const key of stewards) {
    try {
      await (frozen ? freeze : thaw)(steward, key, reason);
      done.push(key);
    } catch (error) {
      if (!(error instanceof SecondNeeded)) throw error;
      proposed.push(key);
    }
  }
  return { done, proposed };
}

/** One append for some members; who was paused or has gone meanwhile is left out. */
async function atOnce(steward: Person, members: readonly Bytes[], frozen: boolean): Promise<readonly Bytes[]> {
  let due: readonly Bytes[] = [];
  await retried(
    async () => {
      due = members.filter((key) => isDue(steward, key, frozen));
      if (due.length === 0) return;
      await sendAll(
        steward,
        due.map((member) => ({ kind: "freeze", seat: member, frozen })),
      );
    },
    () => steward.refresh(),
  );
  return due;
}
