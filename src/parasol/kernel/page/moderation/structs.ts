/**
 * Made from `src/parasol/kernel/moderation/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { type Of, oneOf, tagged, text } from "#kernel/wire/codec.ts";

export const What = oneOf([
  "founded",
  "invited a steward",
  "took back an invite",
  "removed a seat",
  "froze a seat",
  "thawed a seat",
  "changed a role",
  "changed the settings",
  "set up a desk",
  "closed a desk",
  "gave a desk its keys",
  "published an alert",
  "sent a draft back",
  "kept a report for stewards",
  "closed a report",
  "took down an alert",
  "renewed the list",
  "changed a service",
  "announced the closing",
  "called off the closing",
  "renewed the keys of the server",
  "renewed their own keys",
  "changed the guides",
]);
export type What = Of<typeof What>;

export const Decision = tagged("kind", "decision", { what: What, about: text, reason: text });
export type Decision = Of<typeof Decision>;
