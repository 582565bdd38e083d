/** The check of the arrows can fail. */
import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script of the build, without types
import { brokenArrows } from "../../tools/page/arrows.mjs";

const inputs = (uses: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(uses).map(([path, used]) => [path, { imports: used.map((each) => ({ path: each })) }]),
  );
/** What is wrong if the sources import this, and all of it is bundled. */
const broken = (uses: Record<string, string[]>): string[] =>
  brokenArrows(inputs(uses), uses).filter((line: string) => !line.startsWith("a rule holds nothing"));

/** A path of the repository as the rules tell it short. */
const long = (path: string) =>
  /^node_modules/.test(path)
    ? path
    : path.startsWith("kernel/")
      ? path.replace("kernel/", "src/parasol/kernel/page/")
      : path.replace(/^(\w+)\//, "src/parasol/features/$1/page/");

test("an arrow that is turned is named with its reason", () => {
  const turned: [string, string][] = [
    ["kernel/wire/bytes.ts", "kernel/connection.ts"],
    ["kernel/roster/rules/rules.ts", "kernel/proof-of-work.ts"],
    ["alerts/reading.ts", "kernel/kit/parts.tsx"],
    ["kernel/connection.ts", "kernel/vault/keys.ts"],
    ["reports/reporter.ts", "checks/check.ts"],
    ["alerts/reading.ts", "checks/check.ts"],
    ["checks/rekey.ts", "alerts/publishing/drafting.ts"],
    ["kernel/rooms/public.ts", "kernel/roster/client/person.ts"],
    ["kernel/roster/client/person.ts", "kernel/roster/client/steward.ts"],
    ["desks/visitor.ts", "desks/worker.ts"],
    ["kernel/files/sending.ts", "kernel/roster/client/person.ts"],
    ["desks/anyone/write.tsx", "desks/keys.ts"],
    ["reports/reporter.ts", "desks/model.ts"],
    ["desks/worker.ts", "kernel/roster/client/steward.ts"],
    ["desks/slips.ts", "node_modules/@noble/hashes/sha2.js"],
    ["checks/members/check.tsx", "node_modules/@noble/hashes/sha2.js"],
    ["reports/anyone/send.tsx", "reports/waiting.ts"],
    ["sheet/anyone/preview.tsx", "kernel/kit/tools.ts"],
    ["kernel/members/me.tsx", "kernel/seal/passphrase.ts"],
    ["kernel/roster/client/person.ts", "node_modules/@noble/curves/ed25519.js"],
    ["kernel/kit/context.ts", "kernel/app/shell.tsx"],
    ["kernel/app/front.tsx", "reports/anyone/draft.ts"],
    ["reports/anyone/draft.ts", "kernel/members/session.ts"],
    ["services/anyone/text.tsx", "profiles/owners/edit.tsx"],
    ["sheet/anyone/frame.tsx", "reports/anyone/review.tsx"],
    ["kernel/members/said.ts", "kernel/stewards/data.ts"],
    ["kernel/stewards/queue.tsx", "desks/workers/data.ts"],
    ["desks/anyone/talk.tsx", "kernel/members/session.ts"],
    ["desks/workers/talk.tsx", "reports/stewards/case.tsx"],
  ];
  for (const [from, to] of turned) assert.ok(broken({ [long(from)]: [long(to)] }).length, `${from} > ${to}`);
});

test("what is allowed is not named", () => {
  const allowed: [string, string][] = [
    ["checks/members/check.tsx", "checks/check.ts"],
    ["checks/members/check.tsx", "kernel/kit/parts.tsx"],
    ["kernel/seal/aead.ts", "node_modules/@noble/ciphers/chacha.js"],
    ["kernel/seal/aead.ts", "kernel/wire/bytes.ts"],
    ["kernel/stewards/queue.tsx", "kernel/members/said.ts"],
  ];
  for (const [from, to] of allowed) assert.deepEqual(broken({ [long(from)]: [long(to)] }), [], `${from} > ${to}`);
});

test("a circle is named, and so is a rule that holds nothing", () => {
  const circle = {
    [long("alerts/alert.ts")]: [long("alerts/reading.ts")],
    [long("alerts/reading.ts")]: [long("alerts/alert.ts")],
  };
  assert.equal(broken(circle).length, 1);
  assert.ok(brokenArrows(inputs(circle), circle).some((line: string) => line.startsWith("a rule holds nothing")));
});

test("a type that is imported counts for screens and circles, though esbuild leaves it out", () => {
  const written = {
    [long("kernel/kit/a.ts")]: [long("kernel/app/b.ts")],
    [long("kernel/app/b.ts")]: [long("kernel/kit/a.ts")],
  };
  const found = brokenArrows({}, written).filter((line: string) => !line.startsWith("a rule holds nothing"));
  assert.equal(found.length, 2);
});
