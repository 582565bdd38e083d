/** Making index entries: what only stewards do with the index format. */
import { BREATH, breathe } from "../community/device.ts";
import type { Person } from "../community/person.ts";
import { Identifier, KINDS } from "../identifiers/index.ts";
import { type Random, seal } from "../seal/aead.ts";
import { type Bytes, concat, keyOf } from "../wire/bytes.ts";
import { bytes, int, list, type Of, oneOf, struct, tagged, text } from "../wire/codec.ts";
import type { WireEntryOfList } from "../wire/messages.ts";
import { routes } from "../wire/routes.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";
import {
  ANSWER_VERSION,
  type Answer,
  answerKey,
  contextOf,
  HEAD_BYTES,
  ID_AT,
  inputOf,
  positionOf,
  SLOTS,
  tagsOf,
} from "./index.ts";
import { type Blinded, blind, finalize } from "./oprf.ts";

/**
 * Elements in one request. The server takes 256, but unblinding is one step in which the page stands still: 64 are
 * about 0.1 s on the build machine.
 */
const EVALUATE_AT_ONCE = 64;

/** An identifier in full, as stewards keep it sealed. */
export const CaseIdentifier = struct({ kind: oneOf(...KINDS), normal: text });
export type CaseIdentifier = Of<typeof CaseIdentifier>;

/** The case file of one alert: what is needed to put it into a new index. */
export const Case = tagged("kind", "case", {
  alert: bytes,
  identifiers: list(CaseIdentifier),
  severity: int,
  reporters: int,
  newest: text,
});
export type Case = Of<typeof Case>;

/** All sixteen slots of an identifier are taken. */
export class NoSlot extends Trouble {
  constructor() {
    super("no-slot");
  }
}

/** The identifier of a case. */
export const identifierOf = ({ kind, normal }: CaseIdentifier): Identifier => new Identifier(kind, normal);

/** 32 bytes: version, severity, reporters (at most 255), months since 1970 (u16), 11 zero bytes, alert id. */
export function encodeAnswer({ severity, reporters, newest, alert }: Answer): Bytes {
  const [year, month] = newest.split("-").map(Number) as [number, number];
  const months = (year - 1970) * 12 + month - 1;
  const head = Uint8Array.of(ANSWER_VERSION, severity, Math.min(reporters, 255), months >>> 8, months);
  return concat(head, new Uint8Array(ID_AT - HEAD_BYTES), alert);
}

/** An index entry in one of an identifier's slots. `y` is the identifier's PRF output. */
export function sealEntry(
  y: Bytes,
  listNumber: number,
  position: number,
  slot: number,
  answer: Answer,
  random: Random,
): WireEntryOfList {
  const tag = tagsOf(y)[slot];
  if (tag === undefined) throw new NoSlot();
  const sealed = seal(answerKey(y), encodeAnswer(answer), contextOf(listNumber, position, tag), random);
  return { position, tag, sealed };
}

/**
 * The PRF outputs of many inputs, in batches, each with its proof verified against the key that the roster pins.
 * Throws `Distrust` (`wrong-oprf-key`).
 */
export async function evaluateAll(person: Person, inputs: readonly Bytes[]): Promise<Bytes[]> {
  const outputs: Bytes[] = [];
  for (let at = 0; at < inputs.length; at += EVALUATE_AT_ONCE) {
    const asked: Blinded[] = [];
    for (const input of inputs.slice(at, at + EVALUATE_AT_ONCE)) {
      asked.push(blind(input, person.device.random));
      if (asked.length % BREATH === 0) await breathe();
    }
    const blinded = asked.map((item) => item.blinded);
    const { evaluated, proof } = await person.connection.ask(routes.indexEvaluate, { blinded }, person.seed);
    outputs.push(...finalize(asked, evaluated, person.roster.oprfKey, proof));
  }
  return outputs;
}

/**
 * The index entries of some alerts for one list, in the order of `cases`. Within the batch, alerts that share an
 * identifier take consecutive slots from `firstSlot` on. Throws `NoSlot`, `Distrust`.
 */
export async function entriesFor(
  person: Person,
  listNumber: number,
  cases: readonly Case[],
  firstSlot = 0,
): Promise<WireEntryOfList[][]> {
  const listKey = person.keyring.lists.get(listNumber);
  if (listKey === undefined) throw new Distrust("no-list");
  const canonicals = cases.map((each) => each.identifiers.map((identifier) => identifierOf(identifier).canonical()));
  const outputs = await evaluateAll(
    person,
    canonicals.flat().map((canonical) => inputOf(listKey, canonical)),
  );
  const used = new Map<string, number>();
  return cases.map((each, at) =>
    (canonicals[at] as Bytes[]).map((canonical) => {
      const slot = used.get(keyOf(canonical)) ?? firstSlot;
      if (slot >= SLOTS) throw new NoSlot();
      used.set(keyOf(canonical), slot + 1);
      const y = outputs.shift() as Bytes;
      return sealEntry(y, listNumber, positionOf(listKey, canonical), slot, each, person.device.random);
    }),
  );
}

/**
 * Put the entries of at most 64 alerts that are there into one more list; again with the same ones changes nothing.
 * Alerts that share an identifier with others find their slot taken and try the next. Throws `NoSlot`, `Distrust`,
 * `Declined` (`list-moved`: there is no such list any more).
 */
export async function putEntries(steward: Person, listNumber: number, cases: readonly Case[]): Promise<void> {
  let todo = cases;
  for (let firstSlot = 0; firstSlot < SLOTS; firstSlot++) {
    const made = await entriesFor(steward, listNumber, todo, firstSlot);
    const items = todo.map((each, at) => ({ record: each.alert, entries: made[at] ?? [] }));
    const message = { list_number: listNumber, room: steward.room("alerts"), items };
    const { taken } = await steward.connection.ask(routes.indexPut, message, steward.seed);
    const again = new Set(taken.map(keyOf));
    todo = todo.filter(({ alert }) => again.has(keyOf(alert)));
    if (todo.length === 0) return;
  }
  throw new NoSlot();
}
