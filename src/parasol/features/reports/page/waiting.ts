/**
 * Filing a report that waits for another one about the same person (docs/escrow.md), and asking whether it has met one.
 * Counterpart of `features/reports/client/waiting.py`. For members: whoever is no member never loads it.
 *
 * The number of identifiers isn't told: always four are evaluated, and always four marks sent; those that aren't needed
 * are made of random inputs in the very same way.
 */

import type { Identifier } from "#features/checks/page/identifiers/index.ts";
import { sealInner } from "#features/escrow/page/parts.ts";
import {
  inputKey,
  inputOf,
  KEY_BYTES,
  lineOf,
  MAX_IDENTIFIERS,
  shareAt,
  wrap,
  xOf,
} from "#features/escrow/page/shares.ts";
import { KeysPart } from "#features/escrow/page/structs.ts";
import type { Credential, EscrowState } from "#kernel/formats/member-messages.ts";
import type { RoomOpen } from "#kernel/formats/messages.ts";
import { blind, finalize } from "#kernel/oprf/oprf.ts";
import { type Prepared, preparedWith, recordsWith, signedFor, signedPart } from "#kernel/rooms/held.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { keysInForce, keysNumber } from "#kernel/roster/rules/server-keys.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { KeysMoved } from "#kernel/tokens/wallet.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { escrowBytes, renewalBytes } from "#kernel/wire/contexts.ts";
import { escrowEvaluate, escrowRenew, escrowState } from "#kernel/wire/member-routes.ts";
import type { Route } from "#kernel/wire/route.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust, isDeclined, Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { intakeOf, type Reporter, SMALLEST_REPORT, smallestOf, write } from "./reporter.ts";
import type { Contact, Report } from "./structs.ts";

/** The number of the raw report, the first of the three parts that are sealed under the key. */
const FIRST_PART = 2;
const INPUT_BYTES = 32;
const TRIES = 3;

/** No number or name is given, so there is nothing by which two reports could meet. */
export class NothingToMatch extends troubleOf("nothing-to-match") {}

/** A report from before reports could be renewed (`cannot-renew`): take it back and send it again. */
export class CannotRenew extends troubleOf("cannot-renew") {}

/** More numbers and names than one report can wait for. */
export class TooManyIdentifiers extends troubleOf("too-many-identifiers") {}

/** Pays for requests with tokens, and has the member's credential: the person's wallet. */
export interface Payer {
  ask<Q, A>(route: Route<Q, A>, message: Q, purpose: "report", keys?: number): Promise<A>;
  credential(): Promise<Credential>;
}

/** Whoever files: a `Person`. */
export interface Filer extends Pick<Person, "connection" | "roster" | "keyring" | "device" | "refreshMine"> {
  readonly wallet: Payer;
}

/** A sealed report, ready to be sent; sending it twice files it once. */
export interface PreparedWaiting extends Prepared {
  /** The number of the server's keys that it was made with: it is right for no others. */
  readonly serverKeys: number;
}

/** Each identifier once. */
export const distinct = (identifiers: readonly Identifier[]): Identifier[] => [
  ...new Map(identifiers.map((each) => [keyOf(each.canonical()), each])).values(),
];

/**
 * Seal a report that waits for another one of these identifiers. Costs a post token; nothing of the report is sent.
 * Throws `NothingToReport`, `NothingToMatch`, `TooManyIdentifiers`, `TooLong`, `Distrust` (`wrong-escrow-key`,
 * `no-key`) and as the wallet.
 */
export async function prepareWaiting(
  person: Filer,
  passphrase: Passphrase,
  report: Report,
  shared: string,
  contact: Contact,
  identifiers: readonly Identifier[],
): Promise<PreparedWaiting> {
  const { random } = person.device;
  const asked = distinct(identifiers);
  if (asked.length === 0) throw new NothingToMatch();
  if (asked.length > MAX_IDENTIFIERS) throw new TooManyIdentifiers();
  const key = random(KEY_BYTES);
  const { roster, device } = person;
  const { keys, intake, own, texts } = await write(roster, device, passphrase, report, shared, contact, undefined, key);
  const room = keys.name;
  const { serverKeys, marks, points } = await pointsFor(person, room, key, asked);

  const bodies = [own];
  for (const [at, text] of texts.entries()) {
    const inner = sealInner(key, room, FIRST_PART + at, text, smallestOf(at), random);
    bodies.push(await sealEnvelope(inner, intake, smallestOf(at)));
  }
  bodies.push(await sealEnvelope(signedPart(keys, points), intake, SMALLEST_REPORT));

  const records = recordsWith(bodies, random);
  return { ...preparedWith("escrow", keys, records, escrowBytes(room, records, marks), marks), serverKeys };
}

