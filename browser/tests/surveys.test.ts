/** Surveys: what can be asked and answered, what may be told of counts, what doesn't count (vectors/surveys.json). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Survey } from "../src/formats/survey.ts";
import { told } from "../src/polls/suppress.ts";
import { answered, isGiven, isSurvey } from "../src/polls/surveys.ts";
import { type Bytes, fromBase64 as raw } from "../src/wire/bytes.ts";
import { decode } from "../src/wire/codec.ts";
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
