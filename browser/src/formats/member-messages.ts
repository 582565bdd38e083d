/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "../wire/codec.ts";
import { Head, WireEntryOfList } from "./messages.ts";

/** Ask for the tree heads of the lists that are complete. */
export const HeadsRead = struct({});
export type HeadsRead = Of<typeof HeadsRead>;

/** The heads that stewards signed, of complete lists that have one. */
export const Heads = struct({ heads: list(Head) });
export type Heads = Of<typeof Heads>;

/**
 * Two blinded elements (RFC 9497, 64 bytes together), however much there is to ask, and the number of the bucket that
 * goes with them (4 bytes, big-endian, and not a JSON number: its digits would show in the length of the request) in a
 * list divided into 2^`bits`. The answer is bytes, not JSON, always the same length; see `docs/protocol.md`, section
 * 11.
 */
export const Check = struct({
  list_number: int,
  bits: int,
  bucket: bytes,
  blinded: bytes,
  work: withDefault(nullable(text), null),
});
export type Check = Of<typeof Check>;

/** A steward's batch of at most 256 blinded elements, to build the index. */
export const Evaluate = struct({ blinded: list(bytes) });
export type Evaluate = Of<typeof Evaluate>;

/** The evaluated elements with one proof for all. */
export const Evaluated = struct({ evaluated: list(bytes), proof: bytes });
export type Evaluated = Of<typeof Evaluated>;

/** One record's entries, and its last day in this list, which can be earlier than the one it has. */
export const IndexItem = struct({ record: bytes, entries: list(WireEntryOfList), expires_on: int });
export type IndexItem = Of<typeof IndexItem>;

/**
 * Entries for records that are already there (re-keying), at most 64 records at once, all or none of them, and the
 * list's tree head as it is with them.
 */
export const IndexPut = struct({ list_number: int, room: bytes, items: list(IndexItem), head: Head });
export type IndexPut = Of<typeof IndexPut>;

/** A record's last day. */
export const IndexEnd = struct({ record: bytes, expires_on: int });
export type IndexEnd = Of<typeof IndexEnd>;

/**
 * The records of which a tag was taken (they need other slots), those that are gone or have their entries already, and
 * those that have an earlier last day than they were to have. If any isn't empty nothing was put.
 */
export const IndexPutDone = struct({ taken: list(bytes), gone: list(bytes), ends: list(IndexEnd) });
export type IndexPutDone = Of<typeof IndexPutDone>;

/** A steward asks for the buckets in which these positions (at most 256) lie, to put entries there. */
export const IndexPaths = struct({ list_number: int, positions: list(int) });
export type IndexPaths = Of<typeof IndexPaths>;

/** A bucket's elements in their order, and the hashes beside its way to the root, from the leaf up. */
export const PathBucket = struct({ number: int, elements: list(bytes), siblings: list(bytes) });
export type PathBucket = Of<typeof PathBucket>;

/**
 * The list's tree head (none if no steward has signed one), the number of the last record of the alerts room, and the
 * buckets, each once, in order.
 */
export const IndexPathsAnswer = struct({ head: nullable(Head), last_seq: int, buckets: list(PathBucket) });
export type IndexPathsAnswer = Of<typeof IndexPathsAnswer>;

/**
 * A steward asks for all elements of a list, the first time with an empty `after`, then with the last position and
 * element (36 bytes) of the page before.
 */
export const ElementsRead = struct({ list_number: int, after: bytes });
export type ElementsRead = Of<typeof ElementsRead>;

/**
 * At most 10,000: each position (u32) and element (32), joined, ordered by position and then by element; and the list's
 * tree head.
 */
export const Elements = struct({ head: nullable(Head), last_seq: int, elements: bytes, more: bool });
export type Elements = Of<typeof Elements>;

/**
 * A steward confirms a list as it is: the tree head in force with another day, roster length and signer; or the first
 * head of an empty list.
 */
export const IndexHead = struct({ head: Head });
export type IndexHead = Of<typeof IndexHead>;

/** Ask which records have their entries in a list already. */
export const IndexRead = struct({ list_number: int });
export type IndexRead = Of<typeof IndexRead>;

/** Record ids. */
export const IndexRecords = struct({ records: list(bytes) });
export type IndexRecords = Of<typeof IndexRecords>;

/** Declare a list complete, with its head; the older ones are deleted. */
export const IndexComplete = struct({ list_number: int, head: Head });
export type IndexComplete = Of<typeof IndexComplete>;

/**
 * A member draws its batch of a week: blinded elements (RFC 9497, mode POPRF) for each purpose, always all of them.
 * `escrow` is one element, the same each week.
 */
export const TokensDraw = struct({
  week: int,
  check: list(bytes),
  read: list(bytes),
  post: list(bytes),
  escrow: list(bytes),
});
export type TokensDraw = Of<typeof TokensDraw>;

/** Evaluated elements with one proof for all. */
export const TokenBatch = struct({ evaluated: list(bytes), proof: bytes });
export type TokenBatch = Of<typeof TokenBatch>;

/** The batches, each under its own public info. */
export const TokensDrawn = struct({ check: TokenBatch, read: TokenBatch, post: TokenBatch, escrow: TokenBatch });
export type TokensDrawn = Of<typeof TokensDrawn>;

/** A steward asks what the server wants stewards to look at. */
export const NoticesRead = struct({});
export type NoticesRead = Of<typeof NoticesRead>;

/**
 * How many checks were made this week, how many are usual, and whether checks ask for work now; and how many alerts are
 * kept for longer than the settings say, until the list is renewed.
 */
export const Notices = struct({ week: int, checks: int, usual: int, is_fuse_blown: bool, longer_alerts: int });
export type Notices = Of<typeof Notices>;

/** A holder asks whether their waiting report has met another. */
export const EscrowRead = struct({ room: bytes });
export type EscrowRead = Of<typeof EscrowRead>;

/** A token for good: its nonce (32) and POPRF output (64). */
export const Credential = struct({ nonce: bytes, output: bytes });
export type Credential = Of<typeof Credential>;

/** A steward asks which of these credentials (at most 64) the server gave. */
export const EscrowVerify = struct({ credentials: list(Credential) });
export type EscrowVerify = Of<typeof EscrowVerify>;

/** One answer for each, in order. */
export const EscrowVerified = struct({ hold: list(bool) });
export type EscrowVerified = Of<typeof EscrowVerified>;
