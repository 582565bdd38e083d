/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import {
  bool,
  bytes,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  sized,
  struct,
  text,
  withDefault,
  within,
} from "../wire/codec.ts";
import { Day, Key, KindName, Name, Signature, Solved, Uint32, Uint53 } from "./sizes.ts";

/**
 * The version of all this. It goes up with every release in which a message, a route or a format is another one than in
 * the release before. Each request says it in `PROTOCOL_HEADER`: the same for everybody with the same version.
 */
export const PROTOCOL = 1;

/** A sealed record is padded to exactly one of these sizes, so that its length says next to nothing. */
export const RECORD_SIZES = [1024, 4096, 16384, 65536] as const;

/** What is sealed to people has one of these sizes: 1,659 bytes of each are age's (decision 0090). */
export const ENVELOPE_SIZES = [3072, 6144, 18432, 65536] as const;

export const VAULT_SIZES = [4096, 16384, 65536] as const;

export const NAME_BYTES = 16;

export const ID_BYTES = 16;

export const TAG_BYTES = 16;

export const KEY_BYTES = 32;

export const SIGNATURE_BYTES = 64;

/** Of an alert in short, as UTF-8: what a check shows first, and a text message has. */
export const WARNING_BYTES = 160;

/** What two stewards sign for one of an alert's keys in the index. */
export const SUMMARY_BYTES = 288;

/**
 * A sealed answer: 24 bytes of nonce, a summary, two signatures with the beginnings of their keys (72 each), 16 bytes
 * of authentication tag.
 */
export const ANSWER_BYTES = 472;

/** Entries and tombstones in a bucket. A check always moves room for exactly this many entries, padded. */
export const BUCKET_CAPACITY = 36;

/** Room for tombstones in the answer to a check: eleven that were taken back with two keys each, four with nine. */
export const TOMBSTONES_BYTES = 1866;

/** The answer to a check. */
export const CHECK_BYTES = 21504;

/** A file travels in chunks of this size; the last one is padded to a multiple of `CHUNK_STEP`. */
export const CHUNK_BYTES = 262144;

export const CHUNK_STEP = 16384;

/** What sealing under a key adds: 24 bytes of nonce, 16 of authentication tag. */
export const SEAL_BYTES = 40;

/** A node's key of the key tree, sealed under that of a node below; or an epoch's key under the next one's, a rung. */
export const WRAP_BYTES = 72;

/** The members' key and that of the escrow's inputs, sealed under the root's. */
export const CROWN_BYTES = 104;

/**
 * In a leaf's box for a key that came after another: by whom it is known, and since how many entries of the charter.
 */
export const HEARD_BYTES = 100;

/** A leaf's number where the server tells which have a box: big-endian, one after the other. */
export const LEAF_BYTES = 3;

export const MAX_FILE_BYTES = 10485760;

export const MAX_CHUNKS = 41;

export const ROOM_CHUNKS = 164;

/** Whoever holds a conversation's words pays with work for every fourth chunk, the first among them. */
export const CHUNKS_FOR_WORK = 4;

/** A profile has at most so many links, and always room for them: it doesn't show how many there are. */
export const LINK_SLOTS = 32;

/** The key of what a profile shows, sealed to one link. */
export const LINK_WRAP_BYTES = 72;

/** What people without scripts write by, sealed to a code. */
export const CARD_BYTES = 6144;

export const MAX_PICTURES = 12;

/** So many profiles a membership makes or keeps in a quarter, or lets others. */
export const PASSES = 3;

/** Of what the catalogue says of a profile, with key and signature. */
export const MAX_LISTING_BYTES = 2000;

/** So long a letter is kept. */
export const LETTER_DAYS = 30;

/** So long a profile is kept after it was put there last. */
export const PROFILE_DAYS = 28;

/** So long a question to a colleague is kept, on both sides. */
export const ASKED_DAYS = 14;

/** So long a survey's answers are kept, unless stewards delete them before: its 60 days, and as many to count it. */
export const SURVEY_DAYS = 120;

/** A public record: its signature, who signed it and its text. Neither sealed nor padded: anybody may read it. */
export const MAX_PUBLIC_BYTES = 4096;

/** The same of a guide, with its two signatures. */
export const MAX_GUIDE_RECORD_BYTES = 20480;

/** The same of the list of guides: 600 of them. */
export const MAX_GUIDE_LIST_BYTES = 163840;

export const EVALUATE_AT_ONCE = 256;

