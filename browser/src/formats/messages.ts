/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, nullable, type Of, struct, text, withDefault } from "../wire/codec.ts";

/**
 * The version of all this. It goes up with every release in which a message, a route or a format is another one than in
 * the release before. Each request says it in `PROTOCOL_HEADER`: the same for everybody with the same version.
 */
export const PROTOCOL = 1;

/** A sealed record is padded to exactly one of these sizes, so that its length says next to nothing. */
export const RECORD_SIZES = [1024, 4096, 16384, 65536] as const;

export const VAULT_SIZES = [4096, 16384, 65536] as const;

export const NAME_BYTES = 16;

export const ID_BYTES = 16;

export const TAG_BYTES = 16;

/** A sealed answer: 24 bytes of nonce, 32 of answer, 16 of authentication tag. */
export const ANSWER_BYTES = 72;

/** A file travels in chunks of this size; the last one is padded to a multiple of `CHUNK_STEP`. */
export const CHUNK_BYTES = 262144;

export const CHUNK_STEP = 16384;

/** What sealing adds to a chunk: 24 bytes of nonce, 16 of authentication tag. */
export const SEAL_BYTES = 40;

export const MAX_FILE_BYTES = 10485760;

export const MAX_CHUNKS = 41;

export const ROOM_CHUNKS = 164;

/** Whoever holds a conversation's words pays with work for every fourth chunk, the first among them. */
export const CHUNKS_FOR_WORK = 4;

/** A public record: its signature, who signed it and its text. Neither sealed nor padded: anybody may read it. */
export const MAX_PUBLIC_BYTES = 4096;

export const EVALUATE_AT_ONCE = 256;

export const PUT_AT_ONCE = 64;

/**
 * Entries and wrapped keys over this size have to be sent by a member, in a signed request: new keys for everybody are.
 * An invite and a vouching are below it, and their requests stay without a name.
 */
export const UNSIGNED_ROSTER_BYTES = 100000;

export const PAGE_RECORDS = 200;

export const PAGE_BYTES = 1000000;

/** An empty answer: it is done, and synced to disk. */
export const Done = struct({});
export type Done = Of<typeof Done>;

/** An error (RFC 9457, `application/problem+json`) in plain words. `code` is for programs. */
export const Problem = struct({
  title: text,
  status: int,
  code: text,
  type: withDefault(text, "about:blank"),
  spent: withDefault(nullable(bytes), null),
});
export type Problem = Of<typeof Problem>;

/** The outside of an index list; `updated_on` is a day number. */
export const ListInfo = struct({ number: int, complete: bool, updated_on: int });
export type ListInfo = Of<typeof ListInfo>;

/** An index entry: 32-bit position, tag, sealed answer. */
export const WireEntryOfList = struct({ position: int, tag: bytes, sealed: bytes });
export type WireEntryOfList = Of<typeof WireEntryOfList>;

/**
 * What a steward confirms of a list: how it is divided (2^`bits` buckets), how many entries it has, up to which record
 * of the alerts room, on which day, and the root of its hash tree. `signature` (label `head`) by `signer` over
 * `head_bytes`.
 */
export const Head = struct({
  list_number: int,
  bits: int,
  size: int,
  seq: int,
  day: int,
  root: bytes,
  roster_length: int,
  signer: bytes,
  signature: bytes,
});
export type Head = Of<typeof Head>;

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

/** An epoch's keys, sealed (age) to the holder of `recipient`, a public signing key. */
export const WireBox = struct({ recipient: bytes, group: text, generation: int, sealed: bytes });
export type WireBox = Of<typeof WireBox>;

/** Append entries from number `start` on, with the wrapped keys that the new keys need. */
export const RosterAppend = struct({ start: int, entries: list(WireEntry), boxes: list(WireBox) });
export type RosterAppend = Of<typeof RosterAppend>;

/** Ask for the wrapped keys of the key that signs the request (a member's or an open invite's). */
export const BoxesRead = struct({});
export type BoxesRead = Of<typeof BoxesRead>;

/** The caller's wrapped keys. */
export const Boxes = struct({ boxes: list(WireBox) });
export type Boxes = Of<typeof Boxes>;

/** Ask for the vault of this name (16 bytes made from the words). */
export const VaultRead = struct({ name: bytes });
export type VaultRead = Of<typeof VaultRead>;

/** A vault, or version 0 and nothing: words that nobody used yet open an empty vault. */
export const VaultAnswer = struct({ version: int, sealed: bytes });
export type VaultAnswer = Of<typeof VaultAnswer>;

/**
 * Write version `version`. `signature` (label `vault`) by `auth_key`. A new vault (version 1) has the smallest size; it
 * needs a proof in `work`, and so does each step by which a later version is larger than the one before. `short` counts
 * for a new one: an invite's, which is kept for three days.
 */
export const VaultWrite = struct({
  name: bytes,
  auth_key: bytes,
  version: int,
  sealed: bytes,
  signature: bytes,
  work: withDefault(list(text), []),
  short: withDefault(bool, false),
});
export type VaultWrite = Of<typeof VaultWrite>;

/**
 * Changing one's words: make the new vault, no larger than the old one, and delete that in one step. Both keys sign.
 */
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
 * Open a room that belongs to `holder_key`, with its first parts: a report (`kind` "report"), one that waits
 * ("escrow"), a conversation with a desk ("desk/7") or a slip ("slip"). Signed (label `record`) by that key over what
 * the kind says; paid with `work` or with a token. `marks` come with a report that waits: those not needed are random.
 */
export const RoomOpen = struct({
  kind: text,
  room: bytes,
  holder_key: bytes,
  records: list(WireRecord),
  signature: bytes,
  marks: list(bytes),
  work: nullable(text),
});
export type RoomOpen = Of<typeof RoomOpen>;

/** Whether another report with one of the marks is there. Never so of what doesn't wait. */
export const HasMet = struct({ met: bool });
export type HasMet = Of<typeof HasMet>;

/**
 * Append a record. Where the room allows it, with the withdrawal keys that it carries, the index entries that live and
 * die with it, and the list's tree head as it is with them. In a group's room `generation` is the one that it is sealed
 * under: the server, which can't look, refuses all but that in force. `work` by the room's holder, if asked for.
 */
export const RoomAppend = struct({
  room: bytes,
  record: WireRecord,
  withdraw_keys: withDefault(list(bytes), []),
  expires_on: withDefault(nullable(int), null),
  list_number: withDefault(nullable(int), null),
  entries: withDefault(list(WireEntryOfList), []),
  head: withDefault(nullable(Head), null),
  generation: withDefault(nullable(int), null),
  work: withDefault(nullable(text), null),
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
