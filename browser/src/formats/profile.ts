/** Made from `src/parasol/formats/profile.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { matching } from "../wire/bounds.ts";
import {
  bool,
  bytes,
  int,
  list,
  type Of,
  oneOf,
  sized,
  struct,
  tagged,
  text,
  withDefault,
  within,
} from "../wire/codec.ts";
import type { Field } from "../wire/field.ts";
import { Picture } from "./file.ts";
import { Label, Printable } from "./shared.ts";
import { Day, Key, Name, Signature, Uint32 } from "./sizes.ts";

export const Available = oneOf(["today", "week"]);
export type Available = Of<typeof Available>;

export const Audience = oneOf(["members", "everybody"]);
export type Audience = Of<typeof Audience>;

export const Answer = oneOf(["yes", "no", "rather-not", "write"]);
export type Answer = Of<typeof Answer>;

export const Line = sized(Printable, 1, 140);
export type Line = Of<typeof Line>;

export const Short = sized(Printable, 1, 60);
export type Short = Of<typeof Short>;

export const Long = sized(text, 1, 3000);
export type Long = Of<typeof Long>;

export const Url = sized(matching(text, /^https:\/\/[!-~]+$/u), 0, 200);
export type Url = Of<typeof Url>;

export const Site = sized(
  matching(text, /^(https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http:\/\/[a-z2-7]{56}\.onion)(:[1-9][0-9]{0,4})?$/u),
  0,
  200,
);
export type Site = Of<typeof Site>;

export const Version = within(int, 1, 4294967295);
export type Version = Of<typeof Version>;

export const Thumb = sized(bytes, 2, 1273);
export type Thumb = Of<typeof Thumb>;

export const Tour = struct({ area: Short, from_day: Day, to_day: Day });
export type Tour = Of<typeof Tour>;

export const Reads = struct({
  opens: within(int, 0, 1439),
  closes: within(int, 0, 1439),
  ahead: within(int, -720, 840),
});
export type Reads = Of<typeof Reads>;

export const Shot = struct({ file: Picture, says: withDefault<string | undefined>(Line, undefined, true) });
export type Shot = Of<typeof Shot>;

export const Profile = struct({
  name: withDefault<string | undefined>(Short, undefined, true),
  line: withDefault<string | undefined>(Line, undefined, true),
  text: withDefault<string | undefined>(Long, undefined, true),
  languages: withDefault<string[] | undefined>(sized(list(Label), 0, 10), undefined, true),
  areas: withDefault<string[] | undefined>(sized(list(Short), 0, 12), undefined, true),
  is_online: withDefault<boolean | undefined>(bool, undefined, true),
  tours: withDefault<Tour[] | undefined>(sized(list(Tour), 0, 8), undefined, true),
  services: withDefault<string | undefined>(Long, undefined, true),
  prices: withDefault<string | undefined>(Long, undefined, true),
  boundaries: withDefault<string | undefined>(Long, undefined, true),
  asks: withDefault<string | undefined>(Long, undefined, true),
  questions: withDefault<string[] | undefined>(sized(list(Line), 0, 5), undefined, true),
  sites: withDefault<string[] | undefined>(sized(list(Url), 0, 8), undefined, true),
  pictures: withDefault<Shot[] | undefined>(sized(list(Shot), 0, 12), undefined, true),
  available: withDefault<Available | undefined>(Available, undefined, true),
  reads: withDefault<Reads | undefined>(Reads, undefined, true),
});
export type Profile = Of<typeof Profile>;

export const Shown = tagged("part", "shown", {
  version: Version,
  day: Day,
  recipient: sized(text, 0, 2500),
  profile: Profile,
  moved: withDefault<string | undefined>(Site, undefined, true),
});
export type Shown = Of<typeof Shown>;

export const CodeCard = tagged("part", "card", {
  version: Version,
  day: Day,
  recipient: sized(text, 0, 2500),
  questions: withDefault<string[] | undefined>(sized(list(Line), 0, 5), undefined, true),
  reads: withDefault<Reads | undefined>(Reads, undefined, true),
});
export type CodeCard = Of<typeof CodeCard>;

export const Listing = tagged("part", "listing", {
  version: Version,
  day: Day,
  audience: Audience,
  secret: Name,
  pictures: within(int, 0, 12),
  name: withDefault<string | undefined>(Short, undefined, true),
  line: withDefault<string | undefined>(Line, undefined, true),
  languages: withDefault<string[] | undefined>(sized(list(Label), 0, 10), undefined, true),
  areas: withDefault<string[] | undefined>(sized(list(Short), 0, 12), undefined, true),
  is_online: withDefault<boolean | undefined>(bool, undefined, true),
  tours: withDefault<Tour[] | undefined>(sized(list(Tour), 0, 8), undefined, true),
  services: withDefault<string | undefined>(sized(text, 1, 400), undefined, true),
  available: withDefault<Available | undefined>(Available, undefined, true),
  thumb: withDefault<boolean | undefined>(bool, undefined, true),
});
export type Listing = Of<typeof Listing>;

export const ListingFlagKind = oneOf(["fake", "stolen", "other", "answer"]);
export type ListingFlagKind = Of<typeof ListingFlagKind>;

export const ListingFlag = tagged("part", "listingflag", {
  room: Name,
  profile: Name,
  what: ListingFlagKind,
  why: sized(text, 1, 800),
  key: withDefault<Uint8Array | undefined>(Key, undefined, true),
  proof: withDefault<Uint8Array | undefined>(Signature, undefined, true),
});
export type ListingFlag = Of<typeof ListingFlag>;

export const OwnLink = struct({
  secret: Name,
  label: Short,
  since: Day,
  listed: withDefault<Audience | undefined>(Audience, undefined, true),
  thumb: withDefault<Uint8Array | undefined>(Thumb, undefined, true),
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
  slot: withDefault<number | undefined>(within(int, 0, 2), undefined, true),
  code: withDefault<Uint8Array | undefined>(Name, undefined, true),
  moved: withDefault<string | undefined>(Site, undefined, true),
});
export type OwnProfile = Of<typeof OwnProfile>;

export const Answered = struct({ question: Line, answer: sized(text, 0, 500) });
export type Answered = Of<typeof Answered>;

export const OwnEnquiry = tagged("part", "own-enquiry", { thread_key: Key, profile: Key });
export type OwnEnquiry = Of<typeof OwnEnquiry>;

export const EnquiryPart = tagged("part", "enquiry", {
  room: Name,
  thread_key: Key,
  mark: Name,
  language: Label,
  text: Long,
  reach: withDefault<string | undefined>(sized(Printable, 1, 200), undefined, true),
  answers: withDefault(sized(list(Answered), 0, 5), []),
});
export type EnquiryPart = Of<typeof EnquiryPart>;

export const EnquirySaid = tagged("kind", "said", { number: Version, seen: Uint32, text: Long });
export type EnquirySaid = Of<typeof EnquirySaid>;

export const Some = sized(text, 1, 600);
export type Some = Of<typeof Some>;

export const OwnAsk = tagged("part", "own-ask", { thread_key: Key, profile: Key, day: Day });
export type OwnAsk = Of<typeof OwnAsk>;

export const AskPart = tagged("part", "asked", {
  room: Name,
  thread_key: Key,
  mark: Name,
  day: Day,
  language: Label,
  about: withDefault<string | undefined>(sized(Printable, 1, 120), undefined, true),
  text: withDefault<string | undefined>(Some, undefined, true),
});
export type AskPart = Of<typeof AskPart>;

export const AskedSaid = tagged("kind", "answered", {
  number: Version,
  seen: Uint32,
  says: withDefault<Answer | undefined>(Answer, undefined, true),
  text: withDefault<string | undefined>(Some, undefined, true),
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
