/**
 * What an outreach worker has read at their desks. It belongs to the open vault (`app.session`) and goes with it, keys
 * and all. Nothing here is stored: how far somebody has looked is forgotten when the page locks.
 */
import { useState } from "preact/hooks";
import { READ_AT_ONCE } from "#features/reports/page/records.ts";
import { type App, useApp } from "#kernel/kit/context.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { roomsList } from "#kernel/wire/queue-routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { DeskAccess } from "../access.ts";
import { heldDesks } from "../members/held-desks.ts";
import { addCanned, addSlot, type Book, dropFromBook, type InBook, readBook } from "../notes.ts";
import { showSlip } from "../slip-opening.ts";
import type { Canned, SlipText } from "../structs.ts";
import { cut, type DeskConversation } from "../talk.ts";
import { postWaiting } from "../waiting.ts";
import { Worker } from "../worker.ts";

/** What is read again after this many milliseconds: the queue when it is opened, an open conversation by itself. */
export const FRESH_FOR = 60_000;
/** How long a slot that was taken is remembered: longer than anybody makes plans for. */
const SLOT_DAYS = 30;

export type CannedLine = InBook<Canned>;

/** A time to meet that was offered before, and whether somebody took it. */
export interface Offered {
  readonly text: string;
  readonly isTaken: boolean;
}

/** One desk, as far as this worker has read it. */
export class Work {
  readonly worker: Worker;
  conversations: readonly DeskConversation[] = [];
  book: Book = { canned: [], slots: [], unreadable: 0 };
  hasBook = false;
  /** How many conversations came or went on since they were read. */
  cameCount = 0;
  progress: { readonly done: number; readonly of: number } | null = null;
  #readAt = 0;
  #postedOn = 0;
  readonly #seen = new Map<string, number>();

  constructor(access: DeskAccess) {
    this.worker = new Worker(access);
  }

  get number(): number {
    return this.worker.access.desk;
  }

  get hasRead(): boolean {
    return this.#readAt > 0;
  }

  get isStale(): boolean {
    return Date.now() - this.#readAt > FRESH_FOR;
  }

  /** How many conversations of the list aren't read. What is counted is so among the others only. */
  get unread(): number {
    return this.worker.unread.size;
  }

