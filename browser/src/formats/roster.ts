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

export const Role = oneOf(["member", "steward"]);
export type Role = Of<typeof Role>;

export const Group = oneOf(["members", "stewards"]);
export type Group = Of<typeof Group>;

export const MAX_ENTRY_BYTES = 8192;

export const INVITE_DAYS = 3;

export const NOTE_BYTES = 140;

/** The least notice of a closing, in days. No rule and no setting shortens it. */
export const CLOSING_DAYS = 28;

export const MAX_CLOSING_DAYS = 400;

/** So long before the last day new reports are taken no more: asking back, two signatures and an answer take days. */
export const CLOSING_REPORT_DAYS = 7;

/**
 * Age to 24 recipients, with 20 workers and nine epochs inside, is below 5,200 (measured); with it the entry stays
 * below its own bound.
 */
export const MAX_DESK_KEYS_BYTES = 5500;

/** What the community says about the police: that it passes nothing on, or only if a reporter asks for it. */
export const Police = oneOf(["never", "if_asked"]);
export type Police = Of<typeof Police>;

export const MAX_HELP_NUMBERS = 12;

export const MAX_SITES = 60;

/**
 * A number that the community itself names under "Help now". Digits and spaces, with a + in front or not: a `*` or a
 * `#` would be a command to the phone.
 */
export const HelpNumber = struct({ label: text, number: text });
export type HelpNumber = Of<typeof HelpNumber>;

/**
 * What the community decided; public. Lifetimes are in days. `checks_per_week` is a member's, `checks_in_all` the whole
 * community's. What follows is in no policy where it is as it would be without: so what was signed before there was
 * such a setting is what it was. `help_numbers` stand under "Help now" before all others; `police` is what the
 * community says of the police, and nothing that a server could hold it to. `sites` are the apps and sites that are
 * offered where somebody says where a name is used, spelled as their owners spell them.
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
  slip_days: withDefault<number | undefined>(whole, undefined, true),
  service_days: withDefault<number | undefined>(whole, undefined, true),
  count_quarters: withDefault<number | undefined>(whole, undefined, true),
});
export type Policy = Of<typeof Policy>;

/** An Ed25519 signature (label `roster`) over the entry's bytes. */
export const Signature = struct({ key: bytes, signature: bytes });
export type Signature = Of<typeof Signature>;

/** An entry's bytes with the signatures over them. */
export const SignedEntry = struct({ body: bytes, signatures: list(Signature) });
export type SignedEntry = Of<typeof SignedEntry>;

/** The first entry. Signed by the founding key (made from the founding words) and by the first member. */
export const Found = tagged("kind", "found", {
  number: whole,
  previous: bytes,
  day: whole,
  policy: Policy,
  founding_key: bytes,
  seat: bytes,
  recipient: text,
  oprf_key: bytes,
  token_key: bytes,
  escrow_key: bytes,
  members_commitment: bytes,
  list_commitment: bytes,
  stewards_commitment: bytes,
  intake: text,
  signer: bytes,
});
export type Found = Of<typeof Found>;

/**
 * The stewards' word that whoever holds `key` may become a member, once, until the end of `last_day`. For a member it
 * is signed by the signer, for a steward by stewards. `note` tells stewards alone who invited.
 */
export const Invite = tagged("kind", "invite", {
  number: whole,
  previous: bytes,
  day: whole,
  key: bytes,
  recipient: text,
  role: Role,
  last_day: whole,
  note: bytes,
});
export type Invite = Of<typeof Invite>;

/** An invite taken back before it was used. Signed by the signer. */
export const Cancel = tagged("kind", "cancel", { number: whole, previous: bytes, day: whole, invite: bytes });
export type Cancel = Of<typeof Cancel>;

/** A new member. Signed by the invite's key and by the member's own. */
export const Join = tagged("kind", "seat", {
  number: whole,
  previous: bytes,
  day: whole,
  invite: bytes,
  seat: bytes,
  recipient: text,
});
export type Join = Of<typeof Join>;

/** A second steward's word for a member. Signed by the signer; `note` tells stewards alone who vouched. */
export const Vouch = tagged("kind", "vouch", { number: whole, previous: bytes, day: whole, seat: bytes, note: bytes });
export type Vouch = Of<typeof Vouch>;

/** A member ends their own membership. Signed by the member. The next steward online makes the new epoch. */
export const Leave = tagged("kind", "leave", { number: whole, previous: bytes, day: whole, seat: bytes });
export type Leave = Of<typeof Leave>;

/** A member is taken away. New epochs must follow in the same step. */
export const Remove = tagged("kind", "remove", { number: whole, previous: bytes, day: whole, seat: bytes });
export type Remove = Of<typeof Remove>;

/**
 * A member is paused (`frozen`), or let in again. Whoever has the member's device keeps what it read, and only the
 * server gives it nothing more. No key changes with it, unless it pauses a steward: she holds the signer's.
 */
export const Freeze = tagged("kind", "freeze", {
  number: whole,
  previous: bytes,
  day: whole,
  seat: bytes,
  frozen: bool,
});
export type Freeze = Of<typeof Freeze>;

/** A member becomes steward or the other way round. */
export const ChangeRole = tagged("kind", "role", {
  number: whole,
  previous: bytes,
  day: whole,
  seat: bytes,
  role: Role,
});
export type ChangeRole = Of<typeof ChangeRole>;

/**
 * A new key for a group. `commitment` is `SHA-256("parasol/v1/commitment" 0x00 key)`. For `members`: `list` is the
 * number of the list key in force and `list_commitment` its commitment. For `stewards`: `intake` is the age recipient
 * that reports are sealed to from now on, `signer` the public signing key that all stewards hold from now on.
 */
export const Generation = tagged("kind", "generation", {
  number: whole,
  previous: bytes,
  day: whole,
  group: Group,
  generation: whole,
  commitment: bytes,
  list: nullable(whole),
  list_commitment: nullable(bytes),
  intake: nullable(text),
  signer: nullable(bytes),
});
export type Generation = Of<typeof Generation>;

/** A new policy. */
export const ChangePolicy = tagged("kind", "policy", { number: whole, previous: bytes, day: whole, policy: Policy });
export type ChangePolicy = Of<typeof ChangePolicy>;

/**
 * The community closes at the end of `last_day`, `CLOSING_DAYS` after this entry's day or later; None calls that off.
 * Signed by two stewards. While it stands nobody joins or is invited; after the day nothing is added.
 */
export const Closing = tagged("kind", "closing", {
  number: whole,
  previous: bytes,
  day: whole,
  last_day: nullable(whole),
});
export type Closing = Of<typeof Closing>;

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
export const ChangeDesk = tagged("kind", "desk", {
  number: whole,
  previous: bytes,
  day: whole,
  desk: whole,
  card: nullable(Card),
});
export type ChangeDesk = Of<typeof ChangeDesk>;

/**
 * The keys of a desk from now on. `keys` is an age file to its workers and the intake, which the rules don't look into:
 * who the workers are stands in it and nowhere else.
 */
export const DeskKeys = tagged("kind", "desk-keys", {
  number: whole,
  previous: bytes,
  day: whole,
  desk: whole,
  generation: whole,
  recipient: text,
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
  Remove,
  Freeze,
  ChangeRole,
  Generation,
  ChangePolicy,
  ChangeDesk,
  DeskKeys,
  Closing,
);
export type Entry = Of<typeof Entry>;
