/**
 * The kinds of roster entry, exactly as they are signed. Counterpart of `formats/roster.py`.
 *
 * An entry travels and is kept as the very bytes that were signed. A seat is a public key and a day: there is
 * deliberately no field for a name, and none that says who a seat belongs to.
 */
import { SHORTER, shorterFields } from "../formats/settings.ts";
import { type Bytes, Malformed } from "../wire/bytes.ts";
import {
  bool,
  bytes,
  decodeSigned,
  type Format,
  list,
  nullable,
  type Of,
  oneOf,
  struct,
  tagged,
  text,
  union,
  withDefault,
} from "../wire/codec.ts";
import { refuse } from "./forms.ts";

export type Role = "member" | "steward";
export type Group = "members" | "stewards";

export const MAX_ENTRY_BYTES = 8192;
export const INVITE_DAYS = 3;
export const NOTE_BYTES = 140;
/** The least notice of a closing, in days. No rule and no setting shortens it. */
export const CLOSING_DAYS = 28;
export const MAX_CLOSING_DAYS = 400;
/** So long before the last day new reports are taken no more. */
export const CLOSING_REPORT_DAYS = 7;
/** Age to 20 workers and the intake, with nine generations inside, is below 5,000. */
export const MAX_DESK_KEYS_BYTES = 5_500;

/** A whole number, also one beyond the safe ones: it is read, so that the rule that it breaks can be named. */
const int: Format<number> = {
  read(json) {
    if (typeof json === "number" && Number.isInteger(json) && !Object.is(json, -0)) return json;
    throw new Malformed("not a whole number");
  },
  write: (value) => value,
};

export type Shorter = keyof typeof SHORTER;
const shorter = withDefault<number | undefined>(int, undefined);

/**
 * What the community decided; public. Lifetimes are in days. `checks_per_week` is a member's, `checks_in_all` the whole
 * community's. What is in `SHORTER` comes after them, and is in no policy where it is as it would be without.
 */
export const Policy = struct({
  name: text,
  languages: list(text),
  areas: list(text),
  region: text,
  report_days: int,
  alert_days: int,
  decision_days: int,
  vault_days: int,
  escrow_days: int,
  checks_per_week: int,
  checks_in_all: int,
  ...shorterFields(shorter),
});
export type Policy = Of<typeof Policy>;

/** The setting of this name, or what holds where the policy leaves it out. */
export const lifetime = (policy: Policy, name: Shorter): number => policy[name] ?? SHORTER[name][2];

/** An Ed25519 signature (label `roster`) over the entry's bytes. */
export interface Signature {
  readonly key: Bytes;
  readonly signature: Bytes;
}

/** An entry's bytes with the signatures over them. */
export interface SignedEntry {
  readonly body: Bytes;
  readonly signatures: readonly Signature[];
}

/** Common to all: position in the chain (from 0), hash of the entry before (32 zero bytes at first), day. */
const common = { number: int, previous: bytes, day: int };
const role = oneOf(["member", "steward"]);

