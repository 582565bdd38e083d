/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/wire/messages.py` by `tools/wire/make.py`: change it there, then run `make wire`.
 */
import { bool, bytes, int, list, type Of, struct, text } from "./codec.ts";
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

/** The counts of the last four quarters, by service, quarter, question and answer. */
export const Counts = struct({ counts: list(ServiceCount) });
export type Counts = Of<typeof Counts>;
