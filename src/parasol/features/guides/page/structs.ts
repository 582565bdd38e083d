/**
 * Made from `src/parasol/features/guides/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Kind } from "#kernel/formats/public.ts";
import { Printable } from "#kernel/formats/shared.ts";
import { Day, Key, Name, Signature, Uint53 } from "#kernel/formats/sizes.ts";
import { matching } from "#kernel/wire/bounds.ts";
import {
  bytes,
  list,
  nullable,
  type Of,
  oneOf,
  optional,
  sized,
  struct,
  tagged,
  text,
  union,
  whole,
  within,
} from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";

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
export const Law = oneOf(["criminalised", "partly", "legal", "any"]);
export const About = oneOf(["tool", "other"]);
export const FLAGS = ["wrong", "changed"] as const;

export const FlagKind = oneOf(FLAGS);
export type FlagKind = Of<typeof FlagKind>;

export const GuideName = matching(text, /^[a-z0-9][a-z0-9-]{0,39}$/u);
export const Language = matching(text, /^[a-z]{2,3}$/u);
export const Region = matching(text, /^[A-Z]{2}$/u);
export const Licence = matching(text, /^[A-Za-z0-9][A-Za-z0-9.+-]{1,59}$/u);
export const Title = sized(Printable, 1, 120);
export const Note = sized(Printable, 0, 400);
export const Pseudonym = sized(Printable, 1, 60);
export const People = sized(list(Pseudonym), 1, 10);
export const Run = sized(Printable, 0, 1500);

export const Said = sized(list(Run), 0, 41);
export type Said = Of<typeof Said>;

export const Items = sized(list(Said), 1, 30);
export const Text = tagged("kind", "text", { items: Items });
export const Steps = tagged("kind", "steps", { items: Items });
export const Checks = tagged("kind", "checks", { items: Items });
export const Danger = tagged("kind", "danger", { said: Said });
export const Help = tagged("kind", "help", { service: Kind, said: Said });
export const Answer = struct({ says: Title, goes: GuideName });
export const Question = tagged("kind", "question", { asks: Title, answers: sized(list(Answer), 2, 8) });
export const Block = union("kind", Text, Steps, Checks, Danger, Help, Question);

export const Section = struct({ id: GuideName, title: sized(Printable, 0, 120), blocks: sized(list(Block), 0, 40) });
export type Section = Of<typeof Section>;

export const Fact = struct({ says: Note, source: Note, read_on: Day });
export const State = oneOf(["machine", "read by one", "read by two"]);
export const SourceHash = matching(text, /^[0-9a-f]{12}$/u);
export const Beside = struct({ section: GuideName, at: within(whole, 0, 39), items: Items });

export const Translation = struct({
  state: State,
  sources: sized(list(SourceHash), 1, 600),
  beside: sized(list(Beside), 0, 200),
});

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

export const Stale = sized(bytes, 1, 76);
export const LIST_DAYS = 45;
export const LISTS_A_DAY = 100;
export const MOST_MENDED = 50;

export const SignedGuide = tagged("kind", "guide", { guide: Guide, signatures: sized(list(Signature), 0, 2) });
export type SignedGuide = Of<typeof SignedGuide>;

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
  stale: optional(Stale),
});
export type Listed = Of<typeof Listed>;

export const GuideList = tagged("kind", "guidelist", {
  version: within(whole, 1, 4294967295),
  day: Day,
  expires_on: Day,
  pages: sized(list(Listed), 0, 600),
  mended: sized(list(within(whole, 0, 1100)), 0, 50),
});
export type GuideList = Of<typeof GuideList>;

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
