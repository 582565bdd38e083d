/** What every rule of the roster shares: how a refusal is told, and the forms of keys, recipients and texts. Pure. */
import type { Hours } from "#kernel/formats/hours.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { KEY_BYTES } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { GrowingMap } from "./growing.ts";

/** See `kernel/formats/shared.py`. Spelled out, because a rule of the roster is the same for all. */
export const UNPRINTABLE =
  /[\0-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/;

export type Refusal =
  | "unreadable"
  | "forked"
  | "chain"
  | "signature"
  | "not-allowed"
  | "two-stewards"
  | "unknown-invite"
  | "stale-invite"
  | "duplicate"
  | "generation"
  | "policy"
  | "desk"
  | "closing"
  | "server-keys"
  | "too-soon"
  | "day";

/** An entry (or a whole roster) breaks a rule; `code` is a `Refusal`. */
export class RosterRefused extends Trouble {}

export const refuse = (code: Refusal): never => {
  throw new RosterRefused(code);
};

export function checkKey(key: Bytes): void {
  if (key.length !== KEY_BYTES) refuse("unreadable");
}

export const isIn = (value: number, least: number, most: number): boolean => least <= value && value <= most;

/** Whether a text has that many code points and nothing unprintable. */
export const isText = (text: string, least: number, most: number): boolean =>
  isIn([...text].length, least, most) && !UNPRINTABLE.test(text);

/** Whether these are hours of a day, and it opens before it closes. */
export const isPossible = ({ weekday, opens, closes }: Hours): boolean =>
  isIn(weekday, 0, 6) && isIn(opens, 0, closes - 1) && closes <= 1440;

/** The map with one more value, or another one. */
export const having = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): Map<K, V> =>
  map instanceof GrowingMap ? map.having(key, value) : new Map(map).set(key, value);
