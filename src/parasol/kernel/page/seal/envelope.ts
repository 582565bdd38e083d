/**
 * An *envelope*: what is sealed to people and kept in a room. `0x03 ‖ age file` to exactly one recipient, of one of
 * `ENVELOPE_SIZES`. The text is padded inside, and age adds the same bytes to each: the size tells no more than itself.
 */
import { ENVELOPE_SIZES } from "#kernel/formats/messages.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { ageDecrypt, ageEncrypt, OVERHEAD } from "./age.ts";
import { Unreadable } from "./errors.ts";
import { pad, sizeFor, unpad } from "./padding.ts";

export const ENVELOPE_TAG = 0x03;

/** As many bytes of text as an envelope of this size holds. */
export const envelopeCapacity = (size: number): number => size - 1 - OVERHEAD - 1;

/** An envelope of the smallest size (not below `smallest`) that holds `text`. Throws `TooLong`, `Unreadable`. */
export async function sealEnvelope(
  text: Bytes,
  recipient: string,
  smallest: number = ENVELOPE_SIZES[0],
): Promise<Bytes> {
  const size = sizeFor(text.length + 1 + OVERHEAD + 1, smallest, ENVELOPE_SIZES);
  return concat(Uint8Array.of(ENVELOPE_TAG), await ageEncrypt(pad(text, envelopeCapacity(size) + 1), [recipient]));
}

/**
 * The text in an envelope. Throws `NotForUs` or `Unreadable` (`size`, `tag-byte`, `not-hybrid`, `age`, `padding`).
 */
export async function openEnvelope(envelope: Bytes, identities: readonly string[]): Promise<Bytes> {
  if (!(ENVELOPE_SIZES as readonly number[]).includes(envelope.length)) throw new Unreadable("size");
  if (envelope[0] !== ENVELOPE_TAG) throw new Unreadable("tag-byte");
  const text = await ageDecrypt(envelope.slice(1), identities);
  if (text.length !== envelope.length - 1 - OVERHEAD) throw new Unreadable("age");
  return unpad(text);
}
