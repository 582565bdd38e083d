/** One steward who renewed her own keys, and kept the old ones: wherever two have to decide, she is one all the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { guideIn } from "#features/guides/page/reading.ts";
import { Listed } from "#features/guides/page/structs.ts";
import { foundIn } from "#features/lounge/page/found.ts";
import { Act } from "#features/lounge/page/structs.ts";
import { decidedOn } from "#features/profiles/page/listing-flags.ts";
import { MAX_PUBLIC_BYTES } from "#kernel/formats/messages.ts";
import { signPublic } from "#kernel/public/signed.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, fromBase64, keyOf, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { roomName } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { charterOf, vectors } from "./vectors.ts";

const seed = (number: number): Bytes => new Uint8Array(32).fill(number);
const id = (number: number): Bytes => new Uint8Array(16).fill(number);
const [OLD, NEW, OTHER] = [1, 2, 3].map((number) => publicKeyOf(seed(number))) as [Bytes, Bytes, Bytes];
const current = (key: Bytes): Bytes => (keyOf(key) === keyOf(OLD) ? NEW : key);
const TODAY = 100;
const EMPTY = {
  kind: "act",
  day: TODAY,
  reason: "r",
  post: undefined,
  pen: undefined,
  of: undefined,
  until: undefined,
};
const hide = { ...EMPTY, does: "hide", post: id(9) };
const confirm = { ...EMPTY, does: "confirm", of: id(1) };

test("she confirms nothing of her own in the lounge", () => {
  const areTwo = (...keys: Bytes[]): boolean => !keys.some((key) => keyOf(key) === keyOf(seed(5)));
  const found = (by: Bytes) =>
    foundIn(
      [
        { by, day: TODAY, act: confirm },
        { by: OLD, day: TODAY, act: hide },
      ].map((said, at) => ({
        seq: 2 - at,
        id: keyOf(id(2 - at)),
        day: TODAY,
        epoch: 1,
        length: 1,
        found: said as never,
      })),
      () => true,
      { today: TODAY, own: [], muted: [], topics: [], seenIn: () => 0, currentKey: current, areTwo },
      null,
    );
  assert.equal(found(NEW).standing.waiting.length, 1);
  assert.equal(found(OTHER).standing.waiting.length, 0);
  const again = found(seed(5)); // was no steward while she was one
  assert.deepEqual([again.standing.waiting.length, again.lost], [1, 1]);
});

test("she signs no guide twice", () => {
  const { roster: entries, cases } = vectors("guides");
  const roster = charterOf(entries);
  const { listed, id, body } = cases[0];
  const read = (of: RosterState) =>
    guideIn(of, decode(Listed, utf8(JSON.stringify(listed))), { id: fromBase64(id), body: fromBase64(body) });
  assert.ok(read(roster));
  const seats = new Map([...roster.seats].map(([key, seat]) => [key, { ...seat, renewedAs: NEW }]));
  assert.throws(() => read({ ...roster, seats }), { code: "guide-unsigned" });
  const apart = [...roster.stewardSpans.keys()].map((key, at) => [key, [[9 * at, 9 * at + 9]]] as const);
  assert.throws(() => read({ ...roster, stewardSpans: new Map(apart) }), { code: "guide-unsigned" });
});

test("she hides no profile for good, and neither do she and one who was a steward before", async () => {
  const genesis = seed(8);
  const roster = {
    ...{ genesis, length: 9, seats: new Map([[keyOf(OLD), { renewedAs: NEW }]]) },
    stewardSpans: new Map([
      [keyOf(OLD), [[0, 7]]],
      [keyOf(NEW), [[7, null]]],
      [keyOf(OTHER), [[0, 3]]],
      [keyOf(publicKeyOf(seed(4))), [[2, null]]],
    ]),
    days: [
      [1, 0],
      [50, 3],
      [TODAY, 7],
    ],
  } as unknown as RosterState;
  const record = (signer: number, name: Bytes, act: object) => {
    const json = encode(Act, { ...EMPTY, ...act } as Act);
    const body = signPublic(seed(signer), roomName(genesis, "unlisted"), name, json, MAX_PUBLIC_BYTES);
    return { seq: name[0], id: name, day: TODAY, body };
  };
  const waiting = async (signer: number) => {
    const records = [record(1, id(1), hide), record(signer, id(2), confirm)];
    const connection = { ask: () => Promise.resolve({ records, more: false }) } as never;
    return (await decidedOn(connection, roster, TODAY)).waiting.length;
  };
  assert.deepEqual(await Promise.all([1, 2, 3, 4].map(waiting)), [1, 1, 1, 0]);
});
