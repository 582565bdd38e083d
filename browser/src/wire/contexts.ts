/** The exact bytes that the signatures in messages cover, and the names of the rooms. */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, compare, concat, u16, u32, u64, utf8 } from "./bytes.ts";

/** The rooms that every community has from its founding on. */
export type RoomKind = "alerts" | "decisions" | "review" | "cases";

/** A fixed room's name: the first 16 bytes of `SHA-256("parasol/v1/room" 0x00 genesis kind)`. */
export const roomName = (genesis: Bytes, kind: RoomKind): Bytes =>
  sha256(concat(utf8("parasol/v1/room\0"), genesis, utf8(kind))).slice(0, 16);

/** A report's room is named after the key that owns it, so that nobody can take the name first. 16 bytes. */
export const reportRoom = (holderKey: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/report-room\0"), holderKey)).slice(0, 16);

/** What the signature inside a report's part covers (label `part`). */
export const partBytes = (room: Bytes, text: Bytes): Bytes => concat(room, text);

/** What a vault signature covers (label `vault`). */
export const vaultBytes = (
  operation: "write" | "move" | "delete",
  name: Bytes,
  version: number,
  sealed: Bytes,
): Bytes => concat(utf8(`${operation}\0`), name, u64(version), sha256(sealed));

/** What filing a report signs (label `record`): the room and each record's id and hash, in order. */
export const reportBytes = (room: Bytes, records: readonly { id: Bytes; body: Bytes }[]): Bytes =>
  concat(utf8("file\0"), room, ...records.flatMap(({ id, body }) => [id, sha256(body)]));

/** What a signed request signs (label `request`). */
export const requestBytes = (path: string, nonce: Bytes, body: Bytes): Bytes =>
  concat(utf8(`POST\n${path}\n`), nonce, utf8("\n"), sha256(body));

// The index's hash tree (docs/protocol.md, section 10). All are SHA-256, 32 bytes.

const labelled = (label: string, ...parts: readonly Bytes[]): Bytes =>
  sha256(concat(utf8(`parasol/v1/index/${label}\0`), ...parts));

/** The hash of an entry's tag and sealed answer. Of an entry that has gone it is all that stays. */
export const innerOf = (tag: Bytes, sealed: Bytes): Bytes => labelled("entry", tag, sealed);

/** What lets an entry go: its alert's last day and withdrawal keys. */
export const releaseOf = (expiresOn: number, withdrawKeys: readonly Bytes[]): Bytes =>
  labelled("release", u32(expiresOn), Uint8Array.of(withdrawKeys.length), ...sorted(withdrawKeys));

/** What the tree holds for an entry, while it is there and when it has gone. */
export const elementOf = (inner: Bytes, release: Bytes): Bytes => labelled("element", inner, release);

/** A leaf of the tree: all elements of a bucket, sorted. */
export const bucketHash = (elements: readonly Bytes[]): Bytes =>
  labelled("bucket", u16(elements.length), ...sorted(elements));

/** A node of the tree over its two halves. */
export const nodeHash = (left: Bytes, right: Bytes): Bytes => labelled("node", left, right);

/** The hashes of empty subtrees, from a bucket (0) up to a tree of 2^bits buckets (`bits`). */
export function emptyHashes(bits: number): Bytes[] {
  const hashes = [bucketHash([])];
  for (let depth = 0; depth < bits; depth++) hashes.push(nodeHash(hashes[depth] as Bytes, hashes[depth] as Bytes));
  return hashes;
}

/** What a steward signs about a list (label `head`), 53 bytes. */
export const headBytes = (head: {
  readonly list_number: number;
  readonly bits: number;
  readonly size: number;
  readonly seq: number;
  readonly day: number;
  readonly root: Bytes;
  readonly roster_length: number;
}): Bytes =>
  concat(
    u32(head.list_number),
    Uint8Array.of(head.bits),
    ...[head.size, head.seq, head.day].map(u32),
    head.root,
    u32(head.roster_length),
  );

const sorted = (parts: readonly Bytes[]): Bytes[] => [...parts].sort(compare);