export const PUT_AT_ONCE = 20;

export const PATHS_AT_ONCE = 256;

/** A removal, two epochs, and the keys of all twenty desks. */
export const ROSTER_AT_ONCE = 30;

export const RUNGS_WITH_BOXES = 64;

/** Of a ladder so many rungs come with unlocking, and so many in each further answer. */
export const RUNGS_AT_ONCE = 128;

/** Of 1,959 letters each. */
export const RECIPIENTS_AT_ONCE = 250;

/** As many as can be open. */
export const DESKS_AT_ONCE = 20;

export const VERIFIED_AT_ONCE = 64;

export const MAX_BUCKET_BITS = 20;

/** Those of eight reports, and one of the stewards' own, with which they take an alert down. */
export const MAX_WITHDRAW_KEYS = 9;

/** For one record: five plates of seven characters, or forty phone numbers, with their parts. */
export const MAX_ENTRIES = 160;

/** Of a task, and of its solution, which has about 730. */
export const WORK_CHARACTERS = 2000;

/** Boxes of a new key tree that are sent beforehand in one piece. */
export const STAGED_AT_ONCE = 250;

/** Of a person's box: age to one hybrid recipient, with 36 bytes inside, is 1,695. */
export const BOX_BYTES = 2048;

/** Of one append: entries, and new keys for about 5,000 members. */
export const MAX_ROSTER_BYTES = 12000000;

/**
 * Entries and new keys over this size have to be sent by a member, in a signed request: new keys for everybody are. An
 * invite and a vouching are below it, and their requests stay without a name.
 */
export const UNSIGNED_ROSTER_BYTES = 100000;

export const NEWEST_RECORDS = 40;

/**
 * Of a room's newest records so many are given at once, and so many bytes of bodies: 40 of 1,024, or 24 of 4,096. The
 * newest alerts come with each unlocking, which moves 150 kB in all.
 */
export const NEWEST_BYTES = 98304;

/** So many are read at once, and of what was taken back before nobody learns later: the server has it no more. */
export const NEWEST_WITHDRAWALS = 200;

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

/** A list is divided into 2^`bits` buckets. */
export const Bits = within(int, 0, 20);
export type Bits = Of<typeof Bits>;

/** The outside of an index list; `updated_on` is a day number. */
export const ListInfo = struct({ number: Uint32, complete: bool, updated_on: Day });
export type ListInfo = Of<typeof ListInfo>;

/** An index entry: 32-bit position, tag, sealed answer. */
export const WireEntryOfList = struct({ position: Uint32, tag: Name, sealed: sized(bytes, 472, 472) });
export type WireEntryOfList = Of<typeof WireEntryOfList>;

/**
 * What a steward confirms of a list: how it is divided (2^`bits` buckets), how many entries it has, up to which record
 * of the alerts room, on which day, and the root of its hash tree. `signature` (label `head`) by `signer` over
 * `head_bytes`.
 */
export const Head = struct({
  list_number: Uint32,
  bits: Bits,
  size: Uint32,
  seq: Uint32,
  day: Uint32,
  root: Key,
  roster_length: Uint32,
  signer: Key,
  signature: Signature,
});
export type Head = Of<typeof Head>;

/** Which protocol the server speaks, how long the charter is, and which lists it serves. */
export const About = struct({
  protocol: Uint53,
  release: sized(text, 0, 80),
  founded: bool,
  oprf_key: Key,
  token_key: Key,
  escrow_key: Key,
  profile_key: Key,
  roster_length: Uint53,
  lists: list(ListInfo),
  today: Day,
});
export type About = Of<typeof About>;

/** Ask for a nonce to sign the next request with. */
export const NonceRead = struct({});
export type NonceRead = Of<typeof NonceRead>;

/** 32 bytes, single use, valid for a minute. Every answer to a signed request brings the next one. */
export const Nonce = struct({ nonce: Key });
export type Nonce = Of<typeof Nonce>;

/** Ask for a proof-of-work task. */
export const WorkRead = struct({});
export type WorkRead = Of<typeof WorkRead>;

/** A task, as the proof-of-work library writes it (JSON text). */
export const Work = struct({ task: Solved });
export type Work = Of<typeof Work>;

/**
 * Ask for the charter's entries from number `start` on. `begins`: from the first one on, a checkpoint in the place of
 * most is welcome; `seen`: to who saw so many.
 */
export const CharterRead = struct({ start: Uint53, begins: withDefault(bool, false), seen: withDefault(Uint53, 0) });
export type CharterRead = Of<typeof CharterRead>;

