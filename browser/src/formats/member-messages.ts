/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, list, nullable, type Of, oneOf, sized, struct, withDefault } from "../wire/codec.ts";
import { Bits, Head, WireEntryOfList, WireRecord } from "./messages.ts";
import { Key, Name, Signature, Solved, Uint32, Uint53 } from "./sizes.ts";

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
  list_number: Uint32,
  bits: Bits,
  bucket: sized(bytes, 4, 4),
  blinded: Signature,
  work: withDefault(nullable(Solved), null),
});
export type Check = Of<typeof Check>;

/**
 * Blinded elements: a steward's batch of at most 256, to build the index, or a waiting report's four. `keys` is the
 * number of the server's keys that evaluate them.
 */
export const Evaluate = struct({ keys: Uint53, blinded: sized(list(Key), 1, 256) });
export type Evaluate = Of<typeof Evaluate>;

/** The evaluated elements with one proof for all. */
export const Evaluated = struct({ evaluated: sized(list(Key), 1, 256), proof: Signature });
export type Evaluated = Of<typeof Evaluated>;

/** One record's entries, and its last day in this list, which can be earlier than the one it has. */
export const IndexItem = struct({ record: Name, entries: sized(list(WireEntryOfList), 1, 160), expires_on: Uint32 });
export type IndexItem = Of<typeof IndexItem>;

/**
 * Entries for records that are already there (re-keying), at most 64 records at once, all or none of them, and the
 * list's tree head as it is with them.
 */
export const IndexPut = struct({ list_number: Uint32, room: Name, items: sized(list(IndexItem), 1, 20), head: Head });
export type IndexPut = Of<typeof IndexPut>;

/** A record's last day. */
export const IndexEnd = struct({ record: Name, expires_on: Uint32 });
export type IndexEnd = Of<typeof IndexEnd>;

/**
 * The records of which a tag was taken (they need other slots), those that are gone or have their entries already, and
 * those that have an earlier last day than they were to have. If any isn't empty nothing was put.
 */
export const IndexPutDone = struct({
  taken: sized(list(Name), 0, 20),
  gone: sized(list(Name), 0, 20),
  ends: sized(list(IndexEnd), 0, 20),
});
export type IndexPutDone = Of<typeof IndexPutDone>;

/** A steward asks for the buckets in which these positions (at most 256) lie, to put entries there. */
export const IndexPaths = struct({ list_number: Uint32, positions: sized(list(Uint32), 1, 256) });
export type IndexPaths = Of<typeof IndexPaths>;

/** A bucket's elements in their order, and the hashes beside its way to the root, from the leaf up. */
export const PathBucket = struct({ number: Uint32, elements: list(Key), siblings: sized(list(Key), 0, 20) });
export type PathBucket = Of<typeof PathBucket>;

/**
 * The list's tree head (none if no steward has signed one), the number of the last record of the alerts room, and the
 * buckets, each once, in order.
 */
export const IndexPathsAnswer = struct({
  head: nullable(Head),
  last_seq: Uint53,
  buckets: sized(list(PathBucket), 0, 256),
});
export type IndexPathsAnswer = Of<typeof IndexPathsAnswer>;

/**
 * A steward asks for all elements of a list, the first time with an empty `after`, then with the last position and
 * element (36 bytes) of the page before.
 */
export const ElementsRead = struct({ list_number: Uint32, after: sized(bytes, 0, 36) });
export type ElementsRead = Of<typeof ElementsRead>;

/**
 * At most 10,000: each position (u32) and element (32), joined, ordered by position and then by element; and the list's
 * tree head.
 */
export const Elements = struct({ head: nullable(Head), last_seq: Uint53, elements: bytes, more: bool });
export type Elements = Of<typeof Elements>;

/**
 * A steward confirms a list as it is: the tree head in force with another day, roster length and signer; or the first
 * head of an empty list.
 */
export const IndexHead = struct({ head: Head });
export type IndexHead = Of<typeof IndexHead>;

/** Ask which records have their entries in a list already. */
export const IndexRead = struct({ list_number: Uint32 });
export type IndexRead = Of<typeof IndexRead>;

/** Record ids. */
export const IndexRecords = struct({ records: list(Name) });
export type IndexRecords = Of<typeof IndexRecords>;

/** Declare a list complete, with its head; the older ones are deleted. */
export const IndexComplete = struct({ list_number: Uint32, head: Head });
export type IndexComplete = Of<typeof IndexComplete>;

/** Four polls at once, the week's pictures, and the quarter's. */
export const MAX_ONCE = 6;

/** Some of a week's tokens of one purpose: blinded elements (RFC 9497, mode POPRF), `number` says which. */
export const TokenPack = struct({ number: Uint53, elements: list(Key) });
export type TokenPack = Of<typeof TokenPack>;

/**
 * The blinded elements of what a member has for something: one for a poll, by its number; three for a week's pictures,
 * and for a quarter.
 */
