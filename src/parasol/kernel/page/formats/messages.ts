/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/kernel/messages/withdrawals.py` by `tools/formats/make.py`: change it there, then run `make formats`.
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
} from "#kernel/wire/codec.ts";
import { Day, Key, KindName, Name, Signature, Solved, Uint32, Uint53 } from "./sizes.ts";

export const PROTOCOL = 1;
export const RECORD_SIZES = [1024, 4096, 16384, 65536] as const;
export const ENVELOPE_SIZES = [3072, 6144, 18432, 65536] as const;
export const VAULT_SIZES = [4096, 16384, 65536] as const;
export const ID_BYTES = 16;
export const TAG_BYTES = 16;
export const SIGNATURE_BYTES = 64;
export const WARNING_BYTES = 160;
export const SUMMARY_BYTES = 288;
export const ANSWER_BYTES = 472;
export const BUCKET_CAPACITY = 36;
export const TOMBSTONES_BYTES = 1866;
export const CHECK_BYTES = 21504;
export const CHUNK_BYTES = 262144;
export const CHUNK_STEP = 16384;
export const SEAL_BYTES = 40;
export const WRAP_BYTES = 72;
export const HEARD_BYTES = 100;
export const LEAF_BYTES = 3;
export const MAX_FILE_BYTES = 10485760;
export const CHUNKS_FOR_WORK = 4;
export const LINK_SLOTS = 32;
export const LINK_WRAP_BYTES = 72;
export const MAX_PICTURES = 12;
export const PASSES = 3;
export const MAX_LISTING_BYTES = 2000;
export const THUMB_BYTES = 1376;
export const MAX_THUMB_BYTES = 1273;
export const THUMB_BITS = 16;
export const THUMBS_STEP = 32;
export const MAX_THUMBS = 1024;
export const LETTER_DAYS = 30;
export const PROFILE_DAYS = 28;
export const ASKED_DAYS = 14;
export const MAX_PUBLIC_BYTES = 4096;
export const MAX_GUIDE_RECORD_BYTES = 20480;
export const MAX_GUIDE_LIST_BYTES = 163840;
export const PUT_AT_ONCE = 20;
export const PATHS_AT_ONCE = 256;
export const NOTES_AT_ONCE = 100;
export const RECIPIENTS_AT_ONCE = 250;
export const VERIFIED_AT_ONCE = 64;
export const MAX_BUCKET_BITS = 20;
export const MAX_WITHDRAW_KEYS = 9;
export const STAGED_AT_ONCE = 250;
export const MAX_ROSTER_BYTES = 12000000;
export const UNSIGNED_ROSTER_BYTES = 100000;
export const NEWEST_RECORDS = 40;
export const NEWEST_BYTES = 98304;
export const NEWEST_WITHDRAWALS = 200;
export const PAGE_RECORDS = 200;
export const RefusalCode = text;
export const Done = struct({});

export const Problem = struct({ status: int, code: RefusalCode, spent: withDefault(nullable(bytes), null, true) });
export type Problem = Of<typeof Problem>;

export const Bits = within(int, 0, 20);
export const ListInfo = struct({ number: Uint32, complete: bool, updated_on: Day });

export const WireEntryOfList = struct({ position: Uint32, tag: Name, sealed: sized(bytes, 472, 472) });
export type WireEntryOfList = Of<typeof WireEntryOfList>;

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

export const NonceRead = struct({});
export const Nonce = struct({ nonce: Key });
export const WorkRead = struct({});
export const Work = struct({ task: Solved });

export const CharterRead = struct({ start: Uint53, begins: withDefault(bool, false), seen: withDefault(Uint53, 0) });
export type CharterRead = Of<typeof CharterRead>;

export const EntrySignature = struct({ key: Key, signature: Signature });
export type EntrySignature = Of<typeof EntrySignature>;

export const SignedEntry = struct({ body: bytes, signatures: list(EntrySignature) });
export type SignedEntry = Of<typeof SignedEntry>;

export const SignedCheckpoint = struct({ body: bytes, signatures: sized(list(EntrySignature), 0, 8) });
export type SignedCheckpoint = Of<typeof SignedCheckpoint>;

export const Begun = struct({
  checkpoint: SignedCheckpoint,
  stewards: list(SignedEntry),
  path: sized(list(Key), 0, 64),
});
export type Begun = Of<typeof Begun>;

export const PathRead = struct({ seen: Uint53, length: Uint53 });
export const WayInTree = struct({ path: sized(list(Key), 0, 64) });

export const RosterPage = struct({
  entries: list(SignedEntry),
  length: Uint53,
  begun: withDefault(nullable(Begun), null),
  intake: withDefault(nullable(text), null),
});
export type RosterPage = Of<typeof RosterPage>;

export const WireBox = struct({ recipient: Key, group: KindName, generation: Uint53, sealed: bytes });
export type WireBox = Of<typeof WireBox>;

export const DeskFilesRead = struct({ hashes: sized(list(Key), 0, 20) });
export const DeskFiles = struct({ files: list(bytes) });

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

export const StagedRead = struct({});
export const Staged = struct({ leaves: bytes });

export const StagedBox = struct({ recipient: Key, sealed: sized(bytes, 0, 2048) });
export type StagedBox = Of<typeof StagedBox>;

export const BoxesStage = struct({
  tree: Uint53,
  members: Uint53,
  stewards: Uint53,
  boxes: sized(list(StagedBox), 1, 250),
  wraps: bytes,
});
export type BoxesStage = Of<typeof BoxesStage>;

export const RecipientsRead = struct({ of: sized(list(Key), 0, 250) });
export const Recipients = struct({ texts: list(text) });
export const RungsRead = struct({ group: oneOf(["members", "stewards"]), newest: Uint53 });

export const Rungs = struct({ newest: Uint53, sealed: bytes, epochs: bytes, before: Key });
export type Rungs = Of<typeof Rungs>;

export const BoxesRead = struct({});

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
export const VaultRead = struct({ name: Name });
export const VaultAnswer = struct({ version: Uint53, sealed: bytes });

export const VaultWrite = struct({
  name: Name,
  auth_key: Key,
  version: Version,
  sealed: bytes,
  signature: Signature,
  work: withDefault(sized(list(Solved), 0, 3), []),
  short: withDefault(bool, false),
});

export const VaultMove = struct({
  old_name: Name,
  old_version: Version,
  old_signature: Signature,
  name: Name,
  auth_key: Key,
  sealed: bytes,
  signature: Signature,
});

export const VaultDelete = struct({ name: Name, signature: Signature });
export const WireRecord = struct({ id: Name, body: bytes });

export const StoredRecord = struct({ seq: Uint53, id: Name, day: Day, body: bytes });
export type StoredRecord = Of<typeof StoredRecord>;

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

export const HasMet = struct({ met: bool });

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

export const Appended = struct({ seq: Uint53 });

export const RoomRead = struct({ room: Name, after: Uint53 });
export type RoomRead = Of<typeof RoomRead>;

export const RoomPage = struct({ records: list(StoredRecord), more: bool });
export type RoomPage = Of<typeof RoomPage>;

export const RoomNewest = struct({ room: Name, before: Uint53, after: Uint53 });

export const NewestPage = struct({ last: Uint32, more: bool, records: sized(list(StoredRecord), 0, 40) });
export type NewestPage = Of<typeof NewestPage>;

export const RecordDelete = struct({ room: Name, id: Name });
export const RoomDelete = struct({ room: Name });
export const Withdraw = struct({ key: Key, signature: Signature, room: withDefault(nullable(Name), null) });
export const WithdrawalsRead = struct({ after: Uint53 });
export const WireWithdrawal = struct({ number: Uint53, key: Key, signature: Signature });
export const Withdrawals = struct({ withdrawals: sized(list(WireWithdrawal), 0, 200) });
