/**
 * Made from `src/parasol/kernel/vault/structs.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import {
  bytes,
  int,
  list,
  type Of,
  optional,
  sized,
  struct,
  tagged,
  text,
  union,
  withDefault,
} from "#kernel/wire/codec.ts";
import { Key } from "./sizes.ts";

export const Certified = sized(bytes, 101, 101);
export const Correspondent = sized(bytes, 33, 33);
export const PenChoices = sized(bytes, 17, 17);
export const MAX_CORRESPONDENTS = 50;
export const MAX_VERIFIED = 120;
export const VERIFIED_BYTES = 8;
export const Verified = sized(bytes, 0, 960);
export const NO_PEN = 255;

export const Pin = struct({
  genesis: bytes,
  length: int,
  head: bytes,
  stewards: bytes,
  register_length: optional(int),
  register_head: optional(bytes),
});
export type Pin = Of<typeof Pin>;

export const Former = struct({ key: bytes, identity: text, master: bytes, week: int, length: int });

export const SeatKeys = struct({
  sign_seed: bytes,
  identity: text,
  master: bytes,
  escrow_master: optional(bytes),
  former: optional(Former),
});
export type SeatKeys = Of<typeof SeatKeys>;

export const InviteContents = tagged("kind", "invite", { pin: Pin, identity: text });
export type InviteContents = Of<typeof InviteContents>;

export const VaultContents = tagged("kind", "seat", {
  pin: Pin,
  seat: SeatKeys,
  withdrawn: withDefault(list(bytes), []),
  withdrawals_seen: withDefault(int, 0),
  seen_on: optional(int),
  muted: optional(sized(list(Key), 0, 200)),
  lounge_seen: optional(int),
  certificates: optional(sized(list(Certified), 0, 8)),
  pens: optional(PenChoices),
  letters: optional(sized(list(Correspondent), 0, 50)),
  letters_seen: optional(int),
  verified: optional(Verified),
});
export type VaultContents = Of<typeof VaultContents>;

export const Contents = union("kind", VaultContents, InviteContents);
export type Contents = Of<typeof Contents>;
