/** What a person has to hear about. No class here holds words: the screens say them, in the person's language. */

/**
 * Something went wrong. `code` names it; its text is the Fluent message `trouble-<code>`, or `refused-<code>` where the
 * server refuses for that reason too.
 */
export class Trouble extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A class of its own for what one code names, to be told from others by `instanceof`. */
/* @__NO_SIDE_EFFECTS__ */
export function troubleOf(code: string) {
  return class extends Trouble {
    constructor() {
      super(code);
    }
  };
}

/** The server can't be reached, the line broke before an answer came, or (`full`) its disk takes nothing new. Nothing is lost: try again. */
export class Unreachable extends Trouble {
  constructor(code = "unreachable") {
    super(code);
  }
}

/** What there is one token for was paid for before. A server can't say so by a reason of its own: it has to show it. */
export class OnceUsed extends troubleOf("once-used") {}

/** The server's answer isn't what the protocol allows (`bad-answer`, `cut-off`, `other-protocol`). */
export class BadAnswer extends Trouble {}

/** The server said no; `code` is what it gave as its reason, one of `RefusalCode` if it is honest; its text is `refused-<code>` alone. */
export class Declined extends Trouble {
  readonly status: number;
  constructor(code: string, status: number) {
    super(code);
    this.status = status;
  }
}

/** The server showed something that an honest one can't. */
export class Distrust extends Trouble {}

/** Whether the server declined with one of these codes. */
export const isDeclined = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Declined && codes.includes(error.code);
