/** The community's list of sites. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SITES, siteShown, sitesOf } from "../src/identifiers/offered.ts";
import { checkPolicy } from "../src/roster/policy.ts";
import { isUsual, sitesIn } from "../src/screens/stewards/policy-sites.tsx";
import { POLICY } from "./town.ts";

test("a community offers its own list, or the usual one, with a word for each", () => {
  assert.deepEqual(
    sitesOf(POLICY).map(({ label }) => label),
    SITES,
  );
  assert.deepEqual(sitesOf({ ...POLICY, sites: ["Our Board", "X"] }), [
    { value: "ourboard", label: "Our Board" },
    { value: "x", label: "X" },
  ]);
  assert.equal(siteShown("adultwork"), "AdultWork");
  assert.equal(new Set(sitesOf(null).map(({ value }) => value)).size, SITES.length);
});

test("a list is its lines, each once; the usual one isn't signed", () => {
  assert.deepEqual(sitesIn(" Grindr \n\nOur Board\nGrindr"), ["Grindr", "Our Board"]);
  assert.equal(sitesIn("x".repeat(33)), undefined);
  assert.equal(sitesIn(Array.from({ length: 61 }, (_, at) => `site ${at}`).join("\n")), undefined);
  assert.ok(isUsual(undefined) && isUsual([]) && isUsual(sitesIn(SITES.join("\n"))));
  assert.ok(!isUsual(["Grindr"]));
});

test("the roster's rule takes the same lists as Python's", () => {
  const of = (...sites: string[]) => checkPolicy({ ...POLICY, sites });
  of("Grindr", "Our Board");
  for (const wrong of [[], [""], ["x".repeat(33)], ["a\nb"], Array(61).fill("x")]) {
    assert.throws(() => of(...wrong), { code: "policy" });
  }
});
