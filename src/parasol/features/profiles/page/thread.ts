/** What the two sides of an enquiry, or of a member's question, say after its first message. Counterpart of `features/profiles/client/thread.py`. */

import { readSealed } from "#features/reports/page/model.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import type { Room } from "#kernel/rooms/room.ts";
import { say, type Unsure } from "#kernel/rooms/unsure.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openThread } from "#kernel/seal/record.ts";
import { type Bytes, equal, utf8 } from "#kernel/wire/bytes.ts";
import { encode, type Format } from "#kernel/wire/codec.ts";
import { type Answer, EnquirySaid } from "./structs.ts";

/** The numbers of an enquiry's first records: the writer's own copy, and what they wrote. */
export const FIRST = 2;

/** One thing said after the first message. */
export interface Line {
  readonly day: number;
  readonly isHers: boolean;
  readonly text: string;
  /** To a member's question. */
  readonly answer?: Answer | undefined;
}

/** What is read of a record; `answer` and an empty text, or a text. */
type Said = Pick<EnquirySaid, "number" | "seen" | "text"> & Pick<Line, "answer">;
/** What a record says, after these lines. Throws `Unreadable`. */
export type Reader = (body: Bytes, isHers: boolean, lines: readonly Line[]) => Said;
const asEnquiry: Reader = (body) => readSealed(EnquirySaid, body);

/** `lost`: how many are missing or can't be read, by the numbers that both sides give. `next` is what one says next. */
export interface Thread {
  readonly lines: readonly Line[];
  readonly lost: number;
  next(isHers: boolean): Pick<EnquirySaid, "number" | "seen">;
}

/** `profile` is her key, `holder` the writer's. */
export function threadOf(
  room: Bytes,
  threadKey: Bytes,
  profile: Bytes,
  holder: Bytes,
  records: readonly StoredRecord[],
  read = asEnquiry,
): Thread {
  const lines: Line[] = [];
  const last = { hers: 0, theirs: 0 }; // the highest number of each side that anybody names
  const said = { hers: 0, theirs: 0 }; // the last number of each side
  const found = { hers: 0, theirs: 0 };
  let unreadable = 0;
  for (const { seq, id, day, body } of records) {
    if (seq <= FIRST) continue;
    try {
      const opened = openThread(room, id, body, threadKey);
      const isHers = equal(opened.author, profile);
      if (!isHers && !equal(opened.author, holder)) throw new Unreadable("author");
      const { number, seen, text, answer } = read(opened.body, isHers, lines);
      const [mine, other] = isHers ? (["hers", "theirs"] as const) : (["theirs", "hers"] as const);
      if (number <= said[mine]) throw new Unreadable("order");
      said[mine] = number;
      found[mine]++;
      last[mine] = Math.max(last[mine], number);
      last[other] = Math.max(last[other], seen);
      lines.push({ day, isHers, text, answer });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unreadable++;
    }
  }
  const missing = Math.max(0, last.hers - found.hers) + Math.max(0, last.theirs - found.theirs);
  return {
    lines,
    lost: Math.max(missing, unreadable),
    next: (isHers) =>
      isHers ? { number: last.hers + 1, seen: found.theirs } : { number: last.theirs + 1, seen: found.hers },
  };
}

/** Say something, once however often it is sent before an answer came. Throws `TooLong`, `Declined`, `Unreachable`. */
export const sayAs = <S extends { text?: string | undefined; says?: string | undefined }>(
  format: Format<S>,
  unsure: Unsure,
  room: Room,
  threadKey: Bytes,
  said: S,
): Promise<Bytes> => say(unsure, room, threadKey, encode(format, said), utf8(`${said.says} ${said.text}`));

/** The same in an enquiry. */
export const sayIn = (
  unsure: Unsure,
  room: Room,
  threadKey: Bytes,
  next: Pick<EnquirySaid, "number" | "seen">,
  text: string,
): Promise<Bytes> => sayAs(EnquirySaid, unsure, room, threadKey, { kind: "said", ...next, text });
