/** Made from `src/parasol/formats/case.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, list, nullable, type Of, oneOf, sized, struct, tagged, text, withDefault } from "../wire/codec.ts";
import { Kind } from "./report.ts";
import { Printable } from "./shared.ts";
import { Key } from "./sizes.ts";

/** What two people say to each other to mean a third; too short for a life. */
export const LABEL_LENGTH = 40;

/**
 * Where a report of the queue stands for a steward, in the order of her work: what waits for her signature first, since
 * without it nobody is warned; what needs nothing from her last.
 */
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
export type IdentifierKind = Of<typeof IdentifierKind>;

/** An identifier in full, as stewards keep it sealed. */
export const CaseIdentifier = struct({ kind: IdentifierKind, normal: text });
export type CaseIdentifier = Of<typeof CaseIdentifier>;

/**
 * The case file of one alert: what is needed to put it into a new index and to take it down. What the index says of it
 * is the alert's; `takedown_seed` belongs to the last withdrawal key, the stewards' own. `signers` are the two stewards
 * who signed the answers, and `answers` for each of the alert's index keys their signatures, joined.
 */
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

/**
 * A signed payload that waits for a second signature, with what only stewards see: the identifiers in full, the reports
 * it was made from, and the seed of the key with which any steward can take the alert down. `answers` are the first
 * steward's signatures for each of the alert's index keys.
 */
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

/** A second steward's no, with the reason. */
export const SentBack = tagged("kind", "sent-back", { draft: bytes, reason: text });
export type SentBack = Of<typeof SentBack>;

/** A steward takes a report on, so that two don't work on it without knowing. */
export const Claim = tagged("kind", "claim", { room: bytes });
export type Claim = Of<typeof Claim>;

/**
 * A weighty change of the roster that waits in the review room: the entry, the first signature, and why; of a steward's
 * invite the recipient that the entry names.
 */
export const Proposal = tagged("kind", "proposal", {
  body: bytes,
  signature: bytes,
  reason: text,
  recipient: withDefault(nullable(text), null),
});
export type Proposal = Of<typeof Proposal>;

/**
 * In the review room: the key of a report that was opened, so that it stays open when the other one goes. It carries no
 * withdrawal key: a report that is taken back is deleted, and this opens nothing then.
 */
export const OpenedReport = tagged("kind", "opened", { room: bytes, key: bytes });
export type OpenedReport = Of<typeof OpenedReport>;

/** An alert that stood on a sheet, and until when it would have counted. */
export const OnSheet = struct({ alert: bytes, expires_on: int });
export type OnSheet = Of<typeof OnSheet>;

/** A revision of the list, sealed to stewards. */
export const PrintedSheet = tagged("kind", "printed", { revision: int, valid_until: int, alerts: list(OnSheet) });
export type PrintedSheet = Of<typeof PrintedSheet>;

/**
 * By what stewards know a member: a few words, never a legal name. `subject` is the member's key, or the key of the
 * invite that they come with.
 */
export const PrivateLabel = tagged("kind", "label", { subject: Key, text: sized(Printable, 1, 40) });
export type PrivateLabel = Of<typeof PrivateLabel>;
