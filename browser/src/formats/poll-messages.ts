/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { int, nullable, type Of, struct, within } from "../wire/codec.ts";
import { Uint32, Uint53 } from "./sizes.ts";

export const PollRead = struct({ number: Uint32 });
export type PollRead = Of<typeof PollRead>;

export const PollCounts = struct({ issued: nullable(Uint53), cast: nullable(Uint53) });
export type PollCounts = Of<typeof PollCounts>;

export const QuarterRead = struct({ quarter: within(int, 0, 4000) });
export type QuarterRead = Of<typeof QuarterRead>;

export const QuarterChecks = struct({ checks: nullable(Uint53) });
export type QuarterChecks = Of<typeof QuarterChecks>;
