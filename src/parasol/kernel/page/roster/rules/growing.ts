/**
 * Maps that grow with the community, and are never changed: one with one more value shares all but the newest with the
 * one before. So an entry costs the same among a hundred members and among a hundred thousand. Pure.
 */

/** So many of the newest are copied for each new map; a power of n alone would be quicker at no size that there is. */
const NEWEST = 512;

/** Keys stay in the order in which they came. */
export class GrowingMap<K, V> extends Map<K, V> {
  readonly #shared: ReadonlyMap<K, V>;
  readonly #newest: ReadonlyMap<K, V>;
  readonly #size: number;

  constructor(shared: ReadonlyMap<K, V> = new Map(), newest: ReadonlyMap<K, V> = new Map(), size = shared.size) {
    super();
    this.#shared = shared;
    this.#newest = newest;
    this.#size = size;
  }

  /** The map with one more value, or another one. */
  having(key: K, value: V): GrowingMap<K, V> {
    const size = this.#size + (this.has(key) ? 0 : 1);
    const newest = new Map(this.#newest).set(key, value);
    if (newest.size < NEWEST) return new GrowingMap(this.#shared, newest, size);
    const all = new Map(this.#shared);
    for (const [each, held] of newest) all.set(each, held);
    return new GrowingMap(all);
  }

  override get size(): number {
    return this.#size;
  }

  override get(key: K): V | undefined {
    return this.#newest.has(key) ? this.#newest.get(key) : this.#shared.get(key);
  }

  override has(key: K): boolean {
    return this.#newest.has(key) || this.#shared.has(key);
  }

  override *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.#shared) yield [key, this.#newest.has(key) ? (this.#newest.get(key) as V) : value];
    for (const [key, value] of this.#newest) if (!this.#shared.has(key)) yield [key, value];
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(act: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this);
  }

  override set(): never {
    throw new TypeError("a map of a state isn't changed");
  }

  override delete(): never {
    throw new TypeError("a map of a state isn't changed");
  }
}

/** The map with one more value, or another one, for a map that grows. */
export const grownBy = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): GrowingMap<K, V> =>
  (map instanceof GrowingMap ? map : new GrowingMap(map)).having(key, value);
