/** Made from `src/parasol/formats/vault.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, list, type Of, sized, struct, tagged, text, union, withDefault } from "../wire/codec.ts";
import { Key } from "./sizes.ts";

export const Certified = sized(bytes, 101, 101);
export type Certified = Of<typeof Certified>;

export const Correspondent = sized(bytes, 33, 33);
export type Correspondent = Of<typeof Correspondent>;

export const MAX_CORRESPONDENTS = 50;

/**
 * How far this person has seen the charter, and a steward the register: nothing that contradicts it is accepted later.
 */
export const Pin = struct({
  genesis: bytes,
  length: int,
  head: bytes,
  register_length: withDefault<number | undefined>(int, undefined, true),
  register_head: withDefault<Uint8Array | undefined>(bytes, undefined, true),
});
export type Pin = Of<typeof Pin>;

/**
 * What is still needed of the keys that a member had before the last renewal of their own: the public one and the age
 * identity, to which desks' keys are sealed until stewards renew them, and the master secret that tokens up to this
 * week are drawn with. `length` is the charter's when the new ones were made: a steward of then or later confirms that
 * she knows them.
 */
export const Former = struct({ key: bytes, identity: text, master: bytes, week: int, length: int });
export type Former = Of<typeof Former>;

/**
 * A member's private half: signing seed (32 bytes), age identity (`AGE-SECRET-KEY-PQ-1…`), and the master secret of
 * tokens (32 bytes). Of who renewed them also `former`, and the very first master secret (`escrow_master`), since the
 * escrow's credential stays the same for as long as the membership lasts.
 */
export const SeatKeys = struct({
  sign_seed: bytes,
  identity: text,
  master: bytes,
  escrow_master: withDefault<Uint8Array | undefined>(bytes, undefined, true),
  former: withDefault<Former | undefined>(Former, undefined, true),
});
export type SeatKeys = Of<typeof SeatKeys>;

/**
 * The vault that a steward leaves for whoever holds the invite's words. What the server has for the invite is sealed to
 * `identity`.
 */
export const InviteContents = tagged("kind", "invite", { pin: Pin, identity: text });
export type InviteContents = Of<typeof InviteContents>;

/**
 * A member's vault. `withdrawn` are the withdrawal keys seen, so that no alert comes back from the dead, and
 * `withdrawals_seen` is the number of the last. `seen_on` is the last day on which all alerts were shown and this was
 * written: what came then or later is shown as new. It is written only where something else was, so that no visit shows
 * by it. Of the lounge `muted` are the pens that this person doesn't want to read, and `lounge_seen` is the number of
 * the newest record that they have seen; `certificates` are those of their pens, so that each is asked for once a
 * season: slot (1 byte), season (4), evaluated (32) and proof (64). `letters` are those to whom this person wrote: the
 * slot of her pen (1 byte) and the other pen (32), the newest last; `letters_seen` is the number of the newest letter
 * of all when the list was shown last.
 */
export const VaultContents = tagged("kind", "seat", {
  pin: Pin,
  seat: SeatKeys,
  withdrawn: withDefault(list(bytes), []),
  withdrawals_seen: withDefault(int, 0),
  seen_on: withDefault<number | undefined>(int, undefined, true),
  muted: withDefault<Uint8Array[] | undefined>(sized(list(Key), 0, 200), undefined, true),
  lounge_seen: withDefault<number | undefined>(int, undefined, true),
  certificates: withDefault<Uint8Array[] | undefined>(sized(list(Certified), 0, 4), undefined, true),
  letters: withDefault<Uint8Array[] | undefined>(sized(list(Correspondent), 0, 50), undefined, true),
  letters_seen: withDefault<number | undefined>(int, undefined, true),
});
export type VaultContents = Of<typeof VaultContents>;

export const Contents = union("kind", VaultContents, InviteContents);
export type Contents = Of<typeof Contents>;
