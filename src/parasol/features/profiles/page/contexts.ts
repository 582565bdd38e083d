/**
 * What is signed, sealed and hashed, byte for byte. Made from `src/parasol/features/profiles/contexts.py` by
 * `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { type Bytes, concat, type Records, u64, utf8 } from "#kernel/wire/bytes.ts";
import { openingBytes, reportBytes } from "#kernel/wire/contexts.ts";

export const profileBytes = (version: number, room: Bytes, bodies: Records, files: readonly Bytes[]): Bytes => {
  const counts = concat(u64(version), Uint8Array.of(bodies.length, files.length));
  return concat(openingBytes("profile", concat(counts, room), bodies), ...files);
};
export const linkContext = (room: Bytes, version: number): Bytes =>
  concat(utf8("parasol/v1/profile/link\0"), room, u64(version));
export const shownContext = (room: Bytes, version: number, wraps: Bytes): Bytes =>
  concat(utf8("parasol/v1/profile/shown\0"), room, u64(version), wraps);
export const savedContext = (room: Bytes): Bytes => concat(utf8("parasol/v1/profile/file\0"), room);
export const enquiryBytes = (profile: Bytes, room: Bytes, bodies: Records, signs = "enquiry"): Bytes =>
  concat(utf8(`${signs}\0`), profile, reportBytes(room, bodies));
