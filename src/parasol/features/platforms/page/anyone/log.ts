/** A note as its form holds it, and while it is being sent. It is nowhere but in memory. */

import type { RecordTexts } from "#kernel/kit/record-texts.ts";
import type { Prepared } from "#kernel/rooms/held.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { PLATFORM_LOG_FIELDS, type PlatformLog } from "../structs.ts";

export const PLOG_TEXTS: RecordTexts = { part: "plog" };

/** The note of what was typed: what wasn't answered is absent. */
export const logOf = (record: Readonly<Record<string, unknown>>): PlatformLog =>
  Object.fromEntries(
    PLATFORM_LOG_FIELDS.map(({ name }) => {
      const value = record[name] ?? undefined;
      return [name, value === "" || (Array.isArray(value) && value.length === 0) ? undefined : value];
    }),
  ) as unknown as PlatformLog;

/** Under this name it lies in the session, where leaving finds it. */
export const TELLING = "platforms";

export class NoteDraft {
  readonly log: PlatformLog;
  sealed: { readonly note: Prepared; readonly words: Passphrase } | null = null;
  isOpened = false;
  isDone = false;

  constructor(log: PlatformLog) {
    this.log = log;
  }

  wipe(): void {
    this.sealed = null;
  }
}
