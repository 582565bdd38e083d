import assert from "node:assert/strict";
import { test } from "node:test";
import { keysOf } from "#kernel/vault/keys.ts";
import { isGuessable, isPin, PIN_TRIES, Pin } from "#kernel/vault/pin.ts";
import { toHex } from "#kernel/wire/bytes.ts";
import { device, words } from "./town.ts";

const keys = await keysOf(words(), "vault");
const make = (pin = "80413") => Pin.make(keys, pin, device.random);

test("the right PIN gives the keys, and only that one", async () => {
  const pin = await make();
  assert.equal(await pin.open("80414"), null);
  assert.equal(await pin.open("8041"), null);
  const opened = await pin.open("80413");
  assert(opened);
  for (const name of ["name", "signSeed", "signKey", "wrap"] as const) {
    assert.equal(toHex(opened[name]), toHex(keys[name]));
    assert.notEqual(opened[name], keys[name], "a copy: wiping one leaves the other");
  }
});

test("five wrong tries in a row end it, also for the right PIN", async () => {
  const pin = await make();
  for (let left = PIN_TRIES - 1; left >= 0; left--) {
    assert.equal(await pin.open("0000"), null);
    assert.equal(pin.left, left);
  }
  assert.equal(await pin.open("80413"), null);
});

test("the right one begins the count anew", async () => {
  const pin = await make();
  for (let at = 1; at < PIN_TRIES; at++) await pin.open("0000");
  assert(await pin.open("80413"));
  assert.equal(pin.left, PIN_TRIES);
});

test("tries at once are counted each", async () => {
  const pin = await make();
  const tries = await Promise.all(Array.from({ length: 20 }, (_, at) => pin.open(String(1000 + at))));
  assert.equal(pin.left, 0);
  assert(tries.every((found) => found === null));
  assert.equal(await pin.open("80413"), null);
});

test("a PIN that was wiped while it was tried opens nothing", async () => {
  const pin = await make();
  const trying = pin.open("80413");
  pin.wipe();
  assert.equal(await trying, null);
});

test("two of the same PIN share nothing", async () => {
  const [one, other] = [await make(), await make()];
  one.wipe();
  assert(await other.open("80413"));
});

test("a PIN is 4 to 8 digits", () => {
  for (const typed of ["8041", "80413902"]) assert(isPin(typed));
  for (const typed of ["", "804", "804139021", "80 41", "80a1", "\u0664\u0661\u0663\u0662", "8041\n"]) {
    assert(!isPin(typed), typed);
  }
});

test("the first that anybody tries are refused", () => {
  for (const pin of ["0000", "1111", "1234", "4321", "23456789", "88888888"]) assert(isGuessable(pin), pin);
  for (const pin of ["8041", "1357", "1122", "2580"]) assert(!isGuessable(pin), pin);
});
