/**
 * A person's tokens of a week: drawn under their seat, spent without any name. Counterpart of `client/tokens/purse.py`.
 *
 * Nothing of it is kept: the same vault draws the same batch again. Which tokens were spent in another session nobody
 * remembers, so one is taken at random, and another if it was spent. The server's answer must never decide which week
 * it is: a week made for one member would mark everything that they do.
 */

import type { Blinded } from "../checks/oprf.ts";
import { Poprf, wrongTokenKey } from "../checks/poprf.ts";
import { BREATH, breathe, type Device } from "../community/device.ts";
import { type Answer, type Connection, declinedBy, nonceFrom, read } from "../connection.ts";
import { allowance, weekOf } from "../roster/allowance.ts";
import type { RosterState } from "../roster/state.ts";
import { type Bytes, toBase64, uint } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import type { TokenBatch } from "../wire/member-messages.ts";
import { type BytesRoute, type Route, routes } from "../wire/routes.ts";
import { tokenRoutes } from "../wire/token-routes.ts";
import { Declined, Trouble, Unreachable } from "../wire/trouble.ts";
import { solve } from "../work.ts";
import {
  blindOf,
  infoOf,
  NO_WEEK,
  nonceOf,
  POSTS,
  PURPOSES,
  type Purpose,
  READS,
  type Token,
  tokenHeader,
} from "./derive.ts";

/** What a request can be paid for with. */
export type Payment = Exclude<Purpose, "escrow">;

/** Codes of answers before which the server spends nothing. */
const UNSPENT = /^(work-.*|list-.*|community-quota|token-stale)$/;

/** All tokens of this week for this purpose are spent (`no-tokens` for checks, `no-tokens-read`, `no-tokens-post`). */
export class NoTokens extends Trouble {
  constructor(purpose: Payment) {
    super(purpose === "check" ? "no-tokens" : `no-tokens-${purpose}`);
  }
}

/** Whose purse it is: a `Person`. `seed` and `master` throw `Trouble` (`locked`) once they are wiped. */
export interface Owner {
  readonly connection: Connection;
  readonly device: Device;
  readonly roster: RosterState;
  /** The seat's public key and its private signing seed. */
  readonly key: Bytes;
  readonly seed: Bytes;
  /** The vault's secret from which tokens are made. */
  readonly master: Bytes;
  refresh(): Promise<void>;
}

/** The tokens of one purpose: as drawn, and unblinded when the first of them is needed. */
class Batch {
  readonly #poprf: Poprf;
  readonly #asked: Blinded[] = [];
  #drawn: TokenBatch | null = null;
  #tokens: Promise<Token[]> | null = null;
  #unblinded: Token[] = [];
  /** Places of tokens that are spent or on their way. */
  readonly gone = new Set<number>();

  readonly week: number;

  constructor(key: Bytes, purpose: Purpose, week: number) {
    this.week = week;
    this.#poprf = new Poprf(key, infoOf(purpose, week));
  }

  get elements(): Bytes[] {
    return this.#asked.map(({ blinded }) => blinded);
  }

  add(nonce: Bytes, scalar: Bytes): void {
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
    this.#unblinded = outputs.map((output, at) => ({ nonce: (this.#asked[at] as Blinded).input, output }));
    return this.#unblinded;
  }

