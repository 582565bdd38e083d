/** The check of the arrows can fail. */
import assert from "node:assert/strict";
import { test } from "node:test";
// @ts-expect-error: a script of the build, without types
import { brokenArrows } from "../arrows.mjs";

const inputs = (uses: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(uses).map(([path, used]) => [path, { imports: used.map((each) => ({ path: each })) }]),
  );
/** What is wrong if the sources import this, and all of it is bundled. */
const broken = (uses: Record<string, string[]>): string[] =>
  brokenArrows(inputs(uses), uses).filter((line: string) => !line.startsWith("a rule holds nothing"));

test("an arrow that is turned is named with its reason", () => {
  const turned: [string, string][] = [
    ["src/wire/bytes.ts", "src/connection.ts"],
    ["src/roster/rules.ts", "src/proof-of-work.ts"],
    ["src/alerts/reading.ts", "src/screens/kit/parts.tsx"],
    ["src/connection.ts", "src/vault/keys.ts"],
    ["src/reports/reporter.ts", "src/checks/check.ts"],
    ["src/alerts/reading.ts", "src/checks/check.ts"],
    ["src/checks/rekey.ts", "src/publishing/drafting.ts"],
    ["src/rooms/public.ts", "src/community/person.ts"],
    ["src/community/person.ts", "src/community/steward.ts"],
    ["src/desks/visitor.ts", "src/desks/worker.ts"],
    ["src/files/sending.ts", "src/community/person.ts"],
    ["src/screens/outreach/write.tsx", "src/desks/keys.ts"],
    ["src/reports/reporter.ts", "src/desks/model.ts"],
    ["src/desks/worker.ts", "src/community/steward.ts"],
    ["src/desks/slips.ts", "node_modules/@noble/hashes/sha2.js"],
    ["src/screens/members/check.tsx", "node_modules/@noble/hashes/sha2.js"],
    ["src/screens/reports/send.tsx", "src/reports/waiting.ts"],
    ["src/screens/sheet/preview.tsx", "src/screens/kit/tools.ts"],
    ["src/screens/members/me.tsx", "src/seal/passphrase.ts"],
    ["src/community/person.ts", "node_modules/@noble/curves/ed25519.js"],
    ["src/screens/kit/context.ts", "src/screens/app/shell.tsx"],
    ["src/screens/app/front.tsx", "src/screens/reports/draft.ts"],
    ["src/screens/reports/draft.ts", "src/screens/members/waiting.tsx"],
    ["src/screens/services/text.tsx", "src/screens/outreach/hours.ts"],
    ["src/screens/sheet/frame.tsx", "src/screens/reports/review.tsx"],
    ["src/screens/members/said.ts", "src/screens/stewards/data.ts"],
    ["src/screens/stewards/queue.tsx", "src/screens/workers/data.ts"],
    ["src/screens/outreach/talk.tsx", "src/screens/members/session.ts"],
    ["src/screens/workers/talk.tsx", "src/screens/stewards/case.tsx"],
  ];
  for (const [from, to] of turned) assert.equal(broken({ [from]: [to] }).length, 1, `${from} > ${to}`);
});

test("what is allowed is not named", () => {
  assert.deepEqual(
    broken({ "src/screens/members/check.tsx": ["src/checks/check.ts", "src/screens/kit/parts.tsx"] }),
    [],
  );
  assert.deepEqual(broken({ "src/seal/aead.ts": ["node_modules/@noble/ciphers/chacha.js", "src/wire/bytes.ts"] }), []);
});

test("a circle is named, and so is a rule that holds nothing", () => {
  const circle = { "src/alerts/alert.ts": ["src/alerts/reading.ts"], "src/alerts/reading.ts": ["src/alerts/alert.ts"] };
  assert.equal(broken(circle).length, 1);
  assert.ok(brokenArrows(inputs(circle), circle).some((line: string) => line.startsWith("a rule holds nothing")));
});

test("a screen in no folder is named, and so is one in an unknown folder", () => {
  for (const path of ["src/screens/new.tsx", "src/screens/other/new.tsx"]) {
    assert.match(broken({ [path]: [] }).join("\n"), /^src\/screens\/\S+ is in no folder of screens: kit, app, /);
  }
  assert.deepEqual(broken({ "src/screens/kit/new.tsx": [] }), []);
});

test("a type that is imported counts for folders and circles, though esbuild leaves it out", () => {
  const written = {
    "src/screens/kit/a.ts": ["src/screens/app/b.ts"],
    "src/screens/app/b.ts": ["src/screens/kit/a.ts"],
  };
  const found = brokenArrows({}, written).filter((line: string) => !line.startsWith("a rule holds nothing"));
  assert.equal(found.length, 2);
});
