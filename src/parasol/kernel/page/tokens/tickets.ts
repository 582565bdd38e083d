/**
 * What answers to paid requests brought: each pays for one more of its sitting. Whoever sees one ties what it pays for to
 * what was paid before, so a sitting has nothing in it that a server mustn't tie. Counterpart of what `wallet.py` keeps.
 */
import { type Bytes, toBase64 } from "#kernel/wire/bytes.ts";

/** Reading, or writing with the pen of a slot: a host that knows one of its posts would know by a ticket whose another is. */
export type Sitting = "read" | `${"lounge" | "letters"} ${number}`;

/** A request with a record that may count as more than one post: a ticket that has too few left isn't refused then. */
export const LONG_BYTES = 4096;
/** So many tickets that are good yet a server may refuse in a session: it restarted, or a browser sent one twice. */
const MOST_REFUSED = 3;
/** So many tickets that it took since make up for one that it refused. */
const HONOURED = 8;
/** A ticket is taken for ten minutes; this side lets go of it a minute earlier. */
const TICKET_MILLISECONDS = 540_000;

export class Tickets {
  readonly #clock: () => number;
  #kept: { readonly sitting: Sitting; readonly ticket: Bytes; readonly since: number }[] = [];
  #refused = 0;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  count(sitting: Sitting): number {
    return this.#kept.filter((each) => each.sitting === sitting).length;
  }

  keep(sitting: Sitting, ticket: Bytes): void {
    this.#kept.push({ sitting, ticket, since: this.#clock() });
  }

  /** What pays for one more, as a header; null if there is none that counts. */
  take(sitting: Sitting): string | null {
    const given = this.#kept.filter((each) => each.sitting === sitting).at(-1);
    if (!given) return null;
    this.#kept = this.#kept.filter((each) => each !== given);
    const age = this.#clock() - given.since;
    return age >= 0 && age < TICKET_MILLISECONDS ? `Ticket ${toBase64(given.ticket)}` : null;
  }

  /** The server took one. */
  taken(): void {
    this.#refused = Math.max(0, this.#refused - 1 / HONOURED);
  }

  /** The server refused one of these; whether it did so too often. */
  refused(sitting: Sitting): boolean {
    this.#kept = this.#kept.filter((each) => each.sitting !== sitting);
    return ++this.#refused > MOST_REFUSED;
  }

  wipe(): void {
    this.#kept = [];
  }
}
