/** Reports and checks meet: the browser and Python read every identifier into the same bytes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  countries,
  Identifier,
  KINDS,
  NotAnIdentifier,
  type Phones,
  PlansNeeded,
  parse,
  type Understood,
  zoneOf,
} from "#features/checks/page/identifiers/index.ts";
import { PLATFORMS } from "#features/checks/page/identifiers/platforms.ts";
import { plain } from "#features/checks/page/identifiers/typed.ts";
import { vectors } from "./vectors.ts";

interface Case {
  name: string;
  typed: string;
  region: string;
  kind?: string;
  platform?: string;
  canonical_hex?: string;
  error?: string;
}
type Reading = [string, string, string | null, string | null, ...string[]];

const CASES: Case[] = vectors("identifiers").cases;
const READINGS: Reading[] = vectors("readings").cases;
const PHONES: Phones = JSON.parse(
  readFileSync(
    `${process.env.VECTORS ?? "../vectors"}/../src/parasol/features/checks/page/identifiers/phones.json`,
    "utf8",
  ),
);
const SAME = "(O and 0 count as the same, so do I, L and 1, S and 5, B and 8, Z and 2)";
const DOTS = "\u2022".repeat(5);

const read = (typed: string, region = "GB", kind: string | null = null, platform: string | null = null): Identifier =>
  parse(typed, region, kind, platform, PHONES);

/** What comes out, or "error" and its code; anything but NotAnIdentifier fails the test. */
function outcome(typed: string, region = "GB", kind: string | null = null, platform: string | null = null): string {
  try {
    return read(typed, region, kind, platform).normal;
  } catch (error) {
    if (error instanceof NotAnIdentifier) return `error ${error.code}`;
    throw error;
  }
}

/** Python's sentence, which the screens of the browser put in the person's language. */
function said(understood: Understood): string {
  switch (understood.kind) {
    case "phone":
      return `phone number ${understood.shown} (${understood.region === "001" ? "international" : understood.region})`;
    case "email":
      return `e-mail address ${understood.shown}`;
    case "handle":
      return `handle on ${understood.platform === "other" ? "another site" : understood.platform}: ${understood.shown}`;
    case "plate":
      return `number plate ${understood.shown} ${SAME}`;
  }
}

for (const { name, typed, region, kind, platform, canonical_hex, error } of CASES) {
  test(`vector ${name}`, () => {
    const act = (): Identifier => read(typed, region, kind ?? null, platform ?? null);
    if (canonical_hex !== undefined) {
      assert.equal(Buffer.from(act().canonical()).toString("hex"), canonical_hex);
    } else {
      assert.throws(act, (thrown) => thrown instanceof NotAnIdentifier && thrown.code === error);
    }
  });
}

/** The plans of one zone, as `zonesOf` in build.mjs makes them. */
const zone = (digit: string): Phones => ({
  plans: Object.fromEntries(Object.entries(PHONES.plans).filter(([, { code }]) => `${code}`.startsWith(digit))),
});

test("with a part of the plans a text is read and shown as with all of them, or not at all", () => {
  const texts = [
    ...CASES.map((each) => [each.typed, each.region, each.kind ?? null, each.platform ?? null]),
    ...READINGS,
  ];
  const outcomeWith = (phones: Phones, [typed, region, kind, platform]: unknown[]): string => {
    try {
      const found = parse(typed as string, region as string, kind as string | null, platform as string | null, phones);
      return `${found.kind} ${found.normal} ${said(found.understood(phones))}`;
    } catch (error) {
      if (error instanceof NotAnIdentifier) return `error ${error.code}`;
      if (error instanceof PlansNeeded) return "later";
      throw error;
    }
  };
  const whole = texts.map((text) => outcomeWith(PHONES, text));
  assert.equal(whole.filter((each) => each === "later").length, 0);
  for (const digit of "123456789") {
    const part = zone(digit);
    const isHome = texts.map(([, region]) => zoneOf(region as string) === digit);
    const found = texts.map((text) => outcomeWith(part, text));
    for (const [at, each] of found.entries()) assert.ok(each === whole[at] || each === "later", String(texts[at]));
    const read = found.filter((each, at) => each !== "later" && isHome[at]).length;
    assert.ok(read > isHome.filter(Boolean).length * 0.6, `zone ${digit}: enough for most of what is typed there`);
    assert.ok(found.includes("later"));
  }
  assert.deepEqual(
    [zoneOf("GB"), zoneOf("US"), zoneOf("ZZ"), zoneOf("gb"), zoneOf("001"), zoneOf("")],
    ["4", "1", ...Array(4)],
  );
});

