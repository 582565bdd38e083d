/**
 * What is signed, sealed and hashed, byte for byte. Made from `src/parasol/features/desks/contexts.py` by
 * `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { type Bytes, concat, type Records, u32, utf8 } from "#kernel/wire/bytes.ts";
import { openingBytes, reportBytes } from "#kernel/wire/contexts.ts";

export const deskBytes = (desk: number, room: Bytes, bodies: Records): Bytes =>
  concat(utf8("desk\0"), Uint8Array.of(desk), reportBytes(room, bodies));
export const slipBytes = (room: Bytes, id: Bytes, body: Bytes): Bytes => openingBytes("slip", room, [{ id, body }]);
export const chunkContext = (blob: Bytes, number: number, chunks: number): Bytes =>
  concat(utf8("parasol/v1/desk/file\0"), blob, u32(number), u32(chunks));
