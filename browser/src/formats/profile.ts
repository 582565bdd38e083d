/** Made from `src/parasol/formats/profile.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { matching } from "../wire/bounds.ts";
import { bool, int, list, type Of, oneOf, sized, struct, tagged, text, withDefault, within } from "../wire/codec.ts";
import type { Field } from "../wire/field.ts";
import { Picture } from "./file.ts";
import { Label, Printable } from "./shared.ts";
import { Day, Key, Name, Signature, Uint32 } from "./sizes.ts";

export const MAX_QUESTIONS = 5;

export const Available = oneOf(["today", "week"]);
export type Available = Of<typeof Available>;

/** Who reads of a profile in the catalogue. */
export const Audience = oneOf(["members", "everybody"]);
export type Audience = Of<typeof Audience>;

/** To a member's question whether she would meet somebody again. */
export const Answer = oneOf(["yes", "no", "rather-not", "write"]);
export type Answer = Of<typeof Answer>;

export const Line = sized(Printable, 1, 140);
export type Line = Of<typeof Line>;

export const Short = sized(Printable, 1, 60);
export type Short = Of<typeof Short>;

export const Long = sized(text, 1, 3000);
export type Long = Of<typeof Long>;

/** An address elsewhere. It may identify her: the form says so of known hosts. */
export const Url = sized(matching(text, /^https:\/\/[!-~]+$/u), 0, 200);
export type Url = Of<typeof Url>;

/** Another host: what stands before the path of its links. Nothing but https, or an onion address. */
export const Site = sized(
  matching(text, /^(https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http:\/\/[a-z2-7]{56}\.onion)(:[1-9][0-9]{0,4})?$/u),
  0,
  200,
);
export type Site = Of<typeof Site>;

export const Version = within(int, 1, 4294967295);
export type Version = Of<typeof Version>;

/** Where she works for some days. */
export const Tour = struct({ area: Short, from_day: Day, to_day: Day });
export type Tour = Of<typeof Tour>;

/** Between which minutes of her day she reads messages, and by how many minutes her clock is ahead of UTC. */
export const Reads = struct({
  opens: within(int, 0, 1439),
  closes: within(int, 0, 1439),
  ahead: within(int, -720, 840),
});
export type Reads = Of<typeof Reads>;

/** A picture, and what is on it for those who don't see it. */
export const Shot = struct({ file: Picture, says: withDefault<string | undefined>(Line, undefined, true) });
export type Shot = Of<typeof Shot>;

/**
 * What whoever has a link reads. What she doesn't say is absent. `available` counts from the day on which it was put
 * there; `questions` are hers to those who write.
 */
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

/**
 * What is sealed for the links: the profile as it was put there with this version on this day, and to whom enquiries
 * are sealed. `moved`: she has taken it to another host, where the same link opens it; then `profile` and `recipient`
 * are empty.
 */
export const Shown = tagged("part", "shown", {
  version: Version,
  day: Day,
  recipient: sized(text, 0, 2500),
  profile: Profile,
  moved: withDefault<string | undefined>(Site, undefined, true),
});
export type Shown = Of<typeof Shown>;

/**
 * What a code for people without scripts opens, and all that it opens: to whom enquiries are sealed, what is asked,
 * when they are read.
 */
export const CodeCard = tagged("part", "card", {
  version: Version,
  day: Day,
  recipient: sized(text, 0, 2500),
  questions: withDefault<string[] | undefined>(sized(list(Line), 0, 5), undefined, true),
  reads: withDefault<Reads | undefined>(Reads, undefined, true),
});
export type CodeCard = Of<typeof CodeCard>;

/**
 * What the catalogue says of a profile, signed by its key and not sealed; the version and the day are the profile's.
 * `secret` is that of the link by which it is opened, and written to: no way to reach her stands in it. `pictures`: how
 * many there are behind the link; `services`: how what she says of them begins.
 */
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
});
export type Listing = Of<typeof Listing>;

export const ListingFlagKind = oneOf(["fake", "stolen", "other", "answer"]);
export type ListingFlagKind = Of<typeof ListingFlagKind>;

/**
 * What anybody tells stewards of a profile in the catalogue: the room that the part lies in, the profile's, why. An
 * `answer` is its owner's: `key` is the profile's, and `proof` its signature (label `part`) over the part's room.
 */
