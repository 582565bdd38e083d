/**
 * Made from `src/parasol/kernel/roster/checkpoint.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { bool, bytes, list, nullable, type Of, struct, whole } from "#kernel/wire/codec.ts";
import { Card, Policy } from "./roster.ts";

export const MAX_CHECKPOINT_BYTES = 1000000;
export const LEAST_ENTRIES = 32;
export const DUE_ENTRIES = 64;
export const DUE_DAYS = 7;
export const KNOWN_EPOCHS = 16;
export const HISTORY_DAYS = 2210;
export const CHECKPOINT_DAYS = 45;
export const KnownPolicy = struct({ number: whole, policy: Policy });

export const KnownEpochs = struct({ older: whole, hash: bytes, made: bytes });
export type KnownEpochs = Of<typeof KnownEpochs>;

export const KnownDeskEpoch = struct({ recipient: bytes, signer: bytes, made_at: whole });

export const KnownDesk = struct({ number: whole, card: nullable(Card), epochs: list(KnownDeskEpoch), keys: bytes });
export type KnownDesk = Of<typeof KnownDesk>;

export const KnownTree = struct({ number: whole, began_at: whole, gone_at: whole, invited_at: whole });

export const KnownServerKeys = struct({
  made_on: whole,
  first_list: whole,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  profile_key: bytes,
});

export const Checkpoint = struct({
  genesis: bytes,
  length: whole,
  head: bytes,
  stewards: bytes,
  tree: list(bytes),
  policies: list(KnownPolicy),
  days: list(whole),
  server_keys: list(KnownServerKeys),
  members_keys: KnownEpochs,
  stewards_keys: KnownEpochs,
  escrow_commitment: bytes,
  key_tree: KnownTree,
  lists: list(whole),
  current_list: whole,
  desks: list(KnownDesk),
  closing_on: nullable(whole),
  is_stale: bool,
});
export type Checkpoint = Of<typeof Checkpoint>;
