/**
 * What is signed, sealed and hashed, byte for byte. Made from `src/parasol/features/escrow/contexts.py` by
 * `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, type Records, u32, u64, utf8 } from "./bytes.ts";

export const roomName = (genesis: Bytes, kind: string): Bytes =>
  sha256(concat(utf8("parasol/v1/room\0"), genesis, utf8(kind))).slice(0, 16);
export const reportRoom = (holderKey: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/report-room\0"), holderKey)).slice(0, 16);
export const partBytes = (room: Bytes, text: Bytes): Bytes => concat(room, text);
export const vaultBytes = (
  operation: "write" | "move" | "delete",
  name: Bytes,
  version: number,
  sealed: Bytes,
): Bytes => concat(utf8(`${operation}\0`), name, u64(version), sha256(sealed));
export const openingBytes = (label: string, room: Bytes, bodies: Records): Bytes =>
  concat(utf8(`${label}\0`), room, ...bodies.flatMap(({ id, body }) => [id, sha256(body)]));
export const reportBytes = (room: Bytes, bodies: Records): Bytes => openingBytes("file", room, bodies);
export const publicBytes = (room: Bytes, id: Bytes, text: Bytes): Bytes => concat(room, id, text);
export const heardBytes = (key: Bytes, length: number): Bytes => concat(key, u32(length));
export const escrowBytes = (room: Bytes, bodies: Records, marks: readonly Bytes[]): Bytes =>
  concat(utf8("escrow\0"), reportBytes(room, bodies), ...marks);
export const renewalBytes = (keys: number, room: Bytes, record: Records[number], marks: readonly Bytes[]): Bytes =>
  concat(utf8("renew\0"), u32(keys), reportBytes(room, [record]), ...marks);
