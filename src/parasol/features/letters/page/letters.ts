/**
 * Letters between two pens, as one session reads and writes them. They lie in one room for all members, each sealed once
 * more for the two. Counterpart of `features/letters/client/letters.py`.
 */

import type { Lounge } from "#features/lounge/page/lounge.ts";
import { Certified, keyedName, type Pen } from "#features/lounge/page/pens.ts";
import { PEN_SLOTS } from "#features/lounge/page/structs.ts";
import { readSealed } from "#features/reports/page/model.ts";
import { breathe } from "#kernel/device.ts";
import { LETTER_DAYS, type StoredRecord } from "#kernel/formats/messages.ts";
import { MAX_CORRESPONDENTS } from "#kernel/formats/vault.ts";
import { Looking } from "#kernel/rooms/looking.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { NO_WEEK } from "#kernel/tokens/derive.ts";
import { type Bytes, concat, equal, keyOf, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { commitmentOf, knockAt, knocker, letterKey, openLetter, ownOf, pairOf, sealLetter } from "./letter-seal.ts";
import { FIRST_CHARACTERS, Letter, type LetterFlag, type LetterSaid } from "./structs.ts";
import { type Line, mayWrite, type Talk, talkOf } from "./talks.ts";

export interface FoundLetters {
  /** Who asks first, then the newest. */
  readonly talks: readonly Talk[];
  /** How many records can't be read. */
  readonly lost: number;
  readonly hasOlder: boolean;
}

interface Seen {
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly letter: Letter;
}

/** What two pens of which one is one's own are known by here. */
interface Pair {
  readonly name: string;
  readonly pen: Pen;
  readonly other: Bytes;
  readonly secret: Bytes;
}

/** So many letters are tried at once. */
const AT_ONCE = 16;

export class Letters {
  readonly #lounge: Lounge;
  readonly #looking: Looking<Seen>;
  readonly #certified: Certified;
  readonly #pairs = new Map<string, Pair>();
  /** What a letter turned out to be for a pair: null if it is others', "bad" if none of the two wrote it so. */
  readonly #tried = new Map<string, Line | "bad" | null>();
  /** Who knocked with a letter, at which of one's own pens. */
  readonly #knocks = new Map<string, Pair | null>();
  #last: FoundLetters | null = null;
  /** By the pair, the last letter that this session showed. */
  readonly #shown = new Map<string, number>();

  constructor(lounge: Lounge) {
    this.#lounge = lounge;
    const look = ({ seq, id, day }: StoredRecord, { author, body }: Opened): Seen => {
      if (!equal(keyedName(author), id)) throw new Unreadable("author");
      return { seq, id, day, letter: readSealed(Letter, body) };
    };
    this.#looking = new Looking(lounge.person, "letters", look, AT_ONCE);
    this.#certified = new Certified(lounge.person.masterOf("escrow", NO_WEEK));
  }

  /** What was found last; null before anything was read. */
  get last(): FoundLetters | null {
    return this.#last;
  }

  /** The newest page as it is now, and what was read before of older ones. Throws as `Looking.take`. */
  async read(): Promise<FoundLetters> {
    await this.#looking.readAgain();
    return this.#found();
  }

  /** What came since, and nothing else of the page. Throws as `read`. */
  async readNewer(): Promise<FoundLetters> {
    await this.#looking.take(await this.#looking.ask());
    return this.#found();
  }

  /** A conversation was shown: what it holds isn't new any more. */
  saw({ pen, other, lines }: Talk): void {
    this.#shown.set(`${pen.slot} ${keyOf(other)}`, Math.max(0, ...lines.map(({ seq }) => seq)));
  }

  /** The list was shown: what is there now isn't new at the next visit (see `Person.saw`). */
  sawAll(): Promise<void> {
    return this.#lounge.person.vault.saw({ letters_seen: this.#looking.looked[0]?.seq ?? 0 });
  }

  /** The same with a page of older ones. Throws as `read`. */
  async readOlder(): Promise<FoundLetters> {
    await this.#looking.readOlder();
    return this.#found();
  }

  /** The conversation of one's pen of a slot with another: what was read of it, or a new one. Throws `Unreadable` (`key`). */
  talkWith(slot: number, other: Bytes): Talk {
    const pair = this.#pair(slot, other);
    const known = this.#last?.talks.find((each) => each.pen.slot === slot && equal(each.other, other));
    return known ?? talkOf(pair, [], 0, false);
  }

  /**
   * Write to another pen, or answer who asks, and remember it in the vault. Said again before an answer came it is the
   * same letter. Throws `Trouble` (`letter-waits`: they have to answer first; `letter-long`), `TooLong`, and as `say`.
   */
  async say(slot: number, other: Bytes, name: string, text: string): Promise<void> {
    const { person } = this.#lounge;
    await this.read();
    const { name: pairName, pen, secret } = this.#pair(slot, other);
    let talk = this.talkWith(slot, other);
    // whoever was written to before may have answered further back
    while (!talk.isAnswered && this.#last?.hasOlder && this.#isKnown(pairName)) {
      await this.readOlder();
      talk = this.talkWith(slot, other);
    }
    const asked = concat(pen.key, other, utf8(text));
    const isAgain = equal(person.unsure.last.get(keyOf(person.room("letters")))?.[0] ?? new Uint8Array(), asked);
    if (!mayWrite(talk) && !isAgain) throw new Trouble("letter-waits");
    if (!talk.isAnswered && [...text].length > FIRST_CHARACTERS) throw new Trouble("letter-long");
    const certificate = await this.#lounge.certificate(slot);
    const salt = person.device.random(16);
    const today = person.device.today();
    const said: LetterSaid = { certificate, to: other, salt, day: today, ...talk.next, name, text };
    const { seed, id } = ownOf(secret, pen.key, salt);
    const { random } = person.device;
    const letter = sealLetter(person.room("letters"), pen, secret, id, said, random);
    const knock = talk.isAnswered ? undefined : knockAt(other, pen.key, id, random(32), random);
    await this.#remember(slot, other, true);
    await this.#lounge.append({ seed, slot }, id, encode(Letter, { ...letter, knock }), "letters", asked);
  }

  /** Delete a letter for good, whichever of the two wrote it. Throws `Declined`, `Unreachable`. */
  async remove({ pen, other }: Talk, { writer, said, id }: Line): Promise<void> {
    const { person } = this.#lounge;
    const { seed } = ownOf(this.#pair(pen.slot, other).secret, writer, said.salt);
    await new Room(person.connection, person.room("letters"), seed).removeRecord(id);
  }

  /** Delete all that was read of a conversation for good, and forget the other pen. Throws as `remove`. */
  async end(talk: Talk): Promise<void> {
    for (const line of talk.lines) await this.remove(talk, line);
    await this.#remember(talk.pen.slot, talk.other, false);
  }

  wipe(): void {
    this.#looking.wipe();
    for (const { secret } of this.#pairs.values()) secret.fill(0);
    for (const known of [this.#pairs, this.#tried, this.#knocks, this.#shown]) known.clear();
    this.#last = null;
  }

  #pair(slot: number, other: Bytes): Pair {
    const name = `${slot} ${keyOf(other)}`;
    const pen = this.#lounge.pen(slot);
    const secret = this.#pairs.get(name)?.secret ?? pairOf(this.#lounge.person.roster.genesis, pen, other);
    const pair = { name, pen, other, secret };
    this.#pairs.set(name, pair);
    return pair;
  }

  #isKnown(name: string): boolean {
    return (this.#lounge.person.contents.letters ?? []).some((each) => `${each[0]} ${keyOf(each.slice(1))}` === name);
  }

  async #remember(slot: number, other: Bytes, isThere: boolean): Promise<void> {
    const { person } = this.#lounge;
    const entry = concat(Uint8Array.of(slot), other);
    const { letters = [] } = person.contents;
    const others = letters.filter((each) => !equal(each, entry));
    if (isThere === others.length < letters.length) return;
    await this.#lounge.remember({ letters: isThere ? [...others, entry].slice(-MAX_CORRESPONDENTS) : others });
  }

  async #found(): Promise<FoundLetters> {
    const { person } = this.#lounge;
    const muted = new Set((person.contents.muted ?? []).map(keyOf));
    const pairs = (person.contents.letters ?? []).map((each) => this.#pair(each[0] ?? 0, each.slice(1)));
    const mine = new Map(pairs.map((pair) => [pair.name, [] as (Line | "bad")[]]));
    const asking = new Map<string, Talk>();
    const seenBy = ({ name }: Pair): number => this.#shown.get(name) ?? person.before.letters_seen ?? 0;
    let lost = 0;
    let tried = 0;
    for (const { seq, epoch, found } of [...this.#looking.looked].reverse()) {
      if (found instanceof Unreadable || !person.stands("letters", seq, epoch)) {
        lost++;
        continue;
      }
      if (++tried % AT_ONCE === 0) await breathe();
      const pair = pairs.find((each) => this.#lineIn(each, found) !== null);
      if (pair) mine.get(pair.name)?.push(this.#lineIn(pair, found) as Line | "bad");
      else {
        const knocks = this.#knocksWith(found);
        const line = knocks && this.#lineIn(knocks, found);
        if (!knocks || !line || line === "bad" || !equal(line.writer, knocks.other)) continue;
        const said = { ...line.said, text: [...line.said.text].slice(0, FIRST_CHARACTERS).join("") };
        asking.set(knocks.name, talkOf(knocks, [{ ...line, said }], 0, true, undefined, seenBy(knocks)));
      }
    }
    const { looked, hasOlder } = this.#looking;
    const from = Math.max(person.device.today() - LETTER_DAYS, hasOlder ? (looked.at(-1)?.day ?? 0) + 1 : 0);
    const known = pairs.map((pair) => {
      const all = mine.get(pair.name) ?? [];
      const lines = all.filter((line): line is Line => line !== "bad");
      return talkOf(pair, lines, all.length - lines.length, false, (day) => day >= from, seenBy(pair));
    });
    const talks = [...asking.values(), ...known.reverse()].filter(({ other }) => !muted.has(keyOf(other)));
    this.#last = { talks, lost, hasOlder };
    return this.#last;
  }

  #knocksWith({ id, letter }: Seen): Pair | null {
    const name = keyOf(id);
    const known = this.#knocks.get(name);
    if (known !== undefined) return known;
    let found: Pair | null = null;
    for (let slot = 0; letter.knock && !found && slot < PEN_SLOTS; slot++) {
      const other = knocker(this.#lounge.pen(slot), id, letter.knock);
      try {
        found = other && this.#pair(slot, other);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    this.#knocks.set(name, found);
    return found;
  }

  #lineIn(pair: Pair, seen: Seen): Line | "bad" | null {
    const name = `${keyOf(seen.id)} ${pair.name}`;
    const known = this.#tried.get(name);
    if (known !== undefined) return known;
    const line = this.#opened(pair, seen);
    this.#tried.set(name, line);
    return line;
  }

  #opened({ pen, other, secret }: Pair, { seq, id, day, letter }: Seen): Line | "bad" | null {
    const { person } = this.#lounge;
    const key = letterKey(secret, id);
    if (!equal(commitmentOf(key), letter.commitment)) return null;
    try {
      const { writer, said } = openLetter(person.room("letters"), id, letter, key);
      const [from, to] = equal(writer, pen.key) ? [pen.key, other] : [other, pen.key];
      if (!equal(writer, from) || !equal(said.to, to)) return "bad";
      if (!equal(ownOf(secret, writer, said.salt).id, id)) return "bad";
      // the second is what a steward goes by who is told of it
      const holds = (each: number) => this.#certified.holds(person.roster, writer, said.certificate, each);
      if (![day, said.day].every(holds)) return "bad";
      return { seq, id, day, writer, said, letter, key };
    } catch (error) {
      if (error instanceof Unreadable) return "bad";
      throw error;
    }
  }
}

/**
 * What a steward reads of what was told about a letter: the pen, which was certified on the day that it signed, and what
 * it wrote. Null if no pen wrote it so.
 */
export function letterOf(
  lounge: Lounge,
  { record, letter, key }: LetterFlag,
): { writer: Bytes; said: LetterSaid } | null {
  const { person } = lounge;
  try {
    const opened = openLetter(person.room("letters"), record, letter, key);
    const { certificate, day } = opened.said;
    const certified = new Certified(person.masterOf("escrow", NO_WEEK));
    return certified.holds(person.roster, opened.writer, certificate, day) ? opened : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
