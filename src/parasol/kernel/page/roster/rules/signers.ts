/**
 * Who must have signed an entry: which stewards, how many, or a key of its own. Counterpart of `kernel/roster/rules/signers.py`.
 * Pure.
 */

import type { SignedEntry } from "#kernel/formats/messages.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { refuse } from "./forms.ts";
import { allStewards, epochOf, groupsOf, isSteward, type RosterState, stewards } from "./state.ts";

const MAX_SIGNATURES = 8;

/**
 * How many stewards must sign: two for what makes, unmakes or rules stewards (one while there is only one). Frozen
 * stewards are counted, so that freezing the others makes nobody the only one. Except for thawing a steward: there who
 * can't sign isn't counted, else two stewards of whom one is frozen would be stuck for ever.
 */
export function signaturesNeeded(state: RosterState, entry: Entry): number {
  const isWeighty =
    (entry.kind === "invite" && entry.role === "steward") ||
    entry.kind === "role" ||
    entry.kind === "policy" ||
    entry.kind === "desk" ||
    entry.kind === "closing" ||
    entry.kind === "server-keys" ||
    ((entry.kind === "remove" || entry.kind === "freeze") && groupsOf(state, entry.seat).includes("stewards"));
  if (!isWeighty) return 1;
  const isThawing = entry.kind === "freeze" && !entry.frozen;
  return Math.min(2, (isThawing ? stewards(state) : allStewards(state)).length);
}

/** Whether the stewards' signer has to sign, so that the roster doesn't tell which of them it was. */
export const isBySigner = (entry: Entry): boolean =>
  entry.kind === "cancel" || entry.kind === "vouch" || (entry.kind === "invite" && entry.role === "member");

export type Signers = ReadonlyMap<string, Bytes>;

/** The keys that it says signed it. Throws `RosterRefused` (`signature`) if there are too many. */
export function signersOf({ signatures }: SignedEntry): Signers {
  if (signatures.length > MAX_SIGNATURES) refuse("signature");
  return new Map(signatures.map(({ key }) => [keyOf(key), key]));
}

/** The keys that signed it. Throws `RosterRefused` (`signature`) if one of the signatures is wrong. */
export function verifiedSigners(signed: SignedEntry): Signers {
  const signers = signersOf(signed);
  const isRight = signed.signatures.every(({ key, signature }) => isSigned(key, "roster", signed.body, signature));
  return isRight ? signers : refuse("signature");
}

export function needStewards(state: RosterState, entry: Entry, signers: Signers): void {
  const needed = signaturesNeeded(state, entry);
  const found = [...signers.values()].filter((key) => isSteward(state, key)).length;
  if (found < needed) refuse(found > 0 ? "two-stewards" : "not-allowed");
}

/** Not while the stewards' keys are stale: somebody who is no steward any more holds that signer. */
export function needSigner(state: RosterState, signers: Signers): void {
  if (state.stale.has("stewards")) refuse("generation");
  const signer = epochOf(state, "stewards")?.signer;
  if (!signer || !signers.has(keyOf(signer))) refuse("not-allowed");
}

export function need(signers: Signers, ...keys: Bytes[]): void {
  if (!keys.every((key) => signers.has(keyOf(key)))) refuse("signature");
}
