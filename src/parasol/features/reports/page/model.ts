/**
 * What a report may say. One thing is needed, what happened or one identifier; everything else may stay empty.
 *
 * There is deliberately no field for the reporter's name, address, body, race or nationality. Fields are named as they
 * travel; no sentence for people is in here.
 */

import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, Malformed } from "#kernel/wire/bytes.ts";
import { decode, type Format } from "#kernel/wire/codec.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { Contact, Report, type Said, type Status } from "./structs.ts";

/** The written scale: nuisance, caution, serious, danger. Nuisance is never counted as one of the levels of harm. */
export const SEVERITIES = [0, 1, 2, 3] as const;

/** Neither what happened nor an identifier was given. */
export class NothingToReport extends troubleOf("nothing-to-report") {}

/** A report in which nothing is said yet. */
export const EMPTY_REPORT: Report = /* @__PURE__ */ Report.read({});

/** No way to be reached. */
export const NO_CONTACT: Contact = /* @__PURE__ */ Contact.read({});

/** A message with nothing beside its kind and text. */
export const saying = (kind: Said["kind"], words: string, status: Status | null = null): Said => ({
  kind,
  text: words,
  status,
  corrected: null,
  picture: null,
});

/** Throws `NothingToReport` unless there is something to go by. */
export function check(report: Report): void {
  if (!report.what_happened.trim() && !report.identifiers.some((asked) => asked.typed.trim())) {
    throw new NothingToReport();
  }
}

/** Read JSON that was sealed. Throws `Unreadable` (`contents`) for whatever isn't exactly that format. */
export function readSealed<T>(format: Format<T>, json: Bytes): T {
  try {
    return decode(format, json);
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}

/** The same, but null instead of an error: for rooms in which several formats lie. */
export function readIf<T>(format: Format<T>, json: Bytes): T | null {
  try {
    return decode(format, json);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
