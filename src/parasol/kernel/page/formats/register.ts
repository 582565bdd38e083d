/**
 * Made from `src/parasol/kernel/roster/register.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { bool, bytes, list, type Of, struct, whole } from "#kernel/wire/codec.ts";
import { Role } from "./roster.ts";

export const MAX_REGISTER_BYTES = 1000000;
export const LEAST_REGISTERED = 32;
export const DUE_REGISTERED = 64;

export const KnownInvite = struct({
  key: bytes,
  recipient: bytes,
  leaf: whole,
  role: Role,
  last_day: whole,
  nth: whole,
  noted_at: whole,
  has_leaf: bool,
});
export type KnownInvite = Of<typeof KnownInvite>;

export const KnownRegister = struct({
  genesis: bytes,
  length: whole,
  head: bytes,
  register_length: whole,
  register_head: bytes,
  day: whole,
  epoch: whole,
  tree: list(bytes),
  root: bytes,
  members: whole,
  invites: list(KnownInvite),
  gone: bytes,
  renewed: bytes,
  is_stale: bool,
});
export type KnownRegister = Of<typeof KnownRegister>;
