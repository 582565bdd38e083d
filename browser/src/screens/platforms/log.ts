/** A note as its form holds it, and while it is being sent. It is nowhere but in memory. */
import { PLATFORM_LOG_FIELDS, type PlatformLog } from "../../formats/platform-log.ts";
import type { Prepared } from "../../rooms/held.ts";
import type { Passphrase } from "../../words/passphrase.ts";
import type { RecordTexts } from "../kit/record-texts.ts";

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
