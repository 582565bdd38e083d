/** What two pens wrote to each other, as far as it was read, and what is missing of it. Pure. */

import type { Pen } from "#features/lounge/page/pens.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import type { Letter, LetterSaid } from "./structs.ts";

/** A letter as it was read; `key` opens it and no other. */
export interface Line {
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly writer: Bytes;
  readonly said: LetterSaid;
  readonly letter: Letter;
  readonly key: Bytes;
}

/**
 * What two pens wrote to each other, oldest first. `lost`: how many letters are missing that can't have expired, aren't
 * what their writer meant, or were moved. `isAsking`: they wrote for the first time and wait for an answer.
 */
export interface Talk {
  readonly pen: Pen;
  readonly other: Bytes;
  readonly lines: readonly Line[];
  readonly lost: number;
  readonly isAsking: boolean;
  /** Whether they ever answered, as far as it is still here. */
  readonly isAnswered: boolean;
  /** How many of the other's letters came since the last visit. */
  readonly fresh: number;
  /** What this side says next. */
  readonly next: Pick<LetterSaid, "before" | "seen">;
}

/** Whether this side may write: the first letter waits for its answer. */
export const mayWrite = ({ lines, isAnswered }: Talk): boolean => lines.length === 0 || isAnswered;

/** What is in these letters, in the room's order. `isHere`: whether one of this day has to be here; `seen`: the last that isn't new. */
export function talkOf(
  { pen, other }: Pick<Talk, "pen" | "other">,
  lines: readonly Line[],
  bad: number,
  isAsking: boolean,
  isHere: (day: number) => boolean = () => false,
  seen = Number.POSITIVE_INFINITY,
): Talk {
  const places = new Map(lines.map(({ id }, at) => [keyOf(id), at]));
  const missing = new Set<string>();
  const moved = new Set<number>();
  lines.forEach(({ said: { before, seen } }, at) => {
    for (const ref of [before, seen]) {
      if (!ref) continue;
      const place = places.get(keyOf(ref.record));
      if (place === undefined && isHere(ref.day)) missing.add(keyOf(ref.record));
      else if (place !== undefined && place >= at) moved.add(at);
    }
  });
  const lastOf = (writer: Bytes): LetterSaid["seen"] => {
    const last = lines.filter((line) => equal(line.writer, writer)).at(-1);
    return last && { record: last.id, day: last.day };
  };
  const next = { before: lastOf(pen.key), seen: lastOf(other) };
  const lost = Math.max(bad, missing.size) + moved.size;
  const fresh = lines.filter(({ seq, writer }) => seq > seen && equal(writer, other)).length;
  return { pen, other, lines, lost, isAsking, isAnswered: next.seen !== undefined, fresh, next };
}
