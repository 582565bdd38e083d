/**
 * A member asks a colleague about somebody who gave them her link: would she meet them again? Counterpart of
 * `features/profiles/client/asker.py`.
 *
 * The question is paid with a token, in a request that names nobody: she and the server learn that a member asks, and not
 * which. Nothing of it is kept in the member's vault; eight words open it again, for 14 days.
 */

import { readSealed } from "#features/reports/page/model.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { ASKED_DAYS, type StoredRecord } from "#kernel/formats/messages.ts";
import { NoReport, ownTextOf, type Prepared, recordsOf, signedFor } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unsure } from "#kernel/rooms/unsure.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { markOf } from "./link.ts";
import { isClosed, LinkClosed, type Seen } from "./reading.ts";
import { AskedSaid, AskPart, OwnAsk } from "./structs.ts";
import { type Line, type Reader, sayAs, type Thread, threadOf } from "./thread.ts";
import { sealedTo } from "./visitor.ts";

/** Whether its 14 days are over, whatever the server still keeps. */
export const isOver = ({ day }: Pick<OwnAsk, "day">, today: number): boolean =>
  today - day > ASKED_DAYS || day > today + 1;

/** Her last answer. */
export const answerIn = ({ lines }: Pick<Thread, "lines">): Line["answer"] =>
  [...lines].reverse().find(({ answer }) => answer)?.answer;

/** Whether she asked them to write. */
export const hasInvited = (lines: readonly Line[]): boolean => lines.some(({ answer }) => answer === "write");

/** An answer is hers alone; a text counts only once she asked for one. */
export const asAnswer: Reader = (body, isHers, lines) => {
  const { number, seen, says, text } = readSealed(AskedSaid, body);
  const isAllowed = says ? isHers && !text : text && hasInvited(lines);
  if (!isAllowed) throw new Unreadable("early");
  return { number, seen, text: text ?? "", answer: says };
};

/** Seal a question under a new code. Nothing is sent. Throws `TooLong`. */
export async function prepareAsk(
  { random, today }: Device,
  passphrase: Passphrase,
  { link, shown, signer }: Seen,
  said: Pick<AskPart, "language" | "about" | "text">,
): Promise<Prepared> {
  const keys = await keysOf(passphrase, "receipt");
  const [room, thread_key, day] = [keys.name, random(32), today()];
  const own = encode(OwnAsk, { part: "own-ask", thread_key, profile: signer, day });
  const part = encode(AskPart, { part: "asked", room, thread_key, mark: markOf(link), day, ...said });
  return sealedTo("asked", keys, link.room, shown.recipient, own, part, random);
}

/** Send it, paid as what stewards are told is: of the tokens that no post in the lounge shows. Throws `LinkClosed`. */
export async function sendAsk({ connection, wallet }: Person, { message }: Prepared): Promise<void> {
  try {
    await wallet.ask(routes.roomsOpen, signedFor(connection, message), "report");
  } catch (error) {
    throw isClosed(error) ? new LinkClosed() : error;
  }
}

/** Whoever holds a question's code. */
export class Asker {
  readonly #device: Device;
  readonly #keys: WordKeys;
  readonly #room: Room;
  readonly #unsure: Unsure;

  private constructor(connection: Connection, device: Device, keys: WordKeys) {
    this.#device = device;
    this.#keys = keys;
    this.#room = new Room(connection, keys.name, keys.signSeed);
    this.#unsure = new Unsure(device.random);
  }

  static async of(connection: Connection, device: Device, passphrase: Passphrase): Promise<Asker> {
    return new Asker(connection, device, await keysOf(passphrase, "receipt"));
  }

  /** Her answer, and what was said since. Throws `NoReport` (nothing is kept, or its days are over), `Unreadable`. */
  async read(): Promise<Thread & { readonly day: number }> {
    return (await this.#read()).thread;
  }

  /** Write to her, who asked for it. Throws as `read`, `TooLong`. */
  async say(text: string): Promise<void> {
    const { own, thread } = await this.#read();
    await sayAs(AskedSaid, this.#unsure, this.#room, own.thread_key, {
      kind: "answered",
      ...thread.next(false),
      says: undefined,
      text,
    });
  }

  /** Delete it, for both sides. */
  remove(): Promise<void> {
    return this.#room.remove();
  }

  /** Overwrite the keys with zeros; nothing works afterwards. */
  wipe(): void {
    for (const secret of [this.#keys.signSeed, this.#keys.wrap]) secret?.fill(0);
    this.#unsure.last.clear();
  }

  async #read(): Promise<{ own: OwnAsk; thread: Thread & { readonly day: number } }> {
    const records: StoredRecord[] = await recordsOf(this.#room);
    const own = readSealed(OwnAsk, ownTextOf(this.#keys, records));
    if (isOver(own, this.#device.today())) {
      await this.remove();
      throw new NoReport();
    }
    const { name, signKey } = this.#keys;
    const thread = threadOf(name, own.thread_key, own.profile, signKey, records, asAnswer);
    return { own, thread: { ...thread, day: own.day } };
  }
}
