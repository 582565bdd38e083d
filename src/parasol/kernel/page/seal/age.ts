/**
 * Files sealed to people: the age format (https://c2sp.org/age), all of whose recipients are hybrid
 * (`mlkem768x25519`), through age-encryption (typage). Counterpart of `kernel/seal/age.py` and `hybrid.py`.
 *
 * No other kind is taken. The library takes a mix, and with one X25519 recipient beside these a file opens for whoever
 * breaks X25519: so one is refused when sealing and when opening (`not-hybrid`).
 */
import { bech32 } from "@scure/base";
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  type Identity,
  identityToRecipient,
  type Stanza,
} from "age-encryption";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { NotForUs, Unreadable } from "./errors.ts";

/** What sealing adds to at most 64 KiB for one recipient, to the byte. */
export const OVERHEAD = 1659;
/** More than any file of Parasol's has: an archive has one for each steward, and one more. */
const MAX_RECIPIENTS = 256;
const KIND = "mlkem768x25519";
/** 1,120 bytes in canonical base64. */
const ENCAPSULATED = /^[A-Za-z0-9+/]{1493}[AQgw]$/;
const WRAPPED_BYTES = 32;
const LETTERS_OF_X25519 = 62;

/** A new age identity, `AGE-SECRET-KEY-PQ-1…`, from the browser's own randomness. */
export const generateIdentity = (): Promise<string> => generateHybridIdentity();

/** The identity whose private half is this seed (32 bytes), as the library writes one. */
export const identityOf = (seed: Bytes): string => bech32.encodeFromBytes("AGE-SECRET-KEY-PQ-", seed).toUpperCase();

/** The recipient (`age1pq1…`) of an identity. Throws `Unreadable` (`identity`). */
export async function recipientOf(identity: string): Promise<string> {
  try {
    if (!identity.startsWith("AGE-SECRET-KEY-PQ-1")) throw new Error();
    return await identityToRecipient(identity);
  } catch {
    throw new Unreadable("identity");
  }
}

/** An age file to these recipients. Throws `Unreadable` (`recipient`; `not-hybrid` if one is X25519's). */
export async function ageEncrypt(text: Bytes, recipients: readonly string[]): Promise<Bytes> {
  const encrypter = new Encrypter();
  try {
    if (recipients.length === 0 || recipients.length > MAX_RECIPIENTS) throw new Error();
    for (const recipient of recipients) {
      if (recipient.startsWith("age1") && recipient.length === LETTERS_OF_X25519) throw new Unreadable("not-hybrid");
      if (!recipient.startsWith("age1pq1")) throw new Error();
      encrypter.addRecipient(recipient);
    }
    return await encrypter.encrypt(text);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("recipient");
  }
}

/**
 * Open an age file. Throws `NotForUs` (`wrong-key`) if no identity fits, `Unreadable` (`not-hybrid` if it has a
 * recipient of another kind, `age` if it is damaged, `identity`).
 */
export async function ageDecrypt(sealed: Bytes, identities: readonly string[]): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(allAreHybrid);
  for (const identity of identities) add(decrypter, identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof Error && error.message.includes("no identity matched")) throw new NotForUs("wrong-key");
    throw new Unreadable("age");
  }
}

function add(decrypter: Decrypter, identity: string): void {
  try {
    if (!identity.startsWith("AGE-SECRET-KEY-PQ-1")) throw new Error();
    decrypter.addIdentity(identity);
  } catch {
    throw new Unreadable("identity");
  }
}

/** Opens nothing. It is asked first, and looks at all stanzas before anything is opened. */
const allAreHybrid: Identity = {
  unwrapFileKey(stanzas: Stanza[]) {
    if (stanzas.some(({ args }) => args[0] !== KIND)) throw new Unreadable("not-hybrid");
    const isRight = ({ args, body }: Stanza) =>
      args.length === 2 && ENCAPSULATED.test(args[1] as string) && body.length === WRAPPED_BYTES;
    if (stanzas.length === 0 || stanzas.length > MAX_RECIPIENTS || !stanzas.every(isRight)) throw new Unreadable("age");
    return null;
  },
};
