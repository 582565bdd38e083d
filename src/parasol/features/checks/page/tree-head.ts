/**
 * A steward's side of signed tree heads: read a list and verify it against the tree head in force, add to it, sign the
 * new head. Loaded by stewards only.
 *
 * A root is only signed if this device computed it, from one that a steward signed, or from the empty list. So a server
 * can't have a steward sign a list in which something is missing.
 */

import { verifyAlert } from "#features/alerts/page/alert.ts";
import { type Head, PATHS_AT_ONCE } from "#kernel/formats/messages.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { about } from "#kernel/roster/client/writing.ts";
import { holdsList } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, uint } from "#kernel/wire/bytes.ts";
import { indexElements, indexHead, indexPaths } from "#kernel/wire/member-routes.ts";
import { Distrust, isDeclined } from "#kernel/wire/trouble.ts";
import { bucketOf, NeedsAll, type Path, type Placed, Tree, WrongPath } from "./tree.ts";
import { isOlder, signTreeHead, verifyTreeHead } from "./tree-heads.ts";

const POSITION_BYTES = 4;
const PLACED_BYTES = POSITION_BYTES + 32;

/** A list as far as it was read: verified against its head (null: nobody signed one, and the list is empty). */
interface Known {
  readonly tree: Tree;
  readonly head: Head | null;
  /** The number of the last record of the alerts room. */
  readonly lastSeq: number;
}

/**
 * A list that a steward changes. `isAnswering`: checks are answered from it, so its head must reach as far as the
 * alerts; a list that is being made is allowed to lag behind.
 */
export class List {
  readonly number: number;
  readonly #steward: Person;
  readonly #isAnswering: boolean;
  #whole: Known | null = null;

  constructor(steward: Person, number: number, isAnswering: boolean) {
    this.#steward = steward;
    this.number = number;
    this.#isAnswering = isAnswering;
  }

  /** Read all elements, and keep them for the changes that follow. Throws `Distrust` (`head`). */
  async readWhole(): Promise<Tree> {
    this.#whole = await this.#fresh(() => this.#readAll());
    return this.#whole.tree;
  }

