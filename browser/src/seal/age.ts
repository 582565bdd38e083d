/**
 * Sealed to people: the age format (age-encryption.org/v1) with X25519 recipients, through age-encryption (typage).
 *
 * A *envelope* is an age file brought to one of the record sizes: `0x03 ‖ length (u32) ‖ age file ‖ zeros`. The text
 * inside is padded first, so that neither the length field nor the envelope tells how long it is.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { RECORD_SIZES } from "../formats/messages.ts";
import { type Bytes, concat, u32, uint } from "../wire/bytes.ts";
import { NotForUs, Unreadable } from "./errors.ts";
import { pad, sizeFor, unpad } from "./padding.ts";

export const ENVELOPE_TAG = 0x03;
const HEAD_BYTES = 5;
/** Room for the age header of one recipient: pyrage's random grease brings it to at most 385 bytes (measured). */
const AGE_RESERVE = 512;

/** A new age identity, `AGE-SECRET-KEY-1…`, from the browser's own randomness. */
export const generateIdentity = (): Promise<string> => generateX25519Identity();

/** The recipient (`age1…`) of an identity. Throws `Unreadable` (`identity`). */
export async function recipientOf(identity: string): Promise<string> {
  try {
    if (!identity.startsWith("AGE-SECRET-KEY-1")) throw new Error();
    return await identityToRecipient(identity);
  } catch {
    throw new Unreadable("identity");
  }
}

/** A plain age file to these recipients. Throws `Unreadable` (`recipient`) for one that isn't an X25519 recipient. */
export async function ageEncrypt(text: Bytes, recipients: readonly string[]): Promise<Bytes> {
  const encrypter = new Encrypter();
  try {
    for (const recipient of recipients) {
      if (recipient.length !== 62) throw new Error(); // the other kinds are longer
      encrypter.addRecipient(recipient);
    }
    return await encrypter.encrypt(text);
  } catch {
    throw new Unreadable("recipient");
  }
}

/** Open a plain age file. Throws `NotForUs` (`wrong-key`) if no identity fits, `Unreadable` (`age`) if damaged. */
export async function ageDecrypt(sealed: Bytes, identities: readonly string[]): Promise<Bytes> {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
    return await decrypter.decrypt(sealed);
  } catch (error) {
    if (error instanceof Error && error.message.includes("no identity matched")) throw new NotForUs("wrong-key");
    throw new Unreadable("age");
  }
}

/** As many bytes of text as an envelope of this size holds. */
export const envelopeCapacity = (size: number): number => size - HEAD_BYTES - AGE_RESERVE - 1;

/** An envelope of the smallest record size (not below `smallest`) that holds `text`. Throws `TooLong`. */
export async function sealEnvelope(text: Bytes, recipient: string, smallest: number = RECORD_SIZES[0]): Promise<Bytes> {
  const size = sizeFor(text.length + HEAD_BYTES + AGE_RESERVE + 1, smallest);
  const sealed = await ageEncrypt(pad(text, envelopeCapacity(size) + 1), [recipient]);
  return concat(
    Uint8Array.of(ENVELOPE_TAG),
    u32(sealed.length),
    sealed,
    new Uint8Array(size - HEAD_BYTES - sealed.length),
  );
}

/**
 * The text in an envelope. Throws `NotForUs` or `Unreadable` (`size`, `tag-byte`, `truncated`, `filler`, `age`,
 * `padding`).
 */
export async function openEnvelope(envelope: Bytes, identities: readonly string[]): Promise<Bytes> {
  if (!(RECORD_SIZES as readonly number[]).includes(envelope.length)) throw new Unreadable("size");
  if (envelope[0] !== ENVELOPE_TAG) throw new Unreadable("tag-byte");
  const end = HEAD_BYTES + uint(envelope.subarray(1, HEAD_BYTES));
  if (end > envelope.length) throw new Unreadable("truncated");
  if (envelope.subarray(end).some((byte) => byte !== 0)) throw new Unreadable("filler");
  return unpad(await ageDecrypt(envelope.slice(HEAD_BYTES, end), identities));
}
