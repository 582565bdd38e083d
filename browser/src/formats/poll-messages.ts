/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { nullable, type Of, struct } from "../wire/codec.ts";
import { Uint32, Uint53 } from "./sizes.ts";

/** A member asks how many tokens were issued for a poll that has closed. */
export const PollRead = struct({ number: Uint32 });
export type PollRead = Of<typeof PollRead>;

/**
 * How many members' devices drew a token for it, and how many tokens were redeemed. Known for eight weeks after its
 * last day; nothing after.
 */
export const PollCounts = struct({ issued: nullable(Uint53), cast: nullable(Uint53) });
export type PollCounts = Of<typeof PollCounts>;
