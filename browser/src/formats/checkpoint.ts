/**
 * Made from `src/parasol/formats/checkpoint.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, list, nullable, type Of, struct, whole } from "../wire/codec.ts";
import { Card, Policy } from "./roster.ts";

export const MAX_CHECKPOINT_BYTES = 1000000;

/** Of a shorter charter no checkpoint is made: the entries are fewer bytes. */
export const LEAST_ENTRIES = 32;

export const DUE_ENTRIES = 64;

/** A checkpoint is due when so much came since the newest, or so long ago it was. */
export const DUE_DAYS = 7;

/** So many of a group's epochs, the newest, are whole in a checkpoint; of older ones there is a hash. */
export const KNOWN_EPOCHS = 16;

/** Nothing lasts longer by any settings: what waits for a second report may lie for 1,100 days, then as long anew. */
export const HISTORY_DAYS = 2210;

/** How much younger an entry may be than the checkpoint that a server shows: stewards make one each week. */
export const CHECKPOINT_DAYS = 45;

/** Settings that are or were in force, and the number of their entry. */
export const KnownPolicy = struct({ number: whole, policy: Policy });
export type KnownPolicy = Of<typeof KnownPolicy>;

/**
 * A group's epochs: the newest ones in `made`, 40 bytes each of members and 104 of stewards, and before them `older`
 * ones, of which there is the `hash` alone (`roster.older`).
 */
export const KnownEpochs = struct({ older: whole, hash: bytes, made: bytes });
export type KnownEpochs = Of<typeof KnownEpochs>;

/** A desk's keys, as anybody may know them, and the number of their entry. */
export const KnownDeskEpoch = struct({ recipient: bytes, signer: bytes, made_at: whole });
export type KnownDeskEpoch = Of<typeof KnownDeskEpoch>;

/** A desk that is or was. `keys` is the hash of its newest epoch's file; empty before there is one. */
export const KnownDesk = struct({ number: whole, card: nullable(Card), epochs: list(KnownDeskEpoch), keys: bytes });
export type KnownDesk = Of<typeof KnownDesk>;

/** The key tree in force, as `roster.key_tree` has it: its number and three stewards' epochs. */
export const KnownTree = struct({ number: whole, began_at: whole, gone_at: whole, invited_at: whole });
export type KnownTree = Of<typeof KnownTree>;

/**
 * The server's keys, with the day of their entry and the first list for checks that is made with them. Their number is
 * their place in the list, from 1.
 */
export const KnownServerKeys = struct({
  made_on: whole,
  first_list: whole,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  profile_key: bytes,
});
export type KnownServerKeys = Of<typeof KnownServerKeys>;

/**
 * The charter when it had `length` entries: the hash of the newest one (`head`) and of the newest that changed who
 * stewards are (`stewards`); `tree`, the roots of the full trees over all entries' hashes, the largest first (RFC 9162,
 * section 2.1); and what follows from it. `days` are those with entries and the numbers of their first ones, in turn,
 * each as the difference to the one before. `lists` are the members' epochs that began the newest lists, up to
 * `current_list`. `is_stale`: the stewards' keys have to be renewed. Of settings and days those are left out that
 * nothing can need any more.
 */
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
