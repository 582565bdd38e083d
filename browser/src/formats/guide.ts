/** Made from `src/parasol/formats/guide.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { matching } from "../wire/bounds.ts";
import { list, nullable, type Of, oneOf, sized, struct, tagged, text, union, whole, within } from "../wire/codec.ts";
import type { Field } from "../wire/field.ts";
import { Kind } from "./public.ts";
import { Printable } from "./shared.ts";
import { Day, Key, Name, Signature, Uint53 } from "./sizes.ts";

/** So long after that, readers see a page's text only when they ask for it. */
export const FOLD_DAYS = 90;

export const TOPICS = [
  "first-aid",
  "phones",
  "accounts",
  "pictures",
  "money",
  "clients",
  "places",
  "law",
  "together",
  "outreach",
] as const;

export const Topic = oneOf(TOPICS);
export type Topic = Of<typeof Topic>;

/** For whom a page is: how the law treats sex work where they are. */
export const Law = oneOf(["criminalised", "partly", "legal", "any"]);
export type Law = Of<typeof Law>;

export const About = oneOf(["tool", "other"]);
export type About = Of<typeof About>;

export const FLAGS = ["wrong", "changed"] as const;

export const FlagKind = oneOf(FLAGS);
export type FlagKind = Of<typeof FlagKind>;

export const MOST_WHY = 800;

/** What a page, or a section of one, is called in its source. */
export const GuideName = matching(text, /^[a-z0-9][a-z0-9-]{0,39}$/u);
export type GuideName = Of<typeof GuideName>;

export const Language = matching(text, /^[a-z]{2,3}$/u);
export type Language = Of<typeof Language>;

/** A country, as ISO 3166 has it. */
export const Region = matching(text, /^[A-Z]{2}$/u);
export type Region = Of<typeof Region>;

/** As SPDX has it. */
export const Licence = matching(text, /^[A-Za-z0-9][A-Za-z0-9.+-]{1,59}$/u);
export type Licence = Of<typeof Licence>;

export const Title = sized(Printable, 1, 120);
export type Title = Of<typeof Title>;

export const Note = sized(Printable, 0, 400);
export type Note = Of<typeof Note>;

export const Pseudonym = sized(Printable, 1, 60);
export type Pseudonym = Of<typeof Pseudonym>;

export const People = sized(list(Pseudonym), 1, 10);
export type People = Of<typeof People>;

export const Run = sized(Printable, 0, 1500);
export type Run = Of<typeof Run>;

/** A paragraph: plain and stressed by turns, the first one plain (it may be empty). */
export const Said = sized(list(Run), 0, 41);
export type Said = Of<typeof Said>;

export const Items = sized(list(Said), 1, 30);
export type Items = Of<typeof Items>;

/** A paragraph; of more than one item, a list. */
export const Text = tagged("kind", "text", { items: Items });
export type Text = Of<typeof Text>;

/** What to do, in this order. */
export const Steps = tagged("kind", "steps", { items: Items });
export type Steps = Of<typeof Steps>;

/** What to go through, one by one. */
export const Checks = tagged("kind", "checks", { items: Items });
export type Checks = Of<typeof Checks>;

/** What can hurt. */
export const Danger = tagged("kind", "danger", { said: Said });
export type Danger = Of<typeof Danger>;

/** Where to get help: services of this kind. What is said beside it may be nothing. */
export const Help = tagged("kind", "help", { service: Kind, said: Said });
export type Help = Of<typeof Help>;

/** An answer, and the section that it leads to. */
export const Answer = struct({ says: Title, goes: GuideName });
export type Answer = Of<typeof Answer>;

/** A question, last in its section. */
export const Question = tagged("kind", "question", { asks: Title, answers: sized(list(Answer), 2, 8) });
export type Question = Of<typeof Question>;

export const Block = union("kind", Text, Steps, Checks, Danger, Help, Question);
export type Block = Of<typeof Block>;

/** A part of a page. The first one has no title, and is called `start`. */
export const Section = struct({ id: GuideName, title: sized(Printable, 0, 120), blocks: sized(list(Block), 0, 40) });
export type Section = Of<typeof Section>;

