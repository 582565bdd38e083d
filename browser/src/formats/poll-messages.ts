/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { int, nullable, type Of, struct, within } from "../wire/codec.ts";
import { Uint32, Uint53 } from "./sizes.ts";

/** A member asks how many tokens were issued for a poll that has closed. */
export const PollRead = struct({ number: Uint32 });
export type PollRead = Of<typeof PollRead>;

/**
 * How many members' devices drew a token for it, and how many tokens were redeemed. Known until eight weeks after the
 * quarter of its last day; nothing after.
 */
export const PollCounts = struct({ issued: nullable(Uint53), cast: nullable(Uint53) });
export type PollCounts = Of<typeof PollCounts>;

/** A member asks how much was checked in a quarter (`wire.days.quarter_of`). */
export const QuarterRead = struct({ quarter: within(int, 0, 4000) });
export type QuarterRead = Of<typeof QuarterRead>;

/**
 * How many checks, a multiple of five, rounded down. Nothing before the quarter's second day after, and nothing eight
 * weeks after it.
 */
export const QuarterChecks = struct({ checks: nullable(Uint53) });
export type QuarterChecks = Of<typeof QuarterChecks>;