test("every country has a plan, and every plan a calling code", () => {
  const named = Object.keys(PHONES.plans);
  assert.deepEqual(countries().sort(), named.filter((name) => /^[A-Z]{2}$/.test(name)).sort());
  for (const name of named)
    assert.throws(() => parse(`+${PHONES.plans[name]?.code}12345678`, "", "phone", null, { plans: {} }), PlansNeeded);
});

test("no error repeats what was typed", () => {
  for (const { typed, region, kind, platform, error } of CASES.filter((each) => each.error !== undefined)) {
    assert.throws(
      () => read(typed, region, kind ?? null, platform ?? null),
      (thrown) => thrown instanceof NotAnIdentifier && thrown.message === error && thrown.cause === undefined,
    );
  }
});

test("a thousand texts are read, masked and understood as Python does", () => {
  assert.ok(READINGS.length > 1000);
  for (const [typed, region, kind, platform, ...expected] of READINGS) {
    let got: string[];
    try {
      const found = read(typed, region, kind, platform);
      got = [found.kind, found.normal, found.masked(), said(found.understood(PHONES))];
    } catch (error) {
      if (!(error instanceof NotAnIdentifier)) throw error;
      got = [error.code];
    }
    assert.deepEqual(got, expected, JSON.stringify([typed, region, kind, platform]));
  }
});

test("what is understood can be typed back, and a normal form is its own", () => {
  for (const [typed, region, kind, platform, ...expected] of READINGS) {
    if (expected.length === 1) continue;
    const found = read(typed, region, kind, platform);
    assert.deepEqual(read(found.normal, region, found.kind), found, JSON.stringify(typed));
  }
  for (const typed of [
    "07700 900123",
    "AB12 CDE",
    "t.me/no_body",
    "@a@social.example",
    "a.b@gmail.com",
    "+881612345678",
  ]) {
    assert.deepEqual(read(said(read(typed).understood(PHONES))), read(typed));
  }
});

test("every platform takes a name or a number", () => {
  const names: Record<string, string> = {
    whatsapp: "+44 7700 900123",
    viber: "+44 7700 900123",
    signal: "nobody.42",
    threema: "ABCD1234",
    session: `05${"ab".repeat(32)}`,
    mastodon: "@nobody@social.example",
  };
  for (const { name: platform } of PLATFORMS) {
    const found = read(names[platform] ?? "nobody1", "GB", null, platform);
    assert.equal(found.kind, ["whatsapp", "viber"].includes(platform) ? "phone" : "handle");
    if (platform !== "unknown") assert.deepEqual(read(said(found.understood(PHONES))), found);
  }
});

test("masks show the end and nothing else", () => {
  assert.equal(read("+44 7700 900123").masked(), `${DOTS}123`);
  assert.equal(read("nobody@gmail.com").masked(), `n${DOTS}@gmail.com`);
  assert.equal(read("nobody@example.org").masked(), `n${DOTS}@${DOTS}`);
  assert.equal(read("t.me/no_body").masked(), `telegram ${DOTS}dy`);
  assert.equal(read("@nobody@social.example").masked(), `mastodon ${DOTS}dy`);
  assert.equal(read("abc", "GB", null, "instagram").masked(), `instagram ${DOTS}c`);
  assert.equal(read("no-body.bsky.social").masked(), `bluesky ${DOTS}dy`);
  assert.equal(read("did:plc:abcd", "GB", null, "bluesky").masked(), `bluesky ${DOTS}cd`);
  assert.equal(read("AB12 CDE").masked(), `${DOTS}DE`);
  assert.equal(read("A1", "GB", "plate").masked(), `${DOTS}1`);
  assert.equal(read("\u{10400}@example.org", "GB", "email").masked(), `\u{10428}${DOTS}@${DOTS}`);
});

test("kinds never share bytes", () => {
  assert.equal(
    new Set(KINDS.map((kind) => Buffer.from(new Identifier(kind, "x").canonical()).toString("hex"))).size,
    4,
  );
});

