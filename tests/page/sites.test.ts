/** The community's list of sites. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Identifier } from "#features/checks/page/identifiers/index.ts";
import { siteShown, sitesOf } from "#features/checks/page/identifiers/offered.ts";
import { maskText, understoodText } from "#features/checks/page/members/understood.ts";
import { SITES } from "#kernel/formats/sites.ts";
import { checkPolicy } from "#kernel/roster/rules/policy.ts";
import { isUsual, sitesIn } from "#kernel/stewards/policy-sites.tsx";
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

test("a site has a word of Latin letters and digits, or is refused", () => {
  for (const [site, word] of [
    ["Our Board", "ourboard"],
    ["Pasión", "pasion"],
    ["Кисонька", ""],
    ["Кисонька (Kisonka)", "kisonka"],
    ["Board ①", "board1"],
    ["İstanbul", "istanbul"],
    ["Twitter", "twitter"],
    ["★", ""],
    [" ", ""],
    ["\u200b", ""],
    ["ﷺ".repeat(32), ""],
    ["㎯".repeat(32), `${"rads2".repeat(6)}ra`],
  ] as const) {
    const policy = { ...POLICY, sites: ["Grindr", site] };
    assert.deepEqual(sitesOf(policy)[1], { value: word, label: site });
    if (word) checkPolicy(policy);
    else assert.throws(() => checkPolicy(policy), { code: "policy" }, site);
    assert.deepEqual(sitesIn(site), word ? [site] : site.replace("\u200b", "").trim() ? undefined : []);
  }
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

test("a site is named in masks and readings as the community spells it", () => {
  const texts = { say: (_: string, { platform }: { platform: string }) => platform };
  const to = { texts, person: { roster: { policy: { ...POLICY, sites: ["Our Board"] } } } } as never;
  assert.equal(maskText("ourboard •••••99", to), "Our Board");
  assert.equal(maskText("adultwork •••••99", to), "AdultWork");
  assert.equal(understoodText(new Identifier("handle", "ourboard:dave99"), {} as never, to), "Our Board");
});