export const ListingFlag = tagged("part", "listingflag", {
  room: Name,
  profile: Name,
  what: ListingFlagKind,
  why: sized(text, 1, 800),
  key: withDefault<Uint8Array | undefined>(Key, undefined, true),
  proof: withDefault<Uint8Array | undefined>(Signature, undefined, true),
});
export type ListingFlag = Of<typeof ListingFlag>;

/**
 * A link: its secret, whom or what it is for, as only she sees, and since when there is one. `listed`: it is that of
 * the catalogue, which shows it to these.
 */
export const OwnLink = struct({
  secret: Name,
  label: Short,
  since: Day,
  listed: withDefault<Audience | undefined>(Audience, undefined, true),
});
export type OwnLink = Of<typeof OwnLink>;

/** An answer that she uses again. */
export const Template = struct({ title: Short, text: sized(text, 1, 1000) });
export type Template = Of<typeof Template>;

/**
 * Her own copy, sealed to the profile's words: the identity that opens enquiries, and all that only she sees.
 * `originals` are the SHA-256 of her pictures as they were before anything was covered; `blocked` the rooms of
 * enquiries that she doesn't want to see again; enquiries that are older than `keep_days` go when she opens her
 * profile. `slot` says which of her membership's passes keeps it, if one does; the membership stands nowhere. `code` is
 * the secret of the code for people without scripts, if she made one; `moved` where those who open a link are told that
 * it is now.
 */
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

/** One of her questions, and what was answered. */
export const Answered = struct({ question: Line, answer: sized(text, 0, 500) });
export type Answered = Of<typeof Answered>;

/** The copy of whoever wrote, sealed to their words: the conversation's key, and the profile's. */
export const OwnEnquiry = tagged("part", "own-enquiry", { thread_key: Key, profile: Key });
export type OwnEnquiry = Of<typeof OwnEnquiry>;

/**
 * What somebody wrote first, sealed to the profile's inbox. `mark` says by which link they came, to her alone; `reach`
 * is a number or name that they gave for her to look up.
 */
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

/**
 * Something said afterwards, by either side: its number among what this side said, and how many of the other's were
 * read by then. So each side sees what the server left out.
 */
export const EnquirySaid = tagged("kind", "said", { number: Version, seen: Uint32, text: Long });
export type EnquirySaid = Of<typeof EnquirySaid>;

export const Some = sized(text, 1, 600);
export type Some = Of<typeof Some>;

/**
 * The copy of a member who asked, sealed to eight words: the conversation's key, the profile's, the day. Nothing of it
 * stands in the member's vault.
 */
export const OwnAsk = tagged("part", "own-ask", { thread_key: Key, profile: Key, day: Day });
export type OwnAsk = Of<typeof OwnAsk>;

/**
 * A member's question, sealed to the profile's inbox: whether she would meet again whoever gave the member this link.
 * `mark` says which link, to her alone; `about` is what they call themselves. Nobody reads it more than 14 days after
 * `day`.
 */
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

/**
 * What follows, numbered as `EnquirySaid`: her answer, or a text, which counts only once she answered `write`. The last
 * answer counts.
 */
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
  {
    name: "tours",
    type: "list",
    optional: true,
    max: 8,
    item: {
      name: "",
      type: "record",
      fields: [
        { name: "area", type: "text", min: 1, max: 60, line: true },
        { name: "from_day", type: "day", min: 0, max: 2147483647 },
        { name: "to_day", type: "day", min: 0, max: 2147483647 },
      ],
    },
  },
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
  {
    name: "pictures",
    type: "list",
    optional: true,
    max: 12,
    item: {
      name: "",
      type: "record",
      fields: [
        {
          name: "file",
          type: "record",
          fields: [
            { name: "name", type: "choice", choices: ["picture.jpg", "picture.png", "picture.webp"] },
            { name: "type", type: "choice", choices: ["image/jpeg", "image/png", "image/webp"] },
            { name: "size", type: "int", min: 0, max: 10485760 },
            { name: "blob", type: "bytes", min: 16, max: 16 },
            { name: "key", type: "bytes", min: 32, max: 32 },
            { name: "chunks", type: "int" },
          ],
        },
        { name: "says", type: "text", optional: true, min: 1, max: 140, line: true },
      ],
    },
  },
  { name: "available", type: "choice", optional: true, choices: ["today", "week"] },
  {
    name: "reads",
    type: "record",
    optional: true,
    fields: [
      { name: "opens", type: "int", min: 0, max: 1439 },
      { name: "closes", type: "int", min: 0, max: 1439 },
      { name: "ahead", type: "int", min: -720, max: 840 },
    ],
  },
] as const satisfies readonly Field[];
