/**
 * What a token is made of (docs/protocol.md, section "Tokens"): nonce, blind and key from the vault's master secret, so
 * that the same vault draws the same batch again and nothing has to be remembered. Counterpart of
 * `client/tokens/derive.py`.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { derive } from "../seal/kdf.ts";
import { type Bytes, concat, equal, toBase64, u32, utf8 } from "../wire/bytes.ts";
import { isSigned, publicKeyOf, SIGNATURE_BYTES, sign } from "../wire/signing.ts";

/** What tokens pay for; `escrow` is the one token that a member has for good. */
export const PURPOSES = ["check", "read", "post", "escrow"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Tokens that every batch has; of checks there are as many as the member's allowance. */
export const READS = 32;
export const POSTS = 12;
/** The week of the escrow credential, which has none. */
export const NO_WEEK = 0;
const MARK_BYTES = 16;

const LABEL = utf8("parasol/v1/token\0");
const SMALL = 0x0f;

/** The public part that binds tokens to a purpose and a week. */
export const infoOf = (purpose: Purpose, week: number): Bytes => concat(LABEL, utf8(`${purpose}\0`), u32(week));

const contextOf = (purpose: Purpose, week: number, at: number): Bytes =>
  concat(utf8(`${purpose}\0`), u32(week), Uint8Array.of(at >>> 8, at));

/** The token's nonce, 32 bytes: the PRF's input. */
export const nonceOf = (master: Bytes, purpose: Purpose, week: number, at: number): Bytes =>
  derive(master, "token/nonce", 32, contextOf(purpose, week, at));

/** The scalar that blinds it: 32 bytes, little-endian, below 2^252 (uniform but for less than 2^-127). */
export function blindOf(master: Bytes, purpose: Purpose, week: number, at: number): Bytes {
  const scalar = derive(master, "token/blind", 32, contextOf(purpose, week, at));
  scalar[31] = (scalar[31] as number) & SMALL;
  return scalar;
}

/** The seed of the token's own signing key, 32 bytes. Every session of the same vault has it, and nobody else. */
export const seedOf = (master: Bytes, purpose: Purpose, week: number, at: number): Bytes =>
  derive(master, "token/key", 32, contextOf(purpose, week, at));

/**
 * A token: its nonce (32 bytes), its output (64), which only the server and its owner know, and the seed (32) of its
 * own key, which signs each request that it pays for and whose public half is sent to nobody.
 */
export interface Token {
  readonly nonce: Bytes;
  readonly output: Bytes;
  readonly seed: Bytes;
}

/** What binds a token to the request that it pays for, 32 bytes. */
export function requestMac(output: Bytes, path: string, body: Bytes): Bytes {
  return hmac(sha256, derive(output, "token/request"), concat(utf8(`POST\n${path}\n`), sha256(body)));
}

/** What stands for a request, and is signed: the first 16 bytes of its MAC. */
export const markOf = (mac: Bytes): Bytes => mac.slice(0, MARK_BYTES);

/** The header's value that pays for a request with a token. It holds for this path and this body alone. */
export function tokenHeader(purpose: Purpose, week: number, token: Token, path: string, body: Bytes): string {
  const mac = requestMac(token.output, path, body);
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
