/** A week's tokens of one purpose. Which are spent a session knows only of itself. */

import { breathe } from "../device.ts";
import type { TokenBatch } from "../formats/member-messages.ts";
import type { Blinded } from "../oprf/oprf.ts";
import { Poprf, wrongTokenKey } from "../oprf/poprf.ts";
import type { Bytes } from "../wire/bytes.ts";
import { Trouble } from "../wire/trouble.ts";
import { infoOf, type Purpose, type Token } from "./derive.ts";

/** The tokens of one purpose: as drawn, and unblinded when the first of them is needed. */
export class Batch {
  readonly #poprf: Poprf;
  readonly #asked: Blinded[] = [];
  readonly #seeds: Bytes[] = [];
  #drawn: TokenBatch | null = null;
  #tokens: Promise<Token[]> | null = null;
  #unblinded: Token[] = [];
  /** Places of tokens that were shown: spent, on their way, or held. */
  readonly gone = new Set<number>();
  /** Of those, the ones of which nobody knows whether they are spent: they go first. */
  readonly held: number[] = [];

  readonly week: number;

  constructor(key: Bytes, purpose: Purpose, week: number) {
    this.week = week;
    this.#poprf = new Poprf(key, infoOf(purpose, week));
  }

  /** Whether each of `count` tokens is spent or on its way. */
  isOver(count: number): boolean {
    return this.gone.size - this.held.length >= count;
  }

  /** How many are left as far as this session knows. */
  get left(): { readonly count: number; readonly of: number } {
    const of = this.#asked.length;
    return { count: of - this.gone.size + this.held.length, of };
  }

  get elements(): Bytes[] {
    return this.#asked.map(({ blinded }) => blinded);
  }

  add(nonce: Bytes, scalar: Bytes, seed: Bytes): void {
    this.#seeds.push(seed);
    this.#asked.push(this.#poprf.blind(nonce, scalar));
    scalar.fill(0);
  }

  arrived(drawn: TokenBatch): void {
    if (this.#asked.length === 0) throw new Trouble("locked"); // wiped meanwhile
    if (drawn.evaluated.length !== this.#asked.length) throw wrongTokenKey();
    this.#drawn = drawn;
  }

  /** Every token; verified and unblinded the first time, 2 ms each. Throws `Distrust` (`wrong-token-key`). */
  tokens(): Promise<Token[]> {
    this.#tokens ??= this.#unblind();
    return this.#tokens;
  }

  async #unblind(): Promise<Token[]> {
    await breathe(); // one proof covers them all, so they can only be had at once
    if (!this.#drawn) throw new Trouble("locked");
    const outputs = this.#poprf.finalize(this.#asked, this.#drawn.evaluated, this.#drawn.proof);
    this.#unblinded = outputs.map((output, at) => {
      return { nonce: (this.#asked[at] as Blinded).input, output, seed: this.#seeds[at] as Bytes };
    });
    return this.#unblinded;
  }

  wipe(): void {
    for (const { input, blind } of this.#asked) for (const secret of [input, blind]) secret.fill(0);
    for (const { output } of this.#unblinded) output.fill(0);
    for (const seed of this.#seeds) seed.fill(0);
    this.#asked.length = 0;
    this.#unblinded = [];
    this.#drawn = null;
  }
}
