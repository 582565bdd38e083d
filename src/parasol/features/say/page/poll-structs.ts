/**
 * Made from `src/parasol/features/say/poll.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { Label, Printable } from "#kernel/formats/shared.ts";
import { Key, Name } from "#kernel/formats/sizes.ts";
import { int, list, type Of, oneOf, optional, sized, tagged, text, within } from "#kernel/wire/codec.ts";
import type { Field } from "#kernel/wire/field.ts";

export const Way = oneOf(["yes", "some", "rank"]);

export const Question = tagged("kind", "question", {
  salt: Name,
  title: sized(Printable, 1, 120),
  text: sized(text, 0, 1000),
  way: Way,
  choices: sized(list(Label), 0, 16),
  most: optional(within(int, 1, 16)),
});
export type Question = Of<typeof Question>;

export const Ballot = tagged("kind", "ballot", { poll: Key, choices: sized(list(within(int, 0, 15)), 0, 16) });
export type Ballot = Of<typeof Ballot>;

export const QUESTION_FIELDS = [
  { name: "salt", type: "bytes", min: 16, max: 16 },
  { name: "title", type: "text", min: 1, max: 120, line: true },
  { name: "text", type: "text", max: 1000 },
  { name: "way", type: "choice", choices: ["yes", "some", "rank"] },
  { name: "choices", type: "list", max: 16, item: { name: "", type: "text", min: 1, max: 80, line: true } },
  { name: "most", type: "int", optional: true, min: 1, max: 16 },
] as const satisfies readonly Field[];
