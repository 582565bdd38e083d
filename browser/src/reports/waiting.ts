/**
 * Filing a report that waits for another one about the same person (docs/escrow.md), and asking whether it has met one.
 * Counterpart of `client/reports/waiting.py`. For members: whoever is no member never loads it.
 *
 * The number of identifiers isn't told: always four are evaluated, and always four marks sent; those that aren't needed
 * are made of random inputs in the very same way.
 */

import type { Person } from "../community/person.ts";
import { sealInner } from "../escrow/parts.ts";
import { inputKey, inputOf, KEY_BYTES, lineOf, MAX_IDENTIFIERS, shareAt, wrap, xOf } from "../escrow/shares.ts";
import { KeysPart } from "../formats/escrow.ts";
import type { Credential } from "../formats/member-messages.ts";
import type { RoomOpen } from "../formats/messages.ts";
import type { Contact, Report } from "../formats/report.ts";
import type { Identifier } from "../identifiers/index.ts";
import { blind, finalize } from "../oprf/oprf.ts";
import { type Prepared, recordsWith, signedPart } from "../rooms/held.ts";
import { sealEnvelope } from "../seal/age.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { escrowBytes } from "../wire/contexts.ts";
import { escrowRoutes } from "../wire/escrow-routes.ts";
import { type Route, routes } from "../wire/routes.ts";
import { sign } from "../wire/signing.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";
import type { Passphrase } from "../words/passphrase.ts";
import { type Reporter, smallestOf, write } from "./reporter.ts";

/** The number of the raw report, the first of the three parts that are sealed under the key. */
const FIRST_PART = 2;
const INPUT_BYTES = 32;
const SMALLEST_KEYS = 4096;

/** No number or name is given, so there is nothing by which two reports could meet. */
export class NothingToMatch extends Trouble {
  constructor() {
    super("nothing-to-match");
  }
}

/** More numbers and names than one report can wait for. */
export class TooManyIdentifiers extends Trouble {
  constructor() {
    super("too-many-identifiers");
  }
}

/** Pays for requests with tokens, and has the member's credential: the person's wallet. */
export interface Payer {
  ask<Q, A>(route: Route<Q, A>, message: Q, purpose: "post"): Promise<A>;
  credential(): Promise<Credential>;
}

/** Whoever files: a `Person`. */
export interface Filer extends Pick<Person, "roster" | "keyring" | "device"> {
  readonly wallet: Payer;
}

/** A sealed report, ready to be sent; sending it twice files it once. */
export type PreparedWaiting = Prepared<RoomOpen>;

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
  const { keys, intake, own, texts } = await write(person.roster, person.device, passphrase, report, shared, contact);
  const room = keys.name;
  const { nonce, output } = await person.wallet.credential();
  const lines = (await outputsOf(person, asked)).map(lineOf);
  const key = random(KEY_BYTES);
  const x = xOf(output);
  const shares = lines.slice(0, asked.length).map((line) => ({
    mark: line.mark,
    share: shareAt(line, x),
    wrapped: wrap(line.secret, key, line.mark, random),
  }));

  const bodies = [own];
  for (const [at, text] of texts.entries()) {
    const inner = sealInner(key, room, FIRST_PART + at, text, smallestOf(at), random);
    bodies.push(await sealEnvelope(inner, intake, smallestOf(at)));
  }
  const points = encode(KeysPart, { part: "keys", room, nonce, output, shares });
  bodies.push(await sealEnvelope(signedPart(keys, points), intake, SMALLEST_KEYS));

  const records = recordsWith(bodies, random);
  const marks = lines.map(({ mark }) => mark);
  const signature = sign(keys.signSeed, "record", escrowBytes(room, records, marks));
  return { room, message: { kind: "escrow", room, holder_key: keys.signKey, records, signature, marks, work: null } };
}

/** The PRF outputs of these identifiers, and of random inputs up to four. */
async function outputsOf(person: Filer, identifiers: readonly Identifier[]): Promise<Bytes[]> {
  const first = person.keyring.keyOf("members", 1);
  if (!first) throw new Distrust("no-key");
  const { random } = person.device;
  const key = inputKey(first);
  const inputs = Array.from({ length: MAX_IDENTIFIERS }, (_, at) => {
    const identifier = identifiers[at];
    return identifier ? inputOf(key, identifier.canonical()) : random(INPUT_BYTES);
  });
  const asked = inputs.map((input) => blind(input, random));
  const message = { blinded: asked.map(({ blinded }) => blinded) };
  const { evaluated, proof } = await person.wallet.ask(escrowRoutes.evaluate, message, "post");
  try {
    return finalize(asked, evaluated, person.roster.escrowKey, proof);
  } catch (error) {
    throw error instanceof Distrust ? new Distrust("wrong-escrow-key") : error;
  }
}

/**
 * File a prepared report; again with the same one if it isn't known whether it arrived. Costs a post token. Whether
 * another report about the same person is there. Throws as the wallet.
 */
export const sendWaiting = async ({ wallet }: Pick<Filer, "wallet">, { message }: PreparedWaiting): Promise<boolean> =>
  (await wallet.ask(routes.roomsOpen, message, "post")).met;

/** Whether a report that waited has met another one. Asked with its receipt words; no membership is needed. */
export const hasMet = async (reporter: Reporter): Promise<boolean> =>
  (await reporter.room.connection.ask(escrowRoutes.state, { room: reporter.room.name }, reporter.room.seed)).met;
