/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, nullable, type Of, struct, text } from "../wire/codec.ts";
import { StoredRecord } from "./messages.ts";

/** Ask for the public records with a higher number. */
export const PublicRead = struct({ after: int });
export type PublicRead = Of<typeof PublicRead>;

/** Public records in order; `more` says that the page was cut. */
export const PublicPage = struct({ records: list(StoredRecord), more: bool });
export type PublicPage = Of<typeof PublicPage>;

/**
 * What somebody found at a service. `question` is one of `asked_id`, `asked_status`, `called_police`, `felt_respected`.
 */
export const ServiceAnswer = struct({ question: text, is_yes: bool });
export type ServiceAnswer = Of<typeof ServiceAnswer>;

/** A member's answers about a service (16 bytes), paid with a post token, which names nobody. Kept as counts alone. */
export const ServiceTell = struct({ service: bytes, answers: list(ServiceAnswer) });
export type ServiceTell = Of<typeof ServiceTell>;

/** Ask for what members found at services. */
export const CountsRead = struct({});
export type CountsRead = Of<typeof CountsRead>;

/** How often an answer was given in a quarter (counted from 1970-01), five times at least. */
export const ServiceCount = struct({ service: bytes, quarter: int, question: text, is_yes: bool, count: int });
export type ServiceCount = Of<typeof ServiceCount>;

/** The counts of the last four quarters or fewer, by service, quarter, question and answer. */
export const Counts = struct({ counts: list(ServiceCount) });
export type Counts = Of<typeof Counts>;

/** Ask what the server keeps. */
export const HoldingsRead = struct({});
export type HoldingsRead = Of<typeof HoldingsRead>;

/**
 * A kind of thing: how many there are, rounded down to a step (0: fewer than ten), and how many days one is kept at
 * most (none: as long as the community).
 */
export const Holding = struct({ kind: text, at_least: int, days: nullable(int) });
export type Holding = Of<typeof Holding>;

/**
 * What the server keeps, as counted in the week that began on `day`; `row` is the beginning of the oldest decision as
 * it lies there, sealed (at most 64 bytes; none if there is no decision).
 */
export const Holdings = struct({ day: int, holdings: list(Holding), row: bytes });
export type Holdings = Of<typeof Holdings>;
