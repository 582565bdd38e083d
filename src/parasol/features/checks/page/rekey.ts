/**
 * Renewing the index under a new list key, from the stewards' sealed case file. Loaded by stewards only.
 *
 * Needed whenever somebody has gone, because they still know the old list key. The old index answers until the new one
 * is complete. It can be interrupted at any moment and taken up again, by the same steward or another.
 */

import { Case } from "#features/alerts/page/case-structs.ts";
import { readIf } from "#features/reports/page/model.ts";
import { PUT_AT_ONCE } from "#kernel/formats/messages.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { NotASteward } from "#kernel/roster/client/steward.ts";
import { isForNewKeys } from "#kernel/roster/rules/server-keys.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { keyOf, u32 } from "#kernel/wire/bytes.ts";
import { checksNotices, indexComplete, indexRead } from "#kernel/wire/member-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { answersOf } from "./answers.ts";
import { EntryMaker } from "./entries.ts";
import { isOver, lastDays } from "./last-days.ts";
import type { Tree } from "./tree.ts";
import { List } from "./tree-head.ts";

/** The server answers when the old list has left its files: 15 s for 160,000 entries, minutes for a million. */
const ERASING = 900_000;

const SOMEBODY_WENT = "somebody left or was removed";
const NEW_KEYS = "the server has new keys";
export const SHORTENED = "the time for which alerts are kept was shortened";

/** Called with how many alerts are done, and of how many. */
export type Progress = (done: number, of: number) => void;

/** Whether the newest list of the roster isn't complete yet. */
export async function isDue(person: Person): Promise<boolean> {
  const { lists } = await person.connection.ask(routes.about, {});
  return lists.some(({ number, complete }) => number === person.roster.currentList && !complete);
}

/** How many alerts the server keeps for longer than the settings say, until the list is renewed. */
export async function longerAlerts(steward: Person): Promise<number> {
  return (await steward.connection.ask(checksNotices, {}, steward.seed)).longer_alerts;
}

/**
 * Bring the newest list up to date with the case file and declare it complete. Alerts get the last day that today's
 * settings give them, if it is earlier than theirs; those that it has passed are left out, and go. Returns how many
 * alerts were put in. A head is signed with every step, so that another steward can go on from there. Throws
 * `NotASteward`, `NoSlot`, `Distrust` (`wrong-oprf-key`, `head`: the list lacks what it is said to have), `Declined`
 * (`list-unfinished`: an alert of the old list has no case).
 */
export async function rekey(steward: Person, progress: Progress = () => {}, reason?: string): Promise<number> {
  if (!steward.isSteward) throw new NotASteward();
  const number = steward.roster.currentList;
  const cases = await readCases(steward);
  const there = await listedIn(steward, number);
  const listed = await listedBefore(steward, number);
  const list = new List(steward, number, false);
  const maker = await EntryMaker.of(steward, list);
  const tree = await list.readWhole();
  checkThere(
    maker,
    tree,
    cases.filter(({ alert }) => there.has(keyOf(alert))),
  );
  const days = await lastDays(steward, cases);
  const todo = cases
    .filter(({ alert }) => listed.has(keyOf(alert)) && !there.has(keyOf(alert)))
    .map((each) => ({ ...each, until: days.get(keyOf(each.alert))?.day ?? each.expires_on }))
    .filter((each) => !isOver(steward, each.until) && answersOf(each).length > 0);
  const before = cases.length - todo.length;
  progress(before, cases.length);
  for (let at = 0; at < todo.length; at += PUT_AT_ONCE) {
    const batch = todo.slice(at, at + PUT_AT_ONCE);
    await maker.put(batch, days);
    progress(before + at + batch.length, cases.length);
  }
  await list.change([], 0, (head) =>
    steward.connection.ask(indexComplete, { list_number: number, head }, steward.seed, performance.now() + ERASING),
  );
  const why = reason ?? (isForNewKeys(steward.roster, number) ? NEW_KEYS : SOMEBODY_WENT);
  await decisions.record(steward, "renewed the list", u32(number), why);
  return todo.length;
}

/** The alerts that have entries in a list, by the server's word. */
async function listedIn(steward: Person, list_number: number): Promise<Set<string>> {
  const { records } = await steward.connection.ask(indexRead, { list_number }, steward.seed);
  return new Set(records.map(keyOf));
}

/**
 * Those of the lists before this one, by the server's word, as when it says that one has gone. A case is there before
 * its alert; if that was refused, its case is left and has no right to a slot.
 */
async function listedBefore(steward: Person, number: number): Promise<Set<string>> {
  const { lists } = await steward.connection.ask(routes.about, {});
  const before = lists.filter((each) => each.number < number);
  const found = await Promise.all(before.map((each) => listedIn(steward, each.number)));
  return new Set(found.flatMap((each) => [...each]));
}

/** The server's word that an alert is in the list already isn't enough: there must be as much where it belongs. */
function checkThere(maker: EntryMaker, tree: Tree, cases: readonly Case[]): void {
  maker.reserve(cases);
  const found = tree.countsAt();
  for (const [position, count] of maker.needed(cases)) {
    if ((found.get(position) ?? 0) < count) throw new Distrust("head");
  }
}

/** The case file. */
export async function readCases(steward: Person): Promise<Case[]> {
  const cases: Case[] = [];
  for await (const [, opened] of steward.read("cases")) {
    const file = opened instanceof Unreadable ? null : readIf(Case, opened.body);
    if (file) cases.push(file);
  }
  return cases;
}
