/**
 * The reporter's side: file, and with the receipt words read, answer, correct, withdraw, delete.
 *
 * No account and no membership. The words give the key that owns the room, the room's name after it, and the key of the
 * reporter's own copy; whoever holds the words is the reporter, and nobody else ever learns them. Nothing of checks or
 * of stewards' work is loaded here.
 */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { Picture } from "#kernel/formats/file.ts";
import { ENVELOPE_SIZES, type StoredRecord } from "#kernel/formats/messages.ts";
import { Held, openRoom, type Prepared, preparedWith, recordsWith, sealOwn, signedPart } from "#kernel/rooms/held.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { isIntake } from "#kernel/roster/rules/hashes.ts";
import { keysNumber } from "#kernel/roster/rules/server-keys.ts";
import { type RosterState, wasStewardOn } from "#kernel/roster/rules/state.ts";
import { ENVELOPE_TAG, sealEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openThread } from "#kernel/seal/record.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { reportBytes } from "#kernel/wire/contexts.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { Declined, Distrust } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { check, readSealed, saying } from "./model.ts";
import { type Contact, type Outreach, OwnPart, Part, type Report, Said, type Status } from "./structs.ts";

export const [SMALLEST, SMALLEST_REPORT] = ENVELOPE_SIZES;
/** A report's first records: own copy, raw, shared, contact. What follows is the conversation. */
export const PARTS = 4;

/** Whether this is the part that only a report which waits for another one has: an envelope behind the four. */
export const isFifthPart = ({ seq, body }: StoredRecord): boolean => seq === PARTS + 1 && body[0] === ENVELOPE_TAG;

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
  /** The number of the server's keys in force: a report that waits under older ones has to be renewed. */
  readonly keys: number;
}

/** A report before it is sealed to stewards: its own copy is sealed, `texts` are the raw, shared and contact parts. */
export interface Written {
  readonly keys: WordKeys;
  /** The recipient of the stewards' newest epoch. */
  readonly intake: string;
  readonly own: Bytes;
  readonly texts: readonly Bytes[];
}

/** The recipient of all parts. Throws `Distrust` (`wrong-key`) if the server gave none, or another one's. */
export function intakeOf(roster: RosterState): string {
  if (!isIntake(roster, roster.intake)) throw new Distrust("wrong-key");
  return roster.intake;
}

/**
 * Write a report under new receipt words. `mark` gives a desk's mark for the report's room, when its worker reports for
 * somebody; `reportKey` is that of a report that waits. Throws `NothingToReport`, `TooLong`.
 */
export async function write(
  roster: RosterState,
  { random }: Device,
  passphrase: Passphrase,
  report: Report,
  shared: string,
  contact: Contact,
  mark?: (room: Bytes) => Outreach,
  reportKey?: Bytes,
): Promise<Written> {
  check(report);
  const keys = await keysOf(passphrase, "receipt");
  const room = keys.name;
  const intake = intakeOf(roster);
  const threadKey = random(32);
  const withdrawSeed = random(32);
  const own: OwnPart = {
    part: "own",
    thread_key: threadKey,
    withdraw_seed: withdrawSeed,
    genesis: roster.genesis,
    report,
    shared,
    report_key: reportKey ?? null,
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
  for (const [at, text] of texts.entries()) bodies.push(await sealEnvelope(text, intake, smallestOf(at)));
  const records = recordsWith(bodies, device.random);
  return preparedWith("report", keys, records, reportBytes(room, records));
}

/** The smallest size of a text's envelope: the raw report, which is the first, never looks short. */
export const smallestOf = (at: number): number => (at === 0 ? SMALLEST_REPORT : SMALLEST);

/**
 * File a prepared report; again with the same one if it isn't known whether it arrived. Throws `Unreachable` (nothing
 * is lost; send the same again), `Declined`. `work` gives what pays for it.
 */
export const send = (connection: Connection, { message }: Prepared, work?: () => Promise<string>): Promise<void> =>
  openRoom(connection, message, work);

/** Whoever holds a report's receipt words. */
export class Reporter extends Held<OwnPart> {
  /** From a canonical passphrase; nothing is asked of the server yet. */
  static async of(connection: Connection, device: Device, passphrase: Passphrase): Promise<Reporter> {
    return new Reporter(connection, device, await keysOf(passphrase, "receipt"));
  }

  /** The report, its status and the conversation. Throws `NoReport`, `Distrust`, `Unreadable`. */
  async read(): Promise<Receipt> {
    const roster = await fetchCharter(this.room.connection);
    const [records, own] = await this.records(roster.genesis);
    const receipt: Receipt = {
      report: own.report,
      shared: own.shared,
      status: "received",
      lines: [],
      unreadable: 0,
      hasWaited: records.some(isFifthPart),
      closingOn: roster.closingOn,
      keys: keysNumber(roster),
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

  /** What renewing a report that waits takes. Throws `NoReport`. */
  async renewable(): Promise<{ keys: WordKeys; own: OwnPart }> {
    return { keys: this.keys, own: await this.needOwn() };
  }

  /** Write to the stewards. Throws `NoReport`, `TooLong`, `Declined`. */
  answer(text: string): Promise<void> {
    return this.append(encode(Said, saying("answer", text)));
  }

  /** Say that a picture is there, which was sent before (pictures.ts). */
  picture(sent: Picture): Promise<void> {
    return this.append(encode(Said, { ...saying("picture", ""), picture: sent }));
  }

  /** Replace what the report says; stewards see both. Throws `NothingToReport`, as `answer`. */
  async correct(report: Report, text = ""): Promise<void> {
    check(report);
    await this.append(encode(Said, { ...saying("correction", text), corrected: report }));
  }

  /** Take the report back: alerts made from it and their index entries go at once, with no steward online. */
  async withdraw(): Promise<void> {
    await this.#takeBack();
    await this.append(encode(Said, saying("status", "", "taken back")));
  }

  /** Take the report back and delete it with the whole conversation (however full that is). */
  override async remove(): Promise<void> {
    await this.#takeBack();
    await super.remove();
  }

  override wipe(): void {
    this.own?.withdraw_seed.fill(0);
    super.wipe();
  }

  protected decode(own: Bytes): OwnPart {
    return readSealed(OwnPart, own);
  }

  async #takeBack(): Promise<void> {
    const { withdraw_seed } = await this.needOwn();
    const { connection, name, seed } = this.room;
    const key = publicKeyOf(withdraw_seed);
    const message = { key, signature: sign(withdraw_seed, "withdraw", key) };
    try {
      await connection.ask(routes.withdrawalsAdd, { ...message, room: null });
    } catch (error) {
      if (!(error instanceof Declined && error.code === "nothing-to-withdraw")) throw error;
      // No alert carries the key yet: only then is the report named, so that none is made from it later.
      await connection.ask(routes.withdrawalsAdd, { ...message, room: name }, seed);
    }
  }

  #add(receipt: Receipt, record: StoredRecord, own: OwnPart, roster: RosterState): void {
    const opened = openThread(this.keys.name, record.id, record.body, own.thread_key);
    const said = readSealed(Said, opened.body);
    const isMine = equal(opened.author, this.keys.signKey);
    if (!isMine && !wasStewardOn(roster, opened.author, record.day)) throw new Unreadable("author");
    if (said.status !== null && (!isMine || said.status === "taken back")) receipt.status = said.status;
    if (isMine && said.corrected !== null) receipt.report = said.corrected;
    receipt.lines.push({ day: record.day, steward: isMine ? null : opened.author, said });
  }
}
