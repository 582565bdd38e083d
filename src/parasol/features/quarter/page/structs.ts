/**
 * Made from `src/parasol/features/quarter/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { Day } from "#kernel/formats/sizes.ts";
import { int, list, nullable, type Of, oneOf, sized, struct, tagged, within } from "#kernel/wire/codec.ts";

export const What = oneOf([
  "answered",
  "agreed",
  "answer_days",
  "answers_due",
  "answers_late",
  "promises",
  "promises_kept",
  "polls",
  "turnout",
  "guides",
  "guides_reviewed",
  "desks",
  "desk_days",
  "alerts",
  "alerts_withdrawn",
  "checks",
  "surveys",
  "workshops",
  "workshop_people",
  "workshop_useful",
  "workshop_safe",
  "workshop_one_more",
]);

export const Unit = oneOf(["exact", "least", "share", "days"]);

export const Figure = struct({ what: What, unit: Unit, value: nullable(within(int, 0, 1000000)) });
export type Figure = Of<typeof Figure>;

export const Quarter = tagged("kind", "quarter", {
  quarter: within(int, 0, 4000),
  since: Day,
  figures: sized(list(Figure), 1, 30),
});
export type Quarter = Of<typeof Quarter>;
