/** Made from `src/parasol/formats/report.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import {
  bool,
  bytes,
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
import { Picture } from "./file.ts";

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

export const Kind = oneOf(KINDS);
export type Kind = Of<typeof Kind>;

/**
 * How much each can hurt, on the scale of an alert's severity: what stewards read first. It is no judgement of a
 * report; that is the stewards'.
 */
export const KINDS_BY_LEVEL = [
  ["time-wasting"],
  ["not paying", "harassment", "other"],
  ["robbery", "threats", "blackmail", "outing", "stalking", "abuse of authority", "condom removal"],
  ["violence", "sexual violence"],
] as const;

export const STATUSES = [
  "received",
  "being read",
  "alert written",
  "kept for stewards",
  "closed",
  "taken back",
] as const;

export const Status = oneOf(STATUSES);
export type Status = Of<typeof Status>;

/** An identifier as the reporter wrote it, with what they said it is. */
export const Asked = struct({
  typed: text,
  kind: withDefault(nullable(text), null),
  platform: withDefault(nullable(text), null),
});
export type Asked = Of<typeof Asked>;

/** Another time with the same person. */
export const Incident = struct({
  what_happened: withDefault(text, ""),
  area: withDefault(text, ""),
  happened: withDefault(text, ""),
});
export type Incident = Of<typeof Incident>;

/**
 * The raw report, which only stewards read. `further`: other times with the same person. What wasn't answered is empty
 * or null: no answer stands in for somebody's.
 */
export const Report = struct({
  what_happened: withDefault(text, ""),
  identifiers: withDefault(list(Asked), []),
  kinds: withDefault(list(Kind), []),
  area: withDefault(text, ""),
  happened: withDefault(text, ""),
  description: withDefault(text, ""),
  vehicle: withDefault(text, ""),
  further: withDefault(list(Incident), []),
  warn_others: withDefault(nullable(bool), null),
  for_somebody_else: withDefault(nullable(bool), null),
});
export type Report = Of<typeof Report>;

/** How the reporter may be reached, if they want to be: sealed apart, deleted first. */
export const Contact = struct({
  cover_name: withDefault(text, ""),
  how: withDefault(text, ""),
  is_safe: withDefault(bool, false),
});
export type Contact = Of<typeof Contact>;

/**
 * Which desk vouches that a worker of its own reported: its signer's signature (label `outreach`) over the report's
 * room. It can't be moved to another report, and names nobody.
 */
export const Outreach = struct({ desk: int, signature: bytes });
export type Outreach = Of<typeof Outreach>;

/**
 * The first sealed part. It names its room, so that the server can't pass it off as another report's, and brings the
 * keys of the conversation and of taking back. `outreach` if a desk's worker reports for somebody.
 */
export const RawPart = tagged("part", "raw", {
  room: bytes,
  thread_key: bytes,
  withdraw_key: bytes,
  report: Report,
  outreach: withDefault(nullable(Outreach), null, true),
});
export type RawPart = Of<typeof RawPart>;

/** The second: what the reporter would want others to be told, in their words. Never published as it is. */
export const SharedPart = tagged("part", "shared", { room: bytes, text });
export type SharedPart = Of<typeof SharedPart>;

/** The third. Stewards delete it when they close the report. */
export const ContactPart = tagged("part", "contact", { room: bytes, contact: Contact });
export type ContactPart = Of<typeof ContactPart>;

/** Any of the three parts that stewards read. */
export const Part = union("part", RawPart, SharedPart, ContactPart);
export type Part = Of<typeof Part>;

/**
 * The reporter's own copy, sealed to their words: the private keys and what they wrote (but no contact). Of a report
 * that waits also the key that its parts are sealed under, with which its holder renews it.
 */
export const OwnPart = tagged("part", "own", {
  thread_key: bytes,
  withdraw_seed: bytes,
  genesis: bytes,
  report: Report,
  shared: text,
  report_key: withDefault(nullable(bytes), null, true),
});
export type OwnPart = Of<typeof OwnPart>;

/** One message of a conversation. `status` is set by stewards only, `picture` by the reporter. */
export const Said = struct({
  kind: oneOf(["question", "answer", "correction", "status", "picture"]),
  text: withDefault(text, ""),
  status: withDefault(nullable(Status), null),
  corrected: withDefault(nullable(Report), null),
  picture: withDefault(nullable(Picture), null),
});
export type Said = Of<typeof Said>;
