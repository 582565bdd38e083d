/**
 * The client's side of RFC 9497, mode 2 (POPRF), over @noble/curves: as oprf.ts, with a public part `info` that the
 * output is bound to. Twin of src/parasol/kernel/oprf/poprf.py.
 */
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { type Bytes, utf8 } from "#kernel/wire/bytes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { type Blinded, poprf } from "./oprf.ts";

/** Of HashToGroup in this mode (section 4.1). */
const DST = utf8("HashToGroup-OPRFV1-\x02-ristretto255-SHA512");

/** What is used of the library's functions; its own types don't fit each other. */
interface Functions {
  blind(input: Bytes, publicKey: Bytes): { readonly tweakedKey: Bytes };
  finalizeBatch(items: readonly (Blinded & { readonly evaluated: Bytes })[], proof: Bytes, tweakedKey: Bytes): Bytes[];
}

/** The POPRF under one info and one pinned key. */
export class Poprf {
  readonly #publicKey: Bytes;
  readonly #info: Bytes;
  #functions: Functions | null = null;
  #tweakedKey: Bytes | null = null;

  /** `publicKey` is the pinned one, and never one that came with an answer. */
  constructor(publicKey: Bytes, info: Bytes) {
    this.#publicKey = publicKey;
    this.#info = info;
  }

  /**
   * Blind an input with this scalar (32 bytes, little-endian, below the group's order and not zero). About 1.1 ms: by the
   * library's group, since its own `blind` takes no scalar, and computes the tweaked key each time.
   */
  blind(input: Bytes, scalar: Bytes): Blinded {
    if (scalar.every((byte) => byte === 0)) throw new Error("zero is no scalar");
    const { Fn } = ristretto255.Point;
    const blinded = ristretto255_hasher.hashToCurve(input, { DST }).multiply(Fn.fromBytes(scalar)).toBytes();
    return { input, blind: scalar.slice(), blinded };
  }

  /** An input as it is, blinded with one: for what everybody may know, and without the multiplying. */
  unblinded(input: Bytes): Blinded {
    const { Fn } = ristretto255.Point;
    return { input, blind: Fn.toBytes(Fn.ONE), blinded: ristretto255_hasher.hashToCurve(input, { DST }).toBytes() };
  }

  /**
   * The 64-byte outputs, all or none, in the order asked; about 2 ms each, and 4 ms once. Throws `Distrust`
   * (`wrong-token-key`) as `finalize` of oprf.ts does; also for another info.
   */
  finalize(asked: readonly Blinded[], evaluated: readonly Bytes[], proof: Bytes): Bytes[] {
    if (evaluated.length !== asked.length || asked.length === 0) throw wrongTokenKey();
    try {
      this.#functions ??= poprf(this.#info) as unknown as Functions;
      // the library makes the tweaked key where it blinds; the blinding itself isn't needed here
      this.#tweakedKey ??= this.#functions.blind(new Uint8Array(), this.#publicKey).tweakedKey;
      const items = asked.map((item, at) => ({ ...item, evaluated: evaluated[at] as Bytes }));
      return this.#functions.finalizeBatch(items, proof, this.#tweakedKey);
    } catch {
      throw wrongTokenKey();
    }
  }
}

/** The server didn't use the token key that the roster names. */
export const wrongTokenKey = (): Distrust => new Distrust("wrong-token-key");
