/**
 * Made from `src/parasol/features/say/survey.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { Label, Printable } from "#kernel/formats/shared.ts";
import { Key, Name, Uint32 } from "#kernel/formats/sizes.ts";
import { bytes, int, list, type Of, oneOf, optional, sized, struct, tagged, text, within } from "#kernel/wire/codec.ts";

export const LEAST = 5;
export const TALLY_DAYS = 14;

export const AskedHow = oneOf(["one", "some", "scale", "number", "text"]);
export type AskedHow = Of<typeof AskedHow>;

export const SurveyAsks = struct({
  way: AskedHow,
  count: within(int, 0, 16),
  starts: optional(sized(list(Uint32), 1, 15)),
});
export type SurveyAsks = Of<typeof SurveyAsks>;

export const SurveyWords = struct({
  ask: sized(Printable, 1, 200),
  choices: sized(list(Label), 0, 16),
  about: optional(Label),
});
export type SurveyWords = Of<typeof SurveyWords>;

export const SurveyWording = struct({
  language: sized(Printable, 1, 20),
  title: Label,
  text: sized(text, 0, 1000),
  asks: sized(list(SurveyWords), 1, 40),
});
export type SurveyWording = Of<typeof SurveyWording>;

export const SurveyCounter = struct({ key: Key, wrap: sized(bytes, 3072, 3072) });

export const Survey = tagged("kind", "survey", {
  salt: Name,
  recipient: sized(Printable, 1, 2500),
  counters: sized(list(SurveyCounter), 2, 2),
  asks: sized(list(SurveyAsks), 1, 40),
  wordings: sized(list(SurveyWording), 1, 6),
});
export type Survey = Of<typeof Survey>;

export const SurveyGiven = struct({
  poll: Key,
  by: Key,
  salt: Name,
  chosen: sized(list(sized(list(within(int, 0, 15)), 0, 16)), 0, 40),
  texts: sized(list(sized(text, 0, 600)), 0, 40),
});
export type SurveyGiven = Of<typeof SurveyGiven>;

export const SurveyAnswer = tagged("kind", "survey-answer", { sealed: sized(bytes, 6144, 6144) });
export type SurveyAnswer = Of<typeof SurveyAnswer>;

export const SurveyTally = tagged("kind", "survey-tally", {
  poll: Key,
  answers: Uint32,
  shown: sized(list(sized(list(Uint32), 0, 32)), 1, 40),
  summaries: sized(list(sized(text, 0, 1500)), 0, 40),
});
export type SurveyTally = Of<typeof SurveyTally>;

export const SurveyAgreed = tagged("kind", "survey-agreed", { poll: Key, tally: Key });
export type SurveyAgreed = Of<typeof SurveyAgreed>;
