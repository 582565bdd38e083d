/**
 * A PIN in place of the words, for as long as a tab lives (decision 0077). What opens the vault lies in memory, sealed
 * under a key made from the PIN by the same Argon2id as words. Nothing of it is ever sent or kept. After five wrong
 * tries, and with `wipe`, it is overwritten. It keeps away whoever picks up the phone, and nobody who copies its memory.
 */
import { openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, utf8 } from "#kernel/wire/bytes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { stretch, type WordKeys } from "./keys.ts";

export const PIN_TRIES = 5;
export const PIN_DIGITS = [4, 8] as const;
const CONTEXT = utf8("parasol/v1/pin");
const SALT_BYTES = 16;
const NAME_BYTES = 16;

/** Whether these are 4 to 8 digits. No regular expression: an engine remembers what the last one was tried on. */
export const isPin = (typed: string): boolean =>
  typed.length >= PIN_DIGITS[0] &&
  typed.length <= PIN_DIGITS[1] &&
  [...typed].every((each) => "0" <= each && each <= "9");

/** Whether it is one of the first that anybody tries: one digit again and again, or digits in a row. */
export function isGuessable(pin: string): boolean {
  const steps = new Set([...pin.slice(1)].map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}

export class Pin {
  #sealed: Bytes | null;
  #left = PIN_TRIES;
  readonly #salt: Bytes;

  private constructor(sealed: Bytes, salt: Bytes) {
    this.#sealed = sealed;
    this.#salt = salt;
  }

  /** Seal these keys under the PIN. The keys stay the caller's. */
  static async make(keys: WordKeys, pin: string, random: Random): Promise<Pin> {
    const salt = random(SALT_BYTES);
    const key = await stretch(pin, salt);
    const text = concat(keys.name, keys.signSeed, keys.wrap);
    const sealed = seal(key, text, CONTEXT, random);
    key.fill(0);
    text.fill(0);
    return new Pin(sealed, salt);
  }

  /** How many wrong tries are left; 0 once it is gone. */
  get left(): number {
    return this.#left;
  }

  /** The keys, or null for a wrong PIN. A try counts before it begins, so that several at once aren't one. */
  async open(pin: string): Promise<WordKeys | null> {
    if (!this.#sealed || this.#left === 0) return null;
    this.#left--;
    const key = await stretch(pin, this.#salt);
    try {
      if (!this.#sealed) return null; // wiped meanwhile
      const text = openSealed(key, this.#sealed, CONTEXT);
      const name = text.slice(0, NAME_BYTES);
      const signSeed = text.slice(NAME_BYTES, NAME_BYTES + 32);
      const wrap = text.slice(NAME_BYTES + 32);
      text.fill(0);
      this.#left = PIN_TRIES;
      return { name, signSeed, signKey: publicKeyOf(signSeed), wrap };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      if (this.#left === 0) this.wipe();
      return null;
    } finally {
      key.fill(0);
    }
  }

  /** Overwrite what is sealed: from now on only words open the vault. */
  wipe(): void {
    this.#left = 0;
    this.#sealed?.fill(0);
    this.#sealed = null;
  }
}
