/**
 * Talking to the server: strict answers, signed requests, nothing kept. Counterpart of `kernel/client/connection.py`.
 *
 * No cookie, no cache, no other host, and no state but unused nonces. A request that ends without an answer may be sent
 * again: whatever it wanted is named by the client's own id, and happens once.
 */

import { PROTOCOL, Problem, type RoomAppend } from "#kernel/formats/messages.ts";
import { Key } from "#kernel/formats/sizes.ts";
import { type Bytes, concat, Malformed, toBase64 } from "#kernel/wire/bytes.ts";
import { decode, encode, type Format } from "#kernel/wire/codec.ts";
import { digestOf, forSite, requestBytes } from "#kernel/wire/request.ts";
import type { BytesRoute, Route } from "#kernel/wire/route.ts";
import * as routes from "#kernel/wire/routes.ts";
import { type Label, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { BadAnswer, Declined, Trouble, Unreachable } from "#kernel/wire/trouble.ts";

/** As `globalThis.fetch`; a test's cuts the line. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

export const NONCE_HEADER = "Parasol-Nonce";
/** What pays for another read, with the answer to one that was paid for. */
export const TICKET_HEADER = "Parasol-Ticket";
const TRIES = 3;
const PATIENCE = 30_000;
/** In a millisecond; below the 5 of a phone with a bad line, which shares it with others. */
const LEAST_BYTES = 2;
/** Larger than any honest answer. Counted unpacked, since a small body can unpack to a huge one. */
export const MAX_ANSWER_BYTES = 40_000_000;

/** An answer that isn't read yet. */
export interface Answer {
  readonly status: number;
  readonly content: Bytes;
  readonly ticket: string | null;
}

/**
 * Ask now for what is needed later. The first call of what comes back gives that answer, or, if it has failed by then,
 * asks as if nothing had been asked; every other call asks too.
 */
export function early<T, P extends unknown[]>(ask: (...how: P | []) => Promise<T>): (...how: P) => Promise<T> {
  let answer: Promise<T> | null = ask();
  answer.catch(() => {
    answer = null;
  });
  return (...how) => {
    const given = answer;
    answer = null;
    return given ?? ask(...how);
  };
}

/** A record to append; what a plain record doesn't have may be left out. */
export type Append = Pick<RoomAppend, "room" | "record"> & Partial<RoomAppend>;

/** A connection to the server of one site. Several questions may be asked at once. */
export class Connection {
  /** For which all that is signed here is signed. Nothing that a server says can change it. */
  readonly site: string;
  readonly #fetch: Fetch;
  readonly #patience: number;
  #isClosed = false;
  #askNonce = (until?: number) => this.ask(routes.nonce, {}, undefined, until);
  #nonces: Bytes[] = []; // each is taken out before it is used, so that none is used twice

  /**
   * `patience`, in milliseconds, is for a request, its repetitions and their whole answers; for each byte that comes or
   * goes there is more. A time for each piece alone would let a server drip for as long as it likes.
   */
  constructor(site: string, fetch: Fetch = (path, init) => globalThis.fetch(path, init), patience = PATIENCE) {
    this.site = site;
    this.#fetch = fetch;
    this.#patience = patience;
  }

  /** Sign what is asked of this site, and of no other. */
  sign(seed: Bytes, label: Label, message: Bytes): Bytes {
    return sign(seed, label, forSite(this.site, message));
  }

  /** From now on nothing is sent: `Trouble` (`locked`). */
  close(): void {
    this.#isClosed = true;
  }

  /** Something will be signed soon: ask for its nonce, which is good for a minute. */
  prepareToSign(): void {
    this.#askNonce = early(this.#askNonce);
  }

  /** When a request that begins now is to be over, but for what its bytes give it. */
  until(): number {
    return performance.now() + this.#patience;
  }

  /**
   * Send a message and read a JSON answer; signed if `seed` is given. `until` is for what is sent again, or takes long.
   * Throws `Unreachable`, `Declined`, `BadAnswer`.
   */
  async ask<Q, A>(route: Route<Q, A>, message: Q, seed?: Bytes, until?: number): Promise<A> {
    return read(route.answer, await this.askBytes(route, message, seed, until));
  }

  /** The same for an answer in bytes. */
  async askBytes<Q>(route: BytesRoute<Q>, message: Q, seed?: Bytes, until = this.until()): Promise<Bytes> {
    let body = encode(route.request, message);
    if (seed && route.pack) body = await route.pack(body);
    for (let attempt = 1; ; attempt++) {
      const authorization = seed && (await this.#authorization(route.path, body, seed, until));
      const answer = await this.send(route.path, body, authorization, until, undefined, route.onPart);
      if (answer.status === 200) return answer.content;
      const declined = declinedBy(answer);
      if (!["stale-nonce", "spent-nonce"].includes(declined.code) || attempt === TRIES) throw declined;
      this.#nonces = [];
    }
  }

  /**
   * Append a record; its number. If the line breaks, the very same record is sent again: its id makes sure that it is
   * kept once. Throws `Unreachable` when that didn't help, `Declined`, `BadAnswer`.
   */
  async append(message: Append, seed: Bytes): Promise<number> {
    const whole: RoomAppend = {
      withdraw_keys: [],
      expires_on: null,
      list_number: null,
      entries: [],
      head: null,
      generation: null,
      work: null,
      ...message,
    };
    const until = this.until();
    for (let attempt = 1; ; attempt++) {
      try {
        return (await this.ask(routes.roomsAppend, whole, seed, until)).seq;
      } catch (error) {
        if (!(error instanceof Unreachable) || attempt === TRIES) throw error;
        this.#nonces = [];
      }
    }
  }

  /** Send a body as it is, with this `Authorization` if any; an answer has `most` bytes, and `onPart` is told of it
   * as it comes. Throws `Unreachable`, `BadAnswer`. */
  async send(
    path: string,
    body: Bytes,
    authorization?: string,
    until = this.until(),
    most = MAX_ANSWER_BYTES,
    onPart?: BytesRoute<unknown>["onPart"],
  ): Promise<Answer> {
    if (this.#isClosed) throw new Trouble("locked");
    const abort = new AbortController();
    const giveUp = () => abort.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moved = 0;
    const waitOn = (bytes: Bytes) => {
      moved += bytes.length;
      clearTimeout(timer);
      const left = until + moved / LEAST_BYTES - performance.now();
      timer = setTimeout(giveUp, left);
      if (left < 99) giveUp(); // what is sent again when it is too late doesn't leave; timers may be early
    };
    waitOn(body);
    try {
      const response = await this.#fetch(path, {
        method: "POST",
        body: body as BodyInit,
        headers: {
          "Content-Type": "application/json",
          "Parasol-Protocol": `${PROTOCOL}`,
          ...(authorization && { Authorization: authorization }),
        },
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        redirect: "error",
        mode: "same-origin",
        signal: abort.signal,
      });
      const reader = response.body?.getReader();
      const pieces: Bytes[] = [];
      while (reader) {
        const { done, value } = await reader.read();
        if (done) break;
        waitOn(value);
        if (moved > body.length + most) throw new BadAnswer("bad-answer");
        pieces.push(value);
        if (response.status === 200) onPart?.(concat(...pieces));
      }
      const answer = {
        status: response.status,
        content: concat(...pieces),
        ticket: response.headers.get(TICKET_HEADER),
      };
      // Nothing can be kept right now: as if the line had been cut.
      if (response.status === 503)
        throw new Unreachable(/^full|^storage/.test(declinedBy(answer).code) ? "full" : undefined);
      const fresh = response.headers.get(NONCE_HEADER);
      if (fresh !== null) this.#nonces.push(nonceFrom(fresh));
      return answer;
    } catch (error) {
      giveUp();
      throw error instanceof Trouble ? error : new Unreachable();
    } finally {
      clearTimeout(timer);
    }
  }

  async #authorization(path: string, body: Bytes, seed: Bytes, until: number): Promise<string> {
    const nonce = this.#nonces.pop() ?? (await this.#askNonce(until)).nonce;
    const digest = digestOf(body);
    const signature = this.sign(seed, "request", requestBytes(path, nonce, digest));
    return `Parasol ${[publicKeyOf(seed), nonce, signature, digest].map(toBase64).join(".")}`;
  }
}

/** 32 bytes as the server writes them. Throws `BadAnswer`. */
export const nonceFrom = (header: string): Bytes => orBad(() => Key.read(header));

/** The message in an answer. Throws `BadAnswer`. */
export const read = <T>(format: Format<T>, content: Bytes): T => orBad(() => decode(format, content));

function orBad<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof Malformed) throw new BadAnswer("bad-answer");
    throw error;
  }
}

/**
 * The server's no, read from its answer: a code in the form of one, or `refused`. Nobody shows it: it chooses among our
 * sentences about refusals, and what else hangs on a code asks for `Declined`.
 */
export function declinedBy({ status, content }: Answer): Declined {
  try {
    const { code } = decode(Problem, content);
    return new Declined(/^[a-z-]{1,40}$/.test(code) ? code : "refused", status);
  } catch {
    return new Declined("refused", status);
  }
}
