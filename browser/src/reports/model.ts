/**
 * What a report may say. One thing is needed, what happened or one identifier; everything else may stay empty.
 *
 * There is deliberately no field for the reporter's name, address, body, race or nationality. Fields are named as they
 * travel; no sentence for people is in here.
 */
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, Malformed } from "../wire/bytes.ts";
import {
  bool,
  bytes,
  decode,
  type Format,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  struct,
  tagged,
  text,
  union,
  withDefault,
} from "../wire/codec.ts";
import { Trouble } from "../wire/trouble.ts";

/** What kind of thing happened, as it is written in reports and alerts. */
export const KINDS = [
  "violence",
  "sexual violence",
  "condom removal",
  "robbery",
  "not paying",
  "threats",
  "blackmail",
  "outing",
  "stalking",
  "abuse of authority",
  "harassment",
  "time-wasting",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];
export const KindFormat: Format<Kind> = oneOf(KINDS);

/** The written scale: nuisance, caution, serious, danger. Nuisance is never counted as one of the levels of harm. */
export const SEVERITIES = [0, 1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a report stands, as the reporter reads it. */
export const STATUSES = [
  "received",
  "being read",
  "alert written",
  "kept for stewards",
  "closed",
  "taken back",
] as const;
export type Status = (typeof STATUSES)[number];

/** Neither what happened nor an identifier was given. */
export class NothingToReport extends Trouble {
  constructor() {
    super("nothing-to-report");
  }
}

/** An identifier as the reporter wrote it, with what they said it is. */
export const Asked = struct({
  typed: text,
  kind: withDefault(nullable(text), null),
  platform: withDefault(nullable(text), null),
});
export type Asked = Of<typeof Asked>;

/** The raw report, which only stewards read. */
export const Report = struct({
  what_happened: withDefault(text, ""),
  identifiers: withDefault(list(Asked), []),
  kinds: withDefault(list(KindFormat), []),
  area: withDefault(text, ""),
  happened: withDefault(text, ""),
  description: withDefault(text, ""),
  warn_others: withDefault(bool, true),
  for_somebody_else: withDefault(bool, false),
});
export type Report = Of<typeof Report>;

/** A report in which nothing is said yet. */
export const EMPTY_REPORT: Report = Report.read({});

/** How the reporter may be reached, if they want to be: sealed apart, deleted first. */
export const Contact = struct({
  cover_name: withDefault(text, ""),
  how: withDefault(text, ""),
  is_safe: withDefault(bool, false),
});
export type Contact = Of<typeof Contact>;

/** No way to be reached. */
export const NO_CONTACT: Contact = Contact.read({});

/**
 * Which desk vouches that a worker of its own reported for somebody: its signer's signature (label `outreach`) over the
 * report's room. It can't be moved to another report, and names nobody.
 */
export const Outreach = struct({ desk: int, signature: bytes });
export type Outreach = Of<typeof Outreach>;

/**
 * The first sealed part. It names its room, so that the server can't pass it off as another report's, and brings the
 * keys of the conversation and of taking back.
 */
export const RawPart = tagged("part", "raw", {
  room: bytes,
  thread_key: bytes,
  withdraw_key: bytes,
  report: Report,
  outreach: withDefault(nullable(Outreach), null),
});
export type RawPart = Of<typeof RawPart>;

/** The second: what the reporter would want others to be told, in their words. Never published as it is. */
export const SharedPart = tagged("part", "shared", { room: bytes, text });
export type SharedPart = Of<typeof SharedPart>;

/** The third. */
export const ContactPart = tagged("part", "contact", { room: bytes, contact: Contact });
export type ContactPart = Of<typeof ContactPart>;

/** Any of the three parts that stewards read. */
export const Part = union("part", RawPart, SharedPart, ContactPart);
export type Part = RawPart | SharedPart | ContactPart;

/** The reporter's own copy, sealed to their words: the private keys and what they wrote (but no contact). */
export const OwnPart = tagged("part", "own", {
  thread_key: bytes,
  withdraw_seed: bytes,
  genesis: bytes,
  report: Report,
  shared: text,
});
export type OwnPart = Of<typeof OwnPart>;

/** One message of a conversation. `status` counts from stewards only, but for `taken back`. */
export const Said = struct({
  kind: oneOf(["question", "answer", "correction", "status"]),
  text: withDefault(text, ""),
  status: withDefault(nullable(oneOf(STATUSES)), null),
  corrected: withDefault(nullable(Report), null),
});
export type Said = Of<typeof Said>;

/** A message with nothing beside its kind and text. */
export const saying = (kind: Said["kind"], words: string, status: Status | null = null): Said => ({
  kind,
  text: words,
  status,
  corrected: null,
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
