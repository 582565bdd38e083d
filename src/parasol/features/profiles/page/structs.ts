/**
 * Made from `src/parasol/features/profiles/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Picture } from "#kernel/formats/file.ts";
import { Label, Printable } from "#kernel/formats/shared.ts";
import { Day, Key, Name, Signature, Uint32 } from "#kernel/formats/sizes.ts";
import { matching } from "#kernel/wire/bounds.ts";
import {
  bool,
  bytes,
  int,
  list,
  type Of,
  oneOf,
  optional,
  sized,
  struct,
  tagged,
  text,
  withDefault,
  within,
} from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";

export const Available = oneOf(["today", "week"]);

export const Audience = oneOf(["members", "everybody"]);
export type Audience = Of<typeof Audience>;

export const Answer = oneOf(["yes", "no", "rather-not", "write"]);
export type Answer = Of<typeof Answer>;

export const Line = sized(Printable, 1, 140);
export const Short = sized(Printable, 1, 60);
export const Long = sized(text, 1, 3000);
export const Url = sized(matching(text, /^https:\/\/[!-~]+$/u), 0, 200);
export const Version = within(int, 1, 4294967295);
export const Thumb = sized(bytes, 2, 1273);

export const Tour = struct({ area: Short, from_day: Day, to_day: Day });
export type Tour = Of<typeof Tour>;

export const Reads = struct({
  opens: within(int, 0, 1439),
  closes: within(int, 0, 1439),
  ahead: within(int, -720, 840),
});
export type Reads = Of<typeof Reads>;

export const Shot = struct({ file: Picture, says: optional(Line) });
export type Shot = Of<typeof Shot>;

export const Profile = struct({
  name: optional(Short),
  line: optional(Line),
  text: optional(Long),
  languages: optional(sized(list(Label), 0, 10)),
  areas: optional(sized(list(Short), 0, 12)),
  is_online: optional(bool),
  tours: optional(sized(list(Tour), 0, 8)),
  services: optional(Long),
  prices: optional(Long),
  boundaries: optional(Long),
  asks: optional(Long),
  questions: optional(sized(list(Line), 0, 5)),
  sites: optional(sized(list(Url), 0, 8)),
  pictures: optional(sized(list(Shot), 0, 12)),
  available: optional(Available),
  reads: optional(Reads),
});
export type Profile = Of<typeof Profile>;

export const Shown = tagged("part", "shown", {
  version: Version,
  day: Day,
  recipient: sized(text, 0, 2500),
  profile: Profile,
});
export type Shown = Of<typeof Shown>;

export const Listing = tagged("part", "listing", {
  version: Version,
  day: Day,
  audience: Audience,
  secret: Name,
  pictures: within(int, 0, 12),
  name: optional(Short),
  line: optional(Line),
  languages: optional(sized(list(Label), 0, 10)),
  areas: optional(sized(list(Short), 0, 12)),
  is_online: optional(bool),
  tours: optional(sized(list(Tour), 0, 8)),
  services: optional(sized(text, 1, 400)),
  available: optional(Available),
  thumb: optional(bool),
});
export type Listing = Of<typeof Listing>;

export const ListingFlagKind = oneOf(["fake", "stolen", "other", "answer"]);
export type ListingFlagKind = Of<typeof ListingFlagKind>;

export const ListingFlag = tagged("part", "listingflag", {
  room: Name,
  profile: Name,
  what: ListingFlagKind,
  why: sized(text, 1, 800),
  key: optional(Key),
  proof: optional(Signature),
});
export type ListingFlag = Of<typeof ListingFlag>;

export const OwnLink = struct({
  secret: Name,
  label: Short,
  since: Day,
  listed: optional(Audience),
  thumb: optional(Thumb),
});
export type OwnLink = Of<typeof OwnLink>;

export const Template = struct({ title: Short, text: sized(text, 1, 1000) });
export type Template = Of<typeof Template>;

export const OwnProfile = tagged("part", "profile", {
  version: Version,
  day: Day,
  inbox: sized(text, 0, 200),
  profile: Profile,
  is_paused: withDefault(bool, false),
  links: withDefault(sized(list(OwnLink), 0, 32), []),
  originals: withDefault(sized(list(Key), 0, 24), []),
  blocked: withDefault(sized(list(Name), 0, 100), []),
  templates: withDefault(sized(list(Template), 0, 12), []),
  keep_days: withDefault(within(int, 1, 28), 28),
  slot: optional(within(int, 0, 2)),
});
export type OwnProfile = Of<typeof OwnProfile>;

export const Answered = struct({ question: Line, answer: sized(text, 0, 500) });

export const OwnEnquiry = tagged("part", "own-enquiry", { thread_key: Key, profile: Key });
export type OwnEnquiry = Of<typeof OwnEnquiry>;

export const EnquiryPart = tagged("part", "enquiry", {
  room: Name,
  thread_key: Key,
  mark: Name,
  language: Label,
  text: Long,
  reach: optional(sized(Printable, 1, 200)),
  answers: withDefault(sized(list(Answered), 0, 5), []),
});
export type EnquiryPart = Of<typeof EnquiryPart>;

export const EnquirySaid = tagged("kind", "said", { number: Version, seen: Uint32, text: Long });
export type EnquirySaid = Of<typeof EnquirySaid>;

export const Some = sized(text, 1, 600);

export const OwnAsk = tagged("part", "own-ask", { thread_key: Key, profile: Key, day: Day });
export type OwnAsk = Of<typeof OwnAsk>;

export const AskPart = tagged("part", "asked", {
  room: Name,
  thread_key: Key,
  mark: Name,
  day: Day,
  language: Label,
  about: optional(sized(Printable, 1, 120)),
  text: optional(Some),
});
export type AskPart = Of<typeof AskPart>;

export const AskedSaid = tagged("kind", "answered", {
  number: Version,
  seen: Uint32,
  says: optional(Answer),
  text: optional(Some),
});
export type AskedSaid = Of<typeof AskedSaid>;

export const PROFILE_FIELDS = [
  { name: "name", type: "text", optional: true, min: 1, max: 60, line: true },
  { name: "line", type: "text", optional: true, min: 1, max: 140, line: true },
  { name: "text", type: "text", optional: true, min: 1, max: 3000 },
  {
    name: "languages",
    type: "list",
    optional: true,
    max: 10,
    item: { name: "", type: "text", min: 1, max: 80, line: true },
  },
  {
    name: "areas",
    type: "list",
    optional: true,
    max: 12,
    item: { name: "", type: "text", min: 1, max: 60, line: true },
  },
  { name: "is_online", type: "bool", optional: true },
  { name: "tours", type: "list", optional: true, max: 8, item: { name: "", type: "record" } },
  { name: "services", type: "text", optional: true, min: 1, max: 3000 },
  { name: "prices", type: "text", optional: true, min: 1, max: 3000 },
  { name: "boundaries", type: "text", optional: true, min: 1, max: 3000 },
  { name: "asks", type: "text", optional: true, min: 1, max: 3000 },
  {
    name: "questions",
    type: "list",
    optional: true,
    max: 5,
    item: { name: "", type: "text", min: 1, max: 140, line: true },
  },
  {
    name: "sites",
    type: "list",
    optional: true,
    max: 8,
    item: { name: "", type: "text", max: 200, pattern: "^https://[!-~]+$" },
  },
  { name: "pictures", type: "list", optional: true, max: 12, item: { name: "", type: "record" } },
  { name: "available", type: "choice", optional: true, choices: ["today", "week"] },
  { name: "reads", type: "record", optional: true },
] as const satisfies readonly Field[];

export const LISTING_FLAG_FIELDS = [
  { name: "room", type: "bytes", min: 16, max: 16 },
  { name: "profile", type: "bytes", min: 16, max: 16 },
  { name: "what", type: "choice", choices: ["fake", "stolen", "other", "answer"] },
  { name: "why", type: "text", min: 1, max: 800 },
  { name: "key", type: "bytes", optional: true, min: 32, max: 32 },
  { name: "proof", type: "bytes", optional: true, min: 64, max: 64 },
] as const satisfies readonly Field[];
