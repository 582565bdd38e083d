/**
 * A person's tokens of a week: issued under their membership, redeemed without any name. Counterpart of
 * `kernel/tokens/client/wallet.py`.
 *
 * Nothing of it is kept: the same vault draws the same batch again. Which tokens were spent in another session nobody
 * remembers, so one is taken at random. Whoever sees one again links both requests, so a server must not be able to ask
 * for it: another token is shown only after an answer, or after the server has shown what the earlier request signed
 * (docs/decisions/0054). The server's answer must never decide which week it is: a week made for one member would mark
 * everything that they do.
 */

import { type Answer, declinedBy, nonceFrom, read } from "#kernel/connection.ts";
import { CHECK_BYTES, Problem } from "#kernel/formats/messages.ts";
import { solve } from "#kernel/proof-of-work.ts";
import { weekOf } from "#kernel/roster/rules/allowance.ts";
import type { Once } from "#kernel/roster/rules/once.ts";
import { keysNumber } from "#kernel/roster/rules/server-keys.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import type { BytesRoute, Route } from "#kernel/wire/route.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Declined, Distrust, isDeclined, OnceUsed, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { markOf, type PenToken, requestMac, type Token, tokenHeader, wasRedeemed } from "./derive.ts";
import { type How, KeysMoved, ManyRedeemed, NoTokens, type Owner, type Payment, type Place } from "./paying.ts";
import { LONG_BYTES, type Sitting, Tickets } from "./tickets.ts";
import { Week } from "./week.ts";

export { KeysMoved, ManyRedeemed, NoTokens, type Owner, type Payment };

/** So many tokens that other sessions spent are shown for one request at most; of reads more, see `wallet.py`. */
const MOST_REDEEMED: Record<Payment, number> = { check: 6, read: 16, post: 12, report: 12 };
/** Codes of answers before which an honest server spends nothing. */
const UNSPENT = /^(work-.*|list-moved|community-quota|token-(missing|wrong|stale))$/;
const DRAW_TRIES = 2;
/** What is paid for with these has answers of one size: more of it would keep somebody waiting. */
const MOST_BYTES: Partial<Record<Payment | Once, number>> = { check: CHECK_BYTES };

/** What a server shows with `token-spent`. */
const shownBy = ({ content }: Answer): Bytes | null => decode(Problem, content).spent;

export class TokenWallet {
  readonly #owner: Owner;
  readonly #tickets: Tickets;
  #week = 0;
  #keys = 0;
  #drawing: Promise<Week> | null = null;
  /** This week's, once the first of them are here. */
  #here: Week | null = null;
  /** All that were begun, so that `wipe` reaches each. */
  #weeks: Week[] = [];
  /** Marks of requests of which the server itself said that they spent nothing. */
  #unspent: Bytes[] = [];
  #stopped: Distrust | null = null;

  /** `clock`, in milliseconds, measures how old a ticket is. */
  constructor(owner: Owner, clock: () => number = Date.now) {
    this.#owner = owner;
    this.#tickets = new Tickets(clock);
  }

  /**
   * Draw this week's tokens: right after unlocking, in the background, whatever comes then, so that a draw says only that
   * somebody unlocked. Resolves when the first of them are here; the rest follows by itself. Throws `Declined`, `Unreachable`, `BadAnswer`, `Distrust` (`wrong-token-key`).
   */
  async requestBatch(): Promise<void> {
    await this.#ofWeek();
  }

  /**
   * Pay for a request and read its JSON answer. `keys`: the number of the server's keys that the message was prepared
   * for, if it is right for these alone. Throws `KeysMoved`, `NoTokens`, `ManyRedeemed`, `Distrust` (`token-unspent`,
   * `tickets-refused`: after it this wallet pays for nothing more), and as `requestBatch`.
   */
  async ask<Q, A>(route: Route<Q, A>, message: Q, purpose: Payment, keys?: number): Promise<A> {
    return read(route.answer, await this.askBytes(route, message, purpose, keys));
  }

  /**
   * The same for an answer in bytes. If the server asks for work (`work-missing`), `message` gets it as `work`. Where
   * the server's keys have changed it draws new tokens and asks again.
   */
  async askBytes<Q>(route: BytesRoute<Q>, message: Q, purpose: Payment, keys?: number): Promise<Bytes> {
    return this.#asked(route, message, { purpose, sitting: purpose === "read" ? "read" : null, keys });
  }

