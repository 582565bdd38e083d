/** Made from `src/parasol/formats/vault.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { numbered } from "../wire/bounds.ts";
import { bytes, int, list, type Of, struct, tagged, text, union, withDefault } from "../wire/codec.ts";
import { Group } from "./roster.ts";

/** How far this person has seen the roster: nothing that contradicts it is accepted later. */
export const Pin = struct({ genesis: bytes, length: int, head: bytes });
export type Pin = Of<typeof Pin>;

/**
 * A member's private half: signing seed (32 bytes), age identity (`AGE-SECRET-KEY-1…`), and the master secret of later
 * features (32 bytes).
 */
export const SeatKeys = struct({ sign_seed: bytes, identity: text, master: bytes });
export type SeatKeys = Of<typeof SeatKeys>;

/**
 * The vault that a steward leaves for whoever holds the invite's words. The invite's wrapped keys are sealed to
 * `identity`.
 */
export const InviteContents = tagged("kind", "invite", { pin: Pin, identity: text });
export type InviteContents = Of<typeof InviteContents>;

/**
 * A member's vault. `withdrawn` are the withdrawal keys seen, so that no alert comes back from the dead, and
 * `withdrawals_seen` is the number of the last. `seen_on` is the day on which this was written: what is newer is shown
 * as new. It is written with what has to be written anyway, never by itself.
 */
export const VaultContents = tagged("kind", "seat", {
  pin: Pin,
  seat: SeatKeys,
  withdrawn: withDefault(list(bytes), []),
  withdrawals_seen: withDefault(int, 0),
  seen_on: withDefault<number | undefined>(int, undefined, true),
});
export type VaultContents = Of<typeof VaultContents>;

export const Contents = union("kind", VaultContents, InviteContents);
export type Contents = Of<typeof Contents>;

/** What a wrapped key holds: all keys of the group that are still in use, the newest included. */
export const BoxContents = struct({
  group: Group,
  generation: int,
  keys: numbered(bytes),
  lists: withDefault(numbered(bytes), new Map()),
  intakes: withDefault(numbered(text), new Map()),
});
export type BoxContents = Of<typeof BoxContents>;
