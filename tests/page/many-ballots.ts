/**
 * What `bench/polls.py` measures, in Chromium: making a ballot, and counting those of a poll that has closed. What is timed
 * is the page's own code, from the records as the server gives them out to the outcome; the peer is bare verifying of as
 * many signatures, by the library.
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { counted, type Found } from "#features/say/page/counting.ts";
import { hashOf } from "#features/say/page/names.ts";
import { Ballot, type Question } from "#features/say/page/poll-structs.ts";
import { browserDevice } from "#kernel/device.ts";
import type { Poll } from "#kernel/formats/roster.ts";
import { openRecord, sealRecord } from "#kernel/seal/group-record.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";

const { random } = browserDevice();
const DAY = 20_000;
const CHOICES = 8;
/** So many are opened, then so many bare ones verified, by turns: whatever else the machine does weighs on both alike. */
const TURN = 100;

async function timed(act: () => void): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

/** A ballot that ranks all choices, each voter in an order of her own. */
const ranked = (voter: number): number[] =>
  Array.from({ length: CHOICES }, (_, at) => at).sort((one, other) => order(voter, one) - order(voter, other));
const order = (voter: number, choice: number) => ((voter + 1) * (2 * choice + 3) * 7919) % 104_729;

/** Seconds of making each of `ballots`, of counting all of them, and of verifying as many bare signatures. */
export async function measure(ballots: number): Promise<Record<string, number>> {
  const [room, key, id] = [random(16), random(32), random(32)];
  const poll: Poll = { number: 1, id, opens_on: DAY, closes_on: DAY + 7, voters: "all", quorum: 0 };
  const choices = Array.from({ length: CHOICES }, (_, at) => `Choice ${at}`);
  const asked = { title: "Which?", text: "", way: "rank", choices, most: 1 } as const;
  const question: Question = { kind: "question", salt: random(16), ...asked };
  const records: { id: Bytes; body: Bytes }[] = [];
  const make = await timed(() => {
    for (let voter = 0; voter < ballots; voter++) {
      const said = encode(Ballot, { kind: "ballot", poll: id, choices: ranked(voter) });
      const name = random(16);
      records.push({ id: name, body: sealRecord(room, "members", 1, key, random(32), name, said, random) });
    }
  });
  const signed = records.map(({ body }) => {
    const seed = random(32);
    return { body, by: publicKeyOf(seed), signature: ed25519.sign(body, seed) };
  });
  const found: Found[] = [];
  let [count, bare, left] = [0, 0, 0];
  for (let at = 0; at < ballots; at += TURN) {
    count += await timed(() => {
      for (const { id: name, body } of records.slice(at, at + TURN)) {
        const { author, body: said } = openRecord(room, name, body, () => key);
        found.push({ id: name, day: DAY, hash: hashOf(body), author, said });
      }
    });
    bare += await timed(() => {
      for (const { body, by, signature } of signed.slice(at, at + TURN)) {
        left += ed25519.verify(signature, body, by) ? 0 : 1;
      }
    });
  }
  count += await timed(() => {
    const { outcome, by } = counted(poll, question, found, { issued: ballots, cast: ballots });
    left += ballots - (outcome ? by.size : 0);
  });
  return { make: make / ballots, count, bare, left };
}
