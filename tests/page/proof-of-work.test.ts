import assert from "node:assert/strict";
import { pbkdf2Sync } from "node:crypto";
import { test } from "node:test";
import { solve, WorkRefused } from "#kernel/proof-of-work.ts";

const NONCE = "ff".repeat(16);
const SALT = "0a".repeat(16);

function keyAt(counter: number, cost: number): string {
  const password = Buffer.concat([Buffer.from(NONCE, "hex"), Buffer.alloc(4)]);
  password.writeUInt32BE(counter, 16);
  return pbkdf2Sync(password, Buffer.from(SALT, "hex"), cost, 32, "sha256").toString("hex");
}

function taskFor(counter: number, changed: Record<string, unknown> = {}, cost = 3) {
  return {
    parameters: {
      algorithm: "PBKDF2/SHA-256",
      nonce: NONCE,
      salt: SALT,
      cost,
      keyLength: 32,
      keyPrefix: keyAt(counter, cost).slice(0, 32),
      keySignature: "ab",
      data: { expires: 1_800_000_000 },
      ...changed,
    },
    signature: "cd",
  };
}

test("the answer is the counter that the server hid, and nothing else of the device is told", async () => {
  for (const counter of [0, 15, 16, 1000, 1599]) {
    const task = taskFor(counter);
    const solved = JSON.parse(Buffer.from(await solve(JSON.stringify(task)), "base64").toString());
    assert.deepEqual(solved, { challenge: task, solution: { counter, derivedKey: keyAt(counter, 3) } });
  }
});

test("a task without an answer below 1,600 is given up", async () => {
  await assert.rejects(solve(JSON.stringify(taskFor(1600))), WorkRefused);
});

test("a task beyond the ceilings or of another kind is refused before any work", async (t) => {
  const derive = t.mock.method(crypto.subtle, "deriveBits");
  const bad: unknown[] = [
    taskFor(0, { cost: 10_001 }),
    taskFor(0, { cost: 0 }),
    taskFor(0, { cost: "3" }),
    taskFor(0, { cost: true }),
    taskFor(0, { algorithm: "PBKDF2/SHA-512" }),
    taskFor(0, { algorithm: "SCRYPT" }),
    taskFor(0, { keyLength: 16 }),
    taskFor(0, { keyPrefix: "0" }),
    taskFor(0, { keyPrefix: "" }),
    taskFor(0, { keyPrefix: "xx" }),
    taskFor(0, { keyPrefix: "AB" }),
    taskFor(0, { nonce: "zz" }),
    taskFor(0, { salt: 7 }),
    taskFor(0, { memoryCost: 1 }),
    taskFor(0, { keySignature: undefined }),
    { ...taskFor(0), more: 1 },
    { parameters: taskFor(0).parameters },
    { parameters: null, signature: "" },
    [],
    null,
  ];
  for (const task of bad) await assert.rejects(solve(JSON.stringify(task)), WorkRefused, JSON.stringify(task));
  await assert.rejects(solve("{"), WorkRefused);
  await assert.rejects(solve(""), WorkRefused);
  assert.equal(derive.mock.callCount(), 0);
  await solve(JSON.stringify(taskFor(2, {}, 10_000)));
});

test("the page stays alive while a task is solved", async () => {
  let breaths = 0;
  const timer = setInterval(() => breaths++, 1);
  await solve(JSON.stringify(taskFor(1500, {}, 1000)));
  clearInterval(timer);
  assert(breaths > 10, `${breaths}`);
});

test("a few derivations run at once, and no more are begun than the answer needs", async (t) => {
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  let [running, most, begun] = [0, 0, 0];
  t.mock.method(crypto.subtle, "deriveBits", async (...asked: Parameters<typeof derive>) => {
    begun++;
    most = Math.max(most, ++running);
    const key = await derive(...asked);
    running--;
    return key;
  });
  await solve(JSON.stringify(taskFor(40)));
  assert.equal(most, 16);
  assert.equal(begun, 48);
});
