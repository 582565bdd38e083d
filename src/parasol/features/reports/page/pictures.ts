/**
 * Pictures that somebody sends beside their report, and that stewards fetch: a part of its own, which whoever sends none
 * never loads. Each is cleaned as at desks, and sealed in chunks that lie in the report's room.
 */
import { NotClean } from "#kernel/files/images.ts";
import { type OnChunk, putChunk, Upload } from "#kernel/files/sending.ts";
import type { Picture } from "#kernel/formats/file.ts";
import { CHUNKS_FOR_WORK } from "#kernel/formats/messages.ts";
import { paid } from "#kernel/proof-of-work.ts";
import type { Random } from "#kernel/seal/aead.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import type { Reporter } from "./reporter.ts";

/** A picture ready to be sent, without what it says of camera, place and time. Throws as `Upload.of`. */
export function pictureOf(content: Bytes, name: string, type: string, random: Random): Upload {
  const upload = Upload.of(content, name, type, random);
  if (!upload.said.type.startsWith("image/")) throw new NotClean("image-kind");
  return upload;
}

/**
 * Send a picture and say that it is there. After `Unreachable` call it again with the same upload: it goes on where it
 * was. Throws `Declined` (`blobs-full`, …).
 */
export async function sendPicture(reporter: Reporter, upload: Upload, onChunk?: OnChunk): Promise<void> {
  const { connection, name, seed } = reporter.room;
  await upload.send(async (number, body) => {
    const put = (work: string | null) => putChunk(connection, seed, name, upload.said, number, body, work);
    await (number % CHUNKS_FOR_WORK === 0 ? paid(connection, put) : put(null));
  }, onChunk);
  await reporter.picture(upload.said as Picture); // `pictureOf` made it: cleaned, and called so
}
