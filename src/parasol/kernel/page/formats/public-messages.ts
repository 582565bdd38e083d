/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/features/holdings/messages.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, nullable, type Of, sized, struct, withDefault, within } from "#kernel/wire/codec.ts";
import { StoredRecord } from "./messages.ts";
import { Question } from "./public.ts";
import { Day, KindName, Name, Uint53 } from "./sizes.ts";

export const PublicRead = struct({
  after: Uint53,
  kind: withDefault(KindName, "public"),
  most: withDefault(within(int, 1, 200), 200),
});

export const PublicPage = struct({ records: list(StoredRecord), more: bool });
export const ServiceAnswer = struct({ question: Question, is_yes: bool });
export const ServiceTell = struct({ service: Name, answers: sized(list(ServiceAnswer), 1, 4) });
export const CountsRead = struct({});

export const ServiceCount = struct({ service: Name, quarter: Uint53, question: Question, is_yes: bool, count: Uint53 });
export type ServiceCount = Of<typeof ServiceCount>;

export const Counts = struct({ counts: list(ServiceCount) });
export const HoldingsRead = struct({});

export const Holding = struct({ kind: KindName, at_least: nullable(Uint53), days: nullable(Uint53) });
export type Holding = Of<typeof Holding>;

export const Holdings = struct({ day: Day, holdings: list(Holding), row: sized(bytes, 0, 64) });
export type Holdings = Of<typeof Holdings>;
