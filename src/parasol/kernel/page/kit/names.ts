/** The screens there are, what each is opened with, and which part of the page brings it. */

import type { Guide } from "#features/guides/page/structs.ts";
import type { CleanPhoto } from "#features/pictures/page/photo.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";

/** Whoever asked for a picture: how they call taking it, and what they do with it. */
export interface PhotoTo {
  readonly label: string;
  /** It is for the catalogue. */
  readonly isSmall?: boolean;
  take(made: CleanPhoto): void;
}

/** Screen -> what it is opened with. Nothing of it ever stands in the address bar or in `history.state`. */
export interface Screens {
  front: Record<string, never>;
  help: { section?: string };
  guides: { guide?: string };
  "guide-list": Record<string, never>;
  guide: { id: string; language: string; section?: string };
  "guide-flag": { guide: Guide };
  about: Record<string, never>;
  sheet: { step?: string };
  photo: { step?: string; to?: PhotoTo };
  // pieces of these screens that need the roster (kit/piece.tsx); nobody is led to one alone
  "help-here": { what: "now" | "young" };
  "police-here": Record<string, never>;
  report: { step?: string; draft?: object };
  receipt: { words?: string; part?: string };
  waiting: { step?: string; draft?: object };
  pictures: { draft?: object; isSending?: true };
  held: Record<string, never>;
  copy: Record<string, never>;
  services: { isOpenNow?: boolean; kind?: string };
  service: { id: Bytes };
  // visitors of a desk
  desks: { desk?: number };
  "desk-write": { step?: string; draft?: object };
  conversation: { part?: string };
  // the log of what platforms did
  platforms: { step?: string; draft?: object };
  platform: { part?: string; log?: object; wanted?: object };
  // members
  unlock: Record<string, never>;
  join: { words?: string };
  check: { found?: object };
  alerts: Record<string, never>;
  alert: { id: Bytes };
  met: { id: Bytes };
  decisions: Record<string, never>;
  me: { part?: string };
  "own-keys": { part?: string };
  lounge: { topic?: number; part?: string; root?: Bytes };
  "lounge-thread": { root: Bytes };
  "lounge-post": { post: Bytes; part?: string };
  "lounge-write": {
    topic?: number;
    root?: Bytes;
    post?: Bytes;
    isOtherwise?: boolean;
    typed?: ReadonlyMap<string, unknown>;
  };
  letters: { pen?: Bytes; slot?: number; part?: string; id?: Bytes };
  // a say: proposals, what stewards answer to them, and what came of it
  say: { what?: string; root?: Bytes; part?: string; of?: string; poll?: number; survey?: number };
  // whoever holds a profile's words
  profiles: { part?: string; room?: Bytes; at?: number };
  // stewards
  found: { words?: string };
  stewards: { part?: string };
  case: { room: Bytes };
  write: { rooms: Bytes[]; draft?: Bytes };
  second: { id: Bytes };
  down: { id: Bytes };
  "guide-down": { id: string; title: string };
  people: { part?: string; desk?: number; what?: string; member?: Bytes };
  "lounge-review": { part?: string; of?: string };
  "poll-open": { off?: number; title?: string; what?: "poll" | "survey" };
  "survey-open": { survey?: number };
  "platform-log": { room?: Bytes };
  // workers
  worker: { desk?: number };
  talk: { desk: number; room: Bytes };
  canned: { desk: number };
  slip: { desk: number };
  keeping: { id?: Bytes; part?: string };
}

export type ScreenName = keyof Screens;

/** A screen, and what it is opened with. */
export type Way = { [N in ScreenName]: readonly [name: N, params: Screens[N]] }[ScreenName];

/** The parts of the page. `app` is the first load; the others are fetched when somebody needs them. */
export type Part =
  | "app"
  | "kit" // texts alone: what every screen but the first may say
  | "record" // texts alone: what forms for records say
  | "help" // texts alone too, behind the first screen: its screens are in `app`
  | "reports"
  | "pictures"
  | "members"
  | "more"
  | "stewards"
  | "outreach"
  | "workers"
  | "own"
  | "lounge"
  | "sheet"
  | "photo"
  | "services"
  | "guides"
  | "flag"
  | "platforms";

/** The parts that bring screens, and which. */
const SCREENS_OF = {
  app: ["front"],
  help: ["help", "guides", "about"],
  guides: ["guide-list", "guide"],
  flag: ["guide-flag"],
  sheet: ["sheet"],
  photo: ["photo"],
  outreach: [
    "held",
    "help-here",
    "police-here",
    "services",
    "service",
    "desks",
    "desk-write",
    "conversation",
    "platforms",
    "platform",
  ],
  reports: ["report", "receipt"],
  more: ["waiting", "copy", "join", "alerts", "alert", "met", "decisions", "me"],
  pictures: ["pictures"],
  members: ["unlock", "check"],
  own: ["own-keys", "profiles"],
  lounge: ["lounge", "lounge-thread", "lounge-post", "lounge-write", "letters", "say"],
  stewards: [
    "found",
    "stewards",
    "case",
    "write",
    "second",
    "down",
    "guide-down",
    "people",
    "lounge-review",
    "poll-open",
    "survey-open",
    "platform-log",
    "keeping",
  ],
  workers: ["worker", "talk", "canned", "slip"],
} as const satisfies Partial<Record<Part, readonly ScreenName[]>>;
type Brought = (typeof SCREENS_OF)[keyof typeof SCREENS_OF][number];

/** It has a type only if some part brings each screen. */
export const PART_OF: Record<ScreenName, Part> = Object.fromEntries(
  Object.entries(SCREENS_OF).flatMap(([part, names]) => names.map((name) => [name, part])),
) as Record<Brought, Part>;

/** The parts whose texts a part needs beside `kit`: the review speaks of reports and alerts as the other parts do. */
const TEXTS_OF: Record<Part, readonly Part[]> = {
  app: [],
  kit: [],
  record: [],
  help: ["help"],
  reports: ["reports"],
  pictures: ["reports", "pictures"],
  members: ["members"],
  more: ["record", "members", "more"],
  stewards: [
    "help",
    "record",
    "reports",
    "pictures",
    "members",
    "more",
    "lounge",
    "stewards",
    "services",
    "guides",
    "platforms",
  ],
  outreach: ["help", "record", "reports", "pictures", "outreach", "services", "platforms"],
  workers: ["record", "reports", "pictures", "members", "more", "outreach", "workers"],
  own: ["help", "record", "reports", "members", "more", "own"],
  lounge: ["record", "members", "more", "lounge"],
  services: ["services"],
  guides: ["help", "guides"],
  flag: ["help", "record", "guides"],
  platforms: ["platforms"],
  photo: ["help", "photo"],
  sheet: ["help"], // which names its file; its texts are in its own languages: features/sheet/page/set.ts
};

/** The parts whose texts a screen needs. */
export const textsOf = (name: ScreenName): readonly Part[] =>
  PART_OF[name] === "app" ? ["app"] : ["kit", ...TEXTS_OF[PART_OF[name]]];

/** Whether only somebody with an open vault sees a screen: all of a member's, a steward's and a worker's but the ways in. */
export const needsPerson = (name: ScreenName): boolean =>
  /^(memb|more|own|loun|stew|work)/.test(PART_OF[name]) && !/^(unlock|join|found|waiting|copy|profiles)$/.test(name);

/** Under this name the desks at which somebody answers lie in the session (features/desks/page/members/held-desks.ts); `size` is how many. */
export const HELD_DESKS = "held-desks";
