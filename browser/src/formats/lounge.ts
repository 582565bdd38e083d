/** Made from `src/parasol/formats/lounge.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { int, list, type Of, oneOf, sized, struct, tagged, text, withDefault, within } from "../wire/codec.ts";
import type { Field } from "../wire/field.ts";
import { Label, Printable } from "./shared.ts";
import { Day, Key, Name, Signature, Uint32 } from "./sizes.ts";

/** As many pens as a member has (docs/decisions/0110). */
export const PEN_SLOTS = 4;

/** So many weeks a pen's certificate counts. */
export const SEASON_WEEKS = 13;

export const MAX_EDITIONS = 100;

/**
 * What begins a thread is so long at least, with spaces behind it: then its record is one that costs more, and the
 * server, which reads nothing, makes whoever begins many threads pay for them (docs/decisions/0137).
 */
export const THREAD_BYTES = 1024;

export const MAX_GIVEN = 50;

export const MAX_MUTED = 200;

/** The topic of proposals, which is no row of the settings: what begins a thread in it is one (docs/decisions/0115). */
export const PROPOSAL = 0;

/** So many days after an answer stewards say what came of it. */
export const CAME_DAYS = 30;

/** So many stewards draw a panel's lot together. */
export const DRAWERS = 3;

/** So many days after the last one on which members volunteer the stewards show their parts of the lot. */
export const REVEAL_DAYS = 7;

export const MAX_VOLUNTEERS = 1000;

export const MARKS = ["heart", "thanks", "support", "agree", "none"] as const;

/** How somebody reacts; `none` takes one's reaction back. */
export const Mark = oneOf(MARKS);
export type Mark = Of<typeof Mark>;

export const Does = oneOf(["hide", "ban", "confirm", "restore", "pin", "unpin"]);
export type Does = Of<typeof Does>;

export const SAYS = ["yes", "partly", "no"] as const;

export const Says = oneOf(SAYS);
export type Says = Of<typeof Says>;

export const STATES = ["done", "working", "dropped"] as const;

export const State = oneOf(STATES);
export type State = Of<typeof State>;

export const Slot = within(int, 0, 3);
export type Slot = Of<typeof Slot>;

export const Line = sized(Printable, 1, 60);
export type Line = Of<typeof Line>;

/**
 * That a member has this pen: the token key's evaluation of the pen's point for a season, with its proof (RFC 9497,
 * mode POPRF; `wire.pens`).
 */
export const Certificate = struct({ slot: Slot, season: Uint32, evaluated: Key, proof: Signature });
export type Certificate = Of<typeof Certificate>;

/**
 * A picture beside a post: the room in which it lies alone, the key that opens it, how long it is, its SHA-256, so that
 * it stays the one that was posted; and what is on it, for those who don't see it.
 */
export const Attached = struct({
  room: Name,
  key: Key,
  size: within(int, 1, 262143),
  digest: Key,
  says: withDefault<string | undefined>(sized(Printable, 1, 140), undefined, true),
});
export type Attached = Of<typeof Attached>;

/**
 * Something said. The record is signed by the pen. Pen and `salt` make the post's identity; a correction has the same
 * salt and a higher `edition`, and the highest one counts. `name` is the pen's, `topic` a number of the policy's, or 0
 * for a proposal; `root` the identity of the post that began the thread, absent in that; `title` stands in replies too,
 * so that the newest page stands alone; `warning` folds the text and the picture.
 */
export const Post = tagged("kind", "post", {
  certificate: Certificate,
  salt: Name,
  edition: within(int, 0, 99),
  name: sized(Printable, 1, 24),
  topic: within(int, 0, 16),
  title: Label,
  language: sized(Printable, 1, 20),
  text: sized(text, 1, 2000),
  warning: withDefault<string | undefined>(Line, undefined, true),
  root: withDefault<Uint8Array | undefined>(Name, undefined, true),
  picture: withDefault<Attached | undefined>(Attached, undefined, true),
});
export type Post = Of<typeof Post>;

/**
 * A reaction to a post, by its identity. `support` of a proposal names the text that was read, by its digest
 * (`wire.pens`).
 */
export const Given = struct({
  post: Name,
  mark: Mark,
  digest: withDefault<Uint8Array | undefined>(Name, undefined, true),
});
export type Given = Of<typeof Given>;

/** A sitting's reactions. Of one pen to one post the newest counts. */
export const Reactions = tagged("kind", "reactions", {
  certificate: Certificate,
  salt: Name,
  given: sized(list(Given), 1, 50),
});
export type Reactions = Of<typeof Reactions>;

