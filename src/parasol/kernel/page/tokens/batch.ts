/** Some of a week's tokens of one purpose, drawn together. Which are spent a session knows only of itself. */

import { breathe } from "#kernel/device.ts";
import type { TokenBatch, TokenPack } from "#kernel/formats/member-messages.ts";
import type { Blinded } from "#kernel/oprf/oprf.ts";
import { type Poprf, wrongTokenKey } from "#kernel/oprf/poprf.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { provedTogether, type Token } from "./derive.ts";

/** A token that is drawn, and its owner's own key for it. */
type Asked = Blinded & { readonly pack: number; readonly seed: Bytes };

/** What one proof covers: as asked and given, and opened when the first of it is needed. */
interface Proved {
  readonly asked: readonly Asked[];
  readonly given: TokenBatch;
  tokens: Promise<Token[]> | null;
}

export class Batch {
  readonly #poprf: Poprf;
  readonly #asked: Asked[] = [];
  #proved: readonly Proved[] = [];
  readonly #outputs: Bytes[] = [];
  /** Places of tokens that were shown: spent, on their way, or held. */
  readonly gone = new Set<number>();
  /** Of those, the ones of which nobody knows whether they are spent: they go first. */
  readonly held: number[] = [];

  constructor(poprf: Poprf) {
    this.#poprf = poprf;
  }

  /** How many of its tokens are spent or on their way. */
  get used(): number {
    return this.gone.size - this.held.length;
  }

  /** Places of tokens that weren't shown in this session. */
  get unseen(): number[] {
    return [...this.#asked.keys()].filter((at) => !this.gone.has(at));
  }

  /** It is shown now, and held no more. */
  take(at: number): void {
    this.gone.add(at);
    if (this.held.includes(at)) this.held.splice(this.held.indexOf(at), 1);
  }

  get packs(): TokenPack[] {
    return [...new Set(this.#asked.map(({ pack }) => pack))].map((number) => ({
      number,
      elements: this.#asked.filter(({ pack }) => pack === number).map(({ blinded }) => blinded),
    }));
  }

  /** The elements that it is drawn with. Throws `Trouble` (`locked`). */
  get elements(): [Bytes, ...Bytes[]] {
    const [first, ...others] = this.#asked.map(({ blinded }) => blinded);
    if (!first) throw new Trouble("locked");
    return [first, ...others];
  }

  /** Packs are added in the order of their numbers. */
  add(pack: number, nonce: Bytes, scalar: Bytes, seed: Bytes): void {
    this.#asked.push({ ...this.#poprf.blind(nonce, scalar), pack, seed });
    scalar.fill(0);
  }

  arrived(drawn: readonly TokenBatch[]): void {
    if (this.#asked.length === 0 && drawn.length > 0) throw new Trouble("locked"); // wiped meanwhile
    const together = provedTogether(this.#asked);
    if (together.length !== drawn.length) throw wrongTokenKey();
    this.#proved = together.map((asked, at) => {
      const given = drawn[at] as TokenBatch;
      if (given.evaluated.length !== asked.length) throw wrongTokenKey();
      return { asked, given, tokens: null };
    });
  }

  /** A token; it is verified and opened with those that its proof covers too, 3 ms each. Throws `Distrust`
   * (`wrong-token-key`). */
  async token(at: number): Promise<Token> {
    let before = 0;
    for (const each of this.#proved) {
      if (at < before + each.asked.length) {
        each.tokens ??= this.#open(each);
        return (await each.tokens)[at - before] as Token;
      }
      before += each.asked.length;
    }
    throw new Trouble("locked");
  }

  async #open({ asked, given }: Proved): Promise<Token[]> {
    await breathe(); // one proof covers them all, so they can only be had at once
    if (this.#asked.length === 0) throw new Trouble("locked");
    const outputs = this.#poprf.finalize(asked, given.evaluated, given.proof);
    this.#outputs.push(...outputs);
    return asked.map(({ input, seed }, at) => ({ nonce: input, output: outputs[at] as Bytes, seed }));
  }

  wipe(): void {
    for (const { input, blind, seed } of this.#asked) for (const secret of [input, blind, seed]) secret.fill(0);
    for (const output of this.#outputs) output.fill(0);
    this.#asked.length = 0;
    this.#proved = [];
  }
}
