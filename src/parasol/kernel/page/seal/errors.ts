/** What can go wrong with a sealed thing. */
import { Trouble } from "#kernel/wire/trouble.ts";

/** It doesn't open or isn't what it says: changed, cut off, from another place, or forged. `code` as in the vectors. */
export class Unreadable extends Trouble {}

/** Sealed with a key that isn't in this keyring. */
export class NotForUs extends Unreadable {}

/** The text is longer than what fits, by `excess` bytes. */
export class TooLong extends Trouble {
  readonly excess: number;
  constructor(excess: number) {
    super("too-long");
    this.excess = excess;
  }
}
