/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, nullable, type Of, sized, struct, withDefault, within } from "../wire/codec.ts";
import { StoredRecord } from "./messages.ts";
import { Question } from "./public.ts";
import { Day, KindName, Name, Uint53 } from "./sizes.ts";

/** Ask for the records with a higher number of a room that anybody reads, at most so many. */
export const PublicRead = struct({
  after: Uint53,
  kind: withDefault(KindName, "public"),
  most: withDefault(within(int, 1, 200), 200),
});
export type PublicRead = Of<typeof PublicRead>;

/** Public records in order; `more` says that the page was cut. */
export const PublicPage = struct({ records: list(StoredRecord), more: bool });
export type PublicPage = Of<typeof PublicPage>;

/** What somebody found at a service. */
export const ServiceAnswer = struct({ question: Question, is_yes: bool });
export type ServiceAnswer = Of<typeof ServiceAnswer>;

/** A member's answers about a service (16 bytes), paid with a post token, which names nobody. Kept as counts alone. */
export const ServiceTell = struct({ service: Name, answers: sized(list(ServiceAnswer), 1, 4) });
export type ServiceTell = Of<typeof ServiceTell>;

/** Ask for what members found at services. */
export const CountsRead = struct({});
export type CountsRead = Of<typeof CountsRead>;

/** How often an answer was given in a quarter (counted from 1970-01), five times at least. */
export const ServiceCount = struct({ service: Name, quarter: Uint53, question: Question, is_yes: bool, count: Uint53 });
export type ServiceCount = Of<typeof ServiceCount>;

/** The counts of the last four quarters or fewer, by service, quarter, question and answer. */
export const Counts = struct({ counts: list(ServiceCount) });
export type Counts = Of<typeof Counts>;

/** Ask what the server keeps. */
export const HoldingsRead = struct({});
export type HoldingsRead = Of<typeof HoldingsRead>;

/**
 * A kind of thing: how many there are, rounded down to a step (0: fewer than ten; none: nobody is told, since it would
 * say how many members there are), and how many days one is kept at most (none: as long as the community).
 */
export const Holding = struct({ kind: KindName, at_least: nullable(Uint53), days: nullable(Uint53) });
export type Holding = Of<typeof Holding>;

/**
 * What the server keeps, as counted in the week that began on `day`; `row` is the beginning of the oldest decision as
 * it lies there, sealed (at most 64 bytes; none if there is no decision).
 */
export const Holdings = struct({ day: Day, holdings: list(Holding), row: sized(bytes, 0, 64) });
export type Holdings = Of<typeof Holdings>;
