/** A room's records as one session looks at them: the newest first, a page at a time, each opened and verified once. */
import { breathe } from "#kernel/device.ts";
import type { SealedRoom } from "#kernel/formats/kinds.ts";
import type { NewestPage, StoredRecord } from "#kernel/formats/messages.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { keyOf } from "#kernel/wire/bytes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import type { GroupRooms } from "./group.ts";

/** A record that was looked at, and how long the roster was then. */
export interface Looked<T> {
  readonly seq: number;
  readonly id: string;
  readonly day: number;
  readonly epoch: number;
  readonly found: T | Unreadable;
  readonly length: number;
}

/** What a record says, once it opened. Throws `Unreadable`. */
export type Look<T> = (record: StoredRecord, opened: Opened) => T;

/** Why a record may count once the roster is read again. */
const isForNow = ({ found }: Looked<unknown>): boolean =>
  found instanceof Unreadable && (found.code === "future-roster" || found.code === "generation");

export class Looking<T> {
  readonly #rooms: GroupRooms;
  readonly #kind: SealedRoom;
  readonly #look: Look<T>;
  readonly #pause: () => Promise<void>;
  readonly #atOnce: number;
  #looked: readonly Looked<T>[] = [];
  /** The highest number that the room was given, as far as the server said. */
  #last = 0;
  /** All with this number and above were looked at; 0 before anything was. */
  #below = 0;
  #hasOlder = false;
  /** The number under which each id was shown in this session. */
  readonly #seen = new Map<string, number>();

  /** `pause` comes between so many records `atOnce`. */
  constructor(rooms: GroupRooms, kind: SealedRoom, look: Look<T>, atOnce: number, pause = breathe) {
    this.#rooms = rooms;
    this.#kind = kind;
    this.#look = look;
    this.#atOnce = atOnce;
    this.#pause = pause;
  }

  /** The newest first. */
  get looked(): readonly Looked<T>[] {
    return this.#looked;
  }

  /** Whether there are older ones that weren't looked at. */
  get hasOlder(): boolean {
    return this.#hasOlder;
  }

  /** Whether nothing was looked at yet. */
  get isNew(): boolean {
    return this.#below === 0;
  }

  /** Before the newest are asked for: what didn't count with the roster of then is forgotten. */
  forgetForNow(): void {
    const { length } = this.#rooms.roster;
    if (this.#looked.some((each) => isForNow(each) && each.length !== length)) this.#forget();
  }

  /** The page of the newest, behind those that were looked at. */
  ask(): Promise<NewestPage> {
    return this.#rooms.newest(this.#kind, 0, this.#last);
  }

  /** Look at the page that `ask` gave. Throws `Distrust` (`repeated`), and what `refresh` throws. */
  async take(page: NewestPage): Promise<void> {
    const looked = await this.#lookedAt(page);
    if (page.more || this.isNew) {
      // more than a page since: what was read before doesn't follow
      this.#looked = looked;
      [this.#below, this.#hasOlder] = [lowestOf(page), page.more];
    } else this.#looked = [...looked, ...this.#looked];
    this.#last = page.last;
  }

  /**
   * The newest page once more: what was deleted meanwhile isn't in it. What was looked at isn't opened again, and older
   * pages stay as they were read. `onPart` is told while it comes for the first time: of what `looked` has by then, all
   * that is newer is known. Throws as `take`.
   */
  async readAgain(onPart?: () => Promise<void>): Promise<void> {
    let parts = Promise.resolve();
    const take = async (part: NewestPage) => {
      await this.#rooms.reachFor(this.#kind, part.records);
      const looked = await this.#lookedAt(part);
      void this.#rooms.seed; // throws when the keys are gone
      if (!this.isNew) return; // another reading was quicker
      this.#looked = looked;
      await onPart?.();
    };
    const onPage = (part: NewestPage) => {
      parts = parts.then(() => take(part));
      parts.catch(() => undefined);
    };
    const before = this.#last;
    const page = await this.#rooms.newest(this.#kind, 0, 0, onPart && this.isNew ? onPage : undefined);
    if (page.last < before) throw new Distrust("repeated"); // the page of a moment that is past
    await parts;
    const looked = await this.#lookedAt(page);
    const lowest = lowestOf(page);
    const joins = page.more && !this.isNew && lowest <= this.#last + 1 && this.#below < lowest;
    if (!joins) [this.#below, this.#hasOlder] = [lowest, page.more];
    this.#looked = joins ? [...looked, ...this.#looked.filter(({ seq }) => seq < lowest)] : looked;
    this.#last = page.last;
  }

  /** A page more, if there is one. Throws as `take`. */
  async readOlder(): Promise<void> {
    if (!this.#hasOlder) return;
    const page = await this.#rooms.newest(this.#kind, this.#below);
    this.#looked = [...this.#looked, ...(await this.#lookedAt(page))];
    [this.#below, this.#hasOlder] = [lowestOf(page), page.more];
  }

  /** Forget all that was read; what still holds this holds nothing. */
  wipe(): void {
    this.#forget();
    this.#seen.clear();
  }

  #forget(): void {
    this.#looked = [];
    [this.#last, this.#below, this.#hasOlder] = [0, 0, false];
  }

  /**
   * What a page holds, the newest first: what hides, stops or corrects something is known before it. If something is newer
   * than the roster or the keys that this device last read, those are read again first.
   */
  async #lookedAt({ records }: NewestPage): Promise<Looked<T>[]> {
    for (const { seq, id } of records) {
      const name = keyOf(id);
      if ((this.#seen.get(name) ?? seq) !== seq) throw new Distrust("repeated");
      this.#seen.set(name, seq);
    }
    const looked: Looked<T>[] = [];
    for (const record of records) {
      looked.push(this.#lookAt(record));
      if (looked.length % this.#atOnce === 0) await this.#pause();
    }
    if (!looked.some(isForNow)) return looked;
    await this.#rooms.refresh();
    return records.map((record, at) => {
      const had = looked[at] as Looked<T>;
      return isForNow(had) ? this.#lookAt(record) : had;
    });
  }

  #lookAt(record: StoredRecord): Looked<T> {
    const { seq, day } = record;
    const id = keyOf(record.id);
    const known = this.#looked.find((each) => each.id === id);
    if (known && !isForNow(known)) return known;
    const opened = this.#rooms.opened(this.#kind, record);
    const looked = { seq, day, id, epoch: 0, length: this.#rooms.roster.length };
    try {
      if (opened instanceof Unreadable) throw opened;
      return { ...looked, epoch: opened.generation, found: this.#look(record, opened) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { ...looked, found: error };
    }
  }
}

/** From which number on a page holds all that there are. */
const lowestOf = ({ more, records }: NewestPage): number => (more && records.at(-1)?.seq) || 1;
