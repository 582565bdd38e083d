/** What a vault holds: JSON, read strictly. Everything in it is random, so that the words can be changed. */
import { Contents } from "#kernel/formats/vault.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, Malformed } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";

/** Read a vault's text. Throws `Unreadable` (`contents`). */
export function decodeContents(json: Bytes): Contents {
  try {
    return decode(Contents, json);
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}
