/**
 * Made from `src/parasol/kernel/rooms/public.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, int, list, nullable, type Of, oneOf, sized, tagged, union, within } from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";
import { Hours } from "./hours.ts";
import { DeskNumber, Label, Printable, Zone } from "./shared.ts";
import { Day, Name } from "./sizes.ts";

export const KINDS = ["health", "legal", "safety", "housing", "money", "peer"] as const;
export const Kind = oneOf(KINDS);
export const COSTS = ["free", "low", "full", "unknown"] as const;
export const Cost = oneOf(COSTS);
export const KNOWN = ["yes", "no", "unknown"] as const;
export const Known = oneOf(KNOWN);
export const MINORS = ["yes", "referral", "no", "unknown"] as const;
export const Minors = oneOf(MINORS);
export const OFTEN = ["never", "sometimes", "always", "unknown"] as const;
export const Often = oneOf(OFTEN);
export const Question = oneOf(["asked_id", "asked_status", "called_police", "felt_respected"]);

export const Service = tagged("kind", "service", {
  service: Name,
  name: Label,
  kinds: sized(list(Kind), 1),
  area: sized(Printable, 0, 80),
  about: sized(Printable, 0, 600),
  reach: sized(Printable, 0, 300),
  hours: sized(list(Hours), 0, 21),
  zone: Zone,
  is_always_open: bool,
  hours_note: sized(Printable, 0, 120),
  languages: sized(list(Label), 0, 20),
  cost: Cost,
  cost_note: sized(Printable, 0, 120),
  trans: Known,
  migrants: Known,
  minors: Minors,
  asks_id: Often,
  asks_status: Often,
  calls_police: Often,
  confirmed_on: Day,
  is_gone: bool,
});
export type Service = Of<typeof Service>;

export const Count = within(int, 0, 10000);

export const Waiting = tagged("kind", "waiting", {
  desk: DeskNumber,
  day: Day,
  open: Count,
  longest: Count,
  usual: nullable(Count),
});
export type Waiting = Of<typeof Waiting>;

export const Item = union("kind", Service, Waiting);
export type Item = Of<typeof Item>;

export const SERVICE_FIELDS = [
  { name: "service", type: "bytes", min: 16, max: 16 },
  { name: "name", type: "text", min: 1, max: 80, line: true },
  { name: "kinds", type: "choices", min: 1, choices: ["health", "legal", "safety", "housing", "money", "peer"] },
  { name: "area", type: "text", max: 80, line: true },
  { name: "about", type: "text", max: 600, line: true },
  { name: "reach", type: "text", max: 300, line: true },
  { name: "hours", type: "list", max: 21, item: { name: "", type: "record" } },
  { name: "zone", type: "text", pattern: "^[A-Za-z0-9_+/-]{1,40}$" },
  { name: "is_always_open", type: "bool" },
  { name: "hours_note", type: "text", max: 120, line: true },
  { name: "languages", type: "list", max: 20, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  { name: "cost", type: "choice", choices: ["free", "low", "full", "unknown"] },
  { name: "cost_note", type: "text", max: 120, line: true },
  { name: "trans", type: "choice", choices: ["yes", "no", "unknown"] },
  { name: "migrants", type: "choice", choices: ["yes", "no", "unknown"] },
  { name: "minors", type: "choice", choices: ["yes", "referral", "no", "unknown"] },
  { name: "asks_id", type: "choice", choices: ["never", "sometimes", "always", "unknown"] },
  { name: "asks_status", type: "choice", choices: ["never", "sometimes", "always", "unknown"] },
  { name: "calls_police", type: "choice", choices: ["never", "sometimes", "always", "unknown"] },
  { name: "confirmed_on", type: "day", min: 0, max: 999999 },
  { name: "is_gone", type: "bool" },
] as const satisfies readonly Field[];
