/** What a desk's keys show of those who answer there. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { freshDeskKeys, MAX_WORKERS } from "#features/desks/page/community-keys.ts";
import { openDeskKeys } from "#features/desks/page/keys.ts";
import { MAX_DESK_KEYS_BYTES } from "#kernel/formats/roster.ts";
import type { Desk } from "#kernel/roster/rules/desks.ts";
import { recipientHash } from "#kernel/roster/rules/hashes.ts";
import { NEW_MEMBER } from "#kernel/roster/rules/membership.ts";
import { EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import type { Membership, RosterState } from "#kernel/roster/rules/state.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { device } from "./town.ts";

const EMPTY_DESK: Desk = { number: 1, card: null, epochs: [] };
const FILES = new Map<string, Bytes>();
const texts = new Map<string, string>();
const people: { key: Bytes; identity: string }[] = [];
let intake: string;
let roster: RosterState;

before(async () => {
  intake = await generateIdentity();
  const members = new Map<string, Membership>();
  for (let count = 0; count < MAX_WORKERS; count++) {
    const [key, identity] = [device.random(32), await generateIdentity()];
    people.push({ key, identity });
    const rest = { ...NEW_MEMBER, role: "member", since: 0, invite: null } as const;
    const recipient = await recipientOf(identity);
    texts.set(keyOf(key), recipient);
    members.set(keyOf(key), { key, recipient: recipientHash(recipient), leaf: count, ...rest, madeAt: 0 });
  }
  const made = { number: 1, commitment: new Uint8Array(32), madeAt: 0, madeOn: 0, signer: new Uint8Array(32) };
  const text = await recipientOf(intake);
  const stewards = new Map([[1, { ...made, intake: recipientHash(text) }]]);
  const epochs = { members: new Map(), stewards };
  roster = { ...EMPTY_WHOLE, intake: text, length: 1, seats: members, epochs, current: { members: 0, stewards: 1 } };
});

async function keysFor(workers: number, desk: Desk): Promise<Desk> {
  const known = desk.epochs.length > 0 ? await openDeskKeys(desk, FILES, [intake]) : null;
  const chosen = people.slice(0, workers).map(({ key }) => key);
  const { random } = device;
  const textsOf = async (owners: readonly { key: Bytes }[]) => owners.map(({ key }) => texts.get(keyOf(key)) as string);
  const made = await freshDeskKeys(roster, desk, chosen, known, FILES, random, roster.intake, textsOf, true);
  const { generation: number, recipient, signer, keys } = made.said;
  return { ...desk, epochs: [...desk.epochs, { number, recipient, signer, keys, madeAt: 1 }] };
}

const fileOf = (desk: Desk): Bytes => FILES.get(keyOf(desk.epochs.at(-1)?.keys as Bytes)) as Bytes;

/** How many stanzas somebody counts who only has the file, and how long what follows the header is. */
function partsOf(desk: Desk): [stanzas: number, payload: number] {
  const file = Buffer.from(fileOf(desk)).toString("latin1");
  const end = file.indexOf("\n--- ");
  return [file.slice(0, end).match(/\n-> mlkem768x25519 /g)?.length ?? 0, file.length - end];
}

test("a desk's keys show at most that seven, fifteen or twenty answer", async () => {
  const shown: [number, number][] = [];
  for (let workers = 0; workers <= MAX_WORKERS; workers++) shown.push(partsOf(await keysFor(workers, EMPTY_DESK)));
  const counted = shown.map(([stanzas]) => stanzas);
  assert.deepEqual(counted, [...Array(8).fill(8), ...Array(8).fill(16), ...Array(5).fill(24)]);
  for (const [few, many] of [
    [0, 7],
    [8, 15],
    [16, 20],
  ] as const) {
    assert.equal(new Set(shown.slice(few, many + 1).map(([, payload]) => payload)).size, 1);
  }
});

test("all who answer open them, and the largest are not too long", async () => {
  for (const workers of [1, MAX_WORKERS]) {
    let desk = EMPTY_DESK;
    for (let count = 0; count < 11; count++) desk = await keysFor(workers, desk);
    assert.ok(fileOf(desk).length < MAX_DESK_KEYS_BYTES);
    for (const identity of [intake, ...people.slice(0, workers).map((each) => each.identity)]) {
      const file = await openDeskKeys(desk, FILES, [identity]);
      assert.deepEqual([file.workers.length, file.keys.size], [workers, 9]);
    }
  }
});
