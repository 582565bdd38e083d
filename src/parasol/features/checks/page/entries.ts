/** Making index entries: what only stewards do with the index format. */

import type { Case } from "#features/alerts/page/case-structs.ts";
import type { IndexItem, IndexPutDone } from "#kernel/formats/member-messages.ts";
import { ANSWER_BYTES, ID_BYTES, PUT_AT_ONCE, type WireEntryOfList } from "#kernel/formats/messages.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Bytes, equal, fromBase64, keyOf } from "#kernel/wire/bytes.ts";
import { indexPut } from "#kernel/wire/member-routes.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { answersOf, identifierOf } from "./answers.ts";
import { elementOf, innerOf, releaseOf } from "./contexts.ts";
import { Identifier } from "./identifiers/index.ts";
import { firstKeys, placeOf } from "./identifiers/partial.ts";
import { inputOf, positionOf, slotsOf, tagsOf } from "./index.ts";
import { isOver, type LastDay } from "./last-days.ts";
import { evaluateAll, NoSlot, sealEntry } from "./sealing.ts";
import { BucketFull, type Placed } from "./tree.ts";
import type { List } from "./tree-head.ts";

/** One key of an alert's identifiers. `name` is the same for the same key. `isFirst`: see `firstKeys`. */
interface Key {
  readonly name: string;
  readonly isPart: boolean;
  readonly isFirst: boolean;
  readonly canonical: Bytes;
  readonly position: number;
  readonly answer: Bytes;
  readonly slots: number;
}

/** What is known about the slots of one list: the taken ones by key. */
type Taken = Map<string, ReadonlySet<number>>;

/**
 * Makes the entries of some alerts for one list. Alerts that share a key take the lowest slots that are free as far as
 * is known; `learn` asks the server which are.
 */
export class EntryMaker {
  readonly #steward: Person;
  readonly #list: List;
  readonly #listKey: Bytes;
  readonly #keys = new Map<string, readonly Key[]>();
  readonly #outputs = new Map<string, Bytes>();
  readonly #taken: Taken = new Map();
  /** What `make` took last, and the list has once `keep` says so. */
  #made: Taken = new Map();

  constructor(steward: Person, list: List, listKey: Bytes) {
    this.#steward = steward;
    this.#list = list;
    this.#listKey = listKey;
  }

  /** For a list whose key this steward reaches. Throws as `Person.listKey`. */
  static async of(steward: Person, list: List): Promise<EntryMaker> {
    return new EntryMaker(steward, list, await steward.listKey(list.number));
  }

