/** Made from `src/parasol/formats/roster.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import type { Field } from "../wire/field.ts";

export const POLICY_FIELDS = [
  { name: "name", type: "text", min: 1, max: 80, line: true },
  { name: "languages", type: "list", min: 1, max: 20, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  { name: "areas", type: "list", min: 0, max: 200, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  { name: "region", type: "text", min: 2, max: 2, line: true },
  { name: "report_days", type: "int", min: 7, max: 1100 },
  { name: "alert_days", type: "int", min: 7, max: 1100 },
  { name: "decision_days", type: "int", min: 7, max: 1100 },
  { name: "vault_days", type: "int", min: 7, max: 1100 },
  { name: "escrow_days", type: "int", min: 7, max: 1100 },
  { name: "checks_per_week", type: "int", min: 8, max: 200 },
  { name: "checks_in_all", type: "int", min: 100, max: 10000000 },
  {
    name: "help_numbers",
    type: "list",
    optional: true,
    min: 1,
    max: 12,
    item: {
      name: "",
      type: "record",
      fields: [
        { name: "label", type: "text", min: 1, max: 60, line: true },
        { name: "number", type: "text", min: 2, max: 25, line: true },
      ],
    },
  },
  { name: "police", type: "choice", optional: true, choices: ["never", "if_asked"] },
  {
    name: "sites",
    type: "list",
    optional: true,
    min: 1,
    max: 60,
    item: { name: "", type: "text", min: 1, max: 32, line: true },
  },
  {
    name: "topics",
    type: "list",
    optional: true,
    min: 1,
    max: 16,
    item: {
      name: "",
      type: "record",
      fields: [
        { name: "number", type: "int", min: 1, max: 16 },
        { name: "name", type: "text", min: 1, max: 40, line: true },
        { name: "about", type: "text", min: 0, max: 200, line: true },
        { name: "language", type: "text", min: 1, max: 20, line: true },
        { name: "days", type: "int", min: 7, max: 365 },
      ],
    },
  },
  {
    name: "polls",
    type: "list",
    optional: true,
    min: 1,
    max: 4,
    item: {
      name: "",
      type: "record",
      fields: [
        { name: "number", type: "int", min: 1, max: 9999 },
        { name: "id", type: "bytes", min: 32, max: 32 },
        { name: "opens_on", type: "int" },
        { name: "closes_on", type: "int" },
        { name: "voters", type: "choice", choices: ["all", "settled", "none"] },
        { name: "quorum", type: "int", min: 0, max: 100000 },
      ],
    },
  },
  { name: "slip_days", type: "int", optional: true, min: 7, max: 14 },
  { name: "service_days", type: "int", optional: true, min: 30, max: 365 },
  { name: "lounge_days", type: "int", optional: true, min: 7, max: 365 },
  { name: "guide_days", type: "int", optional: true, min: 180, max: 1100 },
  { name: "count_quarters", type: "int", optional: true, min: 1, max: 4 },
] as const satisfies readonly Field[];

export const CARD_FIELDS = [
  { name: "name", type: "text", min: 1, max: 60, line: true },
  { name: "kind", type: "choice", choices: ["health", "legal", "safety", "exit", "support", "other"] },
  { name: "about", type: "text", min: 0, max: 300, line: true },
  { name: "languages", type: "list", min: 1, max: 20, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  {
    name: "hours",
    type: "list",
    min: 0,
    max: 21,
    item: {
      name: "",
      type: "record",
      fields: [
        { name: "weekday", type: "int", min: 0, max: 6 },
        { name: "opens", type: "int", min: 0, max: 1439 },
        { name: "closes", type: "int", min: 1, max: 1440 },
      ],
    },
  },
  { name: "zone", type: "text", min: 1, max: 40, line: true },
  { name: "reply_within", type: "int", min: 1, max: 336 },
  { name: "closed_text", type: "text", min: 0, max: 300, line: true },
  { name: "keep_days", type: "int", min: 1, max: 90 },
] as const satisfies readonly Field[];
