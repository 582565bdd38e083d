/** The exact bytes that the signatures in messages cover, and the names of the rooms. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { RoomKind } from "../formats/kinds.ts";
import { type Bytes, concat, u32, u64, utf8 } from "./bytes.ts";

/** A fixed room's name: the first 16 bytes of `SHA-256("parasol/v1/room" 0x00 genesis kind)`. */
export const roomName = (genesis: Bytes, kind: RoomKind | `${"ballots" | "answers"}/${number}`): Bytes =>
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

/** What filing a report signs (label `open`): the room and each record's id and hash, in order. Of others the `label`. */
export const reportBytes = (room: Bytes, records: readonly { id: Bytes; body: Bytes }[], label = "file"): Bytes =>
  concat(utf8(`${label}\0`), room, ...records.flatMap(({ id, body }) => [id, sha256(body)]));

/** What filing a waiting report signs (label `open`): as `reportBytes`, with its marks. */
export const escrowBytes = (
  room: Bytes,
  records: readonly { id: Bytes; body: Bytes }[],
  marks: readonly Bytes[],
): Bytes => concat(utf8("escrow\0"), reportBytes(room, records), ...marks);

/** What renewing a waiting report signs: the number of the server's keys, then its one record, with the marks. */
export const renewalBytes = (
  keys: number,
  room: Bytes,
  record: { id: Bytes; body: Bytes },
  marks: readonly Bytes[],
): Bytes => concat(utf8("renew\0"), u32(keys), reportBytes(room, [record]), ...marks);

/** What is signed in a leaf's box for a key that came after another (label `heard`). */
export const heardBytes = (key: Bytes, length: number): Bytes => concat(key, u32(length));

/** What the signature of a public record covers (label `public`). */
export const publicBytes = (room: Bytes, id: Bytes, json: Bytes): Bytes => concat(room, id, json);

/** What a signed request says of its body, so that the server can verify the signature before it reads the body. */
export const digestOf = (body: Bytes): Bytes => sha256(body);

/** What a site is called in what is signed for it: host and port of its address, spelled in one way. */
export const siteOf = (address: string): string => new URL(address).host.replace(/\.(?=:|$)/, "");

/** What is signed of all that one server is to act on, and no other: for which site it is, as who signs knows it. */
export const forSite = (site: string, message: Bytes): Bytes => concat(utf8(`${site}\0`), message);

/** What a signed request signs for its site (label `request`). */
export const requestBytes = (path: string, nonce: Bytes, digest: Bytes): Bytes =>
  concat(utf8(`POST\n${path}\n`), nonce, utf8("\n"), digest);
