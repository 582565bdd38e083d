/**
 * The reporter's side: file, and with the receipt words read, answer, correct, withdraw, delete.
 *
 * No account and no seat. The words give the key that owns the room, the room's name after it, and the key of the
 * reporter's own copy; whoever holds the words is the reporter, and nobody else ever learns them. Nothing of checks or
 * of stewards' work is loaded here.
 */
import type { Device } from "../community/device.ts";
import { fetchRoster } from "../community/roster.ts";
import type { Connection } from "../connection.ts";
import { RECORD_SIZES, type ReportFile, type StoredRecord } from "../formats/messages.ts";
import { generationOf, type RosterState, wasEverSteward } from "../roster/state.ts";
import { OVERHEAD, openSealed, type Random, seal } from "../seal/aead.ts";
import { PARCEL_TAG, sealParcel } from "../seal/age.ts";
import { TooLong, Unreadable } from "../seal/errors.ts";
import { pad, unpad } from "../seal/padding.ts";
import { openThread, sealThread } from "../seal/record.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { type Bytes, concat, equal, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { partBytes, reportBytes } from "../wire/contexts.ts";
import { type Route, routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import { Declined, Distrust, Trouble } from "../wire/trouble.ts";
import type { Phrase } from "../words/phrase.ts";
import { solve } from "../work.ts";
import {
  type Contact,
  check,
  type Outreach,
  OwnPart,
  Part,
  type Report,
  readSealed,
  Said,
  type Status,
  saying,
} from "./model.ts";

const OWN_TAG = 0x05;
const SMALLEST_REPORT = 4096;
/** A report's first records: own copy, raw, shared, contact. What follows is the conversation. */
export const PARTS = 4;

/** Whether this is the part that only a report which waits for another one has: a parcel behind the four. */
export const isFifthPart = ({ seq, body }: StoredRecord): boolean => seq === PARTS + 1 && body[0] === PARCEL_TAG;

/** No report is kept under these words: deleted, expired, or the words are another receipt's. */
export class NoReport extends Trouble {
  constructor() {
    super("no-report");
  }
}

/** A sealed report, ready to be sent; sending it twice files it once. `message` has no work yet. */
export interface Prepared {
  readonly room: Bytes;
  readonly message: ReportFile;
}

/** One line of the conversation. `steward` is the key of the steward who wrote it, null for the reporter. */
export interface Line {
  readonly day: number;
  readonly steward: Bytes | null;
  readonly said: Said;
}

/** A report as its reporter sees it. `unreadable` counts the messages that don't open. */
export interface Receipt {
  report: Report;
  readonly shared: string;
  status: Status;
  readonly lines: Line[];
  unreadable: number;
  /** Whether it was filed to wait for another one (escrow). */
  hasWaited: boolean;
  /** The community's last day, if its closing is announced. */
  readonly closingOn: number | null;
}

/** A report before it is sealed to stewards: its own copy is sealed, `texts` are the raw, shared and contact parts. */
export interface Written {
  readonly keys: WordKeys;
  /** The recipient of the stewards' newest generation. */
  readonly intake: string;
  readonly own: Bytes;
  readonly texts: readonly Bytes[];
}

/**
 * Write a report under new receipt words. `mark` gives a desk's mark for the report's room, when its worker reports for
 * somebody. Throws `NothingToReport`, `TooLong`.
 */
export async function write(
  roster: RosterState,
  { random }: Device,
  phrase: Phrase,
  report: Report,
  shared: string,
  contact: Contact,
  mark?: (room: Bytes) => Outreach,
): Promise<Written> {
  check(report);
  const keys = await keysOf(phrase, "receipt");
  const room = keys.name;
  const intake = generationOf(roster, "stewards", roster.current.stewards)?.intake;
  if (intake === undefined || intake === null) throw new Distrust("roster-generation");
  const threadKey = random(32);
  const withdrawSeed = random(32);
  const own: OwnPart = {
    part: "own",
    thread_key: threadKey,
    withdraw_seed: withdrawSeed,
    genesis: roster.genesis,
    report,
    shared,
  };
  const parts: Part[] = [
    {
      part: "raw",
      room,
      thread_key: threadKey,
      withdraw_key: publicKeyOf(withdrawSeed),
      report,
      outreach: mark?.(room) ?? null,
    },
    { part: "shared", room, text: shared },
    { part: "contact", room, contact },
  ];
  const texts = parts.map((part) => signedPart(keys, encode(Part, part)));
  return { keys, intake, own: sealOwn(keys, encode(OwnPart, own), random), texts };
}

/**
 * Seal a report under new receipt words. Always four parts, empty ones too, so that their number says nothing. Nothing
 * is sent. Throws `NothingToReport`, `TooLong`.
 */
export async function prepare(...[roster, device, ...rest]: Parameters<typeof write>): Promise<Prepared> {
  const { keys, intake, own, texts } = await write(roster, device, ...rest);
  const room = keys.name;
  const bodies = [own];
  for (const [at, text] of texts.entries()) bodies.push(await sealParcel(text, intake, smallestOf(at)));
  const records = bodies.map((body) => ({ id: device.random(16), body }));
  const signature = sign(keys.signSeed, "record", reportBytes(room, records));
  return { room, message: { room, holder_key: keys.signKey, records, signature, work: "" } };
}

/** The smallest size of a text's parcel: the raw report, which is the first, never looks short. */
export const smallestOf = (at: number): number => (at === 0 ? SMALLEST_REPORT : RECORD_SIZES[0]);

/**
 * A part as it is sealed: the holder's signature (64 bytes, label `part`), then the part. The intake key is public:
 * without the signature the server could put a contact of its own beside somebody's report.
 */
export function signedPart(keys: WordKeys, text: Bytes): Bytes {
  return concat(sign(keys.signSeed, "part", partBytes(keys.name, text)), text);
}

/**
 * File a prepared report; again with the same one if it isn't known whether it arrived. Throws `Unreachable` (nothing
 * is lost; send the same again), `Declined`.
 */
export async function send(connection: Connection, prepared: Prepared): Promise<void> {
  await paid(connection, (work) => connection.ask(routes.reportsFile, { ...prepared.message, work }));
}

/**
 * Do what is paid with work; once more if the server finds the work stale. Unless `isAsked`, with "" first: it may cost
 * nothing.
 */
export async function paid<T>(connection: Connection, act: (work: string) => Promise<T>, isAsked = true): Promise<T> {
  for (let attempt = isAsked ? 0 : -1; ; attempt++) {
    const work = attempt < 0 ? "" : await solve((await connection.ask(routes.work, {})).task);
    try {
      return await act(work);
    } catch (error) {
      if (!(error instanceof Declined && error.code.startsWith("work-")) || attempt === 2) throw error;
    }
  }
}

/** The reporter's own copy: `0x05 ‖ nonce ‖ ciphertext` under the wrapping key, bound to the room. Throws `TooLong`. */
export function sealOwn(keys: WordKeys, text: Bytes, random: Random): Bytes {
  const sizes = RECORD_SIZES.map((size) => size - 1 - OVERHEAD);
  const most = sizes[sizes.length - 1] as number;
  const size = sizes.find((each, at) => at > 0 && text.length + 1 <= each);
  if (size === undefined) throw new TooLong(text.length + 1 - most);
  const head = Uint8Array.of(OWN_TAG);
  return concat(head, seal(keys.wrap, pad(text, size), concat(head, keys.name), random));
}

/** The text of an own copy, a report's or another's. Throws `Unreadable` (`tag-byte`, `tag`, `padding`). */
export function openOwnText(keys: WordKeys, sealed: Bytes): Bytes {
  if (!(RECORD_SIZES as readonly number[]).includes(sealed.length) || sealed[0] !== OWN_TAG) {
    throw new Unreadable("tag-byte");
  }
  const context = concat(sealed.subarray(0, 1), keys.name);
  return unpad(openSealed(keys.wrap, sealed.subarray(1), context));
}

/** Open the reporter's own copy. Throws `Unreadable` (`tag-byte`, `tag`, `padding`, `contents`). */
export const openOwn = (keys: WordKeys, sealed: Bytes): OwnPart => readSealed(OwnPart, openOwnText(keys, sealed));

/** All records that are kept under somebody's words, in order. Throws `NoReport`, `Distrust`, `Unreachable`, `Declined`. */
export async function recordsOf(connection: Connection, { name, signSeed }: WordKeys): Promise<StoredRecord[]> {
  try {
    return await readAll(connection, name, signSeed);
  } catch (error) {
    throw error instanceof Declined && error.code === "no-such-room" ? new NoReport() : error;
  }
}

/**
 * All records of a report's room, for its holder or a steward. Throws `Distrust` (`repeated`) if the server repeats or
 * reorders: an old status shown again would read as news.
 */
export async function readAll(connection: Connection, room: Bytes, seed: Bytes): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  const seen = new Set<string>();
  for (let last = 0; ; ) {
    const page = await connection.ask(routes.roomsRead, { room, after: last }, seed);
    for (const record of page.records) {
      const id = keyOf(record.id);
      if (seen.has(id) || record.seq <= last) throw new Distrust("repeated");
      seen.add(id);
      last = record.seq;
      records.push(record);
    }
    if (!page.more || page.records.length === 0) return records;
  }
}

