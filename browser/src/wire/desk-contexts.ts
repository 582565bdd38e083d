/**
 * The bytes that desks sign and seal (docs/protocol.md, section 20), and the names of their rooms. In a file of their own,
 * so that whoever only reports doesn't load them.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, u32, utf8 } from "./bytes.ts";
import { reportBytes } from "./contexts.ts";

/** What opening a conversation signs (label `open`): the desk, then as `reportBytes`. */
export const deskBytes = (desk: number, room: Bytes, records: readonly { id: Bytes; body: Bytes }[]): Bytes =>
  concat(utf8("desk\0"), Uint8Array.of(desk), reportBytes(room, records));

/** What leaving a slip signs (label `open`): its room, its record's id and hash. */
export const slipBytes = (room: Bytes, { id, body }: { id: Bytes; body: Bytes }): Bytes =>
  concat(utf8("slip\0"), room, id, sha256(body));

/** What the seal of a file's chunk is bound to: the file, the chunk's number, and how many there are. */
export const chunkContext = (blob: Bytes, number: number, chunks: number): Bytes =>
  concat(utf8("parasol/v1/desk/file\0"), blob, u32(number), u32(chunks));

/** The name of a desk's book. 16 bytes. */
export const bookName = (genesis: Bytes, desk: number): Bytes =>
  sha256(concat(utf8("parasol/v1/room\0"), genesis, utf8(`deskbook/${desk}`))).slice(0, 16);
