/**
 * What members propose, how many support it, and what stewards owe them: an answer, and what came of it. Pure.
 * Counterpart of `features/say/client/proposals.py`, with the same scenarios (vectors/lounge.json).
 *
 * Support counts from voices of the month in which the text that was read was posted, one a membership (decision 0194):
 * nobody gathers support for one text and puts another in its place. An answer counts once a second steward has
 * confirmed it. A steward's day is the later one of what she signed and what the host says, so that neither makes an
 * answer earlier alone.
 */
import { type Answer, CAME_DAYS, type Came } from "#features/lounge/page/structs.ts";

/** That somebody supports a text, or no more: in which record and on which day, by which voice of which month. */
export interface Supported {
  readonly seq: number;
  readonly day: number;
  readonly voice: string;
  readonly month: number;
  readonly digest: string;
  readonly supports: boolean;
}

/** What a steward said: an answer to a post's text, a confirmation of one, or what came of it. Ids are text. */
export interface Word {
  readonly seq: number;
  readonly id: string;
  readonly by: string;
  readonly day: number;
  readonly does: "answer" | "confirm" | "came";
  readonly post?: string | undefined;
  readonly digest?: string | undefined;
  readonly of?: string | undefined;
  readonly says?: Answer["says"] | undefined;
  readonly state?: Came["state"] | undefined;
  readonly title?: string;
  readonly text?: string;
}

export interface Became {
  readonly support: number;
  /** Those who support it, by their voices. */
  readonly supporters: ReadonlySet<string>;
  /** The last day for an answer, once there is enough support. */
  readonly dueOn: number | null;
  /** The last one that two stewards gave to this text, and the day of the first. */
  readonly answer: Word | null;
  readonly answeredOn: number | null;
  /** Those that nobody confirmed. */
  readonly waiting: readonly Word[];
  /** Those of two stewards to other texts. */
  readonly earlier: readonly Word[];
  readonly came: Word | null;
  readonly cameDue: number | null;
  readonly isLate: boolean;
  readonly isCameLate: boolean;
}

export interface Rules {
  readonly needed: number;
  readonly answerDays: number;
  readonly today: number;
}

const bySeq = (one: { seq: number }, other: { seq: number }): number => one.seq - other.seq;

/** The first confirmation of an answer by somebody else, behind it. `words` are in order. */
const confirmedBy = (answer: Word, words: readonly Word[]): Word | undefined =>
  words.find(({ does, of, seq, by }) => does === "confirm" && of === answer.id && seq > answer.seq && by !== answer.by);

/** What became of something that stewards owe until a day: what they told of it, the newest, and whether it is late. */
export function cameOf(id: string, dueOn: number | null, words: readonly Word[], today: number) {
  const told = words.filter(({ does, of }) => does === "came" && of === id).sort(bySeq);
  const first = told.length ? Math.min(...told.map(({ day }) => day)) : today;
  return { came: told.at(-1) ?? null, isCameLate: dueOn !== null && first > dueOn };
}

/** What became of a post with this text, which was posted in this month. */
export function becameOf(
  { post, digest, month }: { readonly post: string; readonly digest: string; readonly month: number },
  voices: readonly Supported[],
  words: readonly Word[],
  { needed, answerDays, today }: Rules,
): Became {
  const supporters = new Set<string>();
  let reachedOn: number | null = null;
  for (const { voice, day, ...each } of [...voices].sort(bySeq)) {
    if (each.month !== month) continue;
    if (each.supports && each.digest === digest) supporters.add(voice);
    else supporters.delete(voice);
    if (supporters.size >= needed) reachedOn ??= day;
  }
  const all = [...words].sort(bySeq);
  const given = all
    .filter((word) => word.does === "answer" && word.post === post)
    .map((word) => ({ word, isThis: word.digest === digest, by: confirmedBy(word, all) }));
  const counting = given
    .flatMap(({ word, isThis, by }) => (isThis && by ? [{ word, by }] : []))
    .sort((one, other) => one.by.seq - other.by.seq);
  const answer = counting.at(-1)?.word ?? null;
  const answeredOn = counting.length ? Math.min(...counting.map(({ word, by }) => Math.max(word.day, by.day))) : null;
  const cameDue = answeredOn === null || answer?.says === "no" ? null : answeredOn + CAME_DAYS;
  const dueOn = reachedOn === null ? null : reachedOn + answerDays;
  return {
    ...{ support: supporters.size, supporters, dueOn, answer, answeredOn, cameDue },
    waiting: given.filter(({ isThis, by }) => isThis && !by).map(({ word }) => word),
    earlier: given.filter(({ isThis, by }) => !isThis && by).map(({ word }) => word),
    isLate: dueOn !== null && (answeredOn ?? today) > dueOn,
    ...(answer ? cameOf(answer.id, cameDue, all, today) : { came: null, isCameLate: false }),
  };
}
