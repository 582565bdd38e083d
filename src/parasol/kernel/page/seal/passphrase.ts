/** Age files for whoever knows a passphrase: for what leaves Parasol, never for what a server keeps. */
import { Encrypter } from "age-encryption";
import { ScryptRecipient } from "age-encryption/scrypt";
import type { Bytes } from "#kernel/wire/bytes.ts";

/**
 * scrypt's cost as a power of two: 16 MB, 0.4 s, and 11 s in a browser without a JIT (measured on a busy machine of two
 * cores). It is small because the words are drawn, not thought up: six of them are 2^73 tries.
 */
const LOG_N = 14;
export const WORDS_OF_A_FILE = 7;

/** An age file that opens with the words that were drawn for it, with one space between. */
export function sealWithPassphrase(text: Bytes, words: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(new ScryptRecipient(words, LOG_N));
  return encrypter.encrypt(text);
}
