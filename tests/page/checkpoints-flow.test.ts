/** Checkpoints from end to end: stewards sign, the server shows, members and reporters begin there; and lies about it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readAlerts } from "#features/alerts/page/reading.ts";
import { Checkpoint, DUE_DAYS, KNOWN_EPOCHS, LEAST_ENTRIES } from "#kernel/formats/checkpoint.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { signIfDue } from "#kernel/roster/client/checkpoints.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { fetchWhole } from "#kernel/roster/client/register.ts";
import { fetchCharter, firstPage } from "#kernel/roster/client/roster.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { pinOf } from "#kernel/roster/client/writing.ts";
import { checkpointOf } from "#kernel/roster/rules/checkpoint-of.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { toBase64 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { checkpointSign } from "#kernel/wire/register-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { sign } from "#kernel/wire/signing.ts";
import { problem } from "./mint.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, type Line, lying, Town } from "./town.ts";

const town = new Town();
const { settle, joined, onLine } = new People(town);
const READ = "/api/charter/read";
const WAY = "/api/checkpoint/path";
const RUNGS = "/api/rungs/read";
const BOXES = "/api/boxes/read";
let first: Person;
let second: Person;
let member: Person;
/** What the member's vault had seen before there was a checkpoint. */
let early: RosterState;

before(async () => {
  [first, second, member] = await settle();
  early = first.roster;
  while (first.roster.length < LEAST_ENTRIES + 2 || first.roster.current.members < KNOWN_EPOCHS + 5) {
    await tend(first, true);
  }
  await second.refresh();
});

after(() => town.stop());

/** What the server answers to who begins, with `seen` entries. */
async function shown(seen = 0): Promise<Json> {
  let found: Json = null;
  const line = lying(READ, (answer) => {
    found ??= answer;
    return answer;
  });
  await fetchCharter(town.connect(line), seen > 0 ? [{ ...pinOf(first.roster), length: seen }] : []).catch(() => null);
  return found;
}

test("one steward's signature shows nothing, a second one's does, and both are made without being asked", async () => {
  assert.equal((await shown()).begun, null);
  await signIfDue(first);
  await signIfDue(first);
  assert.equal((await shown()).begun, null);
  await signIfDue(second);
  const { begun, entries } = await shown();
  assert.equal(begun.checkpoint.signatures.length, 2);
  assert.equal(entries.length, 0);
  assert.ok(begun.stewards.length < 10);
});

test("none is made before it is due again", async () => {
  const { begun } = await shown();
  await tend(first, true);
  await second.refresh();
  for (const steward of [first, second]) await signIfDue(steward);
  assert.deepEqual((await shown()).begun, begun);
});

/** Everything that follows from the charter, but for the files of desks' older keys. */
const followed = (state: RosterState): unknown => ({ ...checkpointOf(state), spans: state.stewardSpans });

test("whoever begins with it comes to what follows from all entries", async () => {
  const whole = await fetchWhole(town.connect(), first.seed);
  for (const state of [await fetchCharter(town.connect()), (await onLine(member)).roster]) {
    assert.deepEqual(followed(state), followed(whole));
    assert.equal(state.isWhole, false);
  }
  const person = await onLine(member);
  await readAlerts(person);
  assert.ok((await decisions.read(person)).length > 0);
});

test("a vault that saw less than the checkpoint asks for the way there, and takes none that doesn't lead there", async () => {
  const pin = pinOf({ ...early, isWhole: false });
  const starts: Json[] = [];
  const watch = lying(READ, (answer, asked) => {
    starts.push(asked);
    return answer;
  });
  const state = await fetchCharter(town.connect(watch), [pin]);
  assert.deepEqual(followed(state), followed(first.roster));
  assert.deepEqual(starts, [{ start: 0, begins: true, seen: early.length }]);
  const code = "roster-checkpoint-forked";
  for (const change of [
    (path: string[]) => path.slice(1),
    (path: string[]) => [...path, path[0]],
    () => [],
    (path: string[]) => [path[1], path[0], ...path.slice(2)],
  ]) {
    const line = lying(READ, (answer) => ({ ...answer, begun: { ...answer.begun, path: change(answer.begun.path) } }));
    await assert.rejects(fetchCharter(town.connect(line), [pin]), { code });
  }
  const other = { ...pin, head: device.random(32) };
  await assert.rejects(fetchCharter(town.connect(), [other]), { code });
  await assert.rejects(fetchCharter(town.connect(), [{ ...pin, genesis: device.random(32) }]), {
    code: "another-community",
  });
});

