/**
 * Surveys: answering one, and what was published; for its two stewards counting, publishing and deleting. Everything up
 * to the count is a poll's. Counterpart of `features/say/client/surveys.py`, with the same cases (vectors/surveys.json).
 */

import type { Poll } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { areTwo } from "#kernel/roster/rules/asking.ts";
import { takenBy, wasStewardOn } from "#kernel/roster/rules/state.ts";
import { recipientOf } from "#kernel/seal/age.ts";
import { openEnvelope, sealEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, compare, concat, equal, keyOf, textOf, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { type Found, judged, parsed, type Reason, type Told } from "./counting.ts";
import { hashOf, pollId } from "./names.ts";
import { type Asked, castIn, ownKey, standing } from "./polls.ts";
import { pollsRead } from "./routes.ts";
import { tableOf } from "./suppress.ts";
import {
  LEAST,
  Survey,
  SurveyAgreed,
  SurveyAnswer,
  type SurveyAsks,
  SurveyGiven,
  SurveyTally,
  type SurveyWording,
  type SurveyWords,
  TALLY_DAYS,
} from "./survey-structs.ts";

/** What one steward counted: by whom, and the hash that the other one agrees to. */
interface Waits {
  readonly by: Bytes;
  readonly hash: Bytes;
  readonly tally: SurveyTally;
}

export interface Surveyed extends Omit<Asked, "question"> {
  readonly survey: Survey;
  /** What both stewards published. */
  readonly tally: SurveyTally | null;
  /** Until then, what one of them did. */
  readonly waits: Waits | null;
  readonly isLate: boolean;
  /** Whether nothing can be published any more: one of the two who hasn't signed is no steward now. */
  readonly isLost: boolean;
}

/** Answers as one of the two stewards counted them; `texts`: none where fewer than 5 wrote. */
export interface Answered {
  readonly answers: number;
  readonly shown: number[][];
  readonly texts: readonly (readonly string[])[];
  readonly refused: readonly Reason[];
  readonly dropped: number;
  readonly isMany: boolean;
}

/** Whether it can be answered. */
export const isSurvey = ({ counters, asks, wordings }: Survey): boolean =>
  keyOf(counters[0]?.key as Bytes) !== keyOf(counters[1]?.key as Bytes) && areAsked(asks, wordings);

/** Whether these questions, in these languages, can be answered. */
export const areAsked = (asks: readonly SurveyAsks[], wordings: readonly SurveyWording[]): boolean =>
  new Set(wordings.map(({ language }) => language)).size === wordings.length &&
  wordings.every((each) => each.asks.length === asks.length) &&
  asks.every((ask, at) =>
    canBeAnswered(
      ask,
      wordings.map((each) => each.asks[at] as SurveyWords),
    ),
  );

function canBeAnswered({ way, count, starts = [] }: SurveyAsks, words: readonly SurveyWords[]): boolean {
  const isUp = starts.every((each, at) => each > (starts[at - 1] ?? 0));
  if ((way === "number") !== starts.length > 0 || !isUp) return false;
  const named = way === "one" || way === "some" ? count : way === "scale" ? 2 : 0;
  const isCounted = way === "text" ? count === 0 : count >= 2 && (way !== "number" || count === starts.length + 1);
  return (
    isCounted && words.every(({ choices }) => choices.length === named && new Set(choices).size === choices.length)
  );
}

/** Whether these are answers to its questions. */
export function isGiven({ asks }: Survey, { chosen, texts }: Pick<SurveyGiven, "chosen" | "texts">): boolean {
  return (
    chosen.length === asks.length &&
    texts.length === asks.filter(({ way }) => way === "text").length &&
    asks.every(({ way, count }, at) => {
      const each = chosen[at] ?? [];
      const isUp = each.every((answer, before) => answer < count && answer > (each[before - 1] ?? -1));
      return isUp && (way === "some" || each.length <= 1);
    })
  );
}

const tallyHash = (tally: Bytes): Bytes => hashOf(concat(utf8("parasol/v1/tally\0"), tally));

/** All surveys that are known, the newest first, with what was published. Throws as `GroupRooms.read`. */
export async function surveys(person: Person): Promise<Surveyed[]> {
  const known = new Map<string, Survey>();
  const tallies: (Waits & { readonly day: number })[] = [];
  const agreed = new Set<string>();
  for await (const [{ day }, opened] of person.read("polls")) {
    if (opened instanceof Unreadable) continue;
    const { body, author: by } = opened;
    const { roster } = person;
    const survey = parsed(Survey, body);
    if (survey && isSurvey(survey)) {
      const [one, other] = survey.counters.map(({ key }) => key) as [Bytes, Bytes];
      if (areTwo(roster, one, other)) known.set(keyOf(pollId(body)), survey);
    }
    if (!wasStewardOn(roster, by, day)) continue;
    const tally = parsed(SurveyTally, body);
    if (tally) tallies.push({ day, by, hash: tallyHash(body), tally });
    const agrees = parsed(SurveyAgreed, body);
    if (agrees) agreed.add([by, agrees.poll, agrees.tally].map(keyOf).join(" "));
  }
  const today = person.device.today();
  return standing(person).flatMap((each) => {
    const survey = known.get(keyOf(each.poll.id));
    if (!survey) return [];
    const keys = survey.counters.map(({ key }) => key);
    const ours = tallies.filter(
      ({ day, by, tally }) =>
        day > each.poll.closes_on && equal(tally.poll, each.poll.id) && keys.some((key) => equal(key, by)),
    );
    const isAgreed = ({ by, hash, tally }: Waits) =>
      keys.some((key) => !equal(key, by) && agreed.has([key, tally.poll, hash].map(keyOf).join(" ")));
    const published = ours.find(isAgreed); // the first: nothing published is changed
    const tally = published?.tally ?? null;
    const isLate = !tally && each.stands === "closed" && today > each.poll.closes_on + TALLY_DAYS;
    const waits = tally ? null : (ours.at(-1) ?? null);
    const isLost =
      !tally &&
      each.stands !== "stopped" &&
      keys.some((key) => takenBy(person.roster, key)?.role !== "steward" && !(waits && equal(key, waits.by)));
    return [{ ...each, survey, tally, waits, isLate, isLost }];
  });
}

/** Answer, once. Throws `Trouble` (`survey-lost`), `TooLong`, and as `vote`. */
export async function answer(
  person: Person,
  { poll, survey, isLost }: Surveyed,
  chosen: number[][],
  texts: string[],
): Promise<void> {
  if (isLost) throw new Trouble("survey-lost");
  const by = publicKeyOf(ownKey(person, poll.number));
  const given = { poll: poll.id, by, salt: person.device.random(16), chosen, texts };
  const sealed = await sealEnvelope(encode(SurveyGiven, given), survey.recipient, 6144);
  const asked = utf8(JSON.stringify([chosen, texts]));
  await castIn(
    person,
    `answers/${poll.number}`,
    poll.number,
    asked,
    encode(SurveyAnswer, { kind: "survey-answer", sealed }),
  );
}

/** Whether this is one of the two stewards who open its answers. */
export const counts = ({ key }: Person, { survey }: Surveyed): boolean =>
  survey.counters.some((each) => equal(each.key, key));

/** Open and count the answers. Throws `Trouble` (`survey-closed-to-you`), `Declined` (`poll-open`), and as `GroupRooms.read`. */
export async function count(steward: Person, each: Surveyed): Promise<Answered> {
  const identity = await identityIn(steward, each.survey);
  const { number } = each.poll;
  const told = await steward.askToRead(pollsRead, { number });
  const found: Found[] = [];
  for await (const [{ id, day, body }, opened] of steward.read(`answers/${number}`)) {
    const answer = opened instanceof Unreadable ? null : parsed(SurveyAnswer, opened.body);
    const said = answer && (await openEnvelope(answer.sealed, [identity]).catch(ifUnreadable));
    const author = said && !(opened instanceof Unreadable) ? opened.author : null;
    found.push({ id, day, hash: hashOf(body), author, said });
  }
  return answered(each, found, told);
}

function ifUnreadable(error: unknown): null {
  if (error instanceof Unreadable) return null;
  throw error;
}

/** What a room's records come to. Pure. */
export function answered(
  { poll, survey }: { readonly poll: Poll; readonly survey: Survey },
  found: readonly Found[],
  { issued, cast }: Told,
): Answered {
  const read = (said: Bytes, author: Bytes) => {
    const given = parsed(SurveyGiven, said);
    const isHere = given && equal(given.poll, poll.id) && equal(given.by, author);
    return isHere && isGiven(survey, given) ? given : null;
  };
  const { by, hashes, refused } = judged(poll, read, found);
  const given = [...by.values()];
  const salts = given.map(({ salt }) => salt);
  const seed = hashOf(concat(...salts.sort(compare), ...[...hashes].sort(compare)));
  const written = survey.asks
    .filter(({ way }) => way === "text")
    .map((_, at) => given.map(({ texts }) => texts[at] ?? "").filter((text) => text.trim()));
  return {
    answers: given.length - (given.length % LEAST),
    shown: tableOf(survey.asks, given, seed),
    texts: written.map((texts) => (texts.length < LEAST ? [] : texts.sort())),
    refused,
    dropped: Math.max(0, (cast ?? 0) - found.length),
    isMany: issued !== null && given.length > issued,
  };
}

/** Whether a summary stands only where enough wrote. */
const areOfEnough = (summaries: readonly string[], { texts }: Answered): boolean =>
  summaries.length === texts.length && summaries.every((said, at) => !said || (texts[at]?.length ?? 0) > 0);

/** Put there what was counted, for the other steward to agree. Throws `Trouble` (`survey-many`, `survey-differs`). */
export async function publish(
  steward: Person,
  { poll }: Surveyed,
  counted: Answered,
  summaries: string[],
): Promise<void> {
  if (counted.isMany) throw new Trouble("survey-many");
  if (!areOfEnough(summaries, counted)) throw new Trouble("survey-differs");
  const { answers, shown } = counted;
  const tally = encode(SurveyTally, { kind: "survey-tally", poll: poll.id, answers, shown, summaries });
  await steward.append("polls", null, tally);
}

/** Whether the other steward counted the same. */
export function isSame({ tally }: Waits, counted: Answered): boolean {
  const { answers, shown } = counted;
  const isAlike = JSON.stringify([tally.answers, tally.shown]) === JSON.stringify([answers, shown]);
  return isAlike && !counted.isMany && areOfEnough(tally.summaries, counted);
}

/** Publish what the other steward counted, and delete all answers for good. Throws `Trouble` (`survey-differs`). */
export async function agree(steward: Person, each: Surveyed, counted: Answered): Promise<void> {
  const { waits, poll } = each;
  if (!waits || equal(waits.by, steward.key) || !isSame(waits, counted)) throw new Trouble("survey-differs");
  const agreed = encode(SurveyAgreed, { kind: "survey-agreed", poll: poll.id, tally: waits.hash });
  await steward.append("polls", null, agreed);
  await deleteAnswers(steward, each);
}

/** Delete all answers of a survey for good. */
export async function deleteAnswers(steward: Person, { poll }: Surveyed): Promise<void> {
  const ids: Bytes[] = [];
  for await (const [{ id }] of steward.read(`answers/${poll.number}`)) ids.push(id);
  for (const id of ids) await steward.drop(`answers/${poll.number}`, id);
}

async function identityIn({ key, contents }: Person, { counters, recipient }: Survey): Promise<string> {
  const wrap = counters.find((each) => equal(each.key, key))?.wrap;
  const { identity, former } = contents.seat;
  const opened =
    wrap && (await openEnvelope(wrap, former ? [identity, former.identity] : [identity]).catch(ifUnreadable));
  const found = opened ? textOf(opened) : "";
  if (!found || (await recipientOf(found)) !== recipient) throw new Trouble("survey-closed-to-you");
  return found;
}
