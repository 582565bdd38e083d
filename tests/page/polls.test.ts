/** Polls: what can be asked and answered, what ballots come to, and what doesn't count (vectors/polls.json). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { counted } from "#features/say/page/counting.ts";
import { ballotSeed, pollId } from "#features/say/page/names.ts";
import { Question } from "#features/say/page/poll-structs.ts";
import { isBallot, isQuestion, tally } from "#features/say/page/tally.ts";
import { type Bytes, keyOf, fromBase64 as raw } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { readList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import { vectors } from "./vectors.ts";

const LISTS = join(process.env.VECTORS ?? "../vectors", "../src/parasol/kernel/words/lists");
const list = readList(readFileSync(join(LISTS, "en.txt"), "utf8"));
const bytes = (text: string | null): Bytes | null => (text === null ? null : raw(text));
const question = (text: string): Question => decode(Question, raw(text));
/** What can be asked: it is one, and it can be answered. */
function isAsked(text: string): boolean {
  try {
    return isQuestion(question(text));
  } catch {
    return false;
  }
}

for (const each of vectors("polls").cases) {
  test(`polls: ${each.name}`, () => {
    const isOk = each.expect === "ok";
    if (each.op === "key") {
      const seed = ballotSeed(raw(each.master), each.number);
      assert.deepEqual([seed, publicKeyOf(seed)].map(keyOf), [each.seed, each.key]);
    } else if (each.op === "id") assert.equal(keyOf(pollId(raw(each.body))), each.id);
    else if (each.op === "question") assert.equal(isAsked(each.question), isOk);
    else if (each.op === "ballot") assert.equal(isBallot(question(each.question), each), isOk);
    else if (each.op === "tally") assert.deepEqual(tally(question(each.question), each.ballots), each.outcome);
    else {
      const found = each.found.map(({ id, day, hash, author, said }: Record<string, string>) => ({
        ...{ id: raw(id as string), day, hash: raw(hash as string) },
        ...{ author: bytes(author as string), said: bytes(said as string) },
      }));
      const poll = { ...each.poll, id: raw(each.poll.id) };
      const result = counted(poll, question(each.question), found, each);
      assert.deepEqual(
        [Object.fromEntries(result.by), result.outcome, result.refused, result.dropped],
        [each.by, each.outcome, each.refused, each.dropped],
      );
      assert.equal(nameOf(result.digest, list, 3), each.words);
      assert.equal(result.fails, isOk ? null : each.expect.error);
    }
  });
}

test("of two that are equal now, the latest round in which they differed says who goes", () => {
  const times = (count: number, ballot: number[]) => Array.from({ length: count }, () => ballot);
  const ballots = [
    [5, [0]],
    [6, [1, 0]],
    [10, [2]],
    [2, [4, 0]],
    [1, [3, 1]],
    [2, [3]],
  ] as [number, number[]][];
  const choices = ["a", "b", "c", "d", "e"];
  const asked = { kind: "question", salt: new Uint8Array(16), title: "t", text: "", way: "rank", choices } as const;
  const { won, rounds } = tally(
    { ...asked, choices: [...choices], most: undefined },
    ballots.flatMap(([count, ballot]) => times(count, ballot)),
  );
  assert.deepEqual(won, [0]); // by the first round it would be c
  assert.deepEqual(rounds[2], [7, 7, 10, null, null]);
});