/** A steward asks for the register's entries but the first `start`. */
export const RegisterRead = struct({ start: Uint53 });
export type RegisterRead = Of<typeof RegisterRead>;

/** An Ed25519 public key and its signature (label `roster`) over the entry's bytes. */
export const EntrySignature = struct({ key: Key, signature: Signature });
export type EntrySignature = Of<typeof EntrySignature>;

/** An entry's bytes with the signatures over them. */
export const SignedEntry = struct({ body: bytes, signatures: list(EntrySignature) });
export type SignedEntry = Of<typeof SignedEntry>;

/**
 * A checkpoint's bytes, and the signatures (label `checkpoint`) of stewards who were in force at its length: two, or
 * one while there is one.
 */
export const SignedCheckpoint = struct({ body: bytes, signatures: sized(list(EntrySignature), 0, 8) });
export type SignedCheckpoint = Of<typeof SignedCheckpoint>;

/**
 * The newest checkpoint, the entries about stewards before it, and the way in its tree from the newest entry that was
 * seen, if that is older.
 */
export const Begun = struct({
  checkpoint: SignedCheckpoint,
  stewards: list(SignedEntry),
  path: sized(list(Key), 0, 64),
});
export type Begun = Of<typeof Begun>;

/**
 * Ask for the way from the newest of `seen` entries in the tree of the checkpoint about `length`: for who had seen
 * them, and learned only after the first page how many they were.
 */
export const PathRead = struct({ seen: Uint53, length: Uint53 });
export type PathRead = Of<typeof PathRead>;

/** The hashes beside that way, from the leaf up. */
export const WayInTree = struct({ path: sized(list(Key), 0, 64) });
export type WayInTree = Of<typeof WayInTree>;

/**
 * Entries of one chain in order; `length` is the whole chain's. If a checkpoint stands for the first ones, the entries
 * are those after it. `intake`: the recipient in force, for who begins.
 */
export const RosterPage = struct({
  entries: list(SignedEntry),
  length: Uint53,
  begun: withDefault(nullable(Begun), null),
  intake: withDefault(nullable(text), null),
});
export type RosterPage = Of<typeof RosterPage>;

/** A steward signs (label `checkpoint`) what follows from the charter as it is now. */
export const CheckpointSign = struct({ body: bytes, signature: Signature });
export type CheckpointSign = Of<typeof CheckpointSign>;

/**
 * Keys, sealed (age) to the holder of `recipient`, a public signing key. Of the group `leaf`: a leaf of the key tree
 * and its key, as of this members' epoch; of `stewards`: their key of this epoch.
 */
export const WireBox = struct({ recipient: Key, group: KindName, generation: Uint53, sealed: bytes });
export type WireBox = Of<typeof WireBox>;

/** Ask for the sealed keys of desks by their SHA-256, as the newest entries say it. */
export const DeskFilesRead = struct({ hashes: sized(list(Key), 0, 20) });
export type DeskFilesRead = Of<typeof DeskFilesRead>;

/** Age files, in the order of the hashes. */
export const DeskFiles = struct({ files: list(bytes) });
export type DeskFiles = Of<typeof DeskFiles>;

/**
 * Append entries, each in its chain, with all that the new keys need. The sealed keys of a desk are a box too: of the
 * group `desk`, its recipient the desk's number (u256). `recipients` are those that the entries name first, in their
 * order; `wraps` of 72 bytes each, in the order of the nodes that `roster.key_tree` says are due; `crown` with a
 * members' epoch; `rungs` of 72 bytes, one for each new epoch, in the order of the entries. `staged`: most of the new
 * key tree that begins with it was sent beforehand.
 */
export const RosterAppend = struct({
  entries: sized(list(SignedEntry), 0, 30),
  boxes: list(WireBox),
  recipients: withDefault(sized(list(text), 0, 60), []),
  wraps: withDefault(bytes, new Uint8Array()),
  crown: withDefault(bytes, new Uint8Array()),
  rungs: withDefault(bytes, new Uint8Array()),
  staged: withDefault(bool, false),
});
export type RosterAppend = Of<typeof RosterAppend>;

/** A steward asks what has been staged of the next key tree. */
export const StagedRead = struct({});
export type StagedRead = Of<typeof StagedRead>;

/** The leaves whose boxes have been staged, u24 each, in ascending order. */
export const Staged = struct({ leaves: bytes });
export type Staged = Of<typeof Staged>;