/**
 * Put marks and points of the server's keys in force into the place of those of older ones: until then nothing can meet
 * the report. Costs two post tokens. Whether it has met another one by that. Throws `CannotRenew`, and as filing.
 */
export async function renewWaiting(
  person: Filer,
  reporter: Reporter,
  identifiers: readonly Identifier[],
): Promise<boolean> {
  const { keys, own } = await reporter.renewable();
  if (!own.report_key) throw new CannotRenew();
  const asked = distinct(identifiers);
  if (asked.length === 0) throw new NothingToMatch();
  if (asked.length > MAX_IDENTIFIERS) throw new TooManyIdentifiers();
  const room = keys.name;
  const { serverKeys, marks, points } = await pointsFor(person, room, own.report_key, asked);
  const body = await sealEnvelope(signedPart(keys, points), intakeOf(person.roster), SMALLEST_REPORT);
  const [record] = recordsWith([body], person.device.random) as [RoomOpen["records"][number]];
  const signature = person.connection.sign(keys.signSeed, "open", renewalBytes(serverKeys, room, record, marks));
  const message = { keys: serverKeys, room, record, marks, signature };
  try {
    return (await person.wallet.ask(escrowRenew, message, "report", serverKeys)).met;
  } catch (error) {
    if (!isDeclined(error, "taken")) throw error;
    return (await stateOf(reporter))?.met === true; // an earlier try arrived, whose answer was lost
  }
}

/** What a report is found by and opened with, made with the server's keys in force. */
interface Points {
  readonly serverKeys: number;
  readonly marks: Bytes[];
  /** The fifth part, as JSON. */
  readonly points: Bytes;
}

async function pointsFor(person: Filer, room: Bytes, key: Bytes, asked: readonly Identifier[]): Promise<Points> {
  for (let attempt = 1; ; attempt++) {
    const serverKeys = keysNumber(person.roster);
    try {
      const lines = (await outputsOf(person, asked)).map(lineOf);
      const { nonce, output } = await person.wallet.credential();
      if (keysNumber(person.roster) !== serverKeys) throw new KeysMoved();
      const x = xOf(output);
      const shares = lines.slice(0, asked.length).map((line) => ({
        mark: line.mark,
        share: shareAt(line, x),
        wrapped: wrap(line.secret, key, line.mark, person.device.random),
      }));
      const points = encode(KeysPart, { part: "keys", room, nonce, output, shares });
      return { serverKeys, marks: lines.map(({ mark }) => mark), points };
    } catch (error) {
      if (!(error instanceof Trouble && error.code === "keys-moved") || attempt === TRIES) throw error;
      await person.refreshMine(); // stewards renewed the server's keys meanwhile
    }
  }
}

/** The PRF outputs of these identifiers, and of random inputs up to four. */
async function outputsOf(person: Filer, identifiers: readonly Identifier[]): Promise<Bytes[]> {
  const { escrow } = person.keyring;
  if (!escrow) throw new Distrust("no-key");
  const { random } = person.device;
  const key = inputKey(escrow);
  const inputs = Array.from({ length: MAX_IDENTIFIERS }, (_, at) => {
    const identifier = identifiers[at];
    return identifier ? inputOf(key, identifier.canonical()) : random(INPUT_BYTES);
  });
  const asked = inputs.map((input) => blind(input, random));
  const { escrowKey } = keysInForce(person.roster);
  const message = { keys: keysNumber(person.roster), blinded: asked.map(({ blinded }) => blinded) };
  const { evaluated, proof } = await person.wallet.ask(escrowEvaluate, message, "report", message.keys);
  try {
    return finalize(asked, evaluated, escrowKey, proof);
  } catch (error) {
    throw error instanceof Distrust ? new Distrust("wrong-escrow-key") : error;
  }
}

/**
 * File a prepared report; again with the same one if it isn't known whether it arrived. Costs a post token. Whether
 * another report about the same person is there. Throws as the wallet.
 */
export const sendWaiting = async (
  { connection, wallet }: Pick<Filer, "connection" | "wallet">,
  { message, serverKeys }: PreparedWaiting,
): Promise<boolean> => (await wallet.ask(routes.roomsOpen, signedFor(connection, message), "report", serverKeys)).met;

/**
 * Whether a report that waited has met another one, and with which of the server's keys it waits. Asked with its receipt
 * words; no membership is needed. Null of one that never waited, to which a steward wrote what looks like a fifth part.
 */
export async function stateOf({ room }: Reporter): Promise<EscrowState | null> {
  try {
    return await room.connection.ask(escrowState, { room: room.name }, room.seed);
  } catch (error) {
    if (isDeclined(error, "no-such-room")) return null;
    throw error;
  }
}
