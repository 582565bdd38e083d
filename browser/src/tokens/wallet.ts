/**
 * A person's tokens of a week: issued under their membership, redeemed without any name. Counterpart of
 * `client/tokens/wallet.py`.
 *
 * Nothing of it is kept: the same vault draws the same batch again. Which tokens were spent in another session nobody
 * remembers, so one is taken at random. Whoever sees one again links both requests, so a server must not be able to ask
 * for it: another token is shown only after an answer, or after the server has shown what the earlier request signed
 * (docs/decisions/0054). The server's answer must never decide which week it is: a week made for one member would mark
 * everything that they do.
 */

import { type Answer, type Connection, declinedBy, nonceFrom, read } from "../connection.ts";
import { BREATH, breathe, type Device } from "../device.ts";
import { Problem } from "../formats/messages.ts";
import { solve } from "../proof-of-work.ts";
import { allowance, weekOf } from "../roster/allowance.ts";
import type { RosterState } from "../roster/state.ts";
import { type Bytes, toBase64, uint } from "../wire/bytes.ts";
import { decode, encode } from "../wire/codec.ts";
import { type BytesRoute, type Route, routes } from "../wire/routes.ts";
import { tokenRoutes } from "../wire/token-routes.ts";
import { Declined, Distrust, Trouble, Unreachable } from "../wire/trouble.ts";
import { Batch } from "./batch.ts";
import {
  blindOf,
  markOf,
  NO_WEEK,
  nonceOf,
  POSTS,
  PURPOSES,
  type Purpose,
  READS,
  requestMac,
  seedOf,
  type Token,
  tokenHeader,
  wasRedeemed,
} from "./derive.ts";

/** What a request can be paid for with. */
export type Payment = Exclude<Purpose, "escrow">;

/** So many tokens that other sessions spent are shown for one request at most; of reads more, see `wallet.py`. */
const MOST_REDEEMED: Record<Payment, number> = { check: 6, read: 16, post: 12 };
/** So many tickets that are good yet a server may refuse in a session: it started anew, or a browser sent one twice. */
const MOST_REFUSED = 3;
/** A ticket is taken for ten minutes; this side lets go of it a minute earlier. */
const TICKET_MILLISECONDS = 540_000;
/** Codes of answers before which an honest server spends nothing. */
const UNSPENT = /^(work-.*|list-moved|community-quota|token-(missing|wrong|stale))$/;

/** What is paid for with these has answers of one size: more of it would keep somebody waiting. */
const MOST_BYTES: Partial<Record<Payment, number>> = { check: 7264 };

/** All tokens of this week for this purpose are spent (`no-tokens` for checks, `no-tokens-read`, `no-tokens-post`). */
export class NoTokens extends Trouble {
  constructor(purpose: Payment) {
    super(purpose === "check" ? "no-tokens" : `no-tokens-${purpose}`);
  }
}

/** As many spent tokens were shown as may be for one request (`many-spent`, …). Trying again goes on with others. */
export class ManyRedeemed extends Trouble {
  constructor(purpose: Payment) {
    super(purpose === "check" ? "many-spent" : `many-spent-${purpose}`);
  }
}

/** Whose wallet it is: a `Person`. `seed` and `master` throw `Trouble` (`locked`) once they are wiped. */
export interface Owner {
  readonly connection: Connection;
  readonly device: Device;
  readonly roster: RosterState;
  /** The member's public key and its private signing seed. */
  readonly key: Bytes;
  readonly seed: Bytes;
  /** The vault's secret from which tokens are made. */
  readonly master: Bytes;
  refresh(): Promise<void>;
}

type Batches = Readonly<Record<Purpose, Batch>>;

/** What a server shows with `token-spent`. */
const shownBy = ({ content }: Answer): Bytes | null => decode(Problem, content).spent;

export class TokenWallet {
  readonly #owner: Owner;
  readonly #clock: () => number;
  #week = 0;
  #drawing: Promise<Batches> | null = null;
  /** This week's, once they are here. */
  #here: Batches | null = null;
  /** All that were made, so that `wipe` reaches each. */
  #batches: Batch[] = [];
  #tickets: { ticket: Bytes; since: number }[] = [];
  #refused = 0;
  /** Marks of requests of which the server itself said that they spent nothing. */
  #unspent: Bytes[] = [];
  #stopped: Distrust | null = null;

  /** `clock`, in milliseconds, measures how old a ticket is. */
  constructor(owner: Owner, clock: () => number = Date.now) {
    this.#owner = owner;
    this.#clock = clock;
  }

  /**
   * Draw this week's batch, once: right after unlocking, in the background, whatever comes then, so that a draw says
   * only that somebody unlocked. Throws `Declined`, `Unreachable`, `BadAnswer`, `Distrust` (`wrong-token-key`).
   */
  async requestBatch(): Promise<void> {
    await this.#drawn();
  }

  /**
   * Pay for a request and read its JSON answer. Throws `NoTokens`, `ManyRedeemed`, `Distrust` (`token-unspent`,
   * `tickets-refused`: after it this wallet pays for nothing more), and as `requestBatch`.
   */
  async ask<Q, A>(route: Route<Q, A>, message: Q, purpose: Payment): Promise<A> {
    return read(route.answer, await this.askBytes(route, message, purpose));
  }