test("who learns only after the first page what their vault saw asks for the way alone", async () => {
  const pin = pinOf({ ...early, isWhole: false });
  const asked: Json[] = [];
  const watch = (path: string) =>
    lying(path, (answer, message) => {
      asked.push([path, message]);
      return answer;
    });
  const watched = town.connect({ ...watch(READ), ...watch(WAY) });
  const state = await fetchCharter(watched, [pin], EMPTY, firstPage(watched));
  assert.deepEqual(followed(state), followed(first.roster));
  const { begun } = await shown();
  const { length } = JSON.parse(Buffer.from(begun.checkpoint.body, "base64").toString());
  assert.deepEqual(asked, [
    [READ, { start: 0, begins: true, seen: 0 }],
    [WAY, { seen: pin.length, length }],
  ]);
  const second = { ...pin, length: 1, head: state.genesis };
  assert.deepEqual(followed(await fetchCharter(town.connect(), [pin, second, pinOf(first.roster)])), followed(state));
  const read = (line: Line, some = [pin]): Promise<RosterState> => {
    const connection = town.connect(line);
    return fetchCharter(connection, some, EMPTY, firstPage(connection));
  };
  const code = "roster-checkpoint-forked";
  for (const change of [
    (path: string[]) => path.slice(1),
    (path: string[]) => [...path, path[0]],
    () => [],
    (path: string[]) => [path[1], path[0], ...path.slice(2)],
  ]) {
    await assert.rejects(read(lying(WAY, ({ path }) => ({ path: change(path) }))), { code });
  }
  await assert.rejects(read({}, [{ ...pin, head: device.random(32) }]), { code });
  await assert.rejects(read({}, [{ ...pin, length: pin.length - 1 }]), { code });
  const moved = await town
    .connect()
    .ask(routes.checkpointPath, { seen: 1, length: length - 1 })
    .catch((error) => error);
  assert.equal(moved.code, "roster-moved");
});

test("a way that the server refuses, since there is a newer checkpoint by now, is asked for again after the charter", async () => {
  const pins = [pinOf({ ...early, isWhole: false }), { ...pinOf(first.roster), length: 1, head: first.roster.genesis }];
  const refusing = (times: number): Line => ({
    [WAY]: ({ send }) => (times-- > 0 ? Promise.resolve(problem("roster-moved")) : send()),
  });
  assert.deepEqual(followed(await fetchCharter(town.connect(refusing(2)), pins)), followed(first.roster));
  await assert.rejects(fetchCharter(town.connect(refusing(9)), pins), { code: "roster-moved" });
});

test("older epochs come with the rungs, and are the ones that stewards signed or named as false", async () => {
  const begun = await fetchCharter(town.connect());
  assert.ok(begun.older.members.count > 0, `${JSON.stringify(begun.current)}`);
  const reader = await onLine(member);
  assert.equal(reader.roster.older.members.count, 0, "the newest 64 come with the boxes");
  const whole = await fetchWhole(town.connect(), first.seed);
  assert.deepEqual(reader.roster.epochs.members, whole.epochs.members);
  const none = { sealed: "", epochs: "" };
  const withBoxes = (change: (rungs: Json) => Json) =>
    lying(BOXES, (boxes) => ({ ...boxes, rungs: { ...boxes.rungs, ...change(boxes.rungs) } }));
  const bytes = ({ epochs }: Json): Buffer => Buffer.from(epochs, "base64");
  const lies: ((rungs: Json) => Json)[] = [
    (rungs) => ({ epochs: Buffer.concat([Buffer.alloc(32), bytes(rungs).subarray(32)]).toString("base64") }),
    (rungs) => ({ epochs: bytes(rungs).subarray(40).toString("base64") }),
    (rungs) => ({ epochs: bytes(rungs).subarray(0, -40).toString("base64") }),
    (rungs) => ({ epochs: bytes(rungs).subarray(20).toString("base64") }),
    () => ({ before: Buffer.alloc(32, 1).toString("base64") }),
  ];
  for (const lie of lies) await assert.rejects(onLine(member, withBoxes(lie)), { code: "wrong-key" });
  const line = withBoxes(() => none);
  const asking = await onLine(member, line);
  assert.equal(asking.roster.older.members.count, begun.older.members.count);
  assert.equal((await decisions.read(asking)).length, (await decisions.read(first)).length);
  assert.equal(asking.roster.older.members.count, 0);
  for (const lie of lies) {
    const deceived = await onLine(member, { ...line, ...lying(RUNGS, (rungs) => ({ ...rungs, ...lie(rungs) })) });
    await assert.rejects(decisions.read(deceived), { code: "wrong-key" });
    assert.equal(deceived.roster.older.members.count, begun.older.members.count);
  }
  const withheld = await onLine(member, { ...line, ...lying(RUNGS, (rungs) => ({ ...rungs, ...none })) });
  await assert.rejects(decisions.read(withheld), { code: "no-key" });
});

const begunLie = (change: (begun: Json, answer: Json) => Json): Line =>
  lying(READ, (answer) => (answer.begun ? { ...answer, begun: change(answer.begun, answer) } : answer));