/** The first entry. Signed by the founding key (made from the founding words) and by the first seat. */
export const Found = tagged("kind", "found", {
  ...common,
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
 * The stewards' word that whoever holds `key` may take a seat, once, until the end of `last_day`. For a member it is
 * signed by the signer, for a steward by stewards. `note` tells stewards alone who invited.
 */
export const Invite = tagged("kind", "invite", {
  ...common,
  key: bytes,
  recipient: text,
  role,
  last_day: int,
  note: bytes,
});
export type Invite = Of<typeof Invite>;

/** An invite taken back before it was used. Signed by the signer. */
export const Cancel = tagged("kind", "cancel", { ...common, invite: bytes });
export type Cancel = Of<typeof Cancel>;

/** A new seat. Signed by the invite's key and by the seat's own. */
export const Join = tagged("kind", "seat", { ...common, invite: bytes, seat: bytes, recipient: text });
export type Join = Of<typeof Join>;

/** A second steward's word for a seat. Signed by the signer; `note` tells stewards alone who vouched. */
export const Vouch = tagged("kind", "vouch", { ...common, seat: bytes, note: bytes });
export type Vouch = Of<typeof Vouch>;

/** A seat gives itself up. Signed by the seat. The next steward online makes the new generation. */
export const Leave = tagged("kind", "leave", { ...common, seat: bytes });
export type Leave = Of<typeof Leave>;

/** A seat is taken away. New generations must follow in the same step. */
export const Remove = tagged("kind", "remove", { ...common, seat: bytes });
export type Remove = Of<typeof Remove>;

/**
 * A seat is paused (`frozen`), or let in again. Whoever has the seat's device keeps what it read, and only the server
 * gives it nothing more. No key changes with it, unless it pauses a steward: she holds the signer's.
 */
export const Freeze = tagged("kind", "freeze", { ...common, seat: bytes, frozen: bool });
export type Freeze = Of<typeof Freeze>;

/** A member becomes steward or the other way round. */
export const ChangeRole = tagged("kind", "role", { ...common, seat: bytes, role });
export type ChangeRole = Of<typeof ChangeRole>;

/**
 * A new key for a group, committed to by `commitmentOf`. For `members`: `list` is the number of the list key in force
 * and `list_commitment` its commitment if it is new. For `stewards`: `intake` is the age recipient of reports from now
 * on, `signer` the public signing key that all stewards hold from now on.
 */
export const Generation = tagged("kind", "generation", {
  ...common,
  group: oneOf(["members", "stewards"]),
  generation: int,
  commitment: bytes,
  list: nullable(int),
  list_commitment: nullable(bytes),
  intake: nullable(text),
  signer: nullable(bytes),
});
export type Generation = Of<typeof Generation>;

/** A new policy. */
export const ChangePolicy = tagged("kind", "policy", { ...common, policy: Policy });
export type ChangePolicy = Of<typeof ChangePolicy>;

export const DESK_KINDS = ["health", "legal", "safety", "exit", "support", "other"] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** When something is open on a weekday (0 is Monday), in minutes of the day. */
export const Hours = struct({ weekday: int, opens: int, closes: int });
export type Hours = Of<typeof Hours>;

/**
 * What anybody may know of a desk. `zone` is an IANA time zone, `reply_within` hours, `closed_text` what is open when the
 * desk isn't, `keep_days` how long a conversation is kept after it was closed. There is deliberately no field for who
 * answers.
 */
export const Card = struct({
  name: text,
  kind: oneOf(DESK_KINDS),
  about: text,
  languages: list(text),
  hours: list(Hours),
  zone: text,
  reply_within: int,
  closed_text: text,
  keep_days: int,
});
export type Card = Of<typeof Card>;

/** A desk opens, has another card from now on, or closes (no card). Signed by two stewards. */
export const ChangeDesk = tagged("kind", "desk", { ...common, desk: int, card: nullable(Card) });
export type ChangeDesk = Of<typeof ChangeDesk>;

/** The keys of a desk from now on. Who its workers are stands inside `keys`, an age file, and nowhere else. */
export const DeskKeys = tagged("kind", "desk-keys", {
  ...common,
  desk: int,
  generation: int,
  recipient: text,
  signer: bytes,
  keys: bytes,
});
export type DeskKeys = Of<typeof DeskKeys>;

/**
 * The community closes at the end of `last_day`, 28 days after this entry's day or later; null calls that off. Signed by
 * two stewards. While it stands nobody joins or is invited; after the day nothing is added.
 */
export const Closing = tagged("kind", "closing", { ...common, last_day: nullable(int) });
export type Closing = Of<typeof Closing>;

/** Any of them, told apart by `kind`. */
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

/**
 * Read an entry's bytes. Throws `RosterRefused` (`unreadable`), also for any spelling but the one: two JSON readers may
 * take a repeated key or loose base64 differently, and then one signed entry would be two.
 */
export function decode(body: Bytes): Entry {
  if (body.length > MAX_ENTRY_BYTES) refuse("unreadable");
  try {
    return decodeSigned(Entry, body);
  } catch (error) {
    if (error instanceof Malformed) return refuse("unreadable");
    throw error;
  }
}