  /** The same for an answer in bytes. If the server asks for work (`work-missing`), `message` gets it as `work`. */
  async askBytes<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment): Promise<Bytes> {
    if (this.#stopped) throw this.#stopped;
    const answer =
      (purpose === "read" ? await this.#withTicket(route, message) : null) ??
      (await this.#withToken(route, message, purpose));
    return answer.content;
  }

  /** The member's token for good, by which stewards can see that a report is a member's: nonce (32) and output (64). */
  async credential(): Promise<Omit<Token, "seed">> {
    const [token] = await (await this.#drawn()).escrow.tokens();
    const { nonce, output } = token as Token;
    return { nonce, output };
  }

  /** How many of this week's checks are left at most: what earlier sittings used is only found out by trying. */
  get checksLeft(): { readonly count: number; readonly of: number } | null {
    return this.#here?.check.left ?? null;
  }

  /** Overwrite all tokens and what they are made of. */
  wipe(): void {
    for (const batch of this.#batches) batch.wipe();
    this.#batches = [];
    this.#tickets = [];
    this.#drawing = null;
    this.#here = null;
  }

  /** The answer to a request that a ticket paid for; null if there is none that counts. */
  async #withTicket<Q>(route: BytesRoute<Q>, message: Q): Promise<Answer | null> {
    const given = this.#tickets.pop();
    const age = given ? this.#clock() - given.since : -1;
    if (!given || !(age >= 0 && age < TICKET_MILLISECONDS)) return null;
    const authorization = `Ticket ${toBase64(given.ticket)}`;
    const answer = await this.#owner.connection.send(route.path, encode(route.request, message), authorization);
    if (answer.status === 200) return this.#kept(answer);
    const declined = declinedBy(answer);
    if (!["stale-ticket", "spent-ticket"].includes(declined.code)) throw declined;
    this.#tickets = [];
    if (++this.#refused > MOST_REFUSED) throw this.#stop("tickets-refused");
    return null;
  }

  async #withToken<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment): Promise<Answer> {
    for (let shown = 1; ; shown++) {
      const batch = (await this.#drawn())[purpose];
      const tokens = await batch.tokens();
      const at = batch.held.pop() ?? this.#pick(tokens.length, batch.gone, purpose);
      batch.gone.add(at);
      try {
        const answer = await this.#spend(route, message, purpose, batch.week, tokens[at] as Token);
        return purpose === "read" ? this.#kept(answer) : answer;
      } catch (error) {
        if (!(error instanceof Declined) || error.code !== "token-spent") {
          batch.held.push(at);
          throw error;
        }
        if (shown === MOST_REDEEMED[purpose])
          throw new (batch.isOver(tokens.length) ? NoTokens : ManyRedeemed)(purpose);
      }
    }
  }

  /**
   * One token's request. If the line breaks, the very same is sent once more: the server answers it again, and no token
   * is lost. Throws `Declined` (`token-spent`) only with the proof of it.
   */
  async #spend<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment, week: number, token: Token): Promise<Answer> {
    const { connection } = this.#owner;
    const send = async (body: Bytes): Promise<Answer> => {
      const authorization = tokenHeader(purpose, week, token, route.path, body);
      const until = connection.until();
      const ask = () => connection.send(route.path, body, authorization, until, MOST_BYTES[purpose]);
      let isFirst = true;
      const answer = await ask().catch((error: unknown) => {
        if (!(error instanceof Unreachable)) throw error;
        isFirst = false;
        return ask();
      });
      if (answer.status === 200) return answer;
      const declined = declinedBy(answer);
      const mark = markOf(requestMac(token.output, route.path, body));
      if (declined.code === "token-spent" && !wasRedeemed(token.seed, shownBy(answer), [mark, ...this.#unspent])) {
        throw this.#stop("token-unspent");
      }
      // one that was lost may have spent it before
      if (isFirst && UNSPENT.test(declined.code)) this.#unspent.push(mark);
      throw declined;
    };
    try {
      return await send(encode(route.request, message));
    } catch (error) {
      if (!(error instanceof Declined) || error.code !== "work-missing") throw error;
      const work = await solve((await connection.ask(routes.work, {})).task);
      return send(encode(route.request, { ...message, work }));
    }
  }

  /** An answer to a read, of which the ticket is kept. Without one, each page of a sitting would show another token. */
  #kept(answer: Answer): Answer {
    this.#tickets.push({ ticket: nonceFrom(answer.ticket ?? ""), since: this.#clock() });
    return answer;
  }

  /** Show nothing more to this server: the next token could be one that an earlier session showed. */
  #stop(code: string): Distrust {
    this.#stopped = new Distrust(code);
    return this.#stopped;
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
        const drawn = await connection.ask(tokenRoutes.tokensIssue, { week, check, read, post, escrow }, seed);
        for (const purpose of PURPOSES) batches[purpose].arrived(drawn[purpose]);
        this.#here = batches;
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
        const [nonce, blind, seed] = [nonceOf, blindOf, seedOf].map((make) => make(master, purpose, of, at));
        batch.add(nonce as Bytes, blind as Bytes, seed as Bytes);
        if (at % BREATH === BREATH - 1) await breathe();
      }
      made[purpose] = batch;
    }
    return made as Batches;
  }
}