  /** Evaluate the keys of these alerts. Throws `Distrust` (`wrong-oprf-key`). */
  async evaluate(cases: readonly Case[]): Promise<void> {
    const keys = cases.flatMap((each) => this.#keysOf(each)).filter(({ name }) => !this.#outputs.has(name));
    const fresh = [...new Map(keys.map((key) => [key.name, key.canonical]))];
    const outputs = await evaluateAll(
      this.#steward,
      this.#list.number,
      fresh.map(([, canonical]) => inputOf(this.#listKey, canonical)),
    );
    fresh.forEach(([name], at) => {
      this.#outputs.set(name, outputs[at] as Bytes);
    });
  }

  /**
   * The entries of evaluated alerts, in the order of `cases`. Parts without a free slot are left out, and with
   * `onlyFirst` all that no check of one of the identifiers asks for. Throws `NoSlot`.
   */
  make(cases: readonly Case[], onlyFirst = false): WireEntryOfList[][] {
    this.#made = new Map();
    return cases.map((each) =>
      this.#keysOf(each).flatMap((key) => {
        const { name, isPart, isFirst, position, answer } = key;
        if (onlyFirst && !isFirst) return [];
        const slot = this.#take(key);
        if (slot !== undefined) {
          const { random } = this.#steward.device;
          return [sealEntry(this.#outputOf(name), this.#list.number, position, slot, answer, random)];
        }
        if (isPart) return [];
        throw new NoSlot();
      }),
    );
  }

  /** What was made last is in the list now. */
  keep(): void {
    for (const [name, slots] of this.#made) this.#taken.set(name, slots);
  }

  /** These alerts have their entries already, in the lowest slots as a rule. */
  reserve(cases: readonly Case[]): void {
    this.#made = new Map();
    for (const key of cases.flatMap((each) => this.#keysOf(each))) this.#take(key);
    this.keep();
  }

  #take({ name, slots }: Key): number | undefined {
    const taken = this.#made.get(name) ?? this.#taken.get(name) ?? new Set<number>();
    const slot = Array.from({ length: slots }, (_, at) => at).find((at) => !taken.has(at));
    if (slot !== undefined) this.#made.set(name, new Set([...taken, slot]));
    return slot;
  }

  #outputOf(name: string): Bytes {
    return this.#outputs.get(name) as Bytes;
  }

  /**
   * Ask which slots these alerts have left: entries for records that aren't there change nothing, and the answer names
   * those whose tag is taken.
   */
  async learn(cases: readonly Case[]): Promise<void> {
    const tags = cases.flatMap((each) =>
      this.#keysOf(each).flatMap(({ name, position, slots }) =>
        tagsOf(this.#outputOf(name))
          .slice(0, slots)
          .map((tag, slot) => ({ name, slot, tag, position })),
      ),
    );
    const asked = [...new Map(tags.map((each) => [keyOf(each.tag), each])).values()];
    const { random } = this.#steward.device;
    for (let at = 0; at < asked.length; at += PUT_AT_ONCE) {
      const some = new Map(asked.slice(at, at + PUT_AT_ONCE).map((each) => [keyOf(random(ID_BYTES)), each]));
      const items = Array.from(some, ([record, { tag, position }]) => ({
        record: fromBase64(record),
        entries: [{ tag, position, sealed: random(ANSWER_BYTES) }],
        expires_on: 0,
      }));
      for (const record of (await this.#put(items, [])).taken) {
        const found = some.get(keyOf(record));
        if (found) this.#taken.set(found.name, new Set([...(this.#taken.get(found.name) ?? []), found.slot]));
      }
    }
  }

  /**
   * Put the entries of at most 64 alerts that are there into the list, which gives each the last day of its case; those
   * that have theirs already, or are gone, are left as they are. One that ends earlier gets that day, if it is in
   * `days` and not before its earliest. If a bucket is too full, an alert has its first keys alone.
   * Throws `NoSlot`, `Distrust`, `BucketFull`, `Declined` (`list-moved`: there is no such list any more).
   */
  async put(cases: readonly Ending[], days: Days = new Map()): Promise<void> {
    await this.evaluate(cases);
    try {
      await this.#putAll(cases, days, false);
    } catch (error) {
      if (!(error instanceof BucketFull)) throw error;
      for (const each of cases) await this.#putAlone(each, days);
    }
  }

  async #putAlone(each: Ending, days: Days): Promise<void> {
    try {
      await this.#putAll([each], days, false);
    } catch (error) {
      if (!(error instanceof BucketFull)) throw error;
      await this.#putAll([each], days, true);
    }
  }

  async #putAll(cases: readonly Ending[], days: Days, onlyFirst: boolean): Promise<void> {
    let todo = cases;
    for (let attempt = 1; todo.length > 0; attempt++) {
      const made = this.make(todo, onlyFirst);
      const items = todo.map((each, at) => ({ record: each.alert, entries: made[at] ?? [], expires_on: lastOf(each) }));
      const placed = todo.flatMap((each, at) => placedOf(each, made[at] ?? []));
      const { taken, gone, ends } = await this.#put(items, placed);
      if (isPut({ taken, gone, ends })) return this.keep();
      if (attempt === TRIES) throw new Trouble("head-moved");
      const left = new Set(gone.map(keyOf));
      const ending = ends.map(({ record, expires_on }) => ended(todo, days, record, expires_on));
      todo = todo.map((each) => ending.find(({ alert }) => equal(alert, each.alert)) ?? each);
      todo = todo.filter((each) => !left.has(keyOf(each.alert)) && !isOver(this.#steward, lastOf(each)));
      const again = new Set(taken.map(keyOf));
      await this.learn(todo.filter(({ alert }) => again.has(keyOf(alert))));
    }
  }

  #put(items: readonly IndexItem[], placed: readonly Placed[]): Promise<IndexPutDone> {
    const { connection, seed } = this.#steward;
    const message = { list_number: this.#list.number, room: this.#steward.room("alerts"), items: [...items] };
    return this.#list.change(
      placed,
      0,
      (head) => connection.ask(indexPut, { ...message, head }, seed),
      (done) => placed.length === 0 || isPut(done),
    );
  }

  /** How many elements the list must have at each position if these alerts are in it. */
  needed(cases: readonly Case[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { position, isPart, slots } of cases.flatMap((each) => this.#keysOf(each))) {
      if (isPart) continue; // it may have been left out
      counts.set(position, Math.min(slots, (counts.get(position) ?? 0) + 1));
    }
    return counts;
  }

  #keysOf(file: Case): readonly Key[] {
    const known = this.#keys.get(keyOf(file.alert));
    if (known) return known;
    const first = firstKeys(file.identifiers.map(identifierOf)).length;
    const keys = answersOf(file).map(([key, answer], at) => {
      const canonical = key.canonical();
      const position = positionOf(this.#listKey, placeOf(key));
      const isPart = !(key instanceof Identifier);
      const isFirst = at < first;
      return { name: keyOf(canonical), isPart, isFirst, canonical, position, answer, slots: slotsOf(key) };
    });
    this.#keys.set(keyOf(file.alert), keys);
    return keys;
  }
}

type Days = ReadonlyMap<string, LastDay>;

/** A case, and its alert's last day in a list if that is an earlier one than two stewards signed. */
export type Ending = Case & { readonly until?: number };

const lastOf = ({ until, expires_on }: Ending): number => until ?? expires_on;

const isPut = ({ taken, gone, ends }: IndexPutDone): boolean => [taken, gone, ends].every(({ length }) => length === 0);

/** The case with the earlier last day that the server says its alert has. Throws `Distrust` (`head`). */
function ended(cases: readonly Ending[], days: Days, record: Bytes, until: number): Ending {
  const found = cases.find(({ alert }) => equal(alert, record));
  const earliest = days.get(keyOf(record))?.earliest;
  if (!found || earliest === undefined || until < earliest || until >= lastOf(found)) {
    throw new Distrust("head");
  }
  return { ...found, until };
}

/** What a list's tree holds for the entries of an alert. */
export function placedOf({ until, expires_on, withdraw_keys }: Ending, entries: readonly WireEntryOfList[]): Placed[] {
  const release = releaseOf(until ?? expires_on, withdraw_keys);
  return entries.map(({ position, tag, sealed }) => [position, elementOf(innerOf(tag, sealed), release)]);
}
