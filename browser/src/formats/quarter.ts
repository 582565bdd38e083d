/** Made from `src/parasol/formats/quarter.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { int, list, nullable, type Of, oneOf, sized, struct, tagged, within } from "../wire/codec.ts";
import { Day } from "./sizes.ts";

/** So many people or more a number tells of, or it isn't told; beyond, in steps of as many. */
export const LEAST = 5;

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
export type What = Of<typeof What>;

/**
 * `exact`: what stewards did, in front of all. `least`: so many or more, in fives. `share`: so many of a hundred or
 * more, in fives.
 */
export const Unit = oneOf(["exact", "least", "share", "days"]);
export type Unit = Of<typeof Unit>;

/** A number. None: too few to tell of. What stands in no figure wasn't counted. */
export const Figure = struct({ what: What, unit: Unit, value: nullable(within(int, 0, 1000000)) });
export type Figure = Of<typeof Figure>;

/**
 * A quarter (`wire.days.quarter_of`), counted by a steward. The first one of a quarter holds, and none is made anew: a
 * difference would tell of a few. `since`: what was before that day had been deleted when it was counted.
 */
export const Quarter = tagged("kind", "quarter", {
  quarter: within(int, 0, 4000),
  since: Day,
  figures: sized(list(Figure), 1, 30),
});
export type Quarter = Of<typeof Quarter>;
