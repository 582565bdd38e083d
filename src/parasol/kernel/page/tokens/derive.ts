/**
 * What a token is made of (docs/protocol.md, section "Tokens"): nonce, blind and key from the vault's master secret, so
 * that the same vault draws the same batch again and nothing has to be remembered. Counterpart of
 * `kernel/tokens/client/derive.py`.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { SeatKeys } from "#kernel/formats/vault.ts";
import type { Once } from "#kernel/roster/rules/once.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { type Bytes, concat, equal, toBase64, u32, utf8 } from "#kernel/wire/bytes.ts";
import { forSite } from "#kernel/wire/request.ts";
import { isSigned, publicKeyOf, SIGNATURE_BYTES, sign } from "#kernel/wire/signing.ts";

/** What tokens pay for; `escrow` is the one token that a member has for good. */
export const PURPOSES = ["check", "read", "post", "report", "escrow"] as const;
export type Purpose = (typeof PURPOSES)[number];
/** Where the week stands: of a pen `penNumber`, of its certificate the season, of a voice and its certificate the month. */
type Bound = Purpose | Once | "pen" | "season" | "month";

/** So many pens everybody has. */
export const PENS = 4;

const SEASON_WEEKS = 13;

/** The season of a week. */
export const seasonOfWeek = (week: number): number => Math.floor(week / SEASON_WEEKS);

/** The number of a pen's token: it is of a season, so that who is no member any more has none in the next one (decision 0193). */
export const penNumber = (season: number, slot: number): number => season * PENS + slot;

/** Tokens that everybody has in a week; of checks and posts there are as many as the member's allowance. */
const READS = 32;
/** Those that pay for posts, and those for reports that wait and what members tell stewards alone (decision 0119). */
const SENT = 12;
/** As many tokens as a pack has at most, and as many as one proof covers. */
const PACK_TOKENS = 4;
const PROVED_TOKENS = 16;
/** The week of the escrow credential, which has none. */
export const NO_WEEK = 0;
const MARK_BYTES = 16;

const LABEL = utf8("parasol/v1/token\0");
const SMALL = 0x0f;

/**
 * The secret from which a week's tokens are made: of whoever renewed their own keys the one before, for as long as tokens
 * may have been drawn with it, and for the escrow's (and pens) the first of all, since there is one for good.
 */
export function masterOf(
  { master, escrow_master, former }: Pick<SeatKeys, "master" | "escrow_master" | "former">,
  purpose: Purpose,
  week: number,
): Bytes {
  if (purpose === "escrow") return escrow_master ?? master;
  return former && week <= former.week ? former.master : master;
}

/** How many tokens there are of each purpose; `checks` and `posts` are the member's allowance. */
export const countsOf = (checks: number, posts: number): Readonly<Record<Purpose, number>> => ({
  check: checks,
  read: READS,
  post: posts,
  report: SENT - posts,
  escrow: 1,
});

/** The numbers of a week's `count` tokens, dealt into packs of four at most, as even as can be. */
export function packsOf(count: number): number[][] {
  const packs: number[][] = Array.from({ length: Math.ceil(count / PACK_TOKENS) }, () => []);
  for (let at = 0; at < count; at++) packs[at % packs.length]?.push(at);
  return packs;
}

/** What one proof covers: sixteen at a time, in order. */
export const provedTogether = <T>(elements: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(elements.length / PROVED_TOKENS) }, (_, at) =>
    elements.slice(at * PROVED_TOKENS, (at + 1) * PROVED_TOKENS),
  );

/** The public part that binds tokens to a purpose and a week. */
export const infoOf = (purpose: Bound, week: number): Bytes => concat(LABEL, utf8(`${purpose}\0`), u32(week));

/**
 * `keys` is the number of the server's keys: under new ones nothing is like what was shown under the old. It isn't there
 * for the founding's, so that what was drawn before there could be others is drawn again.
 */
const contextOf = (purpose: Bound, week: number, at: number, keys: number): Bytes =>
  concat(utf8(`${purpose}\0`), u32(week), Uint8Array.of(at >>> 8, at), keys === 1 ? new Uint8Array() : u32(keys));

/** The token's nonce, 32 bytes: the PRF's input. */
export const nonceOf = (master: Bytes, purpose: Bound, week: number, at: number, keys = 1): Bytes =>
  derive(master, "token/nonce", 32, contextOf(purpose, week, at, keys));

/** The scalar that blinds it: 32 bytes, little-endian, below 2^252 (uniform but for less than 2^-127). */
export function blindOf(master: Bytes, purpose: Bound, week: number, at: number, keys = 1): Bytes {
  const scalar = derive(master, "token/blind", 32, contextOf(purpose, week, at, keys));
  scalar[31] = (scalar[31] as number) & SMALL;
  return scalar;
}

/** The seed of the token's own signing key, 32 bytes. Every session of the same vault has it, and nobody else. */
export const seedOf = (master: Bytes, purpose: Purpose | Once, week: number, at: number, keys = 1): Bytes =>
  derive(master, "token/key", 32, contextOf(purpose, week, at, keys));

/** What is drawn on a key of one's own. */
type Keyed = "pen" | "voice";

/** The seed of a pen's signing key, 32 bytes, or of a month's voice; `master` is the one for good, as the escrow's. */
export const penSeedOf = (master: Bytes, pen: number, of: Keyed = "pen"): Bytes => derive(master, of, 32, u32(pen));

/** The PRF's input for a pen, 32 bytes, or for a month's voice: whoever sees the public key computes it too. */
export const penInputOf = (genesis: Bytes, pen: number, key: Bytes, of: Keyed = "pen"): Bytes =>
  sha256(concat(utf8(`parasol/v1/${of}\0`), genesis, u32(pen), key));

/**
 * A token: its nonce (32 bytes), its output (64), which only the server and its owner know, and the seed (32) of its
 * own key, which signs each request that it pays for and whose public half is sent to nobody.
 */
export interface Token {
  readonly nonce: Bytes;
  readonly output: Bytes;
  readonly seed: Bytes;
}

/** What a pen shows for its certificate of a season. */
export type PenToken = Token & { readonly season: number };

/** What binds a token to the request that it pays for at one site, 32 bytes. */
export function requestMac(output: Bytes, site: string, path: string, body: Bytes): Bytes {
  const asked = concat(utf8(`POST\n${path}\n`), sha256(body));
  return hmac(sha256, derive(output, "token/request"), forSite(site, asked));
}

/** What stands for a request, and is signed: the first 16 bytes of its MAC. */
export const markOf = (mac: Bytes): Bytes => mac.slice(0, MARK_BYTES);

/** The header's value that pays for a request with a token. It holds for this site, path and body alone. */
export function tokenHeader(
  purpose: Bound,
  week: number,
  token: Token,
  site: string,
  path: string,
  body: Bytes,
): string {
  const mac = requestMac(token.output, site, path, body);
  const signature = sign(token.seed, "redeem", markOf(mac));
  return `Token ${purpose}.${week}.${[token.nonce, mac, signature].map(toBase64).join(".")}`;
}

/**
 * Whether a token paid for a request with another mark than these. `proof`: the mark, and the signature that only the
 * token's owner can make, as the server kept them.
 */
export function wasRedeemed(seed: Bytes, proof: Bytes | null, unlike: readonly Bytes[]): boolean {
  if (proof?.length !== MARK_BYTES + SIGNATURE_BYTES) return false;
  const mark = proof.slice(0, MARK_BYTES);
  if (unlike.some((other) => equal(other, mark))) return false;
  return isSigned(publicKeyOf(seed), "redeem", mark, proof.slice(MARK_BYTES));
}
