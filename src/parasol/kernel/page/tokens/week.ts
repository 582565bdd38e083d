/**
 * A week's tokens, drawn in two requests that nothing changes that somebody does: a pack of checks and one of reads right
 * after unlocking, so that little is waited for, and the rest some seconds later. Which pack comes first is chosen at
 * random in each session: were it always the same, its tokens would be spent first, and then shown in each sitting
 * (docs/decisions/0102).
 */

import { breathe } from "#kernel/device.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { allowance } from "#kernel/roster/rules/allowance.ts";
import { ONCE_TOKENS, type Once, offered, POSTS, postsOf } from "#kernel/roster/rules/once.ts";
import { keysInForce, keysNumber, type ServerKeys } from "#kernel/roster/rules/server-keys.ts";
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import { tokensDraw } from "#kernel/wire/member-routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { Batch } from "./batch.ts";
import {
  blindOf,
  countsOf,
  infoOf,
  NO_WEEK,
  nonceOf,
  PENS,
  type PenToken,
  PURPOSES,
  type Purpose,
  packsOf,
  penInputOf,
  penNumber,
  penSeedOf,
  seasonOfWeek,
  seedOf,
  type Token,
} from "./derive.ts";
import { NoTokens, type Owner, type Payment, type Place, SHARES } from "./paying.ts";

/** So long after the first packs everybody draws the rest. */
export const REST_AFTER = 5_000;
/** So many are blinded before the page may paint: a slow phone takes 50 ms for them. */
const BLINDED_AT_ONCE = 2;

type Packs = Readonly<Record<Purpose, readonly number[]>>;
interface OnceBatch {
  readonly purpose: Once;
  readonly number: number;
  readonly batch: Batch;
}
type Batches = Readonly<Record<Purpose, Batch>>;

const byPurpose = <T>(make: (purpose: Purpose) => T): Record<Purpose, T> => ({
  check: make("check"),
  read: make("read"),
  post: make("post"),
  report: make("report"),
  escrow: make("escrow"),
});

export class Week {
  readonly week: number;
  /** The number of the server's keys that they are drawn with. */
  readonly keys: number;
  readonly #owner: Owner;
  readonly #checks: number;
  readonly #posts: number;
  /** The numbers of every purpose's tokens, by pack. */
  readonly #packs: Readonly<Record<Purpose, number[][]>>;
  readonly #poprfs: Readonly<Record<Purpose, Poprf>>;
  readonly #serverKeys: ServerKeys;
  /** All that were begun, so that `wipe` reaches each. */
  #begun: Batch[] = [];
  /** Those that are here: what came first, and the rest. */
  #here: Batches[] = [];
  /** The packs that come with the rest. */
  #missing: Packs;
  #rest: Promise<void> | null = null;
  /** One of each pen; none before the rest is here. */
  #pens: readonly Batch[] = [];
  readonly #season: number;
  /** What there is once, by purpose and number; nothing before the rest is here. */
  readonly #once = new Map<string, Batch>();

