/**
 * What an index entry says of its alert, and what makes that count (docs/protocol.md, section 10).
 *
 * Two stewards sign it for each key under which the alert stands, with the community, so that it can be moved to no
 * other community, alert, identifier or time. A check shows it and reads no alert.
 */

import { KINDS, type Kind } from "#features/reports/page/structs.ts";
import { SIGNATURE_BYTES, SUMMARY_BYTES, WARNING_BYTES } from "#kernel/formats/messages.ts";
import { wasSteward } from "#kernel/roster/rules/asking.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import {
  type Bytes,
  concat,
  equal,
  fromBase64,
  keyOf,
  Malformed,
  textOf,
  u32,
  uint,
  utf8,
} from "#kernel/wire/bytes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { markHash, summaryBytes } from "./contexts.ts";
import type { Identifier } from "./identifiers/index.ts";
import type { Asked } from "./identifiers/partial.ts";

const VERSION = 3;
const FIXED_BYTES = 31;
const MARK_BYTES = 4;
export const MOST_MARKS = 5;
export const BEGINNING_BYTES = 8;
const SIGNED_BYTES = BEGINNING_BYTES + SIGNATURE_BYTES;
const ANSWER_TEXT_BYTES = SUMMARY_BYTES + 2 * SIGNED_BYTES;
const MOST_REPORTERS = 255;

/**
 * `reporters` are 255 where there are more. `withdraw_keys` are the beginnings of the alert's. `marks` tell handles with
 * the entry's name apart. `masks` are as many of the alert's as fit.
 */
export interface Summary {
  readonly alert: Bytes;
  readonly severity: number;
  readonly reporters: number;
  readonly newest: string;
  readonly kinds: readonly Kind[];
  readonly expires_on: number;
  readonly roster_length: number;
  readonly withdraw_keys: readonly Bytes[];
  readonly marks: readonly Bytes[];
  readonly masks: readonly string[];
  readonly warning: string;
}

/** What an entry has of a withdrawal key. */
export const beginningOf = (key: Bytes): string => keyOf(key.subarray(0, BEGINNING_BYTES));

/**
 * Four bytes that tell a handle from others with its name. Whoever opens the entry knows the name already, so they give
 * away the site and the spelling.
 */
export const markOf = (alert: Bytes, handle: Identifier): Bytes =>
  markHash(alert, handle.canonical()).slice(0, MARK_BYTES);

/** 288 bytes; of the masks those that there is room for, in their order. */
export function encodeSummary(summary: Summary): Bytes {
  const [year, month] = summary.newest.split("-").map(Number) as [number, number];
  const months = (year - 1970) * 12 + month - 1;
  const kinds = KINDS.reduce((bits, kind, at) => bits | (summary.kinds.includes(kind) ? 1 << at : 0), 0);
  const { severity, reporters, expires_on, roster_length, alert, withdraw_keys, marks } = summary;
  const head = Uint8Array.of(VERSION, severity, Math.min(reporters, MOST_REPORTERS), months >>> 8, months);
  const fixed = concat(head, Uint8Array.of(kinds >>> 8, kinds), u32(expires_on), u32(roster_length), alert);
  const keys = withdraw_keys.map((key) => key.subarray(0, BEGINNING_BYTES));
  const text = concat(fixed, listed(keys), listed(marks), counted(utf8(summary.warning)));
  let masks = "";
  for (const mask of summary.masks) {
    const longer = masks ? `${masks}\n${mask}` : mask;
    const { length } = utf8(longer);
    if (text.length + 1 + length <= SUMMARY_BYTES && length <= 255) masks = longer;
  }
  const whole = concat(text, counted(utf8(masks)));
  return concat(whole, new Uint8Array(Math.max(0, SUMMARY_BYTES - whole.length)));
}

const counted = (bytes: Bytes): Bytes => concat(Uint8Array.of(bytes.length), bytes);
const listed = (items: readonly Bytes[]): Bytes => concat(Uint8Array.of(items.length), ...items);

