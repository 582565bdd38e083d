/** What is public as it is signed, whatever it says. Counterpart of what `kernel/roster/rules/public.py` says of all such records. */
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, equal } from "#kernel/wire/bytes.ts";
import { publicBytes } from "#kernel/wire/contexts.ts";
import { isSigned, KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, sign } from "#kernel/wire/signing.ts";

const TAG = 0x08;
const HEAD_BYTES = 1 + SIGNATURE_BYTES + KEY_BYTES;

/** A record's body of this text, `most` bytes at most. Throws `TooLong`. */
export function signPublic(seed: Bytes, room: Bytes, id: Bytes, json: Bytes, most: number): Bytes {
  const excess = HEAD_BYTES + json.length - most;
  if (excess > 0) throw new TooLong(excess);
  return concat(Uint8Array.of(TAG), sign(seed, "public", publicBytes(room, id, json)), publicKeyOf(seed), json);
}

/** A record's text and its signer, who signed exactly this. Throws `Unreadable` (`size`, `tag-byte`, `signature`). */
export function signedPublic(room: Bytes, id: Bytes, body: Bytes, most: number): { json: Bytes; signer: Bytes } {
  if (body.length <= HEAD_BYTES || body.length > most) throw new Unreadable("size");
  if (body[0] !== TAG) throw new Unreadable("tag-byte");
  const signer = body.subarray(1 + SIGNATURE_BYTES, HEAD_BYTES);
  const json = body.subarray(HEAD_BYTES);
  if (!isSigned(signer, "public", publicBytes(room, id, json), body.subarray(1, 1 + SIGNATURE_BYTES))) {
    throw new Unreadable("signature");
  }
  return { json, signer };
}

/** Whether this key is, or was, the one that goes with the stewards' key. */
export const isStewardsSigner = (roster: RosterState, signer: Bytes): boolean =>
  [...roster.epochs.stewards.values()].some((made) => made.signer && equal(made.signer, signer));