  /** Send one of a sitting's posts: with the ticket that the one before brought, or else with a post token. Throws as `ask`. */
  async askForSitting<Q, A>(route: Route<Q, A>, message: Q, sitting: Sitting): Promise<A> {
    return read(route.answer, await this.#asked(route, message, { purpose: "post", sitting }));
  }

  /**
   * A token that there is once for this: the only one, or `which` of them. None is drawn for the asking: a draw is signed,
   * and would name whoever asks for something right after it. Throws `Trouble` (`once-missing`: this session has none).
   */
  async once(purpose: Once, number: number, which = 0): Promise<Token> {
    if (this.#stopped) throw this.#stopped;
    const token = await (await this.#ofWeek()).once(purpose, number, which);
    if (!token) throw new Trouble("once-missing");
    return token;
  }

  /**
   * Pay with it. No other of them is tried: who sees one twice links both requests. If the answer was lost, the very same
   * message is answered again. Throws `OnceUsed` if it was redeemed before, and as `once` and `ask`.
   */
  async askOnce<Q, A>(route: Route<Q, A>, message: Q, purpose: Once, number: number, which = 0): Promise<A> {
    const token = await this.once(purpose, number, which);
    try {
      return read(route.answer, (await this.#spend(route, message, purpose, number, token)).content);
    } catch (error) {
      throw isDeclined(error, "token-spent") ? new OnceUsed() : error;
    }
  }

  /** The member's token for good, by which stewards can see that a report is a member's: nonce (32) and output (64). */
  async credential(): Promise<Omit<Token, "seed">> {
    const { nonce, output } = await (await this.#ofWeek()).credential();
    return { nonce, output };
  }

  /** What a pen of the member's shows to the server to be certified: another one is given to nobody for it. */
  async pen(number: number): Promise<PenToken> {
    return (await this.#ofWeek()).pen(number);
  }

  /** How many of this week's checks are left at most: what earlier sittings used is only found out by trying. */
  get checksLeft(): { readonly count: number; readonly of: number } | null {
    return this.#here?.checksLeft ?? null;
  }

  /** The same of what pays for a sitting's posts. */
  get postsLeft(): { readonly count: number; readonly of: number } | null {
    return this.#here?.postsLeft ?? null;
  }

  /** Overwrite all tokens and what they are made of. */
  wipe(): void {
    for (const week of this.#weeks) week.wipe();
    this.#weeks = [];
    this.#tickets.wipe();
    this.#drawing = null;
    this.#here = null;
  }

  /** How many reads are paid for already: as many as may go at once without another token being shown. */
  get tickets(): number {
    return this.#tickets.count("read");
  }

  async #asked<Q>(route: BytesRoute<Q>, message: Q, how: How): Promise<Bytes> {
    if (this.#stopped) throw this.#stopped;
    const { sitting } = how;
    const answer =
      (sitting && (await this.#withTicket(route, message, sitting))) ?? (await this.#withToken(route, message, how));
    return answer.content;
  }

  /** The answer to a request that a ticket paid for; null if there is none that counts. */
  async #withTicket<Q>(route: BytesRoute<Q>, message: Q, sitting: Sitting): Promise<Answer | null> {
    await this.#owner.pinned();
    const authorization = this.#tickets.take(sitting);
    if (!authorization) return null;
    const { connection } = this.#owner;
    const body = encode(route.request, message);
    const answer = await connection.send(route.path, body, authorization, undefined, undefined, route.onPart);
    if (answer.status === 200) {
      this.#tickets.taken();
      return this.#kept(answer, sitting);
    }
    const declined = declinedBy(answer);
    if (declined.code === "short-ticket" && body.length > LONG_BYTES) return null;
    if (!["stale-ticket", "spent-ticket"].includes(declined.code)) throw declined;
    if (this.#tickets.refused(sitting)) throw this.#stop("tickets-refused");
    return null;
  }

  async #withToken<Q>(route: BytesRoute<Q>, message: Q, { purpose, sitting, keys }: How): Promise<Answer> {
    for (let shown = 1; ; shown++) {
      const tokens = await this.#ofWeek();
      if (keys !== undefined && keys !== tokens.keys) throw new KeysMoved();
      let taken: Place | null = null;
      try {
        taken = await tokens.pick(purpose);
        const answer = await this.#spend(route, message, taken.purpose, tokens.week, await taken.batch.token(taken.at));
        return this.#kept(answer, sitting);
      } catch (error) {
        if (isDeclined(error, "token-wrong", "keys-moved") && (await this.#hasNewKeys(tokens))) continue;
        if (!isDeclined(error, "token-spent")) {
          taken?.batch.held.push(taken.at);
          throw error;
        }
        if (shown === MOST_REDEEMED[purpose])
          throw tokens.isOver(purpose) ? tokens.noneLeft(purpose) : new ManyRedeemed(purpose);
      }
    }
  }

  /**
   * One token's request. If the line breaks, the very same is sent once more: the server answers it again, and no token
   * is lost. Throws `Declined` (`token-spent`) only with the proof of it.
   */
  async #spend<Q>(
    route: BytesRoute<Q>,
    message: Q,
    purpose: Payment | Once,
    week: number,
    token: Token,
  ): Promise<Answer> {
    const { connection } = this.#owner;
    await this.#owner.pinned();
    const send = async (body: Bytes): Promise<Answer> => {
      const authorization = tokenHeader(purpose, week, token, connection.site, route.path, body);
      const until = connection.until();
      const ask = () => connection.send(route.path, body, authorization, until, MOST_BYTES[purpose], route.onPart);
      let isFirst = true;
      const answer = await ask().catch((error: unknown) => {
        if (!(error instanceof Unreachable)) throw error;
        isFirst = false;
        return ask();
      });
      if (answer.status === 200) return answer;
      const declined = declinedBy(answer);
      const mark = markOf(requestMac(token.output, connection.site, route.path, body));
      if (declined.code === "token-spent" && !wasRedeemed(token.seed, shownBy(answer), [mark, ...this.#unspent])) {
        throw this.#stop("token-unspent");
      }
      // an append is told `roster-moved` after its token was spent, and what is done once before
      const isBefore = declined.code === "roster-moved" && !(purpose in MOST_REDEEMED);
      // one that was lost may have spent it before
      if (isFirst && (isBefore || UNSPENT.test(declined.code))) this.#unspent.push(mark);
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

  /**
   * Whether the server's keys are others than a batch was drawn with, as the charter says: then it counts no more. A
   * dishonest server can't have more drawn by that, since two stewards sign each change.
   */
  async #hasNewKeys({ keys }: Week): Promise<boolean> {
    if (keysNumber(this.#owner.roster) === keys) await this.#owner.refreshMine();
    return keysNumber(this.#owner.roster) !== keys;
  }

  /** An answer of which the ticket is kept. To a read without one, each page of a sitting would show another token. */
  #kept(answer: Answer, sitting: Sitting | null): Answer {
    if (sitting === "read" || (sitting && answer.ticket !== null)) {
      this.#tickets.keep(sitting, nonceFrom(answer.ticket ?? ""));
    }
    return answer;
  }

  /** Show nothing more to this server: the next token could be one that an earlier session showed. */
  #stop(code: string): Distrust {
    this.#stopped = new Distrust(code);
    return this.#stopped;
  }

  #ofWeek(): Promise<Week> {
    const week = weekOf(this.#owner.device.today());
    const keys = keysNumber(this.#owner.roster);
    if (this.#drawing && this.#week === week && this.#keys === keys) return this.#drawing;
    this.#keys = keys;
    this.#week = week; // what is under way with last week's goes on; it is wiped with the rest
    const drawing = this.#requestFirst(week);
    this.#drawing = drawing;
    drawing.catch(() => {
      if (this.#drawing === drawing) this.#drawing = null; // whoever needs a token next tries again
    });
    return drawing;
  }

  async #requestFirst(week: number): Promise<Week> {
    for (let attempt = 1; ; attempt++) {
      const tokens = new Week(this.#owner, week);
      this.#weeks.push(tokens);
      try {
        await tokens.requestFirst();
        this.#here = tokens;
        return tokens;
      } catch (error) {
        // what this device read last gives another number of checks, or other keys
        if (!isDeclined(error, "token-count", "keys-moved") || attempt === DRAW_TRIES) throw error;
        await this.#owner.refreshMine();
        this.#keys = keysNumber(this.#owner.roster);
      }
    }
  }
}
