/**
 * Made from `src/parasol/kernel/roster/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import type { Field } from "#kernel/wire/field.ts";

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
  { name: "help_numbers", type: "list", optional: true, min: 1, max: 12, item: { name: "", type: "record" } },
  { name: "police", type: "choice", optional: true, choices: ["never", "if_asked"] },
  {
    name: "sites",
    type: "list",
    optional: true,
    min: 1,
    max: 60,
    item: { name: "", type: "text", min: 1, max: 32, line: true },
  },
  { name: "topics", type: "list", optional: true, min: 1, max: 16, item: { name: "", type: "record" } },
  { name: "polls", type: "list", optional: true, min: 1, max: 4, item: { name: "", type: "record" } },
  { name: "slip_days", type: "int", optional: true, min: 7, max: 14 },
  { name: "service_days", type: "int", optional: true, min: 30, max: 365 },
  { name: "lounge_days", type: "int", optional: true, min: 7, max: 365 },
  { name: "guide_days", type: "int", optional: true, min: 180, max: 1100 },
  { name: "count_quarters", type: "int", optional: true, min: 1, max: 4 },
  { name: "proposal_support", type: "int", optional: true, min: 1, max: 1000 },
  { name: "answer_days", type: "int", optional: true, min: 7, max: 90 },
  { name: "lounge_sitting", type: "int", optional: true, min: 1, max: 5 },
  { name: "profiles_here", type: "int", optional: true, min: 0, max: 1 },
  { name: "catalogue", type: "int", optional: true, min: 0, max: 9999 },
] as const satisfies readonly Field[];

export const CARD_FIELDS = [
  { name: "name", type: "text", min: 1, max: 60, line: true },
  { name: "kind", type: "choice", choices: ["health", "legal", "safety", "exit", "support", "other"] },
  { name: "about", type: "text", min: 0, max: 300, line: true },
  { name: "languages", type: "list", min: 1, max: 20, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  { name: "hours", type: "list", min: 0, max: 21, item: { name: "", type: "record" } },
  { name: "zone", type: "text", min: 1, max: 40, line: true },
  { name: "reply_within", type: "int", min: 1, max: 336 },
  { name: "closed_text", type: "text", min: 0, max: 300, line: true },
  { name: "keep_days", type: "int", min: 1, max: 90 },
] as const satisfies readonly Field[];