/** A leaf of the next key tree and its key, sealed (age) to who has it, whose public signing key this is. */
export const StagedBox = struct({ recipient: Key, sealed: sized(bytes, 0, 2048) });
export type StagedBox = Of<typeof StagedBox>;

/**
 * A steward sends a piece of the next key tree (`tree`), before the members' epoch that begins it (`members`, the next
 * one): boxes, and the wraps of all nodes on the ways to their leaves, 72 bytes each, in the order of the nodes. Its
 * secret follows from the stewards' epoch in force (`stewards`).
 */
export const BoxesStage = struct({
  tree: Uint53,
  members: Uint53,
  stewards: Uint53,
  boxes: sized(list(StagedBox), 1, 250),
  wraps: bytes,
});
export type BoxesStage = Of<typeof BoxesStage>;

/** Ask for age recipients: of desks (by number, u256) anybody, of members and invites (by key) a steward. */
export const RecipientsRead = struct({ of: sized(list(Key), 0, 250) });
export type RecipientsRead = Of<typeof RecipientsRead>;

/** Age recipients, in the order of the question. The roster has their hashes. */
export const Recipients = struct({ texts: list(text) });
export type Recipients = Of<typeof Recipients>;

/** Ask for the rungs of a group's ladder from this one down. Anybody may: a rung opens to who has the newer key. */
export const RungsRead = struct({ group: oneOf(["members", "stewards"]), newest: Uint53 });
export type RungsRead = Of<typeof RungsRead>;

/**
 * Rungs `newest`, `newest - 1` and so on, of 72 bytes each, as many as are given at once or still kept. Rung n is the
 * key of epoch n - 1, sealed under that of epoch n. `epochs` are those that they lead to, and as many when the rungs
 * have gone, the oldest first (`roster.older`); `before` is the hash of all before them.
 */
export const Rungs = struct({ newest: Uint53, sealed: bytes, epochs: bytes, before: Key });
export type Rungs = Of<typeof Rungs>;

/** Ask for the keys of the key that signs the request (a member's or an open invite's). */
export const BoxesRead = struct({});
export type BoxesRead = Of<typeof BoxesRead>;

/**
 * What the register says of the key that asks. An open invite's has a last day and no first one. `is_stale`, for
 * stewards alone: somebody went since the members' newest epoch. `register` is the register's head, and `day` the
 * newest entry's, which an entry of one's own has to follow.
 */
export const Mine = struct({
  role: oneOf(["member", "steward"]),
  since: nullable(Day),
  last_day: nullable(Day),
  vouched_on: nullable(Day),
  is_stale: bool,
  register: Key,
  day: Day,
});
export type Mine = Of<typeof Mine>;

/**
 * What leads the caller to the keys of the groups: the box with a leaf's key, the wraps on its way (those of the nodes
 * of levels 1 to 5, in this order), the crown and the newest rungs; a steward's box and rungs; and what the register
 * says of the caller.
 */
export const Boxes = struct({
  leaf: bytes,
  wraps: bytes,
  crown: bytes,
  rungs: Rungs,
  stewards: nullable(bytes),
  stewards_rungs: nullable(Rungs),
  mine: Mine,
});
export type Boxes = Of<typeof Boxes>;

export const Version = within(int, 1, 9007199254740991);
export type Version = Of<typeof Version>;

/** Ask for the vault of this name (16 bytes made from the words). */
export const VaultRead = struct({ name: Name });
export type VaultRead = Of<typeof VaultRead>;

/** A vault, or version 0 and nothing: words that nobody used yet open an empty vault. */
export const VaultAnswer = struct({ version: Uint53, sealed: bytes });
export type VaultAnswer = Of<typeof VaultAnswer>;

/**
 * Write version `version`. `signature` (label `vault`) by `auth_key`. A new vault (version 1) has the smallest size; it
 * needs a proof in `work`, and so does each step by which a later version is larger than the one before. `short` counts
 * for a new one: an invite's, which is kept for three days.
 */
export const VaultWrite = struct({
  name: Name,
  auth_key: Key,
  version: Version,
  sealed: bytes,
  signature: Signature,
  work: withDefault(sized(list(Solved), 0, 3), []),
  short: withDefault(bool, false),
});
export type VaultWrite = Of<typeof VaultWrite>;

/**
 * Changing one's words: make the new vault, no larger than the old one, and delete that in one step. Both keys sign.
 */
