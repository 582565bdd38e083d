/**
 * The roster's rules for desks: which there are, what their cards may say, and which keys are in force. Counterpart of
 * `kernel/roster/rules/desks.py`. Pure.
 *
 * Who answers at a desk is not here: the roster has a desk's keys sealed, and no rule looks into them.
 */

import type { Card, ChangeDesk, DeskKeys } from "#kernel/formats/roster.ts";
import { type Bytes, concat, equal, u32 } from "#kernel/wire/bytes.ts";
import { checkKey, isIn, isPossible, isText, refuse } from "./forms.ts";

/** One epoch of a desk's keys, and the number of its entry. */
export interface DeskEpoch {
  readonly number: number;
  /** The hash of its age recipient. */
  readonly recipient: Bytes;
  readonly signer: Bytes;
  readonly keys: Bytes;
  readonly madeAt: number;
}

/** A desk that is or was: its card, null while it is closed, and all its epochs, oldest first. */
export interface Desk {
  readonly number: number;
  readonly card: Card | null;
  readonly epochs: readonly DeskEpoch[];
}

/** All desks that are or were, by number. */
export type Desks = ReadonlyMap<number, Desk>;

export const MAX_DESK = 99;
const MAX_OPEN = 20;

/** The epoch in force; undefined before there is one. */
export const newestOf = (desk: Pick<Desk, "epochs">): DeskEpoch | undefined => desk.epochs.at(-1);

/** As whose the intake's recipient is kept: no public key is so, and no desk has this number. */
export const INTAKE: Bytes = new Uint8Array(32);

/** The name under which the server keeps its sealed keys, beside those of people: no public key is so small. */
export const boxOf = (number: number): Bytes => concat(new Uint8Array(28), u32(number));

/** Whether anybody can write to it: it has a card and keys. */
export const takesConversations = (desk: Desk): boolean => desk.card !== null && desk.epochs.length > 0;

/**
 * The newest epoch in which a desk signed with this key, 0 if it never did. What was answered under an older one stays
 * its answer, if it was in force then (epochs.ts).
 */
export const epochOf = (desk: Desk, key: Bytes): number =>
  Math.max(0, ...desk.epochs.filter(({ signer }) => equal(signer, key)).map(({ number }) => number));

/** The desks that have a card now, by number. */
export const openDesks = (desks: Desks): (Desk & { readonly card: Card })[] =>
  [...desks.values()]
    .filter((desk): desk is Desk & { readonly card: Card } => desk.card !== null)
    .sort((one, other) => one.number - other.number);

/** The desks after one opened, changed or closed. Throws `RosterRefused` (`desk`). */
export function changeDesk(desks: Desks, { desk: number, card }: ChangeDesk): Desks {
  const known = desks.get(number) ?? { number, card: null, epochs: [] };
  const isFine =
    isIn(number, 1, MAX_DESK) &&
    (card ? isCard(card) && (known.card || openDesks(desks).length < MAX_OPEN) : known.card);
  if (!isFine) refuse("desk");
  return new Map(desks).set(number, { ...known, card });
}

/** The desks after one got new keys. Throws `RosterRefused` (`unreadable`, `desk`). */
export function renewKeys(desks: Desks, entry: DeskKeys, madeAt: number): Desks {
  const { generation: number, recipient, signer, keys } = entry;
  checkKey(recipient);
  checkKey(signer);
  checkKey(keys);
  const desk = desks.get(entry.desk);
  if (!desk?.card || number !== desk.epochs.length + 1) return refuse("desk");
  const epochs = [...desk.epochs, { number, recipient, signer, keys, madeAt }];
  return new Map(desks).set(entry.desk, { ...desk, epochs });
}

const isCard = (card: Card): boolean =>
  isText(card.name, 1, 60) &&
  isText(card.about, 0, 300) &&
  isText(card.closed_text, 0, 300) &&
  isIn(card.languages.length, 1, 20) &&
  card.languages.every((each) => isText(each, 1, 80)) &&
  card.hours.length <= 21 &&
  card.hours.every(isPossible) &&
  /^[A-Za-z0-9_+/-]{1,40}$/.test(card.zone) &&
  isIn(card.reply_within, 1, 336) &&
  isIn(card.keep_days, 1, 90);
