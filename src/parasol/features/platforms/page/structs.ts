/**
 * Made from `src/parasol/features/platforms/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Printable } from "#kernel/formats/shared.ts";
import { Day, Key, Name } from "#kernel/formats/sizes.ts";
import {
  int,
  list,
  type Of,
  oneOf,
  optional,
  sized,
  struct,
  tagged,
  text,
  union,
  withDefault,
  within,
} from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";

export const HAPPENED = [
  "removed",
  "limited",
  "hidden",
  "suspended",
  "banned",
  "unpaid",
  "refused",
  "asked for papers",
  "never answered",
  "other",
] as const;

export const Happened = oneOf(HAPPENED);

export const Hit = oneOf([
  "post",
  "picture",
  "video",
  "message",
  "profile",
  "account",
  "group",
  "ad",
  "shop",
  "payout",
  "other",
]);

export const Decider = oneOf(["machine", "person", "both", "not said"]);
export const Appeal = oneOf(["no way found", "not yet", "to the platform", "to a body", "to a court"]);
export const Answer = oneOf(["none yet", "put back", "partly put back", "refused"]);
export const Seen = oneOf(["nobody else", "one other", "several others"]);
export const TOLD = ["what they did", "facts", "machine", "law", "rule", "redress"] as const;

export const Told = oneOf(TOLD);
export type Told = Of<typeof Told>;

export const STATES = ["read", "put back", "still so", "passed on", "set aside"] as const;
export const State = oneOf(STATES);
export const Platform = sized(Printable, 1, 40);

export const PlatformLog = struct({
  platform: Platform,
  happened: Happened,
  hit: optional(Hit),
  day: optional(Day),
  told_on: optional(Day),
  reason: optional(sized(text, 0, 3000)),
  decided_by: optional(Decider),
  rule: optional(sized(Printable, 0, 200)),
  told: optional(sized(list(Told), 0, 6)),
  appealed: optional(Appeal),
  answer: optional(Answer),
  days: optional(within(int, 0, 3650)),
  cost: optional(sized(text, 0, 500)),
  seen_by: optional(Seen),
});
export type PlatformLog = Of<typeof PlatformLog>;

export const LogPart = tagged("part", "log", { room: Name, thread_key: Key, log: PlatformLog });
export type LogPart = Of<typeof LogPart>;

export const OwnLog = tagged("part", "own-log", { thread_key: Key, genesis: Key, log: PlatformLog });
export type OwnLog = Of<typeof OwnLog>;

export const Changed = tagged("kind", "changed", { log: PlatformLog });
export type Changed = Of<typeof Changed>;

export const Outcome = tagged("kind", "outcome", {
  state: State,
  note: withDefault(sized(text, 0, 500), ""),
  platform: optional(Platform),
});
export type Outcome = Of<typeof Outcome>;

export const LogSaid = union("kind", Changed, Outcome);
export type LogSaid = Of<typeof LogSaid>;

export const Merged = tagged("kind", "merged", { rooms: sized(list(Name), 2, 20) });
export type Merged = Of<typeof Merged>;

export const Cell = struct({ platform: Platform, happened: Happened, at_least: within(int, 5, 1000000) });
export const Counted = tagged("kind", "counted", { quarter: within(int, 0, 4000), cells: sized(list(Cell), 0, 500) });

export const PLATFORM_LOG_FIELDS = [
  { name: "platform", type: "text", min: 1, max: 40, line: true },
  {
    name: "happened",
    type: "choice",
    choices: [
      "removed",
      "limited",
      "hidden",
      "suspended",
      "banned",
      "unpaid",
      "refused",
      "asked for papers",
      "never answered",
      "other",
    ],
  },
  {
    name: "hit",
    type: "choice",
    optional: true,
    choices: ["post", "picture", "video", "message", "profile", "account", "group", "ad", "shop", "payout", "other"],
  },
  { name: "day", type: "day", optional: true, min: 0, max: 999999 },
  { name: "told_on", type: "day", optional: true, min: 0, max: 999999 },
  { name: "reason", type: "text", optional: true, max: 3000 },
  { name: "decided_by", type: "choice", optional: true, choices: ["machine", "person", "both", "not said"] },
  { name: "rule", type: "text", optional: true, max: 200, line: true },
  {
    name: "told",
    type: "choices",
    optional: true,
    max: 6,
    choices: ["what they did", "facts", "machine", "law", "rule", "redress"],
  },
  {
    name: "appealed",
    type: "choice",
    optional: true,
    choices: ["no way found", "not yet", "to the platform", "to a body", "to a court"],
  },
  { name: "answer", type: "choice", optional: true, choices: ["none yet", "put back", "partly put back", "refused"] },
  { name: "days", type: "int", optional: true, min: 0, max: 3650 },
  { name: "cost", type: "text", optional: true, max: 500 },
  { name: "seen_by", type: "choice", optional: true, choices: ["nobody else", "one other", "several others"] },
] as const satisfies readonly Field[];

export const OUTCOME_FIELDS = [
  { name: "state", type: "choice", choices: ["read", "put back", "still so", "passed on", "set aside"] },
  { name: "note", type: "text", optional: true, max: 500 },
  { name: "platform", type: "text", optional: true, min: 1, max: 40, line: true },
] as const satisfies readonly Field[];