  wipe(): void {
    for (const { input, blind } of this.#asked) for (const secret of [input, blind]) secret.fill(0);
    for (const { output } of this.#unblinded) output.fill(0);
    this.#asked.length = 0;
    this.#unblinded = [];
    this.#drawn = null;
  }
}

type Batches = Readonly<Record<Purpose, Batch>>;

export class Purse {
  readonly #owner: Owner;
  #week = 0;
  #drawing: Promise<Batches> | null = null;
  /** All that were made, so that `wipe` reaches each. */
  #batches: Batch[] = [];
  #tickets: Bytes[] = [];

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /**
   * Draw this week's batch, once: right after unlocking, in the background, whatever comes then, so that a draw says
   * only that somebody unlocked. Throws `Declined`, `Unreachable`, `BadAnswer`, `Distrust` (`wrong-token-key`).
   */
  async draw(): Promise<void> {
    await this.#drawn();
  }

  /** Pay for a request and read its JSON answer. Throws `NoTokens`, and as `draw`. */
  async ask<Q, A>(route: Route<Q, A>, message: Q, purpose: Payment): Promise<A> {
    return read(route.answer, await this.askBytes(route, message, purpose));
  }

  /** The same for an answer in bytes. If the server asks for work (`work-missing`), `message` gets it as `work`. */
  async askBytes<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment): Promise<Bytes> {
    const answer =
      (purpose === "read" ? await this.#withTicket(route, message) : null) ??
      (await this.#withToken(route, message, purpose));
    if (purpose === "read" && answer.ticket !== null) this.#tickets.push(nonceFrom(answer.ticket));
    return answer.content;
  }

  /** The seat's token for good, by which stewards can see that a report is a member's: nonce (32) and output (64). */
  async credential(): Promise<Token> {
    const [token] = await (await this.#drawn()).escrow.tokens();
    return token as Token;
  }

  /** Overwrite all tokens and what they are made of. */
  wipe(): void {
    for (const batch of this.#batches) batch.wipe();
    this.#batches = [];
    this.#tickets = [];
    this.#drawing = null;
  }

  /** The answer to a request that a ticket paid for; null if there is none that counts. */
  async #withTicket<Q>(route: BytesRoute<Q>, message: Q): Promise<Answer | null> {
    const ticket = this.#tickets.pop();
    if (!ticket) return null;
    const authorization = `Ticket ${toBase64(ticket)}`;
    const answer = await this.#owner.connection.send(route.path, encode(route.request, message), authorization);
    if (answer.status === 200) return answer;
    const declined = declinedBy(answer);
    if (!["stale-ticket", "spent-ticket"].includes(declined.code)) throw declined;
    this.#tickets = [];
    return null;
  }

  async #withToken<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment): Promise<Answer> {
    for (;;) {
      const batch = (await this.#drawn())[purpose];
      const tokens = await batch.tokens();
      const at = this.#pick(tokens.length, batch.gone, purpose);
      const token = tokens[at] as Token;
      batch.gone.add(at);
      try {
        return await this.#spend(route, message, (body) => tokenHeader(purpose, batch.week, token, route.path, body));
      } catch (error) {
        const isDeclined = error instanceof Declined;
        if (error instanceof Unreachable || (isDeclined && UNSPENT.test(error.code))) batch.gone.delete(at);
        // spent in an earlier session; it ends, since each try leaves one less
        if (!isDeclined || error.code !== "token-spent") throw error;
      }
    }
  }

  /**
   * One token's request. If the line breaks, the very same is sent once more: the server answers it again, and no token
   * is lost.
   */
  async #spend<Q>(route: BytesRoute<Q>, message: Q, pay: (body: Bytes) => string): Promise<Answer> {
    const { connection } = this.#owner;
    const send = async (body: Bytes): Promise<Answer> => {
      const authorization = pay(body);
      const answer = await connection.send(route.path, body, authorization).catch((error: unknown) => {
        if (error instanceof Unreachable) return connection.send(route.path, body, authorization);
        throw error;
      });
      if (answer.status === 200) return answer;
      throw declinedBy(answer);
    };
    try {
      return await send(encode(route.request, message));
    } catch (error) {
      if (!(error instanceof Declined) || error.code !== "work-missing") throw error;
      const work = await solve((await connection.ask(routes.work, {})).task);
      return send(encode(route.request, { ...message, work }));
    }
  }

  #pick(count: number, gone: ReadonlySet<number>, purpose: Payment): number {
    const left = Array.from({ length: count }, (_, at) => at).filter((at) => !gone.has(at));
    const chosen = left[uint(this.#owner.device.random(4)) % left.length];
    if (chosen === undefined) throw new NoTokens(purpose);
    return chosen;
  }

  #drawn(): Promise<Batches> {
    const week = weekOf(this.#owner.device.today());
    if (this.#drawing && this.#week === week) return this.#drawing;
    this.#week = week; // what is under way with last week's goes on; it is wiped with the rest
    const drawing = this.#ask(week);
    this.#drawing = drawing;
    drawing.catch(() => {
      if (this.#drawing === drawing) this.#drawing = null; // whoever needs a token next tries again
    });
    return drawing;
  }

  async #ask(week: number): Promise<Batches> {
    for (let attempt = 1; ; attempt++) {
      const batches = await this.#blinded(week);
      const [check, read, post, escrow] = PURPOSES.map((purpose) => batches[purpose].elements) as [
        Bytes[],
        Bytes[],
        Bytes[],
        Bytes[],
      ];
      const { connection, seed } = this.#owner;
      try {
        const drawn = await connection.ask(tokenRoutes.tokensDraw, { week, check, read, post, escrow }, seed);
        for (const purpose of PURPOSES) batches[purpose].arrived(drawn[purpose]);
        return batches;
      } catch (error) {
        // the roster that this device read last gives another number of checks
        if (!(error instanceof Declined) || error.code !== "token-count" || attempt === 2) throw error;
        await this.#owner.refresh();
      }
    }
  }

  async #blinded(week: number): Promise<Batches> {
    const { roster, key } = this.#owner;
    const counts = { check: allowance(roster, key, week), read: READS, post: POSTS, escrow: 1 };
    const made: Partial<Record<Purpose, Batch>> = {};
    for (const purpose of PURPOSES) {
      const of = purpose === "escrow" ? NO_WEEK : week;
      const batch = new Batch(roster.tokenKey, purpose, of);
      this.#batches.push(batch);
      for (let at = 0; at < counts[purpose]; at++) {
        const { master } = this.#owner;
        batch.add(nonceOf(master, purpose, of, at), blindOf(master, purpose, of, at));
        if (at % BREATH === BREATH - 1) await breathe();
      }
      made[purpose] = batch;
    }
    return made as Batches;
  }
}
