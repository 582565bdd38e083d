/**
 * The client's side of RFC 9497, mode 2 (POPRF), over @noble/curves: as oprf.ts, with a public part `info` that the
 * output is bound to. Twin of src/parasol/oprf/poprf.py.
 */
import type { Bytes } from "../wire/bytes.ts";
import { Distrust } from "../wire/trouble.ts";
import { type Blinded, poprf } from "./oprf.ts";

const SEED_BYTES = 48;

/** What is used of the library's functions; its own types don't fit each other. */
interface Functions {
  blind(
    input: Bytes,
    publicKey: Bytes,
    rng?: () => Bytes,
  ): { readonly blind: Bytes; readonly blinded: Bytes; readonly tweakedKey: Bytes };
  finalizeBatch(items: readonly (Blinded & { readonly evaluated: Bytes })[], proof: Bytes, tweakedKey: Bytes): Bytes[];
}

/** The POPRF under one info and one pinned key. */
export class Poprf {
  readonly #functions: Functions;
  readonly #publicKey: Bytes;

  /** `publicKey` is the pinned one, and never one that came with an answer. */
  constructor(publicKey: Bytes, info: Bytes) {
    this.#functions = poprf(info) as unknown as Functions;
    this.#publicKey = publicKey;
  }

  /** Blind an input with this scalar (32 bytes, little-endian, below 2^252 and not zero). About 1.5 ms. */
  blind(input: Bytes, scalar: Bytes): Blinded {
    const seed = seedOf(scalar);
    const { blind, blinded } = this.#functions.blind(input, this.#publicKey, () => seed);
    seed.fill(0);
    return { input, blind, blinded };
  }

  /**
   * The 64-byte outputs, all or none, in the order asked; about 2 ms each. Throws `Distrust` (`wrong-token-key`) as
   * `finalize` of oprf.ts does; also for another info.
   */
  finalize(asked: readonly Blinded[], evaluated: readonly Bytes[], proof: Bytes): Bytes[] {
    if (evaluated.length !== asked.length || asked.length === 0) throw wrongTokenKey();
    try {
      // the library makes the tweaked key where it blinds; the blinding itself isn't needed here
      const { tweakedKey } = this.#functions.blind(new Uint8Array(), this.#publicKey);
      const items = asked.map((item, at) => ({ ...item, evaluated: evaluated[at] as Bytes }));
      return this.#functions.finalizeBatch(items, proof, tweakedKey);
    } catch {
      throw wrongTokenKey();
    }
  }
}

/** Bytes of which the library makes exactly this scalar: it reduces 48 modulo the order less one, and adds one. */
function seedOf(scalar: Bytes): Bytes {
  if (scalar.every((byte) => byte === 0)) throw new Error("zero is no scalar");
  const seed = new Uint8Array(SEED_BYTES);
  seed.set(scalar);
  for (let at = 0; at < scalar.length; at++) {
    const byte = (seed[at] as number) - 1;
    seed[at] = byte & 0xff;
    if (byte >= 0) break;
  }
  return seed;
}

/** The server didn't use the token key that the roster names. */
export const wrongTokenKey = (): Distrust => new Distrust("wrong-token-key");