/** Whoever holds a report's receipt words. */
export class Reporter {
  readonly #connection: Connection;
  readonly #device: Device;
  readonly #keys: WordKeys;
  #own: OwnPart | null = null;
  /** What was sent last, until it is known that it arrived: the same words said again are the same record, kept once. */
  #unsure: { readonly text: Bytes; readonly record: { readonly id: Bytes; readonly body: Bytes } } | null = null;

  private constructor(connection: Connection, device: Device, keys: WordKeys) {
    this.#connection = connection;
    this.#device = device;
    this.#keys = keys;
  }

  /** From a canonical phrase; nothing is asked of the server yet. */
  static async of(connection: Connection, device: Device, phrase: Phrase): Promise<Reporter> {
    return Reporter.with(connection, device, await keysOf(phrase, "receipt"));
  }

  /** The same from keys that were made before: they cost most of a second. They are the reporter's from then on. */
  static with(connection: Connection, device: Device, keys: WordKeys): Reporter {
    return new Reporter(connection, device, keys);
  }

  /** The report, its status and the conversation. Throws `NoReport`, `Distrust`, `Unreadable`. */
  async read(): Promise<Receipt> {
    const roster = await fetchRoster(this.#connection);
    const records = await this.#records();
    const own = this.#openOwn(records);
    if (!equal(own.genesis, roster.genesis)) throw new Distrust("another-community");
    const receipt: Receipt = {
      report: own.report,
      shared: own.shared,
      status: "received",
      lines: [],
      unreadable: 0,
      hasWaited: records.some(isFifthPart),
      closingOn: roster.closingOn,
    };
    for (const record of records) {
      if (record.seq <= PARTS || isFifthPart(record)) continue;
      try {
        this.#add(receipt, record, own, roster);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        receipt.unreadable++;
      }
    }
    return receipt;
  }

  /** Write to the stewards. Throws `NoReport`, `TooLong`, `Declined`. */
  answer(text: string): Promise<void> {
    return this.#say(saying("answer", text));
  }

  /** Replace what the report says; stewards see both. Throws `NothingToReport`, as `answer`. */
  async correct(report: Report, text = ""): Promise<void> {
    check(report);
    await this.#say({ ...saying("correction", text), corrected: report });
  }

  /** Take the report back: alerts made from it and their index entries go at once, with no steward online. */
  async withdraw(): Promise<void> {
    await this.#takeBack();
    await this.#say(saying("status", "", "taken back"));
  }

  /** Take the report back and delete it with the whole conversation (however full that is). */
  async remove(): Promise<void> {
    await this.#takeBack();
    await this.#connection.ask(routes.roomsDelete, { room: this.#keys.name }, this.#keys.signSeed);
    this.#own = null;
  }

  /** Ask the server something as the report's holder. */
  ask<Q, A>(route: Route<Q, A>, aboutRoom: (room: Bytes) => Q): Promise<A> {
    return this.#connection.ask(route, aboutRoom(this.#keys.name), this.#keys.signSeed);
  }

  /** Overwrite the keys with zeros; nothing works afterwards. */
  wipe(): void {
    for (const secret of [this.#keys.signSeed, this.#keys.wrap, this.#own?.thread_key, this.#own?.withdraw_seed]) {
      secret?.fill(0);
    }
    this.#own = null;
    this.#unsure = null;
  }

  async #takeBack(): Promise<void> {
    const { withdraw_seed } = await this.#needOwn();
    const key = publicKeyOf(withdraw_seed);
    const message = { key, signature: sign(withdraw_seed, "withdraw", key) };
    try {
      await this.#connection.ask(routes.withdrawalsAdd, { ...message, room: null });
    } catch (error) {
      if (!(error instanceof Declined && error.code === "nothing-to-withdraw")) throw error;
      // No alert carries the key yet: only then is the report named, so that none is made from it later.
      await this.#connection.ask(routes.withdrawalsAdd, { ...message, room: this.#keys.name }, this.#keys.signSeed);
    }
  }

  async #say(said: Said): Promise<void> {
    const { thread_key } = await this.#needOwn();
    const { name: room, signSeed } = this.#keys;
    const text = encode(Said, said);
    if (!this.#unsure || !equal(this.#unsure.text, text)) {
      const id = this.#device.random(16);
      const body = sealThread(room, thread_key, signSeed, id, text, this.#device.random);
      this.#unsure = { text, record: { id, body } };
    }
    const { record } = this.#unsure;
    const append = (work: string) => this.#connection.append({ room, record, work: work || null }, signSeed);
    await paid(this.#connection, append, false);
    this.#unsure = null;
  }

  async #needOwn(): Promise<OwnPart> {
    return this.#own ?? this.#openOwn(await this.#records());
  }

  #records(): Promise<StoredRecord[]> {
    return recordsOf(this.#connection, this.#keys);
  }

  #openOwn(records: readonly StoredRecord[]): OwnPart {
    if (records[0]?.seq !== 1) throw new NoReport(); // none, or no longer complete
    this.#own = openOwn(this.#keys, records[0].body);
    return this.#own;
  }

  #add(receipt: Receipt, record: StoredRecord, own: OwnPart, roster: RosterState): void {
    const opened = openThread(this.#keys.name, record.id, record.body, own.thread_key);
    const said = readSealed(Said, opened.body);
    const isMine = equal(opened.author, this.#keys.signKey);
    if (!isMine && !wasEverSteward(roster, opened.author)) throw new Unreadable("author");
    if (said.status !== null && (!isMine || said.status === "taken back")) receipt.status = said.status;
    if (isMine && said.corrected !== null) receipt.report = said.corrected;
    receipt.lines.push({ day: record.day, steward: isMine ? null : opened.author, said });
  }
}