  /**
   * Send a change, with the tree head of the list as it is with `added`; again if somebody else was quicker. `records`
   * is how many the change adds to the alerts room. `isDone` says of an answer whether the change was made. Throws
   * `Distrust` (`head`), `BucketFull`.
   */
  async change<A>(
    added: readonly Placed[],
    records: number,
    send: (head: Head) => Promise<A>,
    isDone: (answer: A) => boolean = () => true,
  ): Promise<A> {
    for (let attempt = 1; ; attempt++) {
      const wasWhole = this.#whole !== null;
      const known = this.#whole ?? (await this.#fresh(() => this.#readPaths(added.map(([position]) => position))));
      this.#whole = null; // until it is known that the server made the change
      const { tree, lastSeq } = await this.#with(known, added).catch((error: unknown) => {
        if (wasWhole) this.#whole = known; // nothing was added
        throw error;
      });
      try {
        const answer = await send(this.#sign(tree, lastSeq + records));
        if (wasWhole && isDone(answer)) this.#whole = { tree, head: null, lastSeq: lastSeq + records };
        else if (wasWhole) await this.readWhole();
        return answer;
      } catch (error) {
        if (!isDeclined(error, "head-moved", "roster-moved") || attempt === TRIES) throw error;
        if (isDeclined(error, "roster-moved")) await this.#steward.refresh();
        if (wasWhole) await this.readWhole();
      }
    }
  }

  /** The tree head in force, verified; null if there is none. Throws `Distrust` (`head`). */
  async head(): Promise<Head | null> {
    return (await this.#fresh(() => this.#readPaths([]))).head;
  }

  /** The present state, signed as of today: nothing changes but the day and who vouches. Throws `Declined`. */
  async confirm(): Promise<void> {
    const { tree, head, lastSeq } = await this.#fresh(() => this.#readPaths([]));
    const signed = this.#sign(tree, head?.seq ?? lastSeq);
    await this.#steward.connection.ask(indexHead, { head: signed }, this.#steward.seed);
  }

  #sign(tree: Tree, seq: number): Head {
    return signTreeHead(this.#steward, this.number, { bits: tree.bits, size: tree.size, root: tree.root() }, seq);
  }

  async #with(known: Known, added: readonly Placed[]): Promise<Known> {
    try {
      known.tree.add(added);
      return known;
    } catch (error) {
      if (!(error instanceof NeedsAll)) throw error;
      const whole = await this.#fresh(() => this.#readAll());
      whole.tree.add(added);
      return whole;
    }
  }

  async #readPaths(positions: readonly number[]): Promise<Known> {
    const buckets = new Map<number, Path>();
    let first: Omit<Known, "tree"> | null = null;
    for (let at = 0; at === 0 || at < positions.length; at += PATHS_AT_ONCE) {
      const some = positions.length === 0 ? [0] : positions.slice(at, at + PATHS_AT_ONCE);
      const message = { list_number: this.number, positions: some };
      const answer = await this.#steward.connection.ask(indexPaths, message, this.#steward.seed);
      first ??= { head: answer.head, lastSeq: answer.last_seq };
      if (!isSame(first.head, answer.head)) return this.#readPaths(positions);
      for (const { number, elements, siblings } of answer.buckets) buckets.set(number, { elements, siblings });
    }
    const { head, lastSeq } = first as Omit<Known, "tree">;
    await this.#verify(head);
    const empty = new Tree();
    const { bits, size, root } = head ?? { bits: 0, size: 0, root: empty.root() };
    if (!positions.every((position) => buckets.has(bucketOf(position, bits)))) throw new Distrust("head");
    return { tree: orDistrust(() => Tree.ofPaths(bits, size, root, buckets)), head, lastSeq };
  }

  async #readAll(): Promise<Known> {
    const elements: Placed[] = [];
    let first: Omit<Known, "tree"> | null = null;
    for (let after: Bytes = new Uint8Array(); ; ) {
      const message = { list_number: this.number, after };
      const page = await this.#steward.connection.ask(indexElements, message, this.#steward.seed);
      first ??= { head: page.head, lastSeq: page.last_seq };
      if (!isSame(first.head, page.head)) return this.#readAll();
      for (let at = 0; at + PLACED_BYTES <= page.elements.length; at += PLACED_BYTES) {
        const element = page.elements.slice(at + POSITION_BYTES, at + PLACED_BYTES);
        elements.push([uint(page.elements.subarray(at, at + POSITION_BYTES)), element]);
      }
      if (!page.more || page.elements.length < PLACED_BYTES) break;
      after = page.elements.slice(-PLACED_BYTES);
    }
    const { head, lastSeq } = first as Omit<Known, "tree">;
    await this.#verify(head);
    const tree = Tree.ofElements(head?.bits ?? 0, elements);
    if (tree.size !== (head?.size ?? 0) || (head && !equal(tree.root(), head.root))) throw new Distrust("head");
    return { tree, head, lastSeq };
  }

  async #verify(head: Head | null): Promise<void> {
    if (!head) return;
    await verifyTreeHead(this.#steward, head, this.number, "head");
    if (isOlder(head, this.#steward.head)) throw new Distrust("head");
  }

  /**
   * Read so that no alert is newer than the head: one that was published in between is read again, and an old head
   * that the server replays is refused.
   */
  async #fresh(read: () => Promise<Known>): Promise<Known> {
    for (let attempt = 1; ; attempt++) {
      const known = await read();
      if (!this.#isAnswering || !(await this.#hasAlertsAfter(known.head?.seq ?? 0))) return known;
      if (attempt === TRIES) throw new Distrust("head");
    }
  }

  async #hasAlertsAfter(seq: number): Promise<boolean> {
    const { roster } = this.#steward;
    for await (const [record, opened] of this.#steward.read("alerts", seq)) {
      if (opened instanceof Unreadable) continue;
      try {
        if (verifyAlert(record.id, opened.body, record.day, roster).masks.length > 0) return true;
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    return false;
  }
}

/**
 * Confirm the answering list's tree head if it is older than today, or make the empty one if it is missing. Somebody
 * else who is quicker does as well. Throws `Distrust` (`head`).
 */
export async function confirmTreeHead(steward: Person): Promise<void> {
  const number = await answeringList(steward);
  if (number === null) return;
  const list = new List(steward, number, true);
  const head = await list.head();
  if (head && head.day >= steward.device.today()) return;
  try {
    await list.confirm();
  } catch (error) {
    if (!isDeclined(error, "head-moved", "list-moved", "roster-moved")) throw error;
  }
}

/** The newest complete list that the charter names; null if there is none. */
async function answeringList(steward: Person): Promise<number | null> {
  const [newest] = (await liveLists(steward)).filter(({ complete }) => complete);
  return newest?.number ?? null;
}

/** The lists that checks are still answered from, the newest first. */
export async function liveLists(steward: Person): Promise<{ number: number; complete: boolean }[]> {
  const { lists } = await about(steward.connection);
  return lists
    .filter(({ number }) => holdsList(steward.roster, number))
    .sort((one, other) => other.number - one.number);
}

const isSame = (one: Head | null, other: Head | null): boolean =>
  one === null || other === null ? one === other : equal(one.signature, other.signature);

function orDistrust<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof WrongPath) throw new Distrust("head");
    throw error;
  }
}
