/** What ballots come to. Pure. Counterpart of `features/say/client/tally.py`, with the same cases (vectors/polls.json). */
import type { Ballot, Question } from "./poll-structs.ts";

/** How often each choice stands (ranked: in the last round), who won, and each round's counts; null: gone by then. */
export interface Outcome {
  readonly counts: readonly number[];
  /** Of `yes`, 0 or 1; of ranked choices, who won; more than one in a tie; none of `some`. */
  readonly won: readonly number[];
  readonly rounds: readonly (readonly (number | null)[])[];
}

export const choicesOf = ({ way, choices }: Question): number => (way === "yes" ? 2 : choices.length);

/** Whether it can be answered. */
export function isQuestion({ way, choices, most }: Question): boolean {
  if (way === "yes") return choices.length === 0 && most === undefined;
  const isBounded = most === undefined || (way === "some" && most <= choices.length);
  return isBounded && choices.length >= 2 && new Set(choices).size === choices.length;
}

/** Whether it says what a ballot can say. */
export function isBallot(question: Question, { choices }: Pick<Ballot, "choices">): boolean {
  const { way, most = choices.length } = question;
  if (new Set(choices).size < choices.length || choices.some((each) => each >= choicesOf(question))) return false;
  if (way === "rank") return true;
  const isUp = choices.every((each, at) => at === 0 || each > (choices[at - 1] as number));
  return isUp && choices.length <= (way === "yes" ? 1 : most);
}

/** The outcome of ballots that count. */
export function tally(question: Question, ballots: readonly (readonly number[])[]): Outcome {
  const count = choicesOf(question);
  if (question.way === "rank") return runOff(count, ballots);
  const counts = Array.from({ length: count }, (_, choice) => ballots.filter((each) => each.includes(choice)).length);
  if (question.way === "some") return { counts, won: [], rounds: [] };
  const [yes = 0, no = 0] = counts;
  return { counts, won: yes > no ? [0] : no > yes ? [1] : yes ? [0, 1] : [], rounds: [] };
}

function runOff(count: number, ballots: readonly (readonly number[])[]): Outcome {
  let left = Array.from({ length: count }, (_, choice) => choice);
  const rounds: (number | null)[][] = [];
  for (;;) {
    const counts = Array.from({ length: count }, () => 0);
    for (const ballot of ballots) {
      const best = ballot.find((choice) => left.includes(choice));
      if (best !== undefined) counts[best] = (counts[best] ?? 0) + 1;
    }
    rounds.push(counts.map((each, choice) => (left.includes(choice) ? each : null)));
    const living = counts.reduce((sum, each) => sum + each, 0);
    if (living === 0) return { counts, won: [], rounds };
    const winner = left.filter((choice) => 2 * (counts[choice] ?? 0) > living);
    const isTie = new Set(left.map((choice) => counts[choice])).size === 1;
    if (winner.length || isTie) return { counts, won: winner.length ? winner : left, rounds };
    const last = lastOf(left, rounds);
    left = left.filter((choice) => choice !== last);
  }
}

/** Who goes: the fewest now; of several, in the latest round before in which they differ; else the last listed. */
function lastOf(left: readonly number[], rounds: readonly (readonly (number | null)[])[]): number | undefined {
  let behind = left;
  for (const each of [...rounds].reverse()) {
    const fewest = Math.min(...behind.map((choice) => each[choice] ?? 0));
    behind = behind.filter((choice) => (each[choice] ?? 0) === fewest);
  }
  return behind.at(-1);
}
