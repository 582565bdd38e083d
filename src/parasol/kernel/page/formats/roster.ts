/**
 * Made from `src/parasol/kernel/roster/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import {
  bool,
  bytes,
  list,
  nullable,
  type Of,
  oneOf,
  optional,
  struct,
  tagged,
  text,
  union,
  whole,
} from "#kernel/wire/codec.ts";
import { Hours } from "./hours.ts";
import { Day, Key } from "./sizes.ts";

export const Role = oneOf(["member", "steward"]);
export type Role = Of<typeof Role>;

export const Group = oneOf(["members", "stewards"]);
export type Group = Of<typeof Group>;

export const Chain = oneOf(["charter", "register"]);
export type Chain = Of<typeof Chain>;

export const MAX_ENTRY_BYTES = 12288;
export const INVITE_DAYS = 3;
export const NOTE_BYTES = 140;
export const OWN_KEYS_DAYS = 7;
export const CLOSING_DAYS = 28;
export const MAX_CLOSING_DAYS = 400;
export const CLOSING_REPORT_DAYS = 7;
export const MAX_DESK_KEYS_BYTES = 42000;

export const Police = oneOf(["never", "if_asked"]);
export type Police = Of<typeof Police>;

export const MAX_HELP_NUMBERS = 12;
export const MAX_SITES = 60;
export const MAX_TOPICS = 16;
export const MAX_POLLS = 4;
export const MAX_POLL = 9999;
export const MAX_POLL_DAYS = 60;
export const MAX_QUORUM = 100000;

export const HelpNumber = struct({ label: text, number: text });
export type HelpNumber = Of<typeof HelpNumber>;

export const Topic = struct({ number: whole, name: text, about: text, language: text, days: whole });
export type Topic = Of<typeof Topic>;

export const Voters = oneOf(["all", "settled", "none"]);
export type Voters = Of<typeof Voters>;

export const Poll = struct({ number: whole, id: Key, opens_on: Day, closes_on: Day, voters: Voters, quorum: whole });
export type Poll = Of<typeof Poll>;

export const Policy = struct({
  name: text,
  languages: list(text),
  areas: list(text),
  region: text,
  report_days: whole,
  alert_days: whole,
  decision_days: whole,
  vault_days: whole,
  escrow_days: whole,
  checks_per_week: whole,
  checks_in_all: whole,
  help_numbers: optional(list(HelpNumber)),
  police: optional(Police),
  sites: optional(list(text)),
  topics: optional(list(Topic)),
  polls: optional(list(Poll)),
  slip_days: optional(whole),
  service_days: optional(whole),
  lounge_days: optional(whole),
  guide_days: optional(whole),
  count_quarters: optional(whole),
  proposal_support: optional(whole),
  answer_days: optional(whole),
  lounge_sitting: optional(whole),
  profiles_here: optional(whole),
  catalogue: optional(whole),
});
export type Policy = Of<typeof Policy>;

const entry = { previous: bytes, beside: bytes, day: whole, number: optional(whole), stewards: optional(bytes) };

export const Found = tagged("kind", "found", {
  ...entry,
  policy: Policy,
  founding_key: bytes,
  seat: bytes,
  recipient: bytes,
  leaf: whole,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  profile_key: bytes,
  members_commitment: bytes,
  escrow_commitment: bytes,
  stewards_commitment: bytes,
  intake: bytes,
  signer: bytes,
});
export type Found = Of<typeof Found>;

export const Invite = tagged("kind", "invite", {
  ...entry,
  key: bytes,
  recipient: bytes,
  leaf: whole,
  role: Role,
  last_day: whole,
  note: bytes,
});
export type Invite = Of<typeof Invite>;

export const Cancel = tagged("kind", "cancel", { ...entry, invite: bytes });
export type Cancel = Of<typeof Cancel>;

export const Join = tagged("kind", "seat", { ...entry, invite: bytes, seat: bytes, recipient: bytes });
export type Join = Of<typeof Join>;

export const Vouch = tagged("kind", "vouch", { ...entry, seat: bytes, note: bytes });
export type Vouch = Of<typeof Vouch>;

export const Leave = tagged("kind", "leave", { ...entry, seat: bytes });
export type Leave = Of<typeof Leave>;

export const Renew = tagged("kind", "renew", { ...entry, seat: bytes, key: bytes, recipient: bytes });
export type Renew = Of<typeof Renew>;

export const Remove = tagged("kind", "remove", { ...entry, seat: bytes });
export type Remove = Of<typeof Remove>;

export const Freeze = tagged("kind", "freeze", { ...entry, seat: bytes, frozen: bool });
export type Freeze = Of<typeof Freeze>;

export const ChangeRole = tagged("kind", "role", { ...entry, seat: bytes, recipient: bytes, role: Role });
export type ChangeRole = Of<typeof ChangeRole>;

export const Generation = tagged("kind", "generation", {
  ...entry,
  group: Group,
  generation: whole,
  commitment: bytes,
  list: nullable(whole),
  tree: nullable(whole),
  intake: nullable(bytes),
  signer: nullable(bytes),
});
export type Generation = Of<typeof Generation>;

export const ChangePolicy = tagged("kind", "policy", { ...entry, policy: Policy });
export type ChangePolicy = Of<typeof ChangePolicy>;

export const Closing = tagged("kind", "closing", { ...entry, last_day: nullable(whole) });
export type Closing = Of<typeof Closing>;

export const NewServerKeys = tagged("kind", "server-keys", {
  ...entry,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  profile_key: bytes,
});
export type NewServerKeys = Of<typeof NewServerKeys>;

export const DESK_KINDS = ["health", "legal", "safety", "exit", "support", "other"] as const;
export const DeskKind = oneOf(DESK_KINDS);

export const Card = struct({
  name: text,
  kind: DeskKind,
  about: text,
  languages: list(text),
  hours: list(Hours),
  zone: text,
  reply_within: whole,
  closed_text: text,
  keep_days: whole,
});
export type Card = Of<typeof Card>;

export const ChangeDesk = tagged("kind", "desk", { ...entry, desk: whole, card: nullable(Card) });
export type ChangeDesk = Of<typeof ChangeDesk>;

export const DeskKeys = tagged("kind", "desk-keys", {
  ...entry,
  desk: whole,
  generation: whole,
  recipient: bytes,
  signer: bytes,
  keys: bytes,
});
export type DeskKeys = Of<typeof DeskKeys>;

export const Entry = union(
  "kind",
  Found,
  Invite,
  Cancel,
  Join,
  Vouch,
  Leave,
  Renew,
  Remove,
  Freeze,
  ChangeRole,
  Generation,
  ChangePolicy,
  ChangeDesk,
  DeskKeys,
  Closing,
  NewServerKeys,
);
export type Entry = Of<typeof Entry>;
