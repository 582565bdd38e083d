/**
 * What may be told of counts, so that nothing follows about fewer than five people. Pure. Counterpart of
 * `features/say/client/suppress.py`, which says why, with the same cases (vectors/surveys.json).
 */

import { type Bytes, concat, u32 } from "#kernel/wire/bytes.ts";
import { hashOf } from "./names.ts";
import { LEAST, type SurveyAsks, type SurveyGiven } from "./survey-structs.ts";

const ENOUGH = 3 * LEAST;
const TURNS = 256;

/** Between which numbers a count is that is told so. */
export function rangeOf(told: number): readonly [least: number, most: number] {
  if (told === 0) return [0, LEAST - 1];
  return told === LEAST ? [LEAST, 2 * LEAST - 1] : [told - LEAST + 1, told + LEAST - 1];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Whether each count that is told as 0 can be each of 0 to 4, for all that is known. */
export function isSafe(told: readonly number[], answers: number): boolean {
  const above = answers - sum(told.map((each) => rangeOf(each)[0]));
  const below = sum(told.map((each) => rangeOf(each)[1])) - answers;
  return Math.max(...told) >= ENOUGH && (!told.includes(0) || Math.min(above, below) >= LEAST - 1);
}

function rounded(count: number, chance: number): number {
  const rest = count % LEAST;
  return count < LEAST ? 0 : count - rest + (chance * LEAST < rest * 256 ? LEAST : 0);
}

/** What is told of counts that add up to all who answered. Nobody but who counts knows `seed`. */
export function told(counts: readonly number[], seed: Bytes, number: number): number[] {
  for (let turn = 0; turn < TURNS; turn++) {
    const chances = hashOf(concat(seed, u32(number), u32(turn)));
    const found = counts.map((count, at) => rounded(count, chances[at] as number));
    if (isSafe(found, sum(counts))) return found;
  }
  return counts.map(() => 0);
}

/** What is told of each question. */
export function tableOf(asks: readonly SurveyAsks[], given: readonly SurveyGiven[], seed: Bytes): number[][] {
  const all = given.length;
  return asks.map(({ way, count }, at) => {
    const counts = Array.from(
      { length: count },
      (_, answer) => given.filter(({ chosen }) => chosen[at]?.includes(answer)).length,
    );
    if (way === "some") return counts.flatMap((each, answer) => told([each, all - each], seed, at * 64 + answer));
    return way === "text" ? [] : told([...counts, all - sum(counts)], seed, at * 64);
  });
}
