/**
 * An alert's bytes, its two signatures, and what makes it count.
 *
 * The payload is JSON, signed as it is (label `alert`) by two different members who were stewards at the roster length
 * that it names, and on the day on which the server was given it, or later. Clients refuse everything else, whoever
 * serves it. It carries no reporter.
 */

import { wasSteward } from "#kernel/roster/rules/asking.ts";
import { type RosterState, wasStewardOn } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decode as decodeJson, decodeSigned } from "#kernel/wire/codec.ts";
import { isSigned, KEY_BYTES } from "#kernel/wire/signing.ts";
import { Alert, MAX_ALERT_DAYS, MAX_MASKS, SignedAlert } from "./structs.ts";

/** Read a signed alert; nothing is verified. Throws `Unreadable` (`contents`). */
export function decode(body: Bytes): [SignedAlert, Alert] {
  try {
    const signed = decodeJson(SignedAlert, body);
    return [signed, decodeSigned(Alert, signed.alert)];
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}

/** Throws `Unreadable` (`severity`, `days`) for what can't be shown: also of a draft, which one signed. */
export function checkAlert({ severity, reporters, masks, published_on, expires_on }: Alert): void {
  if (severity < 0 || severity > 3 || reporters < 0 || masks.length > MAX_MASKS) throw new Unreadable("severity");
  if (published_on < 0 || expires_on < published_on || expires_on > published_on + MAX_ALERT_DAYS) {
    throw new Unreadable("days");
  }
}

/**
 * The alert, if two different stewards signed it; `day` is its record's. Costs 1.2 ms a signature. Throws `Unreadable`
 * (`contents`, `id`, `future-roster`, `severity`, `days`, `withdraw-keys` (none, or a broken one), `signature`,
 * `not-a-steward`, `one-signature`; the first that is wrong, in this order).
 */
export function verifyAlert(id: Bytes, body: Bytes, day: number, roster: RosterState): Alert {
  const [signed, alert] = decode(body);
  const { roster_length, withdraw_keys } = alert;
  if (!equal(alert.id, id)) throw new Unreadable("id");
  if (roster_length < 1 || roster_length > roster.length) throw new Unreadable("future-roster");
  checkAlert(alert);
  if (withdraw_keys.length === 0 || withdraw_keys.some((key) => key.length !== KEY_BYTES)) {
    throw new Unreadable("withdraw-keys");
  }
  const signers = new Set<string>();
  for (const { seat: member, signature } of signed.signatures) {
    if (!isSigned(member, "alert", signed.alert, signature)) throw new Unreadable("signature");
    if (!wasSteward(roster, member, roster_length) || !wasStewardOn(roster, member, day)) {
      throw new Unreadable("not-a-steward");
    }
    signers.add(keyOf(member));
  }
  if (signers.size < 2) throw new Unreadable("one-signature");
  return alert;
}
