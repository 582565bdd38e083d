/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/features/say/messages.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { Uint32, Uint53 } from "#kernel/formats/sizes.ts";
import { int, nullable, struct, within } from "#kernel/wire/codec.ts";

export const PollRead = struct({ number: Uint32 });
export const PollCounts = struct({ issued: nullable(Uint53), cast: nullable(Uint53) });
export const QuarterRead = struct({ quarter: within(int, 0, 4000) });
export const QuarterChecks = struct({ checks: nullable(Uint53) });
