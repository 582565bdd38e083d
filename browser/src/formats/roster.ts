/** Made from `src/parasol/formats/roster.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import {
  bool,
  bytes,
  list,
  nullable,
  type Of,
  oneOf,
  struct,
  tagged,
  text,
  union,
  whole,
  withDefault,
} from "../wire/codec.ts";
import { Hours } from "./hours.ts";
import { Key } from "./sizes.ts";

export const Role = oneOf(["member", "steward"]);
export type Role = Of<typeof Role>;

export const Group = oneOf(["members", "stewards"]);
export type Group = Of<typeof Group>;

export const Chain = oneOf(["charter", "register"]);
export type Chain = Of<typeof Chain>;

export const MAX_ENTRY_BYTES = 12288;

export const INVITE_DAYS = 3;

export const NOTE_BYTES = 140;

/** A member renews their own keys once in so many days at most: a fight over a phone fills no chain. */
export const OWN_KEYS_DAYS = 7;

/** The least notice of a closing, in days. No rule and no setting shortens it. */
export const CLOSING_DAYS = 28;

export const MAX_CLOSING_DAYS = 400;

/** So long before the last day new reports are taken no more: asking back, two signatures and an answer take days. */
export const CLOSING_REPORT_DAYS = 7;

/** Age to 24 recipients, with 20 workers and nine epochs inside, is below 41,000 (measured). */
export const MAX_DESK_KEYS_BYTES = 42000;

/** What the community says about the police: that it passes nothing on, or only if a reporter asks for it. */
export const Police = oneOf(["never", "if_asked"]);
export type Police = Of<typeof Police>;

export const MAX_HELP_NUMBERS = 12;

export const MAX_SITES = 60;

export const MAX_TOPICS = 16;

export const MAX_POLLS = 4;

export const MAX_POLL = 9999;

export const MAX_POLL_DAYS = 60;

export const MAX_QUORUM = 100000;

/**
 * A number that the community itself names under "Help now". Digits and spaces, with a + in front or not: a `*` or a
 * `#` would be a command to the phone.
 */
export const HelpNumber = struct({ label: text, number: text });
export type HelpNumber = Of<typeof HelpNumber>;

/**
 * What members write about in the lounge. `number` is its own, so that none is taken for another when one goes. Posts
 * are shown for `days`; the server keeps them for `lounge_days`, lest a last day tell the topic.
 */
export const Topic = struct({ number: whole, name: text, about: text, language: text, days: whole });
export type Topic = Of<typeof Topic>;

export const Voters = oneOf(["all", "settled", "none"]);
export type Voters = Of<typeof Voters>;

/**
 * A poll: its number, the hash of its question (`poll.poll_id`), which only members can read, its days, and how many
 * ballots it needs. `voters`: all who had a place by the first day; `settled`, for 28 days then or with a second
 * steward's word; `none`, since the poll was called off.
 */
export const Poll = struct({
  number: whole,
  id: Key,
  opens_on: whole,
  closes_on: whole,
  voters: Voters,
  quorum: whole,
});
export type Poll = Of<typeof Poll>;

/**
 * What the community decided; public. Lifetimes are in days. `checks_per_week` is a member's, `checks_in_all` the whole
 * community's. What follows is in no policy where it is as it would be without: so what was signed before there was
 * such a setting is what it was. `help_numbers` stand under "Help now" before all others; `police` is what the
 * community says of the police, and nothing that a server could hold it to. `sites` are the apps and sites that are
 * offered where somebody says where a name is used, spelled as their owners spell them, and in Latin letters too if
 * theirs are others: in an identifier a site is a word of `a` to `z` and digits. `topics` are the lounge's; without any
 * there is none. `polls` are those that are open, and some of before.
 */
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
  help_numbers: withDefault<HelpNumber[] | undefined>(list(HelpNumber), undefined, true),
  police: withDefault<Police | undefined>(Police, undefined, true),
  sites: withDefault<string[] | undefined>(list(text), undefined, true),
  topics: withDefault<Topic[] | undefined>(list(Topic), undefined, true),
  polls: withDefault<Poll[] | undefined>(list(Poll), undefined, true),
  slip_days: withDefault<number | undefined>(whole, undefined, true),
  service_days: withDefault<number | undefined>(whole, undefined, true),
  lounge_days: withDefault<number | undefined>(whole, undefined, true),
  guide_days: withDefault<number | undefined>(whole, undefined, true),
  count_quarters: withDefault<number | undefined>(whole, undefined, true),
  proposal_support: withDefault<number | undefined>(whole, undefined, true),
  answer_days: withDefault<number | undefined>(whole, undefined, true),
  lounge_sitting: withDefault<number | undefined>(whole, undefined, true),
  profiles_here: withDefault<number | undefined>(whole, undefined, true),
  catalogue: withDefault<number | undefined>(whole, undefined, true),
});
export type Policy = Of<typeof Policy>;

