/** What a client takes from the machine that it runs on. Nothing else in these folders reads a clock or draws. */
import type { Random } from "#kernel/seal/aead.ts";
import { dayOf } from "#kernel/wire/days.ts";

/** Randomness, the day (UTC, days since 1970-01-01), and a time of waiting in milliseconds. */
export interface Device {
  readonly random: Random;
  readonly today: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The browser's own. */
export const browserDevice = (): Device => ({
  random: (count) => crypto.getRandomValues(new Uint8Array(count)),
  today: () => dayOf(Date.now()),
  pause: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
});

/** How many signatures or records are worked through before the page may paint: about 25 ms on the build machine. */
export const BREATH = 8;

/** Let the page paint and take clicks. A message and not a timer: those wait a second in a tab that isn't seen. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
