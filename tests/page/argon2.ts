/**
 * Argon2id for these tests, by another library than the page's (see `test.mjs`), or by Python if it is there: the page's
 * does without WebAssembly and took two thirds of the tests' time. The same words give the same seed, which is computed
 * once. `seal.test.ts`, which has the vectors, runs with the page's own.
 */
import { argon2id } from "hash-wasm";
import { type Bytes, fromBase64, keyOf, toBase64 } from "#kernel/wire/bytes.ts";
import { RESIDENT, Resident } from "./resident.ts";

export interface Cost {
  readonly m: number; // KiB
  readonly t: number;
  readonly p: number;
  readonly dkLen: number; // bytes
  readonly onProgress?: (done: number) => void;
}

const resident = RESIDENT ? new Resident() : null;
const computed = new Map<string, Promise<Bytes>>();

/** As in `@noble/hashes/argon2.js`; progress is heard once, at the end. */
export async function argon2idAsync(password: Bytes, salt: Bytes, { onProgress, ...cost }: Cost): Promise<Bytes> {
  const asked = [keyOf(password), keyOf(salt), JSON.stringify(cost)].join(" ");
  const seed = computed.get(asked) ?? compute(password, salt, cost);
  computed.set(asked, seed);
  const copy = (await seed).slice(); // whoever asked overwrites it
  onProgress?.(1);
  return copy;
}

function compute(password: Bytes, salt: Bytes, cost: Cost): Promise<Bytes> {
  const { m: memorySize, t: iterations, p: parallelism, dkLen: hashLength } = cost;
  const numbers = [memorySize, iterations, parallelism, hashLength];
  if (resident) return resident.ask({ argon2: [toBase64(password), toBase64(salt), ...numbers] }).then(fromBase64);
  // The library may keep the word's bytes, which are overwritten, until it comes to them.
  const kept = { password: password.slice(), salt: salt.slice() };
  return argon2id({ ...kept, memorySize, iterations, parallelism, hashLength, outputType: "binary" });
}