const entry = {
  previous: bytes,
  beside: bytes,
  day: whole,
  number: withDefault<number | undefined>(whole, undefined, true),
  stewards: withDefault<Uint8Array | undefined>(bytes, undefined, true),
};

/**
 * The first entry. Signed by the founding key (made from the founding words) and by the first member. Here and in all
 * that follow `recipient` and `intake` are the SHA-256 of an age recipient, whose text travels beside the entry
 * (`RosterAppend.recipients`); `leaf` is a place in the key tree (`roster.key_tree`).
 */
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

/**
 * The stewards' word that whoever holds `key` may become a member, once, until the end of `last_day`. For a member it
 * is signed by the signer, for a steward by stewards. `note` tells stewards alone who invited. `leaf` is drawn at
 * random among those that nobody has; whoever joins with the invite keeps it.
 */
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

/** An invite taken back before it was used. Signed by the signer. */
export const Cancel = tagged("kind", "cancel", { ...entry, invite: bytes });
export type Cancel = Of<typeof Cancel>;

/** A new member. Signed by the invite's key and by the member's own. */
export const Join = tagged("kind", "seat", { ...entry, invite: bytes, seat: bytes, recipient: bytes });
export type Join = Of<typeof Join>;

/** A second steward's word for a member. Signed by the signer; `note` tells stewards alone who vouched. */
export const Vouch = tagged("kind", "vouch", { ...entry, seat: bytes, note: bytes });
export type Vouch = Of<typeof Vouch>;

/** A member ends their own membership. Signed by the member. The next steward online makes the new epoch. */
export const Leave = tagged("kind", "leave", { ...entry, seat: bytes });
export type Leave = Of<typeof Leave>;

/**
 * A member has new keys of their own: `key` instead of `seat`. Signed by both. Everything else of the membership stays,
 * the leaf too, whose key is renewed soon (`roster.own_keys`).
 */
export const Renew = tagged("kind", "renew", { ...entry, seat: bytes, key: bytes, recipient: bytes });
export type Renew = Of<typeof Renew>;

/** A member is taken away. New epochs must follow in the same step. */
export const Remove = tagged("kind", "remove", { ...entry, seat: bytes });
export type Remove = Of<typeof Remove>;

/**
 * A member is paused (`frozen`), or let in again. Whoever has the member's device keeps what it read, and only the
 * server gives it nothing more. No key changes with it, unless it pauses a steward: she holds the signer's.
 */
export const Freeze = tagged("kind", "freeze", { ...entry, seat: bytes, frozen: bool });
export type Freeze = Of<typeof Freeze>;

/**
 * A member becomes steward or the other way round. `recipient` is the member's: who reads the charter alone knows a new
 * steward's by it.
 */
export const ChangeRole = tagged("kind", "role", { ...entry, seat: bytes, recipient: bytes, role: Role });
export type ChangeRole = Of<typeof ChangeRole>;

/**
 * A new key for a group. `commitment` is `SHA-256("parasol/v1/commitment" 0x00 key)`. For `members`: `list` is the
 * number of the list in force, whose key follows from the epoch that began it; `tree` the number of the key tree in
 * force. For `stewards`: `intake` is the age recipient that reports are sealed to from now on, `signer` the public
 * signing key that all stewards hold from now on. Both follow from the key.
 */
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

/** A new policy. */
export const ChangePolicy = tagged("kind", "policy", { ...entry, policy: Policy });
export type ChangePolicy = Of<typeof ChangePolicy>;

/**
 * The community closes at the end of `last_day`, `CLOSING_DAYS` after this entry's day or later; None calls that off.
 * Signed by two stewards. While it stands nobody joins or is invited; after the day nothing is added.
 */
export const Closing = tagged("kind", "closing", { ...entry, last_day: nullable(whole) });
export type Closing = Of<typeof Closing>;

/**
 * The public halves of keys that the server made anew: for lists for checks, for tokens, for the escrow, for passes.
 * They hold from now on, each other than all before. Signed by two stewards. A members' epoch with a new list must
 * follow in the same step.
 */
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
export type DeskKind = Of<typeof DeskKind>;

/**
 * What anybody may know of a desk. `zone` is an IANA time zone, `reply_within` hours, `closed_text` what is open when
 * the desk isn't. There is deliberately no field for who answers.
 */
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

/**
 * A desk opens, has another card from now on, or closes (no card). Signed by two stewards, so that nobody can slip in a
 * desk of their own.
 */
export const ChangeDesk = tagged("kind", "desk", { ...entry, desk: whole, card: nullable(Card) });
export type ChangeDesk = Of<typeof ChangeDesk>;

/**
 * The keys of a desk from now on. `keys` is the SHA-256 of an age file to its workers and the intake. It travels beside
 * the entry, and the server keeps it: who the workers are stands in it and nowhere else.
 */
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
