/** The screens there are, what each is opened with, and which part of the page brings it. */
import type { Bytes } from "../../wire/bytes.ts";

/** Screen -> what it is opened with. Nothing of it ever stands in the address bar or in `history.state`. */
export interface Screens {
  front: Record<string, never>;
  help: { section?: string };
  guides: { guide?: string };
  about: Record<string, never>;
  sheet: { step?: string };
  // pieces of these screens that need the roster (kit/piece.tsx); nobody is led to one alone
  "help-here": { what: "now" | "young" };
  "police-here": Record<string, never>;
  report: { step?: string; draft?: object };
  receipt: { words?: string; part?: string };
  waiting: { step?: string; draft?: object };
  pictures: { draft?: object };
  held: Record<string, never>;
  copy: Record<string, never>;
  services: { isOpenNow?: boolean };
  service: { id: Bytes };
  // visitors of a desk
  desks: { desk?: number };
  "desk-write": { step?: string; draft?: object };
  conversation: { part?: string };
  // members
  unlock: Record<string, never>;
  join: { words?: string };
  check: { found?: object };
  alerts: Record<string, never>;
  alert: { id: Bytes };
  met: { id: Bytes };
  decisions: Record<string, never>;
  me: { part?: string };
  // stewards
  found: { words?: string };
  stewards: { part?: string };
  case: { room: Bytes };
  write: { rooms: Bytes[]; draft?: Bytes };
  second: { id: Bytes };
  down: { id: Bytes };
  people: { part?: string; desk?: number; what?: string; member?: Bytes };
  // workers
  worker: { desk?: number };
  talk: { desk: number; room: Bytes };
  canned: { desk: number };
  slip: { desk: number };
  keeping: { id?: Bytes; part?: string };
}

export type ScreenName = keyof Screens;

/** The parts of the page. `app` is the first load; the others are fetched when somebody needs them. */
export type Part =
  | "app"
  | "reports"
  | "pictures"
  | "members"
  | "stewards"
  | "outreach"
  | "workers"
  | "sheet"
  | "services";

export const PART_OF: Record<ScreenName, Part> = {
  front: "app",
  help: "app",
  guides: "app",
  about: "app",
  sheet: "sheet",
  held: "outreach",
  "help-here": "outreach",
  "police-here": "outreach",
  services: "outreach",
  service: "outreach",
  report: "reports",
  receipt: "reports",
  waiting: "members",
  pictures: "pictures",
  copy: "members",
  desks: "outreach",
  "desk-write": "outreach",
  conversation: "outreach",
  unlock: "members",
  join: "members",
  check: "members",
  alerts: "members",
  alert: "members",
  met: "members",
  decisions: "members",
  me: "members",
  found: "stewards",
  stewards: "stewards",
  case: "stewards",
  write: "stewards",
  second: "stewards",
  down: "stewards",
  people: "stewards",
  worker: "workers",
  talk: "workers",
  canned: "workers",
  slip: "workers",
  keeping: "stewards",
};

/** The parts whose texts a part needs: the review speaks of reports and alerts as the other parts do. */
export const TEXTS_OF: Record<Part, readonly Part[]> = {
  app: ["app"],
  reports: ["reports"],
  pictures: ["reports"],
  members: ["members"],
  stewards: ["reports", "members", "stewards", "services"],
  outreach: ["reports", "outreach", "services"],
  workers: ["reports", "members", "outreach", "workers"],
  services: ["services"],
  sheet: [], // its texts are in its own languages: src/sheet/set.ts
};

/** Whether only somebody with an open vault sees a screen: all of a member's, a steward's and a worker's but the ways in. */
export const needsPerson = (name: ScreenName): boolean =>
  /^(memb|stew|work)/.test(PART_OF[name]) && !/^(unlock|join|found|waiting|copy)$/.test(name);

/** Under this name the desks at which somebody answers lie in the session (members/held-desks.ts); `size` is how many. */
export const HELD_DESKS = "held-desks";
