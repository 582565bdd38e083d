/** Tallies what it reads on standard input, for `tests/vectors/test_polls_vectors.py`: a line of cases in, of outcomes out. */
import { readFileSync } from "node:fs";
import { Question } from "#features/say/page/poll-structs.ts";
import { isBallot, isQuestion, tally } from "#features/say/page/tally.ts";
import { fromBase64 } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";

interface Asked {
  readonly question: string;
  readonly ballots: number[][];
}

const asked: Asked[] = JSON.parse(readFileSync(0, "utf8"));
const told = asked.map(({ question: text, ballots }) => {
  const question = decode(Question, fromBase64(text));
  if (!isQuestion(question)) return null;
  const counted = ballots.filter((choices) => isBallot(question, { choices }));
  return { counted: counted.length, ...tally(question, counted) };
});
process.stdout.write(JSON.stringify(told));
