/**
 * Argon2id for the page in most of the browser's tests (`build.mjs --tests-argon2`): computed by Python, to which
 * `tests/browser/phone.py` gives the page a way. The page's own took a quarter of those tests' time. Those of the build,
 * of the main job, of what stays in memory and of a browser without a compiler run with the page as people get it.
 */
import { type Bytes, fromBase64, toBase64 } from "#kernel/wire/bytes.ts";
import type { Cost } from "./argon2.ts";

declare global {
  var argon2idForTests: (password: string, salt: string, cost: number[]) => Promise<string>;
}

/** As in `@noble/hashes/argon2.js`; progress is heard once, at the end. */
export async function argon2idAsync(password: Bytes, salt: Bytes, cost: Cost): Promise<Bytes> {
  const { m, t, p, dkLen } = cost;
  const seed = await globalThis.argon2idForTests(toBase64(password), toBase64(salt), [m, t, p, dkLen]);
  cost.onProgress?.(1);
  return fromBase64(seed);
}
