/** Made from `src/parasol/formats/vault.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, list, type Of, sized, struct, tagged, text, union, withDefault } from "../wire/codec.ts";
import { Key } from "./sizes.ts";

export const Certified = sized(bytes, 101, 101);
export type Certified = Of<typeof Certified>;

export const Correspondent = sized(bytes, 33, 33);
export type Correspondent = Of<typeof Correspondent>;

export const PenChoices = sized(bytes, 17, 17);
export type PenChoices = Of<typeof PenChoices>;

export const MAX_CORRESPONDENTS = 50;
export const MAX_VERIFIED = 120;
export const VERIFIED_BYTES = 8;

export const Verified = sized(bytes, 0, 960);
export type Verified = Of<typeof Verified>;

export const NO_PEN = 255;

export const Pin = struct({
  genesis: bytes,
  length: int,
  head: bytes,
  register_length: withDefault<number | undefined>(int, undefined, true),
  register_head: withDefault<Uint8Array | undefined>(bytes, undefined, true),
});
export type Pin = Of<typeof Pin>;

export const Former = struct({ key: bytes, identity: text, master: bytes, week: int, length: int });
export type Former = Of<typeof Former>;

export const SeatKeys = struct({
  sign_seed: bytes,
  identity: text,
  master: bytes,
  escrow_master: withDefault<Uint8Array | undefined>(bytes, undefined, true),
  former: withDefault<Former | undefined>(Former, undefined, true),
});
export type SeatKeys = Of<typeof SeatKeys>;

export const InviteContents = tagged("kind", "invite", { pin: Pin, identity: text });
export type InviteContents = Of<typeof InviteContents>;

export const VaultContents = tagged("kind", "seat", {
  pin: Pin,
  seat: SeatKeys,
  withdrawn: withDefault(list(bytes), []),
  withdrawals_seen: withDefault(int, 0),
  seen_on: withDefault<number | undefined>(int, undefined, true),
  muted: withDefault<Uint8Array[] | undefined>(sized(list(Key), 0, 200), undefined, true),
  lounge_seen: withDefault<number | undefined>(int, undefined, true),
  certificates: withDefault<Uint8Array[] | undefined>(sized(list(Certified), 0, 4), undefined, true),
  pens: withDefault<Uint8Array | undefined>(PenChoices, undefined, true),
  letters: withDefault<Uint8Array[] | undefined>(sized(list(Correspondent), 0, 50), undefined, true),
  letters_seen: withDefault<number | undefined>(int, undefined, true),
  verified: withDefault<Uint8Array | undefined>(Verified, undefined, true),
});
export type VaultContents = Of<typeof VaultContents>;

export const Contents = union("kind", VaultContents, InviteContents);
export type Contents = Of<typeof Contents>;