/**
 * What a steward does, signed by her own key: `hide`, `pin` and `unpin` name a post by its identity, `ban` a pen with
 * its last day, `confirm` and `restore` the record of the hiding or ban that they answer.
 */
export const Act = tagged("kind", "act", {
  does: Does,
  day: Day,
  reason: sized(Printable, 1, 300),
  post: withDefault<Uint8Array | undefined>(Name, undefined, true),
  pen: withDefault<Uint8Array | undefined>(Key, undefined, true),
  of: withDefault<Uint8Array | undefined>(Name, undefined, true),
  until: withDefault<number | undefined>(Day, undefined, true),
});
export type Act = Of<typeof Act>;

/**
 * What a steward answers to a proposal, signed by her own key; it counts once another one confirms it (`Act`). It names
 * the text, so that nobody changes afterwards what was answered, and has the title, so that it can be read when the
 * proposal is gone.
 */
export const Answer = tagged("kind", "answer", {
  post: Name,
  digest: Name,
  title: Label,
  says: Says,
  text: sized(text, 1, 1000),
  day: Day,
});
export type Answer = Of<typeof Answer>;

/**
 * What came of something, as a steward tells it: of an answer, by its record, or of a poll, by the first half of its
 * id. The newest counts.
 */
export const Came = tagged("kind", "came", {
  of: Name,
  title: Label,
  state: State,
  text: sized(text, 1, 1000),
  day: Day,
});
export type Came = Of<typeof Came>;

/**
 * That a panel by lot is asked about a proposal, in the text with this digest: opened by one of the three stewards who
 * draw the lot, named by their keys in order. Members volunteer until `closes_on`, as they support a post: by a
 * reaction to the first half of its id.
 */
export const Panel = tagged("kind", "panel", {
  post: Name,
  digest: Name,
  by: sized(list(Key), 3, 3),
  seats: within(int, 3, 25),
  text: sized(text, 1, 500),
  closes_on: Day,
  day: Day,
});
export type Panel = Of<typeof Panel>;

/** A steward's part of a panel's lot, as a commitment: its hash, before anybody knows who volunteers. */
export const Lot = tagged("kind", "lot", { panel: Key, commitment: Key, day: Day });
export type Lot = Of<typeof Lot>;

/** The closed list: the three commitments, in the order of the stewards, and the pens that volunteered, in order. */
export const Listed = tagged("kind", "listed", {
  panel: Key,
  lots: sized(list(Key), 3, 3),
  pens: sized(list(Key), 1, 1000),
  day: Day,
});
export type Listed = Of<typeof Listed>;

/** A steward's part of the lot itself, for one closed list, by its hash. */
export const Reveal = tagged("kind", "reveal", { panel: Key, listed: Key, value: Key, day: Day });
export type Reveal = Of<typeof Reveal>;

/** What a member tells stewards about a post: the room that the part lies in, the post's identity and record. */
export const Flag = tagged("part", "flag", { room: Name, post: Name, record: Name, why: sized(text, 1, 500) });
export type Flag = Of<typeof Flag>;

export const POST_FIELDS = [
  {
    name: "certificate",
    type: "record",
    fields: [
      { name: "slot", type: "int", min: 0, max: 3 },
      { name: "season", type: "int", min: 0, max: 4294967295 },
      { name: "evaluated", type: "bytes", min: 32, max: 32 },
      { name: "proof", type: "bytes", min: 64, max: 64 },
    ],
  },
  { name: "salt", type: "bytes", min: 16, max: 16 },
  { name: "edition", type: "int", min: 0, max: 99 },
  { name: "name", type: "text", min: 1, max: 24, line: true },
  { name: "topic", type: "int", min: 0, max: 16 },
  { name: "title", type: "text", min: 1, max: 80, line: true },
  { name: "language", type: "text", min: 1, max: 20, line: true },
  { name: "text", type: "text", min: 1, max: 2000 },
  { name: "warning", type: "text", optional: true, min: 1, max: 60, line: true },
  { name: "root", type: "bytes", optional: true, min: 16, max: 16 },
  {
    name: "picture",
    type: "record",
    optional: true,
    fields: [
      { name: "room", type: "bytes", min: 16, max: 16 },
      { name: "key", type: "bytes", min: 32, max: 32 },
      { name: "size", type: "int", min: 1, max: 262143 },
      { name: "digest", type: "bytes", min: 32, max: 32 },
      { name: "says", type: "text", optional: true, min: 1, max: 140, line: true },
    ],
  },
] as const satisfies readonly Field[];
