/**
 * A page of a room's newest records, in bytes: in base64 it would be a third longer, and it is read each time that
 * somebody opens the page. Counterpart of `kernel/rooms/pages.py`.
 */
import { NEWEST_BYTES, NEWEST_RECORDS, type NewestPage, type StoredRecord } from "#kernel/formats/messages.ts";
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import { BadAnswer, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { inOrder } from "./room.ts";

const HEAD_BYTES = 6;
const RECORD_BYTES = 28;
const MOST_BYTES = HEAD_BYTES + NEWEST_RECORDS * RECORD_BYTES + NEWEST_BYTES;
const DAYS = 1_000_000;
/** A phone's screen holds six. */
const PARTS = [6, 18];

/**
 * The newest records behind `after`, or those with a number lower than `before` unless that is 0. Throws `BadAnswer`,
 * `Distrust` (`repeated`). With `first` it is so many of them, of a page of which there may be more to come.
 */
export function newestPage(content: Bytes, before = 0, after = 0, first?: number): NewestPage {
  const page = unpacked(content, first);
  const { last, records } = page;
  inOrder([...records].reverse(), after);
  if (last < after) throw new Distrust("repeated"); // the page of a moment that is past
  if (records[0] && records[0].seq >= Math.min(before || last + 1, last + 1)) throw new Distrust("repeated");
  return page;
}

/**
 * Of a page that is still coming `onPart` is told as soon as the first are here that a screen shows, and some more. What
 * is wrong with it isn't told here: then the whole is wrong too.
 */
export function inParts(onPart: (page: NewestPage) => void): (content: Bytes) => void {
  const due = [...PARTS];
  return (content) => {
    try {
      for (let [count] = due; count; [count] = due) {
        const page = newestPage(content, 0, 0, count);
        due.shift();
        if (page.records.length === count) onPart(page);
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
    }
  };
}

function unpacked(content: Bytes, first?: number): NewestPage {
  const bad = new BadAnswer("bad-answer");
  let at = 0;
  const take = (size: number): Bytes => {
    at += size;
    if (at > content.length) throw bad;
    return content.subarray(at - size, at);
  };
  if (content.length > MOST_BYTES) throw bad;
  const last = uint(take(4));
  const [more, count] = take(2) as unknown as [number, number];
  const records: StoredRecord[] = [];
  while (records.length < Math.min(count, first ?? count)) {
    const [seq, id, day, length] = [uint(take(4)), take(16), uint(take(4)), uint(take(4))];
    records.push({ seq, id, day, body: take(length) });
  }
  const isInBounds = count <= NEWEST_RECORDS && records.every(({ day }) => day < DAYS);
  if ((at !== content.length && first === undefined) || !isInBounds || more > Math.min(count, 1)) throw bad;
  return { last, more: more === 1, records };
}
