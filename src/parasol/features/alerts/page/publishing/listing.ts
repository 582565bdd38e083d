/**
 * A signed alert and its entries: in one step into the room and the list that answers, then into those beside it.
 * Loaded by stewards only.
 */

import { EntryMaker, placedOf } from "#features/checks/page/entries.ts";
import { BucketFull } from "#features/checks/page/tree.ts";
import { List, liveLists } from "#features/checks/page/tree-head.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Distrust, isDeclined } from "#kernel/wire/trouble.ts";
import type { Case } from "../case-structs.ts";
import { type Alert, SignedAlert } from "../structs.ts";

/**
 * Append a signed alert with its index entries for the list that answers, in one step: first there, or who has read the
 * alert and asks would take that list's tree head for an old one. Throws `NoSlot`, `Declined`, `Distrust`.
 */
export async function appendSigned(steward: Person, alert: Alert, signed: SignedAlert, file: Case): Promise<void> {
  const message = () => ({
    room: steward.room("alerts"),
    record: { id: alert.id, body: steward.sealedRecord("alerts", alert.id, encode(SignedAlert, signed)) },
    withdraw_keys: alert.withdraw_keys,
    expires_on: alert.expires_on,
    generation: steward.roster.current.members,
  });
  if (file.identifiers.length === 0) {
    await steward.resealing(() => steward.connection.append(message(), steward.seed));
    return;
  }
  for (let attempt = 1; ; attempt++) {
    const lists = await liveLists(steward);
    const answering = lists.find(({ complete }) => complete);
    if (!answering) throw new Distrust("no-list");
    const { number } = answering;
    const list = new List(steward, number, true);
    const maker = await EntryMaker.of(steward, list);
    await maker.evaluate([file]);
    try {
      await appendWith(steward, list, maker, file, () => ({ ...message(), list_number: number }));
      return;
    } catch (error) {
      if (!isDeclined(error, "list-moved") || attempt === TRIES) throw error;
    }
  }
}

async function appendWith(
  steward: Person,
  list: List,
  maker: EntryMaker,
  file: Case,
  message: () => Parameters<Person["connection"]["append"]>[0],
): Promise<void> {
  let onlyFirst = false;
  for (let attempt = 1; ; attempt++) {
    const entries = maker.make([file], onlyFirst).flat();
    try {
      await list.change(placedOf(file, entries), 1, (head) =>
        steward.connection.append({ ...message(), entries, head }, steward.seed),
      );
      return;
    } catch (error) {
      if (error instanceof BucketFull && !onlyFirst) onlyFirst = true;
      else if (!isDeclined(error, "tag-taken") || attempt === TRIES) throw error;
      else await maker.learn([file]);
    }
  }
}

/** Into the lists beside the one that answers; one that is gone since then doesn't answer any more. */
export async function putBeside(steward: Person, file: Case): Promise<void> {
  if (file.identifiers.length === 0) return;
  const lists = await liveLists(steward);
  const answering = lists.find(({ complete }) => complete);
  for (const each of lists) {
    try {
      const list = new List(steward, each.number, each === answering);
      await (await EntryMaker.of(steward, list)).put([file]);
    } catch (error) {
      if (!isDeclined(error, "list-moved")) throw error;
    }
  }
}
