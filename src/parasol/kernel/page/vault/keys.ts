/**
 * From words to a name, a signing key and a wrapping key. Counterpart of `kernel/vault/client/keys.py`.
 *
 * Argon2id (RFC 9106), then HKDF. The parameters are constants of this version and never come from the server, which
 * could otherwise weaken them. The salt is fixed: the passphrase itself carries 84 bits. What is shorter costs more.
 */
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { derive } from "#kernel/seal/kdf.ts";
import { type Bytes, utf8 } from "#kernel/wire/bytes.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";

export type Purpose = "vault" | "receipt" | "invite" | "founding" | "slip" | "profile";

/** What a passphrase gives for one purpose. `name` (16 bytes) is all of it that the server sees beside `signKey`. */
export interface WordKeys {
  readonly name: Bytes;
  readonly signSeed: Bytes;
  /** The public half of the signing key. */
  readonly signKey: Bytes;
  readonly wrap: Bytes;
}

const SALT = utf8("parasol/v1/words");
const COST = { m: 19_456, t: 2, p: 1, dkLen: 32 }; // KiB, passes, lanes, bytes
/** Their 84 bits need less (decision 0097) than five words, or what a person chose. */
export const EIGHT_WORDS = { ...COST, m: 8_192, t: 1 };
const ASYNC_TICK = 16; // milliseconds of work before the page may paint and a tap is heard

// Where there is a `scheduler.yield`, the library waits with it, and browsers then go on before any tap or timer gets its
// turn: "Leave" was dead until the words were stretched. Without it the library waits for a timer (decision 0083).
Object.defineProperty(globalThis, "scheduler", { value: undefined });

/**
 * The 32-byte seed of something short, or at the cost of eight words: 0.2 s and 0.05 s on the build machine.
 * `onProgress` hears numbers from 0 to 1.
 */
export function stretch(secret: string, salt = SALT, cost = COST, onProgress?: (done: number) => void): Promise<Bytes> {
  return argon2idAsync(utf8(secret), salt, { ...cost, asyncTick: ASYNC_TICK, ...(onProgress && { onProgress }) });
}

/**
 * The keys of a passphrase for one purpose. The same words used for two purposes give unrelated keys. The name of a
 * receipt, slip or profile is its room, named after the signing key.
 */
export async function keysOf(
  passphrase: Passphrase,
  purpose: Purpose,
  onProgress?: (done: number) => void,
): Promise<WordKeys> {
  const seed = await stretch(passphrase, SALT, purpose === "slip" ? COST : EIGHT_WORDS, onProgress);
  const signSeed = derive(seed, `${purpose}/sign`);
  const signKey = publicKeyOf(signSeed);
  const isRoom = "receipt slip profile".includes(purpose);
  const name = isRoom ? reportRoom(signKey) : derive(seed, `${purpose}/name`, 16);
  return { name, signSeed, signKey, wrap: derive(seed, `${purpose}/wrap`) };
}
