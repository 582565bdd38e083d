/**
 * The roster's rules for the server's keys: of the list for checks, of tokens, of the escrow and of passes.
 * Counterpart of `kernel/roster/rules/server_keys.py`. Pure.
 *
 * The founding names the first ones; two stewards name others when somebody may have copied these. Each list has one
 * OPRF key: the one in force when the list began.
 */
import type { WaitingKeys } from "#kernel/formats/member-messages.ts";
import type { NewServerKeys } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { checkKey, refuse } from "./forms.ts";

/** The public halves of the server's keys, from an entry on. `firstList` is the first list made with this OPRF key. */
export interface ServerKeys {
  readonly madeOn: number;
  readonly firstList: number;
  readonly oprfKey: Bytes;
  readonly tokenKey: Bytes;
  readonly escrowKey: Bytes;
  readonly profileKey: Bytes;
}

/** A state, as far as these rules go: the founding's keys are number 1. */
export interface HasServerKeys {
  readonly serverKeys: readonly ServerKeys[];
}

/** The keys that an entry names: for checks, tokens, the escrow, passes. */
export const serverKeysIn = (entry: WaitingKeys): Omit<ServerKeys, "madeOn" | "firstList"> => ({
  oprfKey: entry.oprf_key,
  tokenKey: entry.token_key,
  escrowKey: entry.escrow_key,
  profileKey: entry.profile_key,
});

/**
 * All keys with those of an entry. Each has to be another than every one before: who copied an old one must not get it
 * back. Throws `RosterRefused` (`server-keys`).
 */
export function renewServerKeys(known: readonly ServerKeys[], entry: NewServerKeys, nextList: number): ServerKeys[] {
  const named = serverKeysIn(entry);
  const made = Object.values(named);
  for (const key of made) checkKey(key);
  const before = known.flatMap((each) => [each.oprfKey, each.tokenKey, each.escrowKey, each.profileKey].map(keyOf));
  const isNew = made.every((key) => !before.includes(keyOf(key)));
  if (!isNew || new Set(made.map(keyOf)).size < made.length) refuse("server-keys");
  return [...known, { madeOn: entry.day, firstList: nextList, ...named }];
}

/** The number of the keys in force. */
export const keysNumber = ({ serverKeys }: HasServerKeys): number => Math.max(1, serverKeys.length);

/** The keys in force. There are none before the founding. */
export function keysInForce({ serverKeys }: HasServerKeys): ServerKeys {
  const newest = serverKeys.at(-1);
  if (!newest) throw new RangeError("no community has been founded");
  return newest;
}

/** The number of the keys with which a list for checks is made. */
export const numberOfList = ({ serverKeys }: HasServerKeys, list: number): number =>
  serverKeys.filter(({ firstList }) => firstList <= list).length;

/** Whether a list was begun because the server's keys changed. */
export const isForNewKeys = (state: HasServerKeys, list: number): boolean =>
  list > 1 && state.serverKeys.some(({ firstList }) => firstList === list);

/** The key with which a list for checks is made. */
export function oprfKeyOf(state: HasServerKeys, list: number): Bytes {
  const found = state.serverKeys[numberOfList(state, list) - 1];
  if (!found) throw new RangeError("there is no such list");
  return found.oprfKey;
}