test("lengths count characters, not halves of them", () => {
  assert.equal(outcome("\u{1F697}".repeat(200)), "error platform-needed");
  assert.equal(outcome("\u{1F697}".repeat(201)), "error too-long");
  assert.equal(outcome("\u{10400}".repeat(12), "GB", "plate"), "\u{10400}".repeat(12));
  assert.equal(outcome("\u{10400}".repeat(13), "GB", "plate"), "error plate-length");
  assert.equal(outcome(`${"\u{20000}".repeat(64)}@example.org`), `${"\u{20000}".repeat(64)}@example.org`);
  assert.equal(outcome(`${"\u{20000}".repeat(65)}@example.org`, "GB", "email"), "error not-an-email");
  assert.equal(outcome("\u{20000}".repeat(64), "GB", null, "other"), `other:${"\u{20000}".repeat(64)}`);
  assert.equal(outcome("\ud83d"), "error not-text");
  assert.equal(outcome("a\udc00b", "GB", "plate"), "error not-text");
});

test("plain text is its own plain text, whatever mark was dropped", () => {
  for (const typed of ["a\u00ad\u0308", "e\u200b\u0301 \ufe0f", "\u1100\u200b\u1161", "; \n a"]) {
    assert.equal(plain(plain(typed)), plain(typed));
  }
  assert.equal(plain("a\u00ad\u0308"), "\u00e4");
});

test("patterns of any case take what Python's take", () => {
  assert.equal(outcome("E-MA\u0130L address nobody@example.org"), "nobody@example.org");
  assert.equal(outcome("v\u0131ber://chat?number=%2B447700900123"), "+447700900123");
  assert.equal(outcome("instagram.com/stor\u0130es/no.body"), "instagram:no.body");
  assert.equal(outcome("bsky.app/PROF\u0131LE/no-body.example"), "bluesky:no-body.example");
  assert.equal(outcome("07700 900123 extens\u0131on 4"), "+447700900123");
  assert.equal(outcome("facet\u0131me:+447700900123"), "+447700900123");
});

test("digits of other kinds are digits where Python says so", () => {
  assert.equal(outcome("AB \u2776"), "A8\u2776");
  assert.equal(outcome("wa.me/%C2%B2447700900123"), "+447700900123");
  assert.equal(outcome("\u1c50\u1c57\u{1d7d5}00 900123", "GB"), "+447700900123");
});

test("percent signs are read as bytes of UTF-8, and broken ones hurt nobody", () => {
  assert.equal(outcome("facebook.com/nobody%31%32"), "facebook:nobody12");
  assert.equal(outcome("https://social.example/@caf%C3%A9x"), "error not-a-name");
  assert.equal(outcome("mailto:a%2Bb%40example.org"), "a+b@example.org");
  assert.equal(outcome("wa.me/44%A07700%20900123"), "+447700900123");
  assert.equal(outcome("t.me/no_body?%", "GB"), "telegram:no_body");
  assert.equal(outcome("tel:07700%20900123%20ext%2012%0A"), "+447700900123");
});

test("a network without a country is told from a region", () => {
  assert.deepEqual(read("+881 612345678").understood(PHONES), {
    kind: "phone",
    shown: "+881 6 123 45678",
    region: "001",
  });
  assert.deepEqual(read("07700 900123").understood(PHONES), { kind: "phone", shown: "+44 7700 900123", region: "GB" });
});

test("hostile text takes no time", () => {
  const hostile = [
    ..."1+@-".split("").map((character) => character.repeat(200)),
    ...["a.", "a@", "-@", "u/", "1/", "0 ", "a\u0300", "@."].map((pair) => pair.repeat(100)),
    ...["(".repeat(100) + "1".repeat(100), "%25".repeat(66), "\ufdfa".repeat(22), `https://${"a.".repeat(90)}`],
    ...["\u0300".repeat(200), "x".repeat(50_000_000), `(at${" ".repeat(190)}`, `${" (".repeat(60)}at`],
  ];
  for (const typed of hostile) {
    for (const kind of [null, ...KINDS]) {
      const begun = process.cpuUsage();
      outcome(typed, "GB", kind);
      const { user, system } = process.cpuUsage(begun);
      assert.ok(user + system < 500_000, JSON.stringify([typed.slice(0, 20), kind, user]));
    }
  }
});