  /**
   * Read the queue, and `older` of the conversations that were left unread, and tell everybody once a day how long
   * people wait here. `onProgress` draws. Whether that could be told doesn't matter to who answers: the next reading
   * tries again.
   */
  async read(onProgress: () => void, older = 0): Promise<void> {
    const isFirst = !this.hasRead;
    const mark = () => {
      if (isFirst) for (const each of this.conversations) this.look(each); // all are as new: none is marked
    };
    try {
      this.conversations = await this.worker.list(
        (done, of, soFar) => {
          this.progress = { done, of };
          this.conversations = soFar; // with many, the oldest can be answered while the others are still read
          mark();
          onProgress();
        },
        READ_AT_ONCE,
        older,
      );
    } finally {
      this.progress = null;
    }
    this.#readAt = Date.now();
    this.cameCount = 0;
    mark();
    const today = this.worker.access.person.device.today();
    if (this.#postedOn === today || this.unread > 0) return; // a count of some would be told as that of all
    this.#postedOn = today;
    await postWaiting(this.worker.access, this.conversations).catch(() => {
      this.#postedOn = 0;
    });
  }

  /** Ask whether something came, without reading it. */
  async ask(): Promise<void> {
    const { desk, person, signSeed } = this.worker.access;
    const { rooms } = await person.connection.ask(roomsList, { kind: `desk/${desk}` }, signSeed);
    const known = new Map(this.conversations.map(({ room, lastSeq }) => [keyOf(room), lastSeq]));
    const isNew = (name: string, last: number) => !this.worker.unread.has(name) && last > (known.get(name) ?? 0);
    this.cameCount = rooms.filter(({ room, last_seq }) => isNew(keyOf(room), last_seq)).length;
  }

  /** Read one conversation again. Of a slot that was just chosen the book is told, so that nobody offers it again. */
  async reread(room: Bytes, pages = 1): Promise<void> {
    const read = await this.worker.reread({ room }, pages);
    const others = this.conversations.filter((each) => !equal(each.room, room)).map(cut);
    this.conversations = read ? [...others, read].sort((one, other) => one.openedOn - other.openedOn) : others;
    if (!read) return;
    this.look(read);
    const { chosen } = read;
    if (!chosen) return;
    await this.readBook();
    if (this.book.slots.some(({ note }) => equal(note.slot, chosen.id))) return;
    const { access } = this.worker;
    await addSlot(access, chosen.id, chosen.text, access.person.device.today() + SLOT_DAYS);
    await this.readBook();
  }

  async readBook(): Promise<void> {
    this.book = await readBook(this.worker.access);
    this.hasBook = true;
  }

  conversation(room: Bytes): DeskConversation | undefined {
    return this.conversations.find((each) => equal(each.room, room));
  }

  /** This is how far the worker has seen it. */
  look({ room, lastSeq }: DeskConversation): void {
    this.#seen.set(keyOf(room), lastSeq);
  }

  readonly isNew = ({ room, lastSeq }: DeskConversation): boolean => lastSeq > (this.#seen.get(keyOf(room)) ?? 0);

  /** The times that this desk offered, newest first; whoever chose one isn't named. */
  get offered(): Offered[] {
    const slots = this.conversations.flatMap(({ lines }) =>
      lines.flatMap(({ said }) => (said.kind === "slots" ? said.slots : [])),
    );
    const taken = new Set([
      ...this.book.slots.map(({ note }) => note.text),
      ...this.conversations.flatMap(({ chosen }) => chosen?.text ?? []),
    ]);
    const texts = new Set([...slots.map(({ text }) => text).reverse(), ...taken]);
    return [...texts].map((text) => ({ text, isTaken: taken.has(text) }));
  }

  /** The text of a slot by its id, for a slip; null if nobody knows it any more. */
  slotText(id: Bytes): string | null {
    const slots = this.conversations.flatMap(({ lines }) =>
      lines.flatMap(({ said }) => (said.kind === "slots" ? said.slots : [])),
    );
    const noted = this.book.slots.find(({ note }) => equal(note.slot, id))?.note.text;
    return slots.find((slot) => equal(slot.id, id))?.text ?? noted ?? null;
  }

  /** Put a ready reply into the book, in place of the one with this id. */
  async saveCanned(title: string, texts: Canned["texts"], instead: Bytes | null): Promise<void> {
    await addCanned(this.worker.access, title, texts);
    if (instead) await this.dropCanned(instead);
  }

  dropCanned(id: Bytes): Promise<void> {
    return dropFromBook(this.worker.access, id);
  }

  openSlip(passphrase: Passphrase): Promise<SlipText> {
    const { person, identities } = this.worker.access;
    return showSlip(person.connection, passphrase, identities);
  }

  wipe(): void {
    this.worker.wipe();
    this.conversations = [];
    this.book = { canned: [], slots: [], unreadable: 0 };
    this.#seen.clear();
  }
}

/** The desks that are read in this session. */
class Works {
  readonly all = new Map<number, Work>();
  wipe(): void {
    for (const work of this.all.values()) work.wipe();
    this.all.clear();
  }
}

const WORKS = "works";

function worksOf(app: App): Works {
  const known = app.session.get(WORKS);
  if (known instanceof Works) return known;
  const made = new Works();
  app.session.set(WORKS, made);
  return made;
}

/** One desk. `touch` draws the screen again. Throws `Trouble` (`not-a-worker`) if this member has no part in it. */
export function useWork(number: number): { work: Work; touch: () => void } {
  const app = useApp();
  const [, setTouched] = useState(0);
  const access = heldDesks(app).get(number);
  if (!access) throw new Trouble("not-a-worker");
  const works = worksOf(app);
  let work = works.all.get(number);
  if (work?.worker.access !== access) {
    // the first time, or the desk has new keys
    work = new Work(access);
    works.all.set(number, work);
  }
  return { work, touch: () => setTouched((count) => count + 1) };
}

/** What each of the things that a worker can do in a conversation is given. */
export interface Acting {
  readonly talk: DeskConversation;
  readonly work: Work;
  /** Called when something was done: the conversation is read again. */
  readonly onDone: () => void;
}