/** Something that can age, where it stands, and when somebody last read it there. */
export const Fact = struct({ says: Note, source: Note, read_on: Day });
export type Fact = Of<typeof Fact>;

/** Who has read a translation: nobody who speaks its language, one, or two of them. */
export const State = oneOf(["machine", "read by one", "read by two"]);
export type State = Of<typeof State>;

export const SourceHash = matching(text, /^[0-9a-f]{12}$/u);
export type SourceHash = Of<typeof SourceHash>;

/** The English of a block on which safety hangs, while nobody has read its translation: which block it is. */
export const Beside = struct({ section: GuideName, at: within(whole, 0, 39), items: Items });
export type Beside = Of<typeof Beside>;

/**
 * What a page that was translated from English says of itself. `state`: of what was read least. `sources`: the hashes
 * of the English titles and blocks that it was made from, in their order.
 */
export const Translation = struct({
  state: State,
  sources: sized(list(SourceHash), 1, 600),
  beside: sized(list(Beside), 0, 200),
});
export type Translation = Of<typeof Translation>;

/**
 * A page. `source` and `changes`: what it was made from, and how it differs. `regions`: none for everywhere. Whoever
 * wrote it isn't among those who reviewed it.
 */
export const Guide = struct({
  id: GuideName,
  language: Language,
  title: Title,
  topic: Topic,
  licence: Licence,
  source: Note,
  changes: Note,
  authors: People,
  reviewers: People,
  law: Law,
  regions: sized(list(Region), 0, 50),
  about: About,
  reviewed_on: Day,
  review_by: Day,
  facts: sized(list(Fact), 0, 40),
  sections: sized(list(Section), 1, 40),
  translation: nullable(Translation),
});
export type Guide = Of<typeof Guide>;

/** So long a list counts after stewards confirmed it. */
export const LIST_DAYS = 45;

export const MOST_MENDED = 50;

/**
 * A page, with the signatures of two stewards over it (label `guide`, `contexts.guide_bytes`), in the order of their
 * bytes. Whose they are only those can tell who have the charter.
 */
export const SignedGuide = tagged("kind", "guide", { guide: Guide, signatures: sized(list(Signature), 0, 2) });
export type SignedGuide = Of<typeof SignedGuide>;

/** A page that holds: what a reader chooses by, the SHA-256 of its JSON, and the number of its record. */
export const Listed = struct({
  id: GuideName,
  language: Language,
  title: Title,
  topic: Topic,
  law: Law,
  regions: sized(list(Region), 0, 50),
  review_by: Day,
  hash: Key,
  seq: Uint53,
});
export type Listed = Of<typeof Listed>;

/**
 * All pages that hold, each once in a language. `version` goes up with each change and each confirmation; behind
 * `expires_on`, at most 45 days after `day`, nobody has confirmed that it is still the one. `mended`: of the newest
 * flags after which a page was changed or taken out, how many days that took, the newest last.
 */
export const GuideList = tagged("kind", "guidelist", {
  version: within(whole, 1, 4294967295),
  day: Day,
  expires_on: Day,
  pages: sized(list(Listed), 0, 600),
  mended: sized(list(within(whole, 0, 1100)), 0, 50),
});
export type GuideList = Of<typeof GuideList>;

/**
 * What anybody tells stewards about a page: the room that the part lies in, the page, and the SHA-256 of its JSON, so
 * that a flag says of which text it is.
 */
export const GuideFlag = tagged("part", "guideflag", {
  room: Name,
  page: GuideName,
  language: Language,
  hash: Key,
  what: FlagKind,
  why: sized(text, 1, 800),
});
export type GuideFlag = Of<typeof GuideFlag>;

export const GUIDE_FLAG_FIELDS = [
  { name: "room", type: "bytes", min: 16, max: 16 },
  { name: "page", type: "text", pattern: "^[a-z0-9][a-z0-9-]{0,39}$" },
  { name: "language", type: "text", pattern: "^[a-z]{2,3}$" },
  { name: "hash", type: "bytes", min: 32, max: 32 },
  { name: "what", type: "choice", choices: ["wrong", "changed"] },
  { name: "why", type: "text", min: 1, max: 800 },
] as const satisfies readonly Field[];
