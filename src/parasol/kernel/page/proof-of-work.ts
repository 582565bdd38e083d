/**
 * Solving the server's proof of work, before a public report or a new vault. Counterpart of `kernel/client/proof_of_work.py`.
 *
 * The task is ALTCHA's (docs/protocol.md, section 14). A server that has been taken over must not be able to make a
 * phone work for hours, so a task beyond the ceilings below is refused before any work is done.
 *
 * Over WebCrypto and not with `altcha-lib` (1.5 KB gzipped): its solver derives one key after the other, where
 * WebCrypto works on several cores if it is asked for several at once, and ends by a clock, where a deterministic task
 * ends by counting.
 */

import { type Bytes, concat, Malformed, toBase64, toHex, u32, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode, int, oneOf, struct, text } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Declined, troubleOf } from "#kernel/wire/trouble.ts";
import type { Connection } from "./connection.ts";

const MAX_COST = 10_000; // iterations of one derivation: ten times what the server asks today
const COUNTERS = 1_600; // the answer is below: 800 derivations on average
const AT_ONCE = 16; // derivations before the page may paint: 2 ms of work on the build machine
const KEY_BYTES = 32;

const Task = struct({
  parameters: struct({
    algorithm: oneOf(["PBKDF2/SHA-256"]),
    cost: int,
    data: struct({ expires: int }),
    keyLength: oneOf([KEY_BYTES]),
    keyPrefix: text,
    keySignature: text,
    nonce: text,
    salt: text,
  }),
  signature: text,
});

/** The task and its answer and nothing else: the library's solving time would describe the device. */
const Solution = struct({ challenge: Task, solution: struct({ counter: int, derivedKey: text }) });

/** The task is malformed, asks for more than any honest server does, or has no solution (`work-refused`). */
export class WorkRefused extends troubleOf("work-refused") {}

/**
 * The solution of `task`, the JSON text that the server set, as the base64 that it takes. Costs 800 derivations on
 * average, 1,600 at most: 0.1 s on one core of the build machine. The page stays alive. Throws `WorkRefused`.
 */
export async function solve(task: string): Promise<string> {
  const challenge = parse(task);
  const { keyPrefix, nonce, salt, cost } = challenge.parameters;
  const start = bytesOf(nonce);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt) as BufferSource, iterations: cost };
  const keyAt = async (counter: number): Promise<string> => {
    const password = concat(start, u32(counter)) as BufferSource;
    const base = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    return toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, KEY_BYTES * 8)));
  };
  for (let first = 0; first < COUNTERS; first += AT_ONCE) {
    const keys = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => keyAt(first + at)));
    const found = keys.findIndex((key) => key.startsWith(keyPrefix));
    const derivedKey = keys[found];
    if (derivedKey !== undefined) {
      return toBase64(encode(Solution, { challenge, solution: { counter: first + found, derivedKey } }));
    }
  }
  throw new WorkRefused();
}

/** Asks for a task and solves it: the work for one act. */
export const workOf = (connection: Connection) => async (): Promise<string> =>
  solve((await connection.ask(routes.work, {})).task);

/**
 * Do what is paid with work; once more if the server finds the work stale. Unless `isAsked`, with "" first: it may cost
 * nothing.
 */
export async function paid<T>(
  connection: Connection,
  act: (work: string) => Promise<T>,
  isAsked = true,
  work = workOf(connection),
): Promise<T> {
  for (let attempt = isAsked ? 0 : -1; ; attempt++) {
    const proof = attempt < 0 ? "" : await work();
    try {
      return await act(proof);
    } catch (error) {
      if (!(error instanceof Declined && error.code.startsWith("work-")) || attempt === 2) throw error;
    }
  }
}

function parse(task: string): ReturnType<typeof Task.read> {
  try {
    const challenge = decode(Task, utf8(task));
    const { cost, keyPrefix, nonce, salt } = challenge.parameters;
    if (cost < 1 || cost > MAX_COST || ![keyPrefix, nonce, salt].every(isHex)) throw new WorkRefused();
    return challenge;
  } catch (error) {
    throw error instanceof Malformed ? new WorkRefused() : error;
  }
}

const isHex = (digits: string): boolean => /^([0-9a-f]{2})+$/.test(digits);

const bytesOf = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
