/**
 * Made from `src/parasol/features/reports/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Picture } from "#kernel/formats/file.ts";
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
} from "#kernel/wire/codec.ts";

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

export const Asked = struct({
  typed: text,
  kind: withDefault(nullable(text), null),
  platform: withDefault(nullable(text), null),
});
export type Asked = Of<typeof Asked>;

export const Incident = struct({
  what_happened: withDefault(text, ""),
  area: withDefault(text, ""),
  happened: withDefault(text, ""),
});
export type Incident = Of<typeof Incident>;

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

export const Contact = struct({
  cover_name: withDefault(text, ""),
  how: withDefault(text, ""),
  is_safe: withDefault(bool, false),
});
export type Contact = Of<typeof Contact>;

export const Outreach = struct({ desk: int, signature: bytes });
export type Outreach = Of<typeof Outreach>;

export const RawPart = tagged("part", "raw", {
  room: bytes,
  thread_key: bytes,
  withdraw_key: bytes,
  report: Report,
  outreach: withDefault(nullable(Outreach), null, true),
});
export type RawPart = Of<typeof RawPart>;

export const SharedPart = tagged("part", "shared", { room: bytes, text });
export const ContactPart = tagged("part", "contact", { room: bytes, contact: Contact });

export const Part = union("part", RawPart, SharedPart, ContactPart);
export type Part = Of<typeof Part>;

export const OwnPart = tagged("part", "own", {
  thread_key: bytes,
  withdraw_seed: bytes,
  genesis: bytes,
  report: Report,
  shared: text,
  report_key: withDefault(nullable(bytes), null, true),
});
export type OwnPart = Of<typeof OwnPart>;

export const Said = struct({
  kind: oneOf(["question", "answer", "correction", "status", "picture"]),
  text: withDefault(text, ""),
  status: withDefault(nullable(Status), null),
  corrected: withDefault(nullable(Report), null),
  picture: withDefault(nullable(Picture), null),
});
export type Said = Of<typeof Said>;
