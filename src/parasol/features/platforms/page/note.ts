/** A note as its writer and its stewards both read it. Counterpart of `features/platforms/client/note.py`. */

import { readSealed } from "#features/reports/page/model.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import { type RosterState, wasStewardOn } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openThread } from "#kernel/seal/record.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { LogSaid, type Outcome, type PlatformLog } from "./structs.ts";

/** The number of the part that stewards read, behind the writer's own copy. */
export const PART = 2;

/** A note as it is now. `outcome` is what stewards said last. */
export interface Note {
  log: PlatformLog;
  outcome: Outcome | null;
  unreadable: number;
}

/**
 * A note with what was said after it: its writer changes it, stewards say what came of it. What neither of them could
 * have written is counted as unreadable.
 */
export function noteOf(
  log: PlatformLog,
  { room, holder_key }: { readonly room: Bytes; readonly holder_key: Bytes },
  threadKey: Bytes,
  roster: RosterState,
  records: readonly StoredRecord[],
): Note {
  const note: Note = { log, outcome: null, unreadable: 0 };
  for (const { seq, id, day, body } of records) {
    if (seq <= PART) continue;
    try {
      const opened = openThread(room, id, body, threadKey);
      const said = readSealed(LogSaid, opened.body);
      const isWriters = equal(opened.author, holder_key);
      if (isWriters !== (said.kind === "changed") || !(isWriters || wasStewardOn(roster, opened.author, day))) {
        throw new Unreadable("author");
      }
      if (said.kind === "changed") note.log = said.log;
      else note.outcome = said;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      note.unreadable++;
    }
  }
  return note;
}
