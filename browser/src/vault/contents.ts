/** What a vault holds: JSON, read strictly. Everything in it is random, so that the words can be changed. */
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, Malformed } from "../wire/bytes.ts";
import { bytes, decode, int, list, type Of, struct, tagged, text, union, withDefault } from "../wire/codec.ts";

/** How far this person has seen the roster: nothing that contradicts it is accepted later. */
export const Pin = struct({ genesis: bytes, length: int, head: bytes });
export type Pin = Of<typeof Pin>;

/** A seat's private half: 32-byte signing seed, age identity, and the master secret of later features. */
export const SeatKeys = struct({ sign_seed: bytes, identity: text, master: bytes });
export type SeatKeys = Of<typeof SeatKeys>;

/** The vault that a steward leaves for whoever holds the invite's words. */
export const InviteContents = tagged("kind", "invite", { pin: Pin, identity: text });
export type InviteContents = Of<typeof InviteContents>;

/** A member's vault. `withdrawn` are the withdrawal keys seen, so that no alert comes back from the dead. */
export const VaultContents = tagged("kind", "seat", {
  pin: Pin,
  seat: SeatKeys,
  withdrawn: withDefault(list(bytes), []),
  withdrawals_seen: withDefault(int, 0),
});
export type VaultContents = Of<typeof VaultContents>;

/** Either, told apart by `kind`. */
export const Contents = union("kind", VaultContents, InviteContents);
export type Contents = Of<typeof Contents>;

/** Read a vault's text. Throws `Unreadable` (`contents`). */
export function decodeContents(json: Bytes): Contents {
  try {
    return decode(Contents, json);
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}
