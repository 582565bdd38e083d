/** Packing what is large: an age file's header is base64 in base64. */

import type { Bytes } from "#kernel/wire/bytes.ts";

/** As gzip, where the browser has it; else as it is. */
export async function gzipped(body: Bytes): Promise<Bytes> {
  if (typeof CompressionStream === "undefined") return body;
  const packed = new Blob([body as BlobPart]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
