/** Made from `src/parasol/formats/survey.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { bytes, int, list, type Of, oneOf, sized, struct, tagged, text, withDefault, within } from "../wire/codec.ts";
import { Label, Printable } from "./shared.ts";
import { Key, Name, Uint32 } from "./sizes.ts";

export const MAX_ASKED = 40;

export const MAX_ANSWERS = 16;

/** Nothing is told of fewer people. */
export const LEAST = 5;

/** So many days after the last one the result is due. */
export const TALLY_DAYS = 14;

/** With one of the choices, with some, with a step of a scale, with the range that a number is in, in own words. */
export const AskedHow = oneOf(["one", "some", "scale", "number", "text"]);
export type AskedHow = Of<typeof AskedHow>;

/**
 * How a question is answered. `count`: how many answers there are to choose from, none for `text`. `starts`: of
 * `number`, where each range but the first begins.
 */
export const SurveyAsks = struct({
  way: AskedHow,
  count: within(int, 0, 16),
  starts: withDefault<number[] | undefined>(sized(list(Uint32), 1, 15), undefined, true),
});
export type SurveyAsks = Of<typeof SurveyAsks>;

/**
 * A question in one language. `about`: the desk or service that it is about. `choices`: of `one` and `some` all of
 * them, of `scale` what its two ends mean.
 */
export const SurveyWords = struct({
  ask: sized(Printable, 1, 200),
  choices: sized(list(Label), 0, 16),
  about: withDefault<string | undefined>(Label, undefined, true),
});
export type SurveyWords = Of<typeof SurveyWords>;

/** All of a survey in one language. */
export const SurveyWording = struct({
  language: sized(Printable, 1, 20),
  title: Label,
  text: sized(text, 0, 1000),
  asks: sized(list(SurveyWords), 1, 40),
});
export type SurveyWording = Of<typeof SurveyWording>;

/** A steward who opens the answers: her key, and the survey's age identity sealed to her. */
export const SurveyCounter = struct({ key: Key, wrap: sized(bytes, 3072, 3072) });
export type SurveyCounter = Of<typeof SurveyCounter>;

/**
 * A survey's questions, and the age recipient that its answers are sealed to. `salt` keeps its hash from telling them.
 */
export const Survey = tagged("kind", "survey", {
  salt: Name,
  recipient: sized(Printable, 1, 2500),
  counters: sized(list(SurveyCounter), 2, 2),
  asks: sized(list(SurveyAsks), 1, 40),
  wordings: sized(list(SurveyWording), 1, 6),
});
export type Survey = Of<typeof Survey>;

/**
 * What somebody answered to `poll` under the key `by` that signed the record: nobody passes it off as an answer of
 * their own. `chosen`: for each question the numbers of the answers from 0 on, none where it was skipped or is `text`;
 * `texts`: one for each `text`, empty where it was skipped.
 */
export const SurveyGiven = struct({
  poll: Key,
  by: Key,
  salt: Name,
  chosen: sized(list(sized(list(within(int, 0, 15)), 0, 16)), 0, 40),
  texts: sized(list(sized(text, 0, 600)), 0, 40),
});
export type SurveyGiven = Of<typeof SurveyGiven>;

/** An answer as it lies in the room: what was given, in an envelope to the survey's recipient. */
export const SurveyAnswer = tagged("kind", "survey-answer", { sealed: sized(bytes, 6144, 6144) });
export type SurveyAnswer = Of<typeof SurveyAnswer>;

/**
 * What one of the two publishes, for the other to agree. `answers`: how many there were, rounded down. `shown`: for
 * each question multiples of 5, where 0 is fewer than 5, or kept back: of each answer, then of those who gave none; of
 * `some`, of each choice who chose it and who didn't, by turns. `summaries`: one for each `text`, in the stewards' own
 * words.
 */
export const SurveyTally = tagged("kind", "survey-tally", {
  poll: Key,
  answers: Uint32,
  shown: sized(list(sized(list(Uint32), 0, 32)), 1, 40),
  summaries: sized(list(sized(text, 0, 1500)), 0, 40),
});
export type SurveyTally = Of<typeof SurveyTally>;

/** That the other one counted the same: the hash of the record with the tally. */
export const SurveyAgreed = tagged("kind", "survey-agreed", { poll: Key, tally: Key });
export type SurveyAgreed = Of<typeof SurveyAgreed>;