export const VaultMove = struct({
  old_name: Name,
  old_version: Version,
  old_signature: Signature,
  name: Name,
  auth_key: Key,
  sealed: bytes,
  signature: Signature,
});
export type VaultMove = Of<typeof VaultMove>;

/** Delete a vault for good. */
export const VaultDelete = struct({ name: Name, signature: Signature });
export type VaultDelete = Of<typeof VaultDelete>;

/** A record to keep: the client's own id (16 bytes) and the sealed, padded body. */
export const WireRecord = struct({ id: Name, body: bytes });
export type WireRecord = Of<typeof WireRecord>;

/** A record as kept: number in the room, id, day, sealed body. */
export const StoredRecord = struct({ seq: Uint53, id: Name, day: Day, body: bytes });
export type StoredRecord = Of<typeof StoredRecord>;

/**
 * Open a room that belongs to `holder_key`, with its first parts: a report (`kind` "report"), one that waits
 * ("escrow"), a conversation with a desk ("desk/7") or a slip ("slip"). Signed (label `record`) by that key over what
 * the kind says; paid with `work` or with a token. `marks` come with a report that waits: those not needed are random.
 */
export const RoomOpen = struct({
  kind: KindName,
  room: Name,
  holder_key: Key,
  records: sized(list(WireRecord), 1, 5),
  signature: Signature,
  marks: sized(list(Name), 0, 4),
  work: nullable(Solved),
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
  room: Name,
  record: WireRecord,
  withdraw_keys: withDefault(sized(list(Key), 0, 9), []),
  expires_on: withDefault(nullable(Uint32), null),
  list_number: withDefault(nullable(Uint32), null),
  entries: withDefault(sized(list(WireEntryOfList), 0, 160), []),
  head: withDefault(nullable(Head), null),
  generation: withDefault(nullable(Uint53), null),
  work: withDefault(nullable(Solved), null),
});
export type RoomAppend = Of<typeof RoomAppend>;

/** The record's number in its room. */
export const Appended = struct({ seq: Uint53 });
export type Appended = Of<typeof Appended>;

/** Ask for records with a higher number. */
export const RoomRead = struct({ room: Name, after: Uint53 });
export type RoomRead = Of<typeof RoomRead>;

/** Records in order; `more` says that the page was cut. */
export const RoomPage = struct({ records: list(StoredRecord), more: bool });
export type RoomPage = Of<typeof RoomPage>;

/**
 * Ask for the newest records with a higher number than `after`; unless `before` is 0, for the newest of those with a
 * lower one than that. The answer is bytes, not JSON: a `NewestPage` as `formats.pages` writes it.
 */
export const RoomNewest = struct({ room: Name, before: Uint53, after: Uint53 });
export type RoomNewest = Of<typeof RoomNewest>;

/**
 * Records, the newest first: 40 at most, and as many as fit into 98,304 bytes of bodies, but always one if there is
 * one. `last` is the number of the last record that the room was ever given, and `more` says that there are older ones
 * among those that were asked for: the next page is the one before this one's lowest number.
 */
export const NewestPage = struct({ last: Uint32, more: bool, records: sized(list(StoredRecord), 0, 40) });
export type NewestPage = Of<typeof NewestPage>;

/** Delete one record for good. */
export const RecordDelete = struct({ room: Name, id: Name });
export type RecordDelete = Of<typeof RecordDelete>;

/** Delete a room and all that is in it for good. */
export const RoomDelete = struct({ room: Name });
export type RoomDelete = Of<typeof RoomDelete>;

/**
 * Take back: `signature` (label `withdraw`) by `key` over `key`. A key that no record carries yet is only taken from
 * the holder of the report `room`, who then signs the request too.
 */
export const Withdraw = struct({ key: Key, signature: Signature, room: withDefault(nullable(Name), null) });
export type Withdraw = Of<typeof Withdraw>;

/** Ask for the newest withdrawals with a higher number. */
export const WithdrawalsRead = struct({ after: Uint53 });
export type WithdrawalsRead = Of<typeof WithdrawalsRead>;

/** A withdrawal as kept, to be verified by every client. */
export const WireWithdrawal = struct({ number: Uint53, key: Key, signature: Signature });
export type WireWithdrawal = Of<typeof WireWithdrawal>;

/** The newest withdrawals, in order. */
export const Withdrawals = struct({ withdrawals: sized(list(WireWithdrawal), 0, 200) });
export type Withdrawals = Of<typeof Withdrawals>;