export const OnceDraw = struct({
  purpose: oneOf(["ballot", "profile", "picture"]),
  number: Uint32,
  elements: sized(list(Key), 1, 3),
});
export type OnceDraw = Of<typeof OnceDraw>;

/**
 * A member draws packs of its batch of a week, each lower number before the higher one. `escrow` is one element, the
 * same each week. `keys` is the number of the server's keys that it is for, `checks` the member's allowance, which says
 * how many packs of which size there are. `pens` is one element for each of the member's pens, the same for good; or
 * none of them. `posts` is how many of twelve tokens pay for posts: the others pay for reports alone. `once`: all that
 * is on offer to the member on this day, by purpose and number; or less.
 */
export const TokensDraw = struct({
  week: Uint32,
  keys: Uint53,
  checks: Uint53,
  posts: Uint53,
  check: list(TokenPack),
  read: list(TokenPack),
  post: list(TokenPack),
  report: list(TokenPack),
  escrow: Key,
  pens: sized(list(Key), 0, 4),
  once: sized(list(OnceDraw), 0, 6),
});
export type TokensDraw = Of<typeof TokensDraw>;

/** Evaluated elements with one proof for all. */
export const TokenBatch = struct({ evaluated: list(Key), proof: Signature });
export type TokenBatch = Of<typeof TokenBatch>;

/**
 * What was drawn of each purpose, under its own public info, in the order asked, sixteen with one proof; of the pens
 * and of what there is once one batch each, since each has its own public info.
 */
export const TokensDrawn = struct({
  check: list(TokenBatch),
  read: list(TokenBatch),
  post: list(TokenBatch),
  report: list(TokenBatch),
  escrow: TokenBatch,
  pens: sized(list(TokenBatch), 0, 4),
  once: sized(list(TokenBatch), 0, 6),
});
export type TokensDrawn = Of<typeof TokensDrawn>;

/** A steward asks what the server wants stewards to look at. */
export const NoticesRead = struct({});
export type NoticesRead = Of<typeof NoticesRead>;

/** The public halves of keys that the host had made anew, and that wait for two stewards to name them. */
export const WaitingKeys = struct({ oprf_key: Key, token_key: Key, escrow_key: Key, profile_key: Key });
export type WaitingKeys = Of<typeof WaitingKeys>;

/**
 * How many checks were made this week, how many are usual, and whether checks ask for work now; and how many alerts are
 * kept for longer than the settings say, until the list is renewed. `new_keys` of the server, if any wait.
 */
export const Notices = struct({
  week: Uint53,
  checks: Uint53,
  usual: Uint53,
  is_fuse_blown: bool,
  longer_alerts: Uint53,
  new_keys: nullable(WaitingKeys),
});
export type Notices = Of<typeof Notices>;

/**
 * Whoever drew a pen's token asks for its certificate, with that token in the header: `Token
 * pen.<slot>.<point>.<mac>.<signature>`, signed by the pen itself. It is never used up.
 */
export const PenCertify = struct({ pen: Key });
export type PenCertify = Of<typeof PenCertify>;

/**
 * The token key's evaluation of the pen's point for the season of today, and the proof for it. Everybody can verify it,
 * and the same pen has the same one in a season.
 */
export const PenCertificate = struct({ season: Uint32, evaluated: Key, proof: Signature });
export type PenCertificate = Of<typeof PenCertificate>;

/** A holder asks whether their waiting report has met another. */
export const EscrowRead = struct({ room: Name });
export type EscrowRead = Of<typeof EscrowRead>;

/**
 * Whether it has met another, and the number of the server's keys that its marks were made with: it meets only what was
 * filed or renewed with the same ones.
 */
export const EscrowState = struct({ met: bool, keys: Uint53 });
export type EscrowState = Of<typeof EscrowState>;

/**
 * A holder puts marks of the keys in force into the place of older ones, and the part with the points that go with them
 * into the place of the last record. Signed (label `record`) by the report's key; paid with a token.
 */
export const EscrowRenew = struct({
  keys: Uint32,
  room: Name,
  record: WireRecord,
  marks: sized(list(Name), 4, 4),
  signature: Signature,
});
export type EscrowRenew = Of<typeof EscrowRenew>;

/** A token for good: its nonce (32) and POPRF output (64). */
export const Credential = struct({ nonce: Key, output: Signature });
export type Credential = Of<typeof Credential>;

/** A steward asks which of these credentials (at most 64) the server gave. */
export const EscrowVerify = struct({ credentials: sized(list(Credential), 0, 64) });
export type EscrowVerify = Of<typeof EscrowVerify>;

/**
 * One answer for each, in order: the number of the server's keys with which it was given, 0 for none. Only points of
 * one number make a line.
 */
export const EscrowVerified = struct({ given: sized(list(Uint53), 0, 64) });
export type EscrowVerified = Of<typeof EscrowVerified>;
