/**
 * Answering at a desk. Workers answer as the desk: every request and every word is signed by the desk's signer, which
 * all its workers share; only the notes among them name a member.
 */

import { beginningAndEnd, ofOutline } from "#features/reports/page/records.ts";
import { breathe } from "#kernel/device.ts";
import { fetchFile, type OnChunk, putChunk, Upload } from "#kernel/files/sending.ts";
import type { File } from "#kernel/formats/file.ts";
import { type Outline, ROOMS_AT_ONCE, type RoomOutside } from "#kernel/formats/queue-messages.ts";
import { say } from "#kernel/rooms/unsure.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { roomsClose, roomsList, roomsOutlines } from "#kernel/wire/queue-routes.ts";
import { Declined, troubleOf } from "#kernel/wire/trouble.ts";
import type { DeskAccess } from "./access.ts";
import { appendNote } from "./notes.ts";
import { DeskSaid, SLOT_BYTES } from "./structs.ts";
import { cut, type DeskConversation, readConversation } from "./talk.ts";

/** This conversation can't be answered: the part with its key doesn't open (`unusable-conversation`). */
export class UnusableConversation extends troubleOf("unusable-conversation") {}

interface Known {
  readonly outside: RoomOutside;
  conversation: DeskConversation;
}

/** A worker at an open desk. */
export class Worker {
  readonly access: DeskAccess;
  /** The names of rooms that were in the last list and aren't read. */
  unread: ReadonlySet<string> = new Set();
  readonly #known = new Map<string, Known>();

  constructor(access: DeskAccess) {
    this.access = access;
  }

