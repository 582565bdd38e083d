/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/wire/messages.py` by `tools/wire/make.py`: change it there, then run `make wire`.
 */
import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "./codec.ts";

/** A sealed record is padded to exactly one of these sizes, so that its length says next to nothing. */
export const RECORD_SIZES = [1024, 4096, 16384, 65536] as const;

export const VAULT_SIZES = [4096, 16384, 65536] as const;

export const NAME_BYTES = 16;

export const ID_BYTES = 16;

export const TAG_BYTES = 16;

/** A sealed answer: 24 bytes of nonce, 32 of answer, 16 of authentication tag. */
export const ANSWER_BYTES = 72;

export const EVALUATE_AT_ONCE = 256;

export const PUT_AT_ONCE = 64;

export const PAGE_RECORDS = 200;

export const PAGE_BYTES = 1000000;

/** An empty answer: it is done, and synced to disk. */
export const Done = struct({});
export type Done = Of<typeof Done>;

/** The outside of an index list; `updated_on` is a day number. */
export const ListInfo = struct({ number: int, bits: int, complete: bool, updated_on: int });
export type ListInfo = Of<typeof ListInfo>;

/** Which protocol the server speaks, how long the roster is, and which lists it serves. */
export const About = struct({
  protocol: int,
  release: text,
  founded: bool,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  roster_length: int,
  lists: list(ListInfo),
  today: int,
});
export type About = Of<typeof About>;

/** Ask for the entries from number `start` on. */
export const RosterRead = struct({ start: int });
export type RosterRead = Of<typeof RosterRead>;

/** An Ed25519 public key and its signature. */
export const WireSignature = struct({ key: bytes, signature: bytes });
export type WireSignature = Of<typeof WireSignature>;

/** A roster entry's bytes as signed, and the signatures. */
export const WireEntry = struct({ body: bytes, signatures: list(WireSignature) });
export type WireEntry = Of<typeof WireEntry>;

/** Roster entries in order; `length` is the whole chain's. */
export const RosterPage = struct({ entries: list(WireEntry), length: int });
export type RosterPage = Of<typeof RosterPage>;

/** A generation's keys, sealed (age) to the holder of `recipient`, a public signing key. */
export const WireBox = struct({ recipient: bytes, group: text, generation: int, sealed: bytes });
export type WireBox = Of<typeof WireBox>;

/** Append entries from number `start` on, with the boxes that the new keys need. */
export const RosterAppend = struct({ start: int, entries: list(WireEntry), boxes: list(WireBox) });
export type RosterAppend = Of<typeof RosterAppend>;

/** Ask for the boxes of the key that signs the request (a seat's or an open invite's). */
export const BoxesRead = struct({});
export type BoxesRead = Of<typeof BoxesRead>;

/** The caller's boxes. */
export const Boxes = struct({ boxes: list(WireBox) });
export type Boxes = Of<typeof Boxes>;

/** Ask for a nonce to sign the next request with. */
export const NonceRead = struct({});
export type NonceRead = Of<typeof NonceRead>;

/** 32 bytes, single use, valid for a minute. Every answer to a signed request brings the next one. */
export const Nonce = struct({ nonce: bytes });
export type Nonce = Of<typeof Nonce>;

/** Ask for a proof-of-work task. */
export const WorkRead = struct({});
export type WorkRead = Of<typeof WorkRead>;

/** A task, as the proof-of-work library writes it (JSON text). */
export const Work = struct({ task: text });
export type Work = Of<typeof Work>;

/**
 * A seat draws its batch of a week: blinded elements (RFC 9497, mode POPRF) for each purpose, always all of them.
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

/** How many checks were made this week, how many are usual, and whether checks ask for work now. */
export const Notices = struct({ week: int, checks: int, usual: int, is_fuse_blown: bool });
export type Notices = Of<typeof Notices>;

/** Ask for the vault of this name (16 bytes made from the words). */
export const VaultRead = struct({ name: bytes });
export type VaultRead = Of<typeof VaultRead>;

/** A vault, or version 0 and nothing: words that nobody used yet open an empty vault. */
export const VaultAnswer = struct({ version: int, sealed: bytes });
export type VaultAnswer = Of<typeof VaultAnswer>;

/**
 * Write version `version`. `signature` (label `vault`) by `auth_key`. A new vault (version 1) needs `work`, unless the
 * request is signed by a steward.
 */
export const VaultWrite = struct({
  name: bytes,
  auth_key: bytes,
  version: int,
  sealed: bytes,
  signature: bytes,
  work: withDefault(nullable(text), null),
});
export type VaultWrite = Of<typeof VaultWrite>;

/** Changing one's words: make the new vault and delete the old one in one step. Both keys sign. */
export const VaultMove = struct({
  old_name: bytes,
  old_version: int,
  old_signature: bytes,
  name: bytes,
  auth_key: bytes,
  sealed: bytes,
  signature: bytes,
});
export type VaultMove = Of<typeof VaultMove>;

/** Delete a vault for good. */
export const VaultDelete = struct({ name: bytes, signature: bytes });
export type VaultDelete = Of<typeof VaultDelete>;

/** A record to keep: the client's own id (16 bytes) and the sealed, padded body. */
export const WireRecord = struct({ id: bytes, body: bytes });
export type WireRecord = Of<typeof WireRecord>;

/** A record as kept: number in the room, id, day, sealed body. */
export const StoredRecord = struct({ seq: int, id: bytes, day: int, body: bytes });
export type StoredRecord = Of<typeof StoredRecord>;

/**
 * File a report: opens a room that belongs to `holder_key`, with its first records. Signed (label `record`) by that key
 * over `report_bytes`; paid with proof of work.
 */
export const ReportFile = struct({
  room: bytes,
  holder_key: bytes,
  records: list(WireRecord),
  signature: bytes,
  work: text,
});
export type ReportFile = Of<typeof ReportFile>;

/** An index entry: 32-bit position, tag, sealed answer. */
export const WireEntryOfList = struct({ position: int, tag: bytes, sealed: bytes });
export type WireEntryOfList = Of<typeof WireEntryOfList>;

/**
 * Append a record. Where the room allows it, with the withdrawal keys that it carries and the index entries that live
 * and die with it.
 */
export const RoomAppend = struct({
  room: bytes,
  record: WireRecord,
  withdraw_keys: withDefault(list(bytes), []),
  expires_on: withDefault(nullable(int), null),
  list_number: withDefault(nullable(int), null),
  entries: withDefault(list(WireEntryOfList), []),
});
export type RoomAppend = Of<typeof RoomAppend>;

/** The record's number in its room. */
export const Appended = struct({ seq: int });
export type Appended = Of<typeof Appended>;

/** Ask for records with a higher number. */
export const RoomRead = struct({ room: bytes, after: int });
export type RoomRead = Of<typeof RoomRead>;

/** Records in order; `more` says that the page was cut. */
export const RoomPage = struct({ records: list(StoredRecord), more: bool });
export type RoomPage = Of<typeof RoomPage>;

/** Delete one record for good. */
export const RecordDelete = struct({ room: bytes, id: bytes });
export type RecordDelete = Of<typeof RecordDelete>;

/** Delete a room and all that is in it for good. */
export const RoomDelete = struct({ room: bytes });
export type RoomDelete = Of<typeof RoomDelete>;

/** A steward asks which report rooms there are. */
export const ReportsRead = struct({});
export type ReportsRead = Of<typeof ReportsRead>;

/** A report's outside. `marks` only of one that waited in the escrow and has met another. */
export const ReportRoom = struct({
  room: bytes,
  holder_key: bytes,
  opened_on: int,
  last_seq: int,
  marks: withDefault(list(bytes), []),
});
export type ReportRoom = Of<typeof ReportRoom>;

/** All report rooms, oldest first. */
export const Reports = struct({ rooms: list(ReportRoom) });
export type Reports = Of<typeof Reports>;

/**
 * Take back: `signature` (label `withdraw`) by `key` over `key`. A key that no record carries yet is only taken from
 * the holder of the report `room`, who then signs the request too.
 */
export const Withdraw = struct({ key: bytes, signature: bytes, room: withDefault(nullable(bytes), null) });
export type Withdraw = Of<typeof Withdraw>;

/** Ask for withdrawals with a higher number. */
export const WithdrawalsRead = struct({ after: int });
export type WithdrawalsRead = Of<typeof WithdrawalsRead>;

/** A withdrawal as kept, to be verified by every client. */
export const WireWithdrawal = struct({ number: int, key: bytes, signature: bytes });
export type WireWithdrawal = Of<typeof WireWithdrawal>;

/** Withdrawals in order. */
export const Withdrawals = struct({ withdrawals: list(WireWithdrawal) });
export type Withdrawals = Of<typeof Withdrawals>;

/**
 * File a report that waits for another one: as `ReportFile`, with four marks (those not needed are random). `signature`
 * (label `record`) over `escrow_bytes`.
 */
export const EscrowFile = struct({
  room: bytes,
  holder_key: bytes,
  records: list(WireRecord),
  marks: list(bytes),
  signature: bytes,
});
export type EscrowFile = Of<typeof EscrowFile>;

/** Whether another report with one of the marks is there. */
export const EscrowFiled = struct({ met: bool });
export type EscrowFiled = Of<typeof EscrowFiled>;

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

/**
 * A blinded identifier (RFC 9497 element, 32 bytes) and the number of the bucket that goes with it (4 bytes,
 * big-endian, and not a JSON number: its digits would show in the length of the request). The answer is bytes, not
 * JSON: evaluated element (32), proof (64), then 48 times tag (16) and sealed answer (72), always the same length.
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

/** One record's entries. */
export const IndexItem = struct({ record: bytes, entries: list(WireEntryOfList) });
export type IndexItem = Of<typeof IndexItem>;

/** Entries for records that are already there (re-keying), at most 64 records at once. */
export const IndexPut = struct({ list_number: int, room: bytes, items: list(IndexItem) });
export type IndexPut = Of<typeof IndexPut>;

/** The records of which a tag was taken: they need other slots. All others are done, or gone. */
export const IndexPutDone = struct({ taken: list(bytes) });
export type IndexPutDone = Of<typeof IndexPutDone>;

/** Ask which records have their entries in a list already. */
export const IndexRead = struct({ list_number: int });
export type IndexRead = Of<typeof IndexRead>;

/** Record ids. */
export const IndexRecords = struct({ records: list(bytes) });
export type IndexRecords = Of<typeof IndexRecords>;

/** Declare a list complete; the older ones are deleted. */
export const IndexComplete = struct({ list_number: int });
export type IndexComplete = Of<typeof IndexComplete>;

/** An error (RFC 9457, `application/problem+json`) in plain words. `code` is for programs. */
export const Problem = struct({ title: text, status: int, code: text, type: withDefault(text, "about:blank") });
export type Problem = Of<typeof Problem>;