  /** Throws `Trouble` (`locked`). */
  constructor(owner: Owner, week: number) {
    const { roster, ownKeys, mine } = owner;
    if (!mine) throw new Trouble("locked");
    this.#owner = owner;
    this.week = week;
    this.#season = seasonOfWeek(week);
    this.keys = keysNumber(roster);
    // By the key before too: of a renewal in the register who reads the charter alone knows nothing.
    this.#checks = Math.max(...ownKeys.map((key) => allowance(roster, key, mine, week)));
    this.#posts = postsOf(roster, mine, week);
    const counts = countsOf(this.#checks, this.#posts);
    this.#packs = byPurpose((purpose) => packsOf(counts[purpose]));
    this.#serverKeys = keysInForce(roster);
    const { tokenKey } = this.#serverKeys;
    this.#poprfs = byPurpose((purpose) => new Poprf(tokenKey, infoOf(purpose, this.#weekFor(purpose))));
    this.#missing = byPurpose((purpose) => [...this.#packs[purpose].keys()]);
  }

  /** Draw what comes first, and the rest when its time is there. Throws as `TokenWallet.requestBatch`. */
  async requestFirst(): Promise<void> {
    const { check, read } = this.#missing;
    await this.#request({ ...byPurpose(() => []), check: this.#oneOf(check), read: this.#oneOf(read) });
    this.#openEarly();
    this.#rest = this.#owner.device.pause(REST_AFTER).then(() => this.#requestRest());
    this.#rest.catch(() => {
      this.#rest = null; // whoever needs a token next tries again
    });
  }

  /**
   * Take a token: one that is held, or one at random of those that this session didn't show. While the rest isn't here
   * it is one of the first, and if those are all shown, the rest is waited for. Throws `NoTokens`, and as `requestFirst`.
   */
  async pick(payment: Payment): Promise<Place> {
    for (;;) {
      const left = this.#left(payment);
      const chosen = left[uint(this.#owner.device.random(4)) % left.length];
      if (chosen) {
        chosen.batch.take(chosen.at);
        return chosen;
      }
      if (!this.#isAwaited(payment)) throw this.noneLeft(payment);
      await this.#restIsHere();
    }
  }

  /** Of the first share in which there are some: those that are held, or else those that weren't shown. */
  #left(payment: Payment): Place[] {
    for (const purpose of SHARES[payment]) {
      for (const state of ["held", "unseen"] as const) {
        const left = this.#here.flatMap(({ [purpose]: batch }) => batch[state].map((at) => ({ purpose, batch, at })));
        if (left.length > 0) return left;
      }
    }
    return [];
  }

  /** Whether some of what pays for it comes with the rest. */
  #isAwaited(payment: Payment): boolean {
    return SHARES[payment].some((purpose) => this.#missing[purpose].length > 0);
  }

  /** What the member's pen with this number shows to the server, and of which season it is. Throws as `requestFirst`. */
  async pen(number: number): Promise<PenToken> {
    if (!this.#pens[number]) await this.#restIsHere();
    const pen = this.#pens[number];
    if (!pen) throw new Trouble("locked");
    return { ...(await pen.token(0)), season: this.#season };
  }

  /** A token that there is once for something; null if this session drew none. Throws as `requestFirst`. */
  async once(purpose: Once, number: number, which: number): Promise<Token | null> {
    if (this.#pens.length === 0) await this.#restIsHere();
    return this.#once.get(`${purpose}.${number}`)?.token(which) ?? null;
  }

  /** Whether each of them is spent or on its way. */
  isOver(payment: Payment): boolean {
    return !this.#isAwaited(payment) && this.#left(payment).length === 0;
  }

  /** All that pays for this is spent. */
  noneLeft(payment: Payment): NoTokens {
    return new NoTokens(payment, this.#posts < POSTS);
  }

  /** The member's token for good. */
  async credential(): Promise<Token> {
    const [first] = this.#here;
    if (!first) throw new Trouble("locked");
    return first.escrow.token(0);
  }

  /** How many checks are left as far as this session knows. */
  get checksLeft(): { readonly count: number; readonly of: number } {
    const count = this.#here.reduce((left, { check }) => left - check.used, this.#checks);
    return { count, of: this.#checks };
  }

  /** How many post tokens are left as far as this session knows. */
  get postsLeft(): { readonly count: number; readonly of: number } {
    const count = this.#here.reduce((left, { post }) => left - post.used, this.#posts);
    return { count, of: this.#posts };
  }

  wipe(): void {
    for (const batch of this.#begun) batch.wipe();
    this.#begun = [];
    this.#here = [];
    this.#pens = [];
    this.#once.clear();
  }

  /** What is paid with first is verified while nobody waits for it, or while a request is on its way. */
  #openEarly(): void {
    const [first] = this.#here;
    if (!first) return;
    const opened = first.read.token(0).then(() => first.check.token(0));
    opened.catch(() => undefined); // it is told when one is needed
  }

  #oneOf(packs: readonly number[]): number[] {
    const chosen = packs[uint(this.#owner.device.random(4)) % packs.length];
    return chosen === undefined ? [] : [chosen];
  }

  #restIsHere(): Promise<void> {
    this.#rest ??= this.#requestRest().finally(() => {
      this.#rest = null;
    });
    return this.#rest;
  }

  /** The packs that are missing, the pens, and what there is once: these follow from the vault alone. */
  async #requestRest(): Promise<void> {
    const once: OnceBatch[] = [];
    const pens: Batch[] = [];
    const { roster, mine, device } = this.#owner;
    if (!mine) throw new Trouble("locked");
    for (const [purpose, number] of offered(roster, mine, device.today())) {
      await breathe();
      const [batch, master] = this.#alone(purpose, number);
      for (let at = 0; at < ONCE_TOKENS[purpose]; at++) {
        const isVoice = purpose === "voice"; // drawn on its key; under new keys of the server a member has no other
        const [nonce, blind, seed] = [nonceOf, blindOf, seedOf].map((make) =>
          make(master, purpose, number, at, isVoice ? 1 : this.keys),
        );
        const own = isVoice ? penSeedOf(master, number, "voice") : (seed as Bytes);
        const input = isVoice ? penInputOf(roster.genesis, number, publicKeyOf(own), "voice") : (nonce as Bytes);
        batch.add(0, input, blind as Bytes, own);
      }
      once.push({ purpose, number, batch });
    }
    for (let pen = 0; pen < PENS; pen++) {
      await breathe();
      const [batch, master] = this.#alone("pen", penNumber(this.#season, pen));
      const seed = penSeedOf(master, pen);
      const input = penInputOf(roster.genesis, pen, publicKeyOf(seed));
      batch.add(pen, input, blindOf(master, "pen", pen, 0), seed); // the same for good, whichever the server's keys
      pens.push(batch);
    }
    await this.#request(this.#missing, pens, once);
  }

  /** A batch with a public part of its own, and the secret that it is made from, which is for good. */
  #alone(purpose: Once | "pen", number: number): [Batch, Bytes] {
    const { tokenKey, profileKey } = this.#serverKeys;
    const key = purpose === "profile" ? profileKey : tokenKey;
    const batch = new Batch(new Poprf(key, infoOf(purpose, number)));
    this.#begun.push(batch);
    return [batch, this.#owner.masterOf("escrow", NO_WEEK)];
  }

  /** Draw these packs; once they are here they are missing no more. */
  async #request(packs: Packs, pens: readonly Batch[] = [], once: readonly OnceBatch[] = []): Promise<void> {
    const batches = await this.#blinded({ ...packs, escrow: [0] });
    const { check, read, post, report } = byPurpose((purpose) => batches[purpose].packs);
    const [escrow] = batches.escrow.elements;
    const { connection, seed } = this.#owner;
    const { week, keys } = this;
    const asked = once.map(({ purpose, number, batch }) => ({ purpose, number, elements: batch.elements }));
    const elements = pens.map((pen) => pen.elements[0]);
    const message = {
      ...{ week, keys, checks: this.#checks, posts: this.#posts, check, read, post, report },
      ...{ escrow, pens: elements, once: asked },
    };
    const given = await connection.ask(tokensDraw, message, seed);
    for (const purpose of PURPOSES) batches[purpose].arrived(purpose === "escrow" ? [given.escrow] : given[purpose]);
    for (const [at, pen] of pens.entries()) pen.arrived(given.pens.slice(at, at + 1));
    for (const [at, { batch, purpose, number }] of once.entries()) {
      batch.arrived(given.once.slice(at, at + 1));
      this.#once.set(`${purpose}.${number}`, batch);
    }
    this.#here.push(batches);
    if (pens.length > 0) this.#pens = pens;
    const missing = this.#missing;
    this.#missing = byPurpose((purpose) => missing[purpose].filter((number) => !packs[purpose].includes(number)));
  }

  async #blinded(packs: Packs): Promise<Batches> {
    const batches = byPurpose((purpose) => new Batch(this.#poprfs[purpose]));
    this.#begun.push(...Object.values(batches));
    const places = PURPOSES.flatMap((purpose) =>
      packs[purpose].flatMap((pack) => (this.#packs[purpose][pack] ?? []).map((at) => ({ purpose, pack, at }))),
    );
    for (const [nth, { purpose, pack, at }] of places.entries()) {
      const of = this.#weekFor(purpose);
      const master = this.#owner.masterOf(purpose, of);
      const [nonce, blind, seed] = [nonceOf, blindOf, seedOf].map((make) => make(master, purpose, of, at, this.keys));
      batches[purpose].add(pack, nonce as Bytes, blind as Bytes, seed as Bytes);
      if (nth % BLINDED_AT_ONCE === BLINDED_AT_ONCE - 1) await breathe();
    }
    return batches;
  }

  #weekFor(purpose: Purpose): number {
    return purpose === "escrow" ? NO_WEEK : this.week;
  }
}
