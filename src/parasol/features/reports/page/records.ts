/** The records of a room that anybody may have opened: all of them, or the beginning and the end of very many. */

import type { StoredRecord } from "#kernel/formats/messages.ts";
import type { Outline } from "#kernel/formats/queue-messages.ts";
import { inOrder, type Room } from "#kernel/rooms/room.ts";

/**
 * How many reports, or conversations of a desk, are read for a queue before somebody asks for more. Of honest ones so
 * many are seldom there at once; of others it may be any number.
 */
export const READ_AT_ONCE = 200;
/** Characters of each text that a line of a queue keeps. */
const BEGINNING = 200;

/**
 * Records of a room in order, and the numbers of others that are there. `older`: others still, that aren't named. Up to
 * the number `begun` nothing is left out.
 */
export interface Found {
  readonly records: readonly StoredRecord[];
  readonly left: readonly number[];
  readonly older: boolean;
  readonly begun: number;
}

/** What an outline holds. Throws `Distrust` (`repeated`). */
export const ofOutline = ({ records, left, older }: Outline): Found => ({
  records: inOrder(records),
  left,
  older,
  begun: 0,
});

/**
 * A room's first `pages`, of about 1 MB each. If that isn't all, its outline too, for what was said last. Throws
 * `Distrust` (`repeated`), `Declined`, `Unreachable`.
 */
export async function beginningAndEnd(
  room: Room,
  readOutline: () => Promise<Outline | undefined>,
  pages = 1,
): Promise<Found> {
  const records: StoredRecord[] = [];
  let more = true;
  let count = 0;
  for await (const page of room.pages()) {
    records.push(...page.records);
    more = page.more && page.records.length > 0;
    if (++count >= pages) break;
  }
  const outline = more ? await readOutline() : undefined;
  if (!outline) return { records, left: [], older: false, begun: 0 };
  const begun = records.at(-1)?.seq ?? 0;
  const newest = outline.records.filter(({ seq }) => seq > begun);
  const left = outline.left.filter((seq) => seq > begun);
  const named = [...newest.map(({ seq }) => seq), ...left];
  const older = outline.older && Math.min(...named) > begun + 1;
  return { records: inOrder([...records, ...newest]), left, older, begun };
}

/** A text's beginning as a string of its own: a part of a string keeps all of it in memory. */
export const beginningOf = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text.slice(0, BEGINNING)));
