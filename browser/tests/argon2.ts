/**
 * Argon2id for these tests, by another library than the page's (see `test.mjs`): the page's does without WebAssembly
 * and took two thirds of the tests' time. `seal.test.ts`, which has the vectors, runs with the page's own.
 */
import { argon2id } from "hash-wasm";
import type { Bytes } from "../src/wire/bytes.ts";

export interface Cost {
  readonly m: number; // KiB
  readonly t: number;
  readonly p: number;
  readonly dkLen: number; // bytes
  readonly onProgress?: (done: number) => void;
}

/** As in `@noble/hashes/argon2.js`; progress is heard once, at the end. */
export async function argon2idAsync(password: Bytes, salt: Bytes, cost: Cost): Promise<Bytes> {
  const { m: memorySize, t: iterations, p: parallelism, dkLen: hashLength } = cost;
  const seed = await argon2id({
    ...{ password, salt, memorySize, iterations, parallelism, hashLength },
    outputType: "binary",
  });
  cost.onProgress?.(1);
  return seed;
}