/** Read a summary. Throws `Unreadable` (`answer`). */
function decodeSummary(text: Bytes): Summary {
  let at = FIXED_BYTES;
  const take = (size: number): Bytes => {
    const count = (text[at] ?? 0) * size;
    at += 1 + count;
    return text.slice(at - count, at);
  };
  const split = (joined: Bytes, size: number): Bytes[] =>
    Array.from({ length: joined.length / size }, (_, nth) => joined.slice(nth * size, (nth + 1) * size));
  try {
    const [keys, marks, warning, masks] = [take(BEGINNING_BYTES), take(MARK_BYTES), take(1), take(1)];
    const [, severity = 4, reporters = 0] = text;
    const isWithin = severity <= 3 && keys.length > 0 && marks.length <= MOST_MARKS * MARK_BYTES;
    if (!isWithin || warning.length === 0 || warning.length > WARNING_BYTES) throw new Malformed();
    const months = uint(text.subarray(3, 5));
    const kinds = uint(text.subarray(5, 7));
    const summary = {
      alert: text.slice(15, FIXED_BYTES),
      severity,
      reporters,
      newest: `${String(1970 + Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`,
      kinds: KINDS.filter((_, bit) => (kinds >>> bit) & 1),
      expires_on: uint(text.subarray(7, 11)),
      roster_length: uint(text.subarray(11, 15)),
      withdraw_keys: split(keys, BEGINNING_BYTES),
      marks: split(marks, MARK_BYTES),
      masks: masks.length > 0 ? textOf(masks).split("\n") : [],
      warning: textOf(warning),
    };
    if (equal(encodeSummary(summary), text)) return summary; // else it is spelled as no honest client spells it
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof RangeError)) throw error;
  }
  throw new Unreadable("answer");
}

/**
 * What an opened entry under `key` says, if it counts. `withdrawn` are the beginnings of withdrawal keys that were used
 * (`beginningOf`). Throws `Unreadable` (`answer`, `future-roster`, `not-a-steward`, `signature`, `one-signature`, `expired`,
 * `withdrawn`; the first that is wrong, in this order).
 */
export function verifyAnswer(
  roster: RosterState,
  key: Asked,
  text: Bytes,
  today: number,
  withdrawn: ReadonlySet<string> = new Set(),
): Summary {
  if (text.length !== ANSWER_TEXT_BYTES) throw new Unreadable("answer");
  const told = text.slice(0, SUMMARY_BYTES);
  const summary = decodeSummary(told);
  const { roster_length: length, expires_on, withdraw_keys } = summary;
  if (length < 1 || length > roster.length) throw new Unreadable("future-roster");
  const signed = summaryBytes(roster.genesis, told, key.canonical());
  const signers = new Set(
    [0, 1].map((nth) => {
      const at = SUMMARY_BYTES + nth * SIGNED_BYTES;
      return signerOf(roster, length, signed, text.slice(at, at + SIGNED_BYTES));
    }),
  );
  if (signers.size < 2) throw new Unreadable("one-signature");
  if (expires_on < today) throw new Unreadable("expired");
  if (withdraw_keys.some((each) => withdrawn.has(beginningOf(each)))) throw new Unreadable("withdrawn");
  return summary;
}

/** Which steward of this length signed: it is named by the beginning of its key. */
function signerOf(roster: RosterState, length: number, signed: Bytes, by: Bytes): string {
  const beginning = by.subarray(0, BEGINNING_BYTES);
  const keys = [...roster.stewardSpans.keys()]
    .map(fromBase64)
    .filter((key) => equal(key.subarray(0, BEGINNING_BYTES), beginning) && wasSteward(roster, key, length));
  if (keys.length === 0) throw new Unreadable("not-a-steward");
  const found = keys.find((key) => isSigned(key, "answer", signed, by.slice(BEGINNING_BYTES)));
  if (!found) throw new Unreadable("signature");
  return keyOf(found);
}
