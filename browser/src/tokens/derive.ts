/**
 * What a token is made of (docs/protocol.md, section "Tokens"): nonce and blind from the vault's master secret, so that
 * the same vault draws the same batch again and nothing has to be remembered. Counterpart of `client/tokens/derive.py`.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { derive } from "../seal/kdf.ts";
import { type Bytes, concat, toBase64, u32, utf8 } from "../wire/bytes.ts";

/** What tokens pay for; `escrow` is the one token that a seat has for good. */
export const PURPOSES = ["check", "read", "post", "escrow"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Tokens that every batch has; of checks there are as many as the seat's allowance. */
export const READS = 32;
export const POSTS = 12;
/** The week of the escrow credential, which has none. */
export const NO_WEEK = 0;

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

/** A token: its nonce (32 bytes) and its output (64), which only the server and its owner know. */
export interface Token {
  readonly nonce: Bytes;
  readonly output: Bytes;
}

/** The header's value that pays for a request with a token. It holds for this path and this body alone. */
export function tokenHeader(
  purpose: Purpose,
  week: number,
  { nonce, output }: Token,
  path: string,
  body: Bytes,
): string {
  const key = derive(output, "token/request");
  const mac = hmac(sha256, key, concat(utf8(`POST\n${path}\n`), sha256(body)));
  return `Token ${purpose}.${week}.${toBase64(nonce)}.${toBase64(mac)}`;
}
