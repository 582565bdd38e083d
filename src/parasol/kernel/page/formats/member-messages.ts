/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/features/escrow/messages.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, list, nullable, type Of, oneOf, sized, struct, withDefault } from "#kernel/wire/codec.ts";
import { Bits, Head, WireEntryOfList, WireRecord } from "./messages.ts";
import { Key, Name, Signature, Solved, Uint32, Uint53 } from "./sizes.ts";

export const HeadsRead = struct({});
export const Heads = struct({ heads: list(Head) });

export const Check = struct({
  list_number: Uint32,
  bits: Bits,
  bucket: sized(bytes, 4, 4),
  blinded: Signature,
  work: withDefault(nullable(Solved), null),
});
export type Check = Of<typeof Check>;

export const Evaluate = struct({ keys: Uint53, blinded: sized(list(Key), 1, 256) });
export const Evaluated = struct({ evaluated: sized(list(Key), 1, 256), proof: Signature });

export const IndexItem = struct({ record: Name, entries: sized(list(WireEntryOfList), 1, 160), expires_on: Uint32 });
export type IndexItem = Of<typeof IndexItem>;

export const IndexPut = struct({ list_number: Uint32, room: Name, items: sized(list(IndexItem), 1, 20), head: Head });
export const IndexEnd = struct({ record: Name, expires_on: Uint32 });

export const IndexPutDone = struct({
  taken: sized(list(Name), 0, 20),
  gone: sized(list(Name), 0, 20),
  ends: sized(list(IndexEnd), 0, 20),
});
export type IndexPutDone = Of<typeof IndexPutDone>;

export const IndexPaths = struct({ list_number: Uint32, positions: sized(list(Uint32), 1, 256) });
export const PathBucket = struct({ number: Uint32, elements: list(Key), siblings: sized(list(Key), 0, 20) });

export const IndexPathsAnswer = struct({
  head: nullable(Head),
  last_seq: Uint53,
  buckets: sized(list(PathBucket), 0, 256),
});

export const ElementsRead = struct({ list_number: Uint32, after: sized(bytes, 0, 36) });
export const Elements = struct({ head: nullable(Head), last_seq: Uint53, elements: bytes, more: bool });
export const IndexHead = struct({ head: Head });
export const IndexRead = struct({ list_number: Uint32 });
export const IndexRecords = struct({ records: list(Name) });
export const IndexComplete = struct({ list_number: Uint32, head: Head });

export const TokenPack = struct({ number: Uint53, elements: list(Key) });
export type TokenPack = Of<typeof TokenPack>;

export const OnceDraw = struct({
  purpose: oneOf(["ballot", "profile", "picture", "voice"]),
  number: Uint32,
  elements: sized(list(Key), 1, 3),
});

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
  once: sized(list(OnceDraw), 0, 10),
});
export type TokensDraw = Of<typeof TokensDraw>;

export const TokenBatch = struct({ evaluated: list(Key), proof: Signature });
export type TokenBatch = Of<typeof TokenBatch>;

export const TokensDrawn = struct({
  check: list(TokenBatch),
  read: list(TokenBatch),
  post: list(TokenBatch),
  report: list(TokenBatch),
  escrow: TokenBatch,
  pens: sized(list(TokenBatch), 0, 4),
  once: sized(list(TokenBatch), 0, 10),
});
export type TokensDrawn = Of<typeof TokensDrawn>;

export const NoticesRead = struct({});

export const WaitingKeys = struct({ oprf_key: Key, token_key: Key, escrow_key: Key, profile_key: Key });
export type WaitingKeys = Of<typeof WaitingKeys>;

export const Notices = struct({
  week: Uint53,
  checks: Uint53,
  usual: Uint53,
  is_fuse_blown: bool,
  longer_alerts: Uint53,
  new_keys: nullable(WaitingKeys),
});
export type Notices = Of<typeof Notices>;

export const PenCertify = struct({ pen: Key });

export const PenCertificate = struct({ evaluated: Key, proof: Signature });
export type PenCertificate = Of<typeof PenCertificate>;

export const EscrowRead = struct({ room: Name });

export const EscrowState = struct({ met: bool, keys: Uint53 });
export type EscrowState = Of<typeof EscrowState>;

export const EscrowRenew = struct({
  keys: Uint32,
  room: Name,
  record: WireRecord,
  marks: sized(list(Name), 4, 4),
  signature: Signature,
});

export const Credential = struct({ nonce: Key, output: Signature });
export type Credential = Of<typeof Credential>;

export const EscrowVerify = struct({ credentials: sized(list(Credential), 0, 64) });
export const EscrowVerified = struct({ given: sized(list(Uint53), 0, 64) });
