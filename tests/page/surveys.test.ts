/** Surveys: what can be asked and answered, what may be told of counts, what doesn't count (vectors/surveys.json). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hashOf, pollId } from "#features/say/page/names.ts";
import { told } from "#features/say/page/suppress.ts";
import { Survey, SurveyAgreed, SurveyTally } from "#features/say/page/survey-structs.ts";
import { answer, answered, isGiven, isSurvey, type Surveyed, surveys } from "#features/say/page/surveys.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { type Bytes, concat, keyOf, fromBase64 as raw, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { vectors } from "./vectors.ts";

const bytes = (text: string | null): Bytes | null => (text === null ? null : raw(text));

for (const each of vectors("surveys").cases) {
  test(`surveys: ${each.name}`, () => {
    const isOk = each.expect === "ok";
    const survey = each.survey && decode(Survey, raw(each.survey));
    if (each.op === "survey") assert.equal(isSurvey(survey), isOk);
    else if (each.op === "given") assert.equal(isGiven(survey, each), isOk);
    else if (each.op === "told") assert.deepEqual(told(each.counts, raw(each.seed), each.number), each.told);
    else {
      const found = each.found.map(({ id, day, hash, author, said }: Record<string, string>) => ({
        ...{ id: raw(id as string), day, hash: raw(hash as string) },
        ...{ author: bytes(author as string), said: bytes(said as string) },
      }));
      const poll = { ...each.poll, id: raw(each.poll.id) };
      const { answers, shown, texts, refused, dropped, isMany } = answered({ poll, survey }, found, each);
      assert.deepEqual([answers, shown, texts], [each.answers, each.shown, each.texts]);
      assert.deepEqual([refused, dropped, isMany], [each.refused, each.dropped, each.many]);
    }
  });
}

const SURVEY = raw(vectors("surveys").cases.find((each: Record<string, string>) => each.op === "survey").survey);
const COUNTERS = decode(Survey, SURVEY).counters.map(({ key }) => key) as [Bytes, Bytes];
const SPELLED = encode(Survey, decode(Survey, SURVEY));
const [OPENS, CLOSES] = [100, 107];
const TALLY = encode(SurveyTally, {
  kind: "survey-tally",
  poll: pollId(SPELLED),
  answers: 40,
  shown: [[0]],
  summaries: [],
});
const AGREED = encode(SurveyAgreed, {
  kind: "survey-agreed",
  poll: pollId(SPELLED),
  tally: hashOf(concat(utf8("parasol/v1/tally\0"), TALLY)),
});

/** What somebody sees to whom the room holds these records; the spans are those of the two counters as stewards. */
async function seen(days: { tally: number; agreed: number }, ...spans: [number, number | null][]): Promise<Surveyed[]> {
  const [one, other] = COUNTERS;
  const seat = (key: Bytes, at: number) => {
    const isOver = spans[at]?.[1] !== null;
    return [keyOf(key), { key, leftAt: isOver ? 5 : null, role: "steward" }] as const;
  };
  const poll = { number: 1, id: pollId(SPELLED), opens_on: OPENS, closes_on: CLOSES, voters: "all", quorum: 0 };
  const roster = {
    policies: [[0, { polls: [poll] }]],
    serverKeys: [],
    seats: new Map(COUNTERS.map(seat)),
    stewardSpans: new Map(COUNTERS.map((key, at) => [keyOf(key), [spans[at]]])),
    days: [
      [90, 0],
      [109, 5],
    ],
  };
  const records: [number, Bytes, Bytes][] = [
    [OPENS, one, SPELLED],
    [days.tally, one, TALLY],
    [days.agreed, other, AGREED],
  ];
  async function* read() {
    for (const [day, author, body] of records) yield [{ day }, { author, body }];
  }
  return surveys({ roster, read, mine: null, device: { today: () => 120 } } as unknown as Person);
}

test("surveys: what both stewards signed after the end is the result", async () => {
  const [each] = await seen({ tally: 108, agreed: 109 }, [0, null], [0, 5]);
  assert.equal(each?.tally?.answers, 40, "she was one on the day of her removal");
});

test("surveys: a tally from before the end counts for nothing", async () => {
  const [each] = await seen({ tally: 107, agreed: 108 }, [0, null], [0, null]);
  assert.deepEqual([each?.tally, each?.waits], [null, null]);
});

test("surveys: what a removed steward's key agrees to counts for nothing, and nobody answers in vain", async () => {
  const [each] = await seen({ tally: 108, agreed: 110 }, [0, null], [0, 5]);
  assert.deepEqual([each?.tally, each?.waits?.tally.answers, each?.isLost], [null, 40, true]);
  await assert.rejects(answer({} as Person, each as Surveyed, [], []), { code: "survey-lost" });
});

test("surveys: one who was a steward under two keys, one after the other, opens none", async () => {
  assert.deepEqual(await seen({ tally: 108, agreed: 109 }, [0, 5], [5, null]), []);
});
