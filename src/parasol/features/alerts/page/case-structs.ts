/**
 * Made from `src/parasol/features/alerts/case.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { Kind } from "#features/reports/page/structs.ts";
import { Printable } from "#kernel/formats/shared.ts";
import { Key } from "#kernel/formats/sizes.ts";
import {
  bytes,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  sized,
  struct,
  tagged,
  text,
  withDefault,
} from "#kernel/wire/codec.ts";

export const LABEL_LENGTH = 40;

export const STEPS = [
  "second",
  "wrote",
  "mine",
  "stewards",
  "new",
  "long",
  "unreadable",
  "asked",
  "drafted",
  "theirs",
  "sealed",
  "ended",
] as const;

export const IdentifierKind = oneOf(["phone", "email", "handle", "plate"]);

export const CaseIdentifier = struct({ kind: IdentifierKind, normal: text });
export type CaseIdentifier = Of<typeof CaseIdentifier>;

export const Case = tagged("kind", "case", {
  alert: bytes,
  identifiers: list(CaseIdentifier),
  severity: int,
  reporters: int,
  newest: text,
  kinds: list(Kind),
  warning: text,
  expires_on: int,
  roster_length: int,
  withdraw_keys: list(bytes),
  takedown_seed: bytes,
  signers: list(bytes),
  answers: list(bytes),
});
export type Case = Of<typeof Case>;

export const Draft = tagged("kind", "draft", {
  alert: bytes,
  signature: bytes,
  answers: list(bytes),
  identifiers: list(CaseIdentifier),
  reports: list(bytes),
  reason: text,
  takedown_seed: bytes,
});
export type Draft = Of<typeof Draft>;

export const SentBack = tagged("kind", "sent-back", { draft: bytes, reason: text });
export type SentBack = Of<typeof SentBack>;

export const Claim = tagged("kind", "claim", { room: bytes });
export type Claim = Of<typeof Claim>;

export const Proposal = tagged("kind", "proposal", {
  body: bytes,
  signature: bytes,
  reason: text,
  recipient: withDefault(nullable(text), null),
});
export type Proposal = Of<typeof Proposal>;

export const OpenedReport = tagged("kind", "opened", { room: bytes, key: bytes });
export type OpenedReport = Of<typeof OpenedReport>;

export const PrivateLabel = tagged("kind", "label", { subject: Key, text: sized(Printable, 1, 40) });
export type PrivateLabel = Of<typeof PrivateLabel>;
