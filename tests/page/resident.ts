/** Python's process beside these tests (`tests/resident.py`): a line asks, and a line answers, in their order. */
import assert from "node:assert/strict";
import { createConnection, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** Where it listens; without it these tests were started by others than `test.mjs`. */
export const RESIDENT = process.env.RESIDENT;

export class Resident {
  #line: Socket | undefined;
  #answers: AsyncIterator<string> | undefined;
  #awaited = 0;

  /** Whoever waits keeps the test's process running; an idle line doesn't. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer has many shapes
  async ask(asked: object): Promise<any> {
    this.#line ??= createConnection(RESIDENT as string);
    this.#answers ??= createInterface({ input: this.#line })[Symbol.asyncIterator]();
    this.#line.write(`${JSON.stringify(asked)}\n`);
    if (this.#awaited++ === 0) this.#line.ref();
    const { value } = await this.#answers.next();
    if (--this.#awaited === 0) this.#line.unref();
    assert.ok(value, "it ended");
    return JSON.parse(value);
  }

  end(): void {
    this.#line?.destroy();
  }
}