test("a checkpoint that too few signed, that leaves out who is steward, or that was changed, is refused and named", async () => {
  const checkpoint = (change: (made: Json) => Json) =>
    begunLie((begun) => ({ ...begun, checkpoint: change(begun.checkpoint) }));
  const signatures = (change: (all: Json[]) => Json[]) =>
    checkpoint((made) => ({ ...made, signatures: change(made.signatures) }));
  const changed = (made: Json) => Buffer.from(made.body, "base64").toString();
  const lies: [Line, string][] = [
    [signatures((all) => all.slice(1)), "forged"],
    [signatures(() => []), "forged"],
    [signatures(([one]) => [one, one]), "forged"],
    [
      checkpoint((made) => ({
        ...made,
        body: Buffer.from(changed(made).replace(/"closing_on":null/, '"closing_on":99999')).toString("base64"),
      })),
      "signature",
    ],
    [checkpoint((made) => ({ ...made, body: made.body.slice(0, 40) })), "unreadable"],
    [begunLie((begun) => ({ ...begun, stewards: begun.stewards.slice(0, -1) })), "skipped"],
    [begunLie((begun) => ({ ...begun, stewards: [] })), "forked"],
  ];
  for (const [line, code] of lies) {
    await assert.rejects(fetchCharter(town.connect(line)), { code: `roster-checkpoint-${code}` });
    await assert.rejects(onLine(member, line), { code: `roster-checkpoint-${code}` });
  }
  const middle = begunLie((begun) => ({ ...begun, stewards: [begun.stewards[0], ...begun.stewards.slice(2)] }));
  await assert.rejects(fetchCharter(town.connect(middle)), { code: "roster-forked" });
});

test("entries after it that are hidden, or moved, are caught as ever", async () => {
  const hidden = lying(READ, (answer) => ({ ...answer, entries: [], length: answer.length - answer.entries.length }));
  await assert.rejects(fetchCharter(town.connect(hidden), [pinOf(first.roster)]), { code: "rolled-back" });
  const twice = lying(READ, (answer) => ({ ...answer, entries: [...answer.entries, ...answer.entries] }));
  await assert.rejects(fetchCharter(town.connect(twice)), { code: "roster-forked" });
});

test("nobody but a steward signs one, and nothing but what follows from the charter now", async () => {
  const body = encode(Checkpoint, checkpointOf(first.roster));
  const ask = ({ seed }: { seed: Uint8Array }, signed = body) =>
    town.connect().ask(checkpointSign, { body: signed, signature: sign(seed, "checkpoint", signed) }, seed);
  await assert.rejects(ask(member), ({ status }: Json) => status === 403);
  const made = checkpointOf(first.roster);
  for (const wrong of [
    { ...made, server_keys: made.server_keys.map((each) => ({ ...each, oprf_key: device.random(32) })) },
    { ...made, closing_on: 99_999 },
    { ...made, length: made.length - 1 },
  ]) {
    await assert.rejects(ask(first, encode(Checkpoint, wrong)), { code: "roster-moved" });
  }
  const signature = sign(second.seed, "checkpoint", body);
  await assert.rejects(town.connect().ask(checkpointSign, { body, signature }, first.seed), {
    code: "bad-signature",
  });
});

test("a steward signs what the entries say, and not what two others signed", async () => {
  const { body } = (await shown()).begun.checkpoint;
  const known = JSON.parse(Buffer.from(body, "base64").toString());
  const made = Buffer.from(JSON.stringify({ ...known, closing_on: 99_999 }));
  const signatures = [first, second].map(({ key, seed }) => ({
    key: toBase64(key),
    signature: toBase64(sign(seed, "checkpoint", made)),
  }));
  await tend(first, true);
  const aWeekLater = () => device.today() + DUE_DAYS;
  const checkpoint = { body: made.toString("base64"), signatures };
  const line = begunLie((begun) => ({ ...begun, checkpoint }));
  const deceived = await onLine(second, line, aWeekLater);
  assert.equal(deceived.roster.closingOn, 99_999, "nothing tells it from a true one");
  await signIfDue(deceived);
  await signIfDue(await onLine(first, {}, aWeekLater));
  const whole = await fetchWhole(town.connect(), first.seed);
  assert.equal((await shown()).begun.checkpoint.body, toBase64(encode(Checkpoint, checkpointOf(whole))));
});

test("Python begins with it as well, and who joins later too", async () => {
  const late = await joined("member");
  assert.ok((await decisions.read(late)).length > 0);
  assert.ok((await town.ran(["services"])).code === 0);
  assert.equal((await unlock(town.connect(), device, await wordsOf())).isSteward, false);
});

/** The words of somebody whom Python lets join. */
async function wordsOf() {
  const { words } = await import("./town.ts");
  const invitation = words();
  await first.refresh();
  await stewards.invite(first, "member", invitation, "");
  return (await town.run(["join"], invitation)).words;
}
