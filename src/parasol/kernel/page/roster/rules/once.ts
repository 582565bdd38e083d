/**
 * What a member has tokens for that there are once: one for each poll that is open, three for each quarter, and for whoever
 * is settled three a week for pictures; and a voice for each month that began when they were a member, to support what
 * was proposed in it. Counterpart of `kernel/roster/rules/once.py`. Pure.
 *
 * Who votes is settled on a poll's first day, so that nobody's word makes voters while it is open. A poll that was open
 * when the server got other keys is over: under new keys each member would have a token once more.
 */
import type { Poll } from "#kernel/formats/roster.ts";
import { quarterOf } from "#kernel/wire/days.ts";
import { firstDayOf, type Standing, weekOf } from "./allowance.ts";
import type { RosterState } from "./state.ts";

const SETTLED_DAYS = 28;
/**
 * So many days before a poll opens its voters have come, and before a month begins those who have a voice in it: so
 * nobody draws, goes, comes back and draws once more.
 */
const BEFORE_DAYS = 3;
export type Once = "ballot" | "picture" | "profile" | "voice";
/** How many of each. Those of one number have the same public info, so that nobody can tell one from another. */
export const ONCE_TOKENS: Record<Once, number> = { ballot: 1, picture: 3, profile: 3, voice: 1 };
export type Offer = readonly [purpose: Once, number: number];
type HasPolls = Pick<RosterState, "policy" | "policies" | "serverKeys">;

/** All polls that are known, by their numbers, each as it stood last. */
export const pollsOf = ({ policies }: HasPolls): ReadonlyMap<number, Poll> =>
  new Map(policies.flatMap(([, { polls }]) => (polls ?? []).map((each) => [each.number, each] as const)));

/** Whether it was called off, or ended by other keys of the server. */
export const isStopped = ({ serverKeys }: HasPolls, { voters, opens_on, closes_on }: Poll): boolean =>
  voters === "none" || serverKeys.slice(1).some(({ madeOn }) => opens_on <= madeOn && madeOn <= closes_on);

/** The polls that are open on this day. */
export const openPolls = (state: HasPolls, day: number): readonly Poll[] =>
  (state.policy?.polls ?? []).filter(
    (each) => each.opens_on <= day && day <= each.closes_on && !isStopped(state, each),
  );

/** Whether a member since this day is one for 28 days, or somebody vouched for them. */
export function isSettled(since: number, vouchedOn: number | null, day: number): boolean {
  const isVouched = vouchedOn !== null && vouchedOn <= day;
  return since + (isVouched ? 0 : SETTLED_DAYS) <= day;
}

/** A member's post tokens in a week, and of whoever is new. */
export const POSTS = 8;
export const NEW_POSTS = 4;

/**
 * How many of a week's tokens pay for a member's posts: fewer for whoever wasn't settled when it began, unless the
 * community itself was new.
 */
export function postsOf({ serverKeys }: HasPolls, { since, vouched_on }: Standing, week: number): number {
  const firstDay = firstDayOf(week);
  const isOld = since !== null && (isSettled(since, null, firstDay) || isSettled(since, vouched_on, firstDay - 1));
  const foundedOn = serverKeys[0]?.madeOn ?? firstDay;
  return isOld || !isSettled(foundedOn, null, firstDay) ? POSTS : NEW_POSTS;
}

/** The first day on which whoever is a member since then has as many as everybody. */
export const manyPostsFrom = (since: number): number => firstDayOf(weekOf(since + SETTLED_DAYS + 6));

/** Whether a member of this standing has a vote. In the first days of a community whoever is there by then has one. */
export function mayVote(state: HasPolls, poll: Poll, since: number, vouchedOn: number | null): boolean {
  const { voters, opens_on: opensOn } = poll;
  const foundedOn = state.serverKeys[0]?.madeOn ?? opensOn;
  const isThere = since <= opensOn && (since + BEFORE_DAYS <= opensOn || opensOn <= foundedOn + BEFORE_DAYS);
  return isThere && (voters === "all" || isSettled(since, vouchedOn, opensOn));
}

const MONTH_DAYS = 28;
const TUESDAY = 2;
/** So many months' voices a member has: the one of now, and of those before. */
const VOICE_MONTHS = 4;

/** The month of a day: 28 days from a Tuesday on. */
export const monthOf = (day: number): number => Math.floor((day + TUESDAY) / MONTH_DAYS);

const firstDayOfMonth = (month: number): number => MONTH_DAYS * month - TUESDAY;

/** The months for which there are voices on this day: a proposal is supported by voices of its own month. */
export const monthsOn = (day: number): readonly number[] =>
  Array.from({ length: VOICE_MONTHS }, (_, at) => monthOf(day) + 1 - VOICE_MONTHS + at);

/**
 * Whether a member since this day has a voice for what was proposed in a month. In the one of the founding, and in the
 * next one if it began a few days later, everybody has who came by its end: there was nobody before.
 */
export const maySupport = ({ serverKeys }: HasPolls, since: number, month: number): boolean =>
  since + BEFORE_DAYS <= firstDayOfMonth(month) ||
  (monthOf(since) <= month && month <= monthOf((serverKeys[0]?.madeOn ?? since) + BEFORE_DAYS));

/** What is on offer to a member on this day: all of it is drawn, always. */
export function offered(state: HasPolls, { since, vouched_on }: Standing, day: number): readonly Offer[] {
  const polls = openPolls(state, day).filter((each) => mayVote(state, each, since ?? day, vouched_on));
  const settled: Offer[] = isSettled(since ?? day, vouched_on, day) ? [["picture", weekOf(day)]] : [];
  const voices = monthsOn(day).flatMap((month): Offer[] =>
    maySupport(state, since ?? day, month) ? [["voice", month]] : [],
  );
  return [
    ...polls.map(({ number }) => ["ballot", number] as const),
    ...settled,
    ["profile", quarterOf(day)],
    ...voices,
  ];
}
