/**
 * A server's side of tokens as a plain model over the library: draws, verifies, spends; and a wallet that it serves.
 */
import assert from "node:assert/strict";
import { pbkdf2Sync } from "node:crypto";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { Connection, TICKET_HEADER } from "#kernel/connection.ts";
import { type TokenBatch, type TokenPack, TokensDraw, TokensDrawn } from "#kernel/formats/member-messages.ts";
import { Problem } from "#kernel/formats/messages.ts";
import { NEW_MEMBER } from "#kernel/roster/rules/membership.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import {
  infoOf,
  markOf,
  NO_WEEK,
  PURPOSES,
  type Purpose,
  penNumber,
  provedTogether,
  requestMac,
  seasonOfWeek,
} from "#kernel/tokens/derive.ts";
import { type Owner, TokenWallet } from "#kernel/tokens/wallet.ts";
import { type Bytes, concat, equal, fromBase64, keyOf, textOf, toBase64 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { POLICY } from "./town.ts";

interface Evaluating {
  evaluate(input: Bytes): Bytes;
}

/** A day in the middle of a week, and that week. */
export const TODAY = 20_783;
export const WEEK = 2969;
export const SEED = new Uint8Array(32).fill(3);

export const problem = (code: string, status = 409, spent?: Bytes): Response =>
  new Response(encode(Problem, { status, code, spent: spent ?? null }) as BodyInit, {
    status,
  });

/** A task of work whose answer is the first that is tried. */
export function easyTask(): string {
  const [nonce, salt] = ["ff".repeat(16), "0a".repeat(16)];
  const password = Buffer.concat([Buffer.from(nonce, "hex"), Buffer.alloc(4)]);
  const keyPrefix = pbkdf2Sync(password, Buffer.from(salt, "hex"), 1, 32, "sha256").toString("hex").slice(0, 32);
  const whole = {
    nonce,
    salt,
    cost: 1,
    keyLength: 32,
    keyPrefix,
    keySignature: "ab",
    data: { expires: 1_800_000_000 },
  };
  return JSON.stringify({ parameters: { algorithm: "PBKDF2/SHA-256", ...whole }, signature: "cd" });
}

export const elementsOf = (packs: readonly TokenPack[]): Bytes[] => packs.flatMap(({ elements }) => elements);

export interface Paid {
  readonly path: string;
  readonly body: Bytes;
  readonly header: string;
}

const NO_BYTES = new Uint8Array();
const PASSES = ristretto255_oprf.poprf(NO_BYTES).deriveKeyPair(new Uint8Array(32).fill(10), NO_BYTES);

const known = new Map<string, TokenBatch>();

/** A vault draws with the same elements in each session: their answer is computed once, its proof's randomness with it. */
function evaluated(info: Bytes, secret: Bytes, elements: Bytes[]): TokenBatch {
  const asked = [info, secret, ...elements].map(keyOf).join();
  const given = known.get(asked) ?? ristretto255_oprf.poprf(info).blindEvaluateBatch(secret, elements);
  known.set(asked, given);
  return given;
}

export class Mint {
  /** Those in force; `renewed` puts others into their place. */
  keys = ristretto255_oprf.poprf(new Uint8Array()).deriveKeyPair(new Uint8Array(32).fill(9), new Uint8Array());
  /** That of passes alone. */
  readonly profileKeys = PASSES;
  /** By nonce, the header that it was spent with. */
  readonly spent = new Map<string, string>();
  readonly draws: TokensDraw[] = [];
  readonly paid: Paid[] = [];
  readonly tickets = new Set<string>();
  /** What a test lets the server do in place of an answer, by path; undefined: what it always does. */
  intercept: (paid: Paid, count: number) => Response | undefined | Promise<Response | undefined> = () => undefined;
  decline: ((asked: TokensDraw) => Response | undefined) | null = null;

  /** Every token key there ever was: the first ones first. */
  readonly tokenKeys = [this.keys.publicKey];

  renewed(): void {
    this.keys = ristretto255_oprf.poprf(new Uint8Array()).deriveKeyPair(new Uint8Array(32).fill(8), new Uint8Array());
    this.tokenKeys.push(this.keys.publicKey);
  }

  issued(asked: TokensDraw): TokensDrawn {
    const batch = (purpose: Purpose, elements: Bytes[]): TokenBatch =>
      evaluated(infoOf(purpose, purpose === "escrow" ? NO_WEEK : asked.week), this.keys.secretKey, elements);
    const batches = (purpose: "check" | "read" | "post" | "report"): TokenBatch[] =>
      provedTogether(elementsOf(asked[purpose])).map((each) => batch(purpose, each));
    const escrow = batch("escrow", [asked.escrow]);
    const pens = asked.pens.map((element, pen) =>
      evaluated(infoOf("pen", penNumber(seasonOfWeek(asked.week), pen)), this.keys.secretKey, [element]),
    );
    const once = asked.once.map(({ purpose, number, elements }) =>
      evaluated(infoOf(purpose, number), this.#secretOf(purpose), elements),
    );
    return {
      check: batches("check"),
      read: batches("read"),
      post: batches("post"),
      report: batches("report"),
      escrow,
      pens,
      once,
    };
  }

  connection(): Connection {
    return new Connection("site.example", async (path, init) => {
      if (path === "/api/nonce") return new Response(JSON.stringify({ nonce: toBase64(new Uint8Array(32)) }));
      const body = init.body as Bytes;
      if (path === "/api/tokens/draw") {
        const asked = decode(TokensDraw, body);
        this.draws.push(asked);
        return this.decline?.(asked) ?? new Response(encode(TokensDrawn, this.issued(asked)) as BodyInit);
      }
      const header = (init.headers as Record<string, string>).Authorization ?? "";
      const paid = { path, body, header };
      this.paid.push(paid);
      return (await this.intercept(paid, this.paid.length)) ?? this.answer(paid);
    });
  }

  answer({ path, body, header }: Paid): Response {
    if (header.startsWith("Ticket ")) {
      return this.tickets.delete(header.slice(7)) ? this.done() : problem("spent-ticket", 401);
    }
    const [purpose, week, nonce, mac] = partsOf(header);
    assert.ok([...PURPOSES, "ballot", "profile"].includes(purpose));
    const functions = ristretto255_oprf.poprf(infoOf(purpose, Number(week))) as unknown as Evaluating & {
      evaluate(secretKey: Bytes, input: Bytes): Bytes;
    };
    const output = functions.evaluate(this.#secretOf(purpose), fromBase64(nonce));
    if (toBase64(requestMac(output, "site.example", path, body)) !== mac) return problem("token-wrong", 401);
    const before = this.spent.get(nonce);
    if (before !== undefined && partsOf(before)[3] !== mac) return problem("token-spent", 409, proofIn(before));
    this.spent.set(nonce, before ?? header);
    return purpose === "read" ? this.done() : new Response("{}");
  }

  #secretOf(purpose: string): Bytes {
    return (purpose === "profile" ? this.profileKeys : this.keys).secretKey;
  }

  private done(): Response {
    const ticket = toBase64(crypto.getRandomValues(new Uint8Array(32)));
    this.tickets.add(ticket);
    return new Response("{}", { headers: { [TICKET_HEADER]: ticket } });
  }
}

/** A roster in which the member of `SEED` has `checks` checks a week. */
export function rosterFor(tokenKey: Bytes, checks: number): RosterState {
  const key = publicKeyOf(SEED);
  const place = { recipient: new Uint8Array(32), leaf: 0, role: "member", since: 0, invite: null } as const;
  const member = { ...NEW_MEMBER, key, ...place };
  return {
    ...EMPTY,
    length: 1,
    serverKeys: [
      { madeOn: 0, firstList: 1, oprfKey: NO_BYTES, tokenKey, escrowKey: NO_BYTES, profileKey: PASSES.publicKey },
    ],
    seats: new Map([[keyOf(key), member]]),
    policies: [[0, { ...POLICY, checks_per_week: checks }]],
    days: [[0, 0]],
  };
}

type Parts = [Purpose, string, string, string, string];
const partsOf = (header: string): Parts => header.replace("Token ", "").split(".") as Parts;

/** What a server shows of a token that was spent with this header. */
export function proofIn(header: string): Bytes {
  const [, , , mac, signature] = partsOf(header);
  return concat(markOf(fromBase64(mac)), fromBase64(signature));
}

export interface WalletOwner {
  today: number;
  checks: number;
  refreshed: number;
  /** What is added to the clock, in milliseconds. */
  later: number;
  /** Whether a test's roster has its poll. */
  isPolled: boolean;
  /** Whether the rest of the week's tokens is never drawn by itself. */
  isFirstOnly: boolean;
  /** How long each pause was to be. */
  readonly pauses: number[];
  readonly owner: Owner;
  readonly wallet: TokenWallet;
}

/** A wallet that this mint serves, and what its owner knows. */
const serverKeysOf = (tokenKey: Bytes) => ({
  madeOn: 0,
  firstList: 1,
  oprfKey: NO_BYTES,
  tokenKey,
  escrowKey: NO_BYTES,
  profileKey: PASSES.publicKey,
});

export function walletOwnerOf(
  mint: Mint,
  checks = 8,
  master: Bytes = new Uint8Array(32).fill(7),
  since = 0,
): WalletOwner {
  const walletOwner = {
    today: TODAY,
    checks,
    refreshed: 0,
    later: 0,
    isFirstOnly: false,
    isPolled: false,
    pauses: [] as number[],
    /** How many of the server's keys the charter names, as it was read last. */
    known: mint.tokenKeys.length,
  };
  const owner: Owner = {
    connection: mint.connection(),
    device: {
      random: (count) => crypto.getRandomValues(new Uint8Array(count)),
      today: () => walletOwner.today,
      pause: (milliseconds) => {
        walletOwner.pauses.push(milliseconds);
        return walletOwner.isFirstOnly ? new Promise(() => {}) : Promise.resolve();
      },
    },
    get roster() {
      const serverKeys = mint.tokenKeys.slice(0, walletOwner.known).map(serverKeysOf);
      return { ...rosterFor(NO_BYTES, walletOwner.checks), serverKeys };
    },
    ownKeys: [publicKeyOf(SEED)],
    seed: SEED,
    masterOf: () => master,
    mine: {
      role: "member",
      since,
      last_day: null,
      vouched_on: null,
      is_stale: false,
      register: new Uint8Array(32),
      day: 0,
    },
    pinned: async () => undefined,
    async refreshMine() {
      walletOwner.refreshed++;
      walletOwner.known = mint.tokenKeys.length;
    },
  };
  return Object.assign(walletOwner, { owner, wallet: new TokenWallet(owner, () => 1e12 + walletOwner.later) });
}

export const nonceIn = ({ header }: Paid): string => header.split(".")[2] ?? "";
export const sameBody = (one: Paid, other: Paid): boolean => equal(one.body, other.body);
export const textIn = ({ body }: Paid): string => textOf(body);