  /**
   * The conversations that are read, oldest first: those of before that are still there, at most `most` that came
   * since, and `older` of those that were left unread. Read 20 at a time; those that haven't changed since the last
   * call are the same objects. `onProgress` hears how many of those to be read are read, and what is read so far.
   * Throws `Declined`, `Unreachable`.
   */
  async list(
    onProgress?: (done: number, of: number, soFar: readonly DeskConversation[]) => void,
    most = Infinity,
    older = most,
  ): Promise<readonly DeskConversation[]> {
    const { rooms } = await this.#ask(roomsList, { kind: `desk/${this.access.desk}` });
    const names = new Set(rooms.map(({ room }) => keyOf(room)));
    for (const name of this.#known.keys()) if (!names.has(name)) this.#known.delete(name);
    const isRead = ({ room }: RoomOutside) => this.#known.has(keyOf(room));
    const changed = rooms.filter((room) => isRead(room) && !this.#isKnown(room));
    const isLeft = ({ room }: RoomOutside) => this.unread.has(keyOf(room));
    const left = rooms.filter((room) => !isRead(room) && isLeft(room)).slice(0, older);
    const came = rooms.filter((room) => !isRead(room) && !isLeft(room)).slice(0, most);
    const wanted = [...changed, ...left, ...came];
    for (let start = 0; start < wanted.length; start += ROOMS_AT_ONCE) {
      onProgress?.(start, wanted.length, this.#those(rooms));
      await this.#readSome(wanted.slice(start, start + ROOMS_AT_ONCE));
    }
    const read = new Set(wanted);
    this.unread = new Set(rooms.filter((room) => !isRead(room) && !read.has(room)).map(({ room }) => keyOf(room)));
    return this.#those(rooms);
  }

  /** The conversations that are read, in the order of the list. */
  #those(rooms: readonly RoomOutside[]): readonly DeskConversation[] {
    return rooms.flatMap(({ room }) => this.#known.get(keyOf(room))?.conversation ?? []);
  }

  /**
   * One conversation, opened; null if it isn't there any more. Of a long one the first `pages` of about 1 MB and what
   * was said last. Of other long ones only the beginnings are kept.
   */
  async reread({ room }: Pick<DeskConversation, "room">, pages = 1): Promise<DeskConversation | null> {
    const { rooms } = await this.#ask(roomsList, { kind: `desk/${this.access.desk}` });
    const outside = rooms.find((each) => equal(each.room, room));
    if (!outside) return null;
    for (const known of this.#known.values()) known.conversation = cut(known.conversation);
    const outline = async () => (await this.#outlines([outside])).get(keyOf(room));
    const find = () => beginningAndEnd(this.access.room(room), outline, pages);
    try {
      const conversation = await readConversation(this.access, outside, find);
      this.#known.set(keyOf(room), { outside, conversation });
      return conversation;
    } catch (error) {
      if (!(error instanceof Declined && error.code === "no-such-room")) throw error;
      this.#known.delete(keyOf(room));
      return null;
    }
  }

  /** Answer as the desk. Said again after a broken line, it is kept once. Throws `UnusableConversation`, `TooLong`. */
  async answer(conversation: DeskConversation, text: string): Promise<void> {
    await this.#say(conversation, { kind: "message", text });
  }

  /** Offer times to meet, 1 to 12, each in words ("Monday at ten, the house by the river"). */
  async offerSlots(conversation: DeskConversation, text: string, times: readonly string[]): Promise<void> {
    const slots = times.map((each) => ({ id: this.access.person.device.random(SLOT_BYTES), text: each }));
    const asked = slots.map((slot) => ({ ...slot, id: new Uint8Array() }));
    await this.#say(conversation, { kind: "slots", text, slots }, { kind: "slots", text, slots: asked });
  }

  /** A file ready for `sendFile`, pictures cleaned. Throws as `Upload.of`. */
  prepareFile(content: Bytes, name: string, type: string): Upload {
    return Upload.of(content, name, type, this.access.person.device.random);
  }

  /** Send a file and say that it is there. After `Unreachable` call it again with the same upload. */
  async sendFile(conversation: DeskConversation, upload: Upload, onChunk?: OnChunk): Promise<void> {
    const { person, signSeed } = this.access;
    const put = (number: number, body: Bytes) =>
      putChunk(person.connection, signSeed, conversation.room, upload.said, number, body);
    await upload.send(put, onChunk);
    await this.#say(conversation, upload.said);
  }

  /** A file of a conversation. Throws as `files.fetchFile`. */
  fetchFile({ room }: DeskConversation, file: File, onChunk?: OnChunk): Promise<Bytes> {
    return fetchFile(this.access.person.connection, this.access.signSeed, room, file, onChunk);
  }

  /** Look after it from now on. */
  take({ room }: DeskConversation): Promise<void> {
    return appendNote(this.access, room, { kind: "taken" });
  }

  /** Hand it to another worker's membership, or to all (null), with what they need to know. */
  handOver({ room }: DeskConversation, to: Bytes | null, text: string): Promise<void> {
    return appendNote(this.access, room, { kind: "handed", to, text });
  }

  /** A note for the other workers; the visitor never sees it. */
  note({ room }: DeskConversation, text: string): Promise<void> {
    return appendNote(this.access, room, { kind: "note", text });
  }

  /**
   * End it: the contact is deleted at once, then the last words are said, then it goes after the days that the card
   * says. Broken off, it can be called again.
   */
  async close(conversation: DeskConversation, text: string): Promise<void> {
    const { room } = conversation;
    // Of a long one the contact may not be read: it has to go too.
    const isContactKnown = conversation.contactId !== null || !conversation.isLong;
    const contactId = (isContactKnown ? conversation : await this.reread(conversation))?.contactId;
    if (contactId) await this.access.room(room).removeRecord(contactId);
    if (!conversation.isClosed) await this.#say(conversation, { kind: "closed", text });
    await this.#ask(roomsClose, { room });
  }

  /** Delete a conversation with its files for good, at once. */
  async remove({ room }: DeskConversation): Promise<void> {
    await this.access.room(room).remove();
    this.#known.delete(keyOf(room));
  }

  /** Forget what was read, and overwrite the desk's keys. */
  wipe(): void {
    for (const { conversation } of this.#known.values()) conversation.opening?.thread_key.fill(0);
    this.#known.clear();
    this.access.wipe();
  }

  #ask: DeskAccess["person"]["connection"]["ask"] = (route, message) =>
    this.access.person.connection.ask(route, message, this.access.signSeed);

  #isKnown({ room, last_seq, expires_on }: RoomOutside): boolean {
    const known = this.#known.get(keyOf(room))?.outside;
    return known?.last_seq === last_seq && known.expires_on === expires_on;
  }

  async #outlines(rooms: readonly RoomOutside[]): Promise<ReadonlyMap<string, Outline>> {
    const asked = { kind: `desk/${this.access.desk}`, rooms: rooms.map(({ room }) => room) };
    const answer = await this.#ask(roomsOutlines, asked);
    return new Map(answer.rooms.map((outline) => [keyOf(outline.room), outline]));
  }

  async #readSome(rooms: readonly RoomOutside[]): Promise<void> {
    const outlines = await this.#outlines(rooms);
    for (const outside of rooms) {
      const name = keyOf(outside.room);
      const outline = outlines.get(name);
      if (outline) {
        const conversation = await readConversation(this.access, outside, async () => ofOutline(outline));
        this.#known.set(name, { outside, conversation: cut(conversation) });
      } else this.#known.delete(name); // deleted since it was listed
      await breathe();
    }
  }

  async #say({ opening, room }: DeskConversation, said: DeskSaid, asked = said): Promise<void> {
    if (!opening) throw new UnusableConversation();
    const [text, same] = [encode(DeskSaid, said), encode(DeskSaid, asked)];
    await say(this.access.unsure, this.access.room(room), opening.thread_key, text, same);
  }
}
