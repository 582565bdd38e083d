/** The lounge: what stewards decided (vectors/lounge.json), who may write, and what is seen of it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ristretto255, ristretto255_oprf } from "@noble/curves/ed25519.js";
import { deedOf, wordOf } from "#features/lounge/page/items.ts";
import { hostsIn } from "#features/lounge/page/members/post-card.tsx";
import { postsText } from "#features/lounge/page/members/save-posts.tsx";
import {
  Certified,
  digestOf,
  identityOf,
  packed,
  packedVoice,
  penOf,
  pictureSeedOf,
  seasonOf,
  shownName,
  takeBackOf,
  unpacked,
  unpackedVoice,
  voiceOf,
} from "#features/lounge/page/pens.ts";
import { find, naming } from "#features/lounge/page/search.ts";
import { topicsIn } from "#features/lounge/page/stewards/policy-topics.tsx";
import type { Certificate, Mark, Post, Reactions, VoiceCertificate } from "#features/lounge/page/structs.ts";
import { penFor, postsIn, type Sight, threadsIn, type Written } from "#features/lounge/page/threads.ts";
import { becameOf } from "#features/say/page/proposals.ts";
import type { Texts } from "#kernel/kit/texts.ts";
import { type Deed, Standing } from "#kernel/moderation/standing.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { firstDayOf } from "#kernel/roster/rules/allowance.ts";
import { isLarge } from "#kernel/roster/rules/members.ts";
import { monthOf } from "#kernel/roster/rules/once.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { blindOf, infoOf, penInputOf, penNumber } from "#kernel/tokens/derive.ts";
import { type Bytes, concat, keyOf, fromBase64 as raw, toBase64 } from "#kernel/wire/bytes.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { readList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import { Mint, rosterFor, TODAY, walletOwnerOf } from "./mint.ts";
import { vectors } from "./vectors.ts";

for (const each of vectors("lounge").scenarios) {
  test(`lounge: ${each.name}`, () => {
    const standing = new Standing(each.acts, each.today);
    for (const { post, pen, seq, day, hidden_by } of each.posts) {
      assert.equal(standing.hiding(post, pen, seq, day)?.opened.id ?? null, hidden_by, post);
    }
    assert.deepEqual(
      standing.waiting.map(({ opened }) => opened.id),
      each.waiting,
    );
    assert.deepEqual(standing.pinned, each.pinned);
  });
}

for (const { name, voices, words, expect, digest, month, needed, answer_days, today } of vectors("lounge").proposals) {
  test(`proposals: ${name}`, () => {
    const became = becameOf({ post: "p1", digest, month }, voices, words, { needed, answerDays: answer_days, today });
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    const found = {
      ...{ support: became.support, due_on: became.dueOn, answer: became.answer?.id ?? null },
      ...{ answered_on: became.answeredOn, waiting: ids(became.waiting), earlier: ids(became.earlier) },
      ...{ came: became.came?.id ?? null, came_due: became.cameDue },
      ...{ is_late: became.isLate, is_came_late: became.isCameLate },
    };
    assert.deepEqual(found, expect);
  });
}

test("proposals: a steward's day is the later one of what she signed and what the host says", () => {
  const came = { kind: "came", of: new Uint8Array(16), title: "t", state: "done", text: "x", day: 100 } as const;
  const dayOf = (day: number) => wordOf(1, "k", { by: new Uint8Array(32), act: came, day }).day;
  assert.deepEqual([dayOf(105), dayOf(95)], [105, 100]);
});

const PENS = vectors("pens");
const LISTS = join(process.env.VECTORS ?? "../vectors", "../src/parasol/kernel/words/lists");
const list = readList(readFileSync(join(LISTS, "en.txt"), "utf8"));
const GENESIS = raw(PENS.genesis);
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const ofOp = (op: string): any[] => PENS.cases.filter((each: { op: string }) => each.op === op);
const stateOf = (tokenKey: Bytes): RosterState => ({ ...rosterFor(tokenKey, 8), genesis: GENESIS });
/** A day in the middle of a season. */
const dayIn = (season: number): number => firstDayOf(13 * season + 6);

for (const each of ofOp("season")) {
  test(`pens: ${each.name}`, () => assert.equal(seasonOf(each.day), each.season));
}

for (const each of ofOp("pen")) {
  test(`pens: ${each.name}`, () => {
    const master = raw(PENS.master);
    const { seed, key } = penOf(master, each.slot);
    assert.deepEqual([seed, key].map(toBase64), [each.seed, each.pen]);
    assert.equal(nameOf(digestOf(key), list, 2), each.words);
    const point = penInputOf(GENESIS, each.slot, key);
    assert.equal(toBase64(point), each.point);
    const poprf = new Poprf(raw(PENS.token_key), infoOf("pen", penNumber(each.season, each.slot)));
    const asked = poprf.blind(point, blindOf(master, "pen", each.slot, 0));
    assert.deepEqual([asked.blind, asked.blinded].map(toBase64), [each.blind, each.blinded]);
    assert.equal(toBase64(infoOf("pen", penNumber(each.season, each.slot))), each.info);
    assert.deepEqual(poprf.finalize([asked], [raw(each.evaluated)], raw(each.proof)).map(toBase64), [each.output]);
  });
}

for (const each of ofOp("voice")) {
  test(`pens: ${each.name}`, () => {
    const master = raw(PENS.master);
    const { seed, key } = voiceOf(master, each.month);
    assert.deepEqual([seed, key].map(toBase64), [each.seed, each.voice]);
    const point = penInputOf(GENESIS, each.month, key, "voice");
    assert.equal(toBase64(point), each.point);
    const poprf = new Poprf(raw(PENS.token_key), infoOf("voice", each.month));
    const asked = poprf.blind(point, blindOf(master, "voice", each.month, 0));
    assert.deepEqual([asked.blind, asked.blinded].map(toBase64), [each.blind, each.blinded]);
  });
}

for (const each of ofOp("voice-certificate")) {
  test(`pens: ${each.name}`, () => {
    const certificate = { month: each.month, evaluated: raw(each.evaluated), proof: raw(each.proof) };
    const state = stateOf(raw(PENS.token_key));
    const holds = new Certified(new Uint8Array(32)).holdsVoice(
      state,
      raw(each.voice),
      certificate,
      28 * each.month + 5,
    );
    assert.equal(holds, each.expect === "ok");
  });
}

for (const each of ofOp("shown")) {
  test(`pens: ${each.name}`, () => assert.equal(shownName(each.raw), each.shown));
}

for (const each of ofOp("certificate")) {
  test(`pens: ${each.name}`, () => {
    const { slot, season } = each;
    const certificate = { slot, season, evaluated: raw(each.evaluated), proof: raw(each.proof) };
    const holds = new Certified(new Uint8Array(32)).holds(
      stateOf(raw(PENS.token_key)),
      raw(each.pen),
      certificate,
      dayIn(season),
    );
    assert.equal(holds, each.expect === "ok");
    assert.deepEqual(unpacked(packed(certificate)), certificate);
  });
}

test("a certificate that differs in any byte, in its length or by the group's order counts for nothing", () => {
  const { pen, evaluated, proof } = ofOp("certificate").find(({ name }) => name === "certified");
  const [slot, season, order] = [1, 228, ristretto255.Point.Fn.ORDER];
  const certified = new Certified(new Uint8Array(32));
  const counts = (changed: { evaluated?: Bytes; proof?: Bytes }): boolean => {
    const certificate = { slot, season, evaluated: raw(evaluated), proof: raw(proof), ...changed };
    return certified.holds(stateOf(raw(PENS.token_key)), raw(pen), certificate, dayIn(season));
  };
  const flipped = (bytes: Bytes, at: number) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
  assert.ok(counts({}));
  for (let at = 0; at < 32; at += 5) assert.ok(!counts({ evaluated: flipped(raw(evaluated), at) }));
  for (let at = 0; at < 64; at += 5) assert.ok(!counts({ proof: flipped(raw(proof), at) }));
  for (const other of [raw(proof).slice(0, 63), concat(raw(proof), new Uint8Array(1)), new Uint8Array()])
    assert.ok(!counts({ proof: other }));
  for (const place of [0, 32]) {
    const same = ristretto255.Point.Fn.fromBytes(raw(proof).slice(place, place + 32)) + order; // one scalar, spelled twice
    const bytes = raw(proof);
    bytes.set(Buffer.from(same.toString(16).padStart(64, "0"), "hex").reverse(), place);
    assert.ok(!counts({ proof: bytes }));
  }
});

for (const each of ofOp("names")) {
  test(`pens: ${each.name}`, () => {
    const [seed, salt] = [raw(each.seed), raw(each.salt)];
    const own = takeBackOf({ slot: 0, seed, key: raw(each.pen) }, salt, each.edition);
    assert.deepEqual([publicKeyOf(own.seed), own.id].map(toBase64), [each.take_back_key, each.id]);
    assert.equal(toBase64(identityOf(raw(each.pen), salt)), each.identity);
  });
}

for (const each of ofOp("picture")) {
  test(`pens: ${each.name}`, () => {
    const holder = publicKeyOf(pictureSeedOf({ seed: raw(each.seed) }, raw(each.key)));
    assert.deepEqual([holder, reportRoom(holder)].map(toBase64), [each.holder_key, each.room]);
  });
}

const MASTER = new Uint8Array(32).fill(7);
const NOT_BLINDED = Uint8Array.of(1, ...new Uint8Array(31));
const genesis = (roster: RosterState): Bytes => roster.genesis;

/** What a server attests of a point, with this secret key. */
function attested(mint: Mint, info: Bytes, point: Bytes): Pick<Certificate, "evaluated" | "proof"> {
  const { blinded } = new Poprf(mint.keys.publicKey, info).blind(point, NOT_BLINDED);
  const { evaluated, proof } = ristretto255_oprf.poprf(info).blindEvaluateBatch(mint.keys.secretKey, [blinded]);
  return { evaluated: evaluated[0] as Bytes, proof };
}

/** A certificate as a server gives it. */
const certificateOf = (mint: Mint, roster: RosterState, pen: Bytes, slot: number, season: number): Certificate => {
  return { slot, season, ...attested(mint, infoOf("season", season), penInputOf(genesis(roster), slot, pen)) };
};

/** A voice's, in the same way. */
const voiceFor = (mint: Mint, roster: RosterState, voice: Bytes, month: number): VoiceCertificate => {
  return { month, ...attested(mint, infoOf("month", month), penInputOf(genesis(roster), month, voice, "voice")) };
};

test("a certificate counts for its pen, slot, season and key, and for nothing else", () => {
  const mint = new Mint();
  const roster = rosterFor(mint.keys.publicKey, 8);
  const { key: pen } = penOf(MASTER, 2);
  const season = seasonOf(TODAY);
  const certificate = certificateOf(mint, roster, pen, 2, season);
  const certified = new Certified(new Uint8Array(32));
  const holds = (changed: Partial<Certificate>, by = pen, day = TODAY, state = roster) =>
    certified.holds(state, by, { ...certificate, ...changed }, day);
  assert.ok(holds({}));
  assert.ok(holds({}), "it is known the second time");
  assert.ok(!holds({}, penOf(MASTER, 1).key), "another pen's");
  assert.ok(!holds({ slot: 1 }), "another slot's");
  assert.ok(!holds({ proof: certificate.proof.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) }));
  assert.ok(!holds({ evaluated: certificate.evaluated.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) }));
  assert.ok(!holds({ evaluated: new Uint8Array(32) }), "the identity");
  assert.ok(!holds({ season: season + 1 }), "another season's");
  assert.ok(!holds({}, pen, TODAY + 13 * 7 + 8), "a season later");
  mint.renewed();
  assert.ok(!holds({}, pen, TODAY, rosterFor(mint.keys.publicKey, 8)), "another key's");
  const other = { ...roster, genesis: new Uint8Array(32).fill(9) };
  assert.ok(!new Certified(new Uint8Array(32)).holds(other, pen, certificate, TODAY), "another community's");
});

test("a voice counts for its month and key, and for nothing else", () => {
  const mint = new Mint();
  const roster = rosterFor(mint.keys.publicKey, 8);
  const month = monthOf(TODAY);
  const { key: voice } = voiceOf(MASTER, month);
  const certificate = voiceFor(mint, roster, voice, month);
  const certified = new Certified(new Uint8Array(32));
  const holds = (changed: Partial<VoiceCertificate>, by = voice, state = roster) =>
    certified.holdsVoice(state, by, { ...certificate, ...changed }, TODAY);
  const flipped = (bytes: Bytes) => bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte));
  assert.ok(holds({}));
  assert.ok(holds({}), "it is known the second time");
  assert.deepEqual(unpackedVoice(packedVoice(certificate)), certificate);
  for (const other of [month - 1, month + 1]) {
    assert.ok(!holds({ month: other }), "another month's");
    assert.ok(!holds({ month: other }, voiceOf(MASTER, other).key), "the voice of another month");
  }
  for (const far of [month - 4, month + 1]) {
    const { key } = voiceOf(MASTER, far);
    assert.ok(!holds(voiceFor(mint, roster, key, far), key), "a true one whose month doesn't count on this day");
  }
  assert.ok(!holds({}, voiceOf(new Uint8Array(32), month).key), "another member's");
  assert.ok(!holds({}, penOf(MASTER, 0).key), "a pen");
  assert.ok(!holds({ proof: flipped(certificate.proof) }));
  assert.ok(!holds({ evaluated: flipped(certificate.evaluated) }));
  assert.ok(!holds({ evaluated: new Uint8Array(32) }), "the identity");
  const { key: pen } = penOf(MASTER, 2);
  const ofPen = certificateOf(mint, roster, pen, 2, month);
  assert.ok(!holds({ evaluated: ofPen.evaluated, proof: ofPen.proof }, pen), "a pen's, for the season of this number");
  const asPen = { slot: 0, season: seasonOf(TODAY), evaluated: certificate.evaluated, proof: certificate.proof };
  assert.ok(!certified.holds(roster, voice, asPen, TODAY), "and it certifies no pen");
  const forger = new Mint();
  forger.renewed();
  assert.ok(!holds(voiceFor(forger, roster, voice, month)), "made with a key that isn't the server's");
  assert.ok(!holds({}, voice, rosterFor(forger.keys.publicKey, 8)), "under another key");
  const other = { ...roster, genesis: new Uint8Array(32).fill(9) };
  assert.ok(!holds({}, voice, other), "another community's");
  const later = new Certified(new Uint8Array(32), certified.names());
  assert.ok(later.holdsVoice(roster, voice, certificate, TODAY));
  assert.ok(
    !later.holdsVoice(roster, voice, { ...certificate, month: month - 1 }, TODAY),
    "not by its kept name either",
  );
});

test("what an earlier session verified counts in the next one under the vault's key alone, and nothing else does", () => {
  const mint = new Mint();
  const roster = rosterFor(mint.keys.publicKey, 8);
  const season = seasonOf(TODAY);
  const certified = [0, 1, 2].map((slot) => {
    const { key } = penOf(MASTER, slot);
    return { key, certificate: certificateOf(mint, roster, key, slot, season) };
  });
  const [one, other, last] = certified as [(typeof certified)[0], (typeof certified)[0], (typeof certified)[0]];
  const forged = {
    ...other.certificate,
    proof: other.certificate.proof.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
  };
  let computed = 0;
  const { unblinded } = Poprf.prototype;
  Poprf.prototype.unblinded = function (input) {
    computed++;
    return unblinded.call(this, input);
  };
  /** What this answers, and how often it computed. */
  const asked = (by: Certified, key: Bytes, certificate: Certificate, state = roster): [boolean, number] => {
    computed = 0;
    return [by.holds(state, key, certificate, TODAY), computed];
  };
  try {
    const before = new Certified(MASTER);
    assert.deepEqual(asked(before, one.key, one.certificate), [true, 1]);
    assert.deepEqual(asked(before, other.key, forged), [false, 1]);
    assert.deepEqual(asked(before, last.key, last.certificate), [true, 1]);
    assert.deepEqual(asked(before, one.key, one.certificate), [true, 0]);
    const names = before.names();
    assert.equal(names.length, 16, "what doesn't hold isn't kept");
    const later = (master = MASTER, kept = names) => new Certified(master, kept);
    assert.deepEqual(asked(later(), one.key, one.certificate), [true, 0]);
    assert.deepEqual(asked(later(), other.key, forged), [false, 1]);
    assert.deepEqual(asked(later(), other.key, one.certificate), [false, 1], "another pen's");
    assert.deepEqual(asked(later(), one.key, { ...one.certificate, slot: 1 }), [false, 1]);
    const state = { ...roster, genesis: new Uint8Array(32).fill(9) };
    assert.deepEqual(asked(later(), one.key, one.certificate, state), [false, 1], "another community's");
    assert.deepEqual(asked(later(new Uint8Array(32)), one.key, one.certificate), [true, 1], "another vault's");
    assert.deepEqual(
      asked(later(MASTER, names.slice(0, 7)), last.key, last.certificate),
      [true, 1],
      "a part of a name",
    );
    assert.ok(!later().holds(roster, one.key, one.certificate, TODAY + 13 * 7 + 8), "a season later");
    const full = later(
      MASTER,
      concat(
        names,
        new Uint8Array(8 * 200).map((_, at) => (at % 8 === 0 ? at / 8 : 1)),
      ),
    );
    asked(full, last.key, last.certificate);
    const kept = full.names();
    assert.equal(kept.length, 120 * 8);
    assert.deepEqual(
      asked(later(MASTER, kept), last.key, last.certificate),
      [true, 0],
      "what was asked about last stays",
    );
    assert.deepEqual(asked(later(MASTER, kept), one.key, one.certificate), [true, 1]);
    const wiped = later();
    wiped.wipe();
    assert.equal(wiped.names().length, 0);
  } finally {
    Poprf.prototype.unblinded = unblinded;
  }
});

test("the room doesn't fall silent at the turn of a season", () => {
  const mint = new Mint();
  const roster = rosterFor(mint.keys.publicKey, 8);
  const { key: pen } = penOf(MASTER, 0);
  const season = seasonOf(TODAY);
  const first = Array.from({ length: 100 }, (_, at) => TODAY + at).find((day) => seasonOf(day) > season) as number;
  const certificate = certificateOf(mint, roster, pen, 0, season);
  const next = certificateOf(mint, roster, pen, 0, season + 1);
  const certified = new Certified(new Uint8Array(32));
  const days = [first - 1, first, first + 6, first + 7];
  assert.deepEqual(
    days.map((day) => certified.holds(roster, pen, certificate, day)),
    [true, true, true, false],
  );
  assert.deepEqual(
    [first - 2, first - 1, first].map((day) => certified.holds(roster, pen, next, day)),
    [false, true, true],
  );
});

test("a token key that stewards replaced certifies nobody any more", () => {
  const mint = new Mint();
  const before = rosterFor(mint.keys.publicKey, 8);
  const { key: pen } = penOf(MASTER, 0);
  const certificate = certificateOf(mint, before, pen, 0, seasonOf(TODAY));
  mint.renewed();
  const [old] = before.serverKeys;
  assert.ok(old);
  const serverKeys = [old, { ...old, madeOn: TODAY, tokenKey: mint.keys.publicKey }];
  const certified = new Certified(new Uint8Array(32));
  const holds = (day: number) => certified.holds({ ...before, serverKeys }, pen, certificate, day);
  assert.deepEqual([TODAY - 1, TODAY, TODAY + 1].map(holds), [true, true, false]);
});

test("pens are four, the same in each session, and only the later draw brings them", async () => {
  const mint = new Mint();
  const [one, other] = [walletOwnerOf(mint), walletOwnerOf(mint)];
  const keys = new Set<string>();
  for (const { wallet } of [one, other]) {
    for (let slot = 0; slot < 4; slot++) {
      const { nonce, output, seed } = await wallet.pen(slot);
      assert.deepEqual(nonce, penInputOf(one.owner.roster.genesis, slot, penOf(MASTER, slot).key));
      assert.deepEqual(seed, penOf(MASTER, slot).seed);
      keys.add(keyOf(output));
    }
  }
  assert.equal(keys.size, 4);
  assert.deepEqual(
    mint.draws.map(({ pens }) => pens.length),
    [0, 4, 0, 4],
  );
  assert.deepEqual(mint.draws[1]?.pens, mint.draws[3]?.pens);
  const renewed = walletOwnerOf(mint, 8, new Uint8Array(32).fill(8));
  assert.notDeepEqual((await renewed.wallet.pen(0)).nonce, (await one.wallet.pen(0)).nonce);
});

// What is seen

const [ANA, BO, CY] = [1, 2, 3].map((each) => penOf(new Uint8Array(32).fill(each), 0)) as [
  ReturnType<typeof penOf>,
  ReturnType<typeof penOf>,
  ReturnType<typeof penOf>,
];
const CERTIFICATE = { slot: 0, season: 0, evaluated: new Uint8Array(32), proof: new Uint8Array(64) };
const salt = (number: number): Bytes => new Uint8Array(16).fill(number);
const TOPIC = { number: 1, name: "Town talk", about: "", language: "en", days: 30 };

function post(seq: number, pen: Bytes, changed: Partial<Post> = {}, day = 100): Written<Post> {
  const said = { kind: "post", certificate: CERTIFICATE, salt: salt(seq), edition: 0, name: "Ana", topic: 1 } as const;
  const rest = {
    title: "Hello",
    language: "en",
    text: `number ${seq}`,
    warning: undefined,
    root: undefined,
    picture: undefined,
  };
  return { seq, id: salt(seq + 100), day, pen, digest: salt(seq), said: { ...said, ...rest, ...changed } };
}

const reaction = (seq: number, pen: Bytes, to: Bytes, mark: Mark): Written<Reactions> => ({
  ...{ seq, id: salt(seq + 100), day: 100, pen, digest: salt(seq) },
  said: {
    kind: "reactions",
    certificate: CERTIFICATE,
    salt: salt(seq),
    given: [{ post: to, mark }],
  },
});

const SIGHT: Sight = {
  today: 100,
  own: [ANA.key],
  muted: [],
  topics: [TOPIC],
  seenIn: () => 0,
  currentKey: (key) => key,
  areTwo: () => true,
};
const nobody = new Standing([], 100);
const seen = (written: Written[], sight: Partial<Sight> = {}, deeds: Deed[] = []) => {
  const standing = new Standing(deeds, 100);
  return threadsIn(postsIn(written, standing, { ...SIGHT, ...sight }), standing, { ...SIGHT, ...sight });
};
const texts = (written: Written[], sight: Partial<Sight> = {}) =>
  seen(written, sight).map(({ posts }) => posts.map(({ said }) => said.text));

const ROOT = post(1, ANA.key);
const root = identityOf(ANA.key, salt(1));

test("threads stand by their newest activity, posts in them by age", () => {
  const answer = post(3, BO.key, { root, title: "Hello" });
  const written = [ROOT, post(2, BO.key, { title: "Other" }), answer];
  assert.deepEqual(texts(written), [["number 1", "number 3"], ["number 2"]]);
  assert.deepEqual(texts(written.reverse()), [["number 1", "number 3"], ["number 2"]]);
});

test("one writes with the pen of the thread, of the topic or the only one, and where these don't tell one chooses", () => {
  const others = [new Uint8Array(32).fill(8), new Uint8Array(32).fill(9)]; // one's second and third pen
  const sight = { ...SIGHT, own: [ANA.key, ...others] };
  const [second, third] = others as [Bytes, Bytes];
  const pens = (of: Record<number, number>) => Uint8Array.from({ length: 17 }, (_, topic) => of[topic] ?? 255);
  const answer = post(2, second, { root });
  for (const [written, chosen, where, expected] of [
    [[], undefined, { topic: 1 }, 0],
    [[post(1, BO.key)], undefined, { topic: 1 }, 0],
    [[ROOT], undefined, { topic: 2 }, 0],
    [[post(1, second)], undefined, { topic: 1 }, 1],
    [[post(1, second)], undefined, { topic: 2 }, null],
    [[post(1, second), post(2, third)], undefined, { topic: 1 }, 2],
    [[], pens({ 1: 2 }), { topic: 1 }, 2],
    [[], pens({ 1: 2 }), { topic: 2 }, null],
    [[], pens({ 1: 2 }), {}, null],
    [[], pens({ 1: 0 }), { topic: 2 }, 0],
    [[post(1, second)], pens({ 1: 2 }), { topic: 1 }, 2],
    [[ROOT, answer], pens({ 1: 2 }), { topic: 1, root }, 1],
    [[ROOT, answer, post(3, third)], pens({ 1: 0 }), { topic: 1, root }, 1],
    [[ROOT], pens({ 1: 2 }), { topic: 1, root }, 0],
    [[answer], pens({ 0: 2 }), { topic: 0, root: salt(9) }, 2],
  ] as const) {
    assert.equal(penFor(postsIn(written, nobody, sight), chosen, where), expected);
  }
});

test("in a saved text nothing that somebody wrote passes for another post, and what stewards hid of others is not in it", () => {
  const forged = "100-01-01  able acid";
  const ends = ["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\n\n"];
  const hostile = `${ends.map((end) => `${end}${forged}`).join("")}\u202e\u2066\u200f\u001b[2J\u0000\ud800end`;
  const changed = { name: hostile, title: hostile, text: hostile, warning: hostile };
  const none = { of: undefined, pen: undefined, until: undefined };
  const secret = post(3, BO.key, { text: "secret", warning: "secret" });
  const own = post(4, ANA.key, { text: "my own" });
  const deeds = [secret, own].map(({ pen, said }, at) => {
    const act = { kind: "act", does: "hide", day: 100, reason: hostile, post: identityOf(pen, said.salt) } as const;
    return deedOf(9 + at, `h${at}`, salt(80), { ...act, ...none });
  });
  const posts = postsIn([post(2, BO.key, changed), secret, own], new Standing(deeds, 100), SIGHT);
  assert.deepEqual(
    posts.map(({ hidden }) => hidden !== null),
    [false, true, true],
  );
  const said = { say: (id: string, args = {}) => [`\u2068${id}\u2069`, ...Object.values(args)].join(" ") };
  const topics = [{ ...TOPIC, name: hostile }];
  const text = postsText(posts, 2, topics, 100, (pen) => `words of ${pen[0]}`, said as unknown as Texts);
  const ours = text.split("\n").filter((line) => line && !line.startsWith("  | "));
  const heading = (pen: Bytes) => `1970-04-11  words of ${pen[0]}`;
  assert.deepEqual(ours, [
    ...["lounge", "copy-day 1970-04-11", "lounge-posts 3", "lounge-lost 2"],
    ...[heading(BO.key), heading(BO.key), "lounge-hidden 1", heading(ANA.key), "lounge-hidden 1"],
  ]);
  assert.doesNotMatch(text.replaceAll("\n", ""), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  assert.ok(text.includes("my own") && !text.includes("secret"));
  for (const line of forged.split("\n")) assert.ok(text.includes(`  | ${line}`), "what was written is there");
});

test("an answer alone still has its thread's title and topic", () => {
  const [thread] = seen([post(3, BO.key, { root, title: "Hello" })]);
  assert.deepEqual([thread?.title, thread?.topic, keyOf(thread?.root as Bytes)], ["Hello", 1, keyOf(root)]);
});

test("of a post the highest edition counts, whatever order a host gives them in, and it keeps its place", () => {
  const better = post(9, ANA.key, { salt: salt(1), edition: 1, text: "better" });
  const replayed = post(12, ANA.key, { salt: salt(1), edition: 0, text: "older" });
  const answer = post(3, BO.key, { root });
  for (const written of [
    [ROOT, answer, better],
    [ROOT, answer, better, replayed],
  ]) {
    assert.deepEqual(texts(written), [["better", "number 3"]]);
  }
});

test("nobody takes over another one's post: its name follows from the pen", () => {
  const taken = post(9, BO.key, { salt: salt(1), edition: 5, text: "not Ana's" });
  assert.deepEqual(texts([ROOT, taken]).flat().sort(), ["not Ana's", "number 1"]);
});

test("who is muted isn't there, with reactions too", () => {
  const written = [
    ROOT,
    post(2, BO.key, { root }),
    reaction(3, BO.key, root, "heart"),
    reaction(4, CY.key, root, "heart"),
  ];
  const [thread] = seen(written, { muted: [BO.key] });
  assert.deepEqual(
    thread?.posts.map(({ said, marks }) => [said.text, marks.get("heart")]),
    [["number 1", 1]],
  );
});

test("of a pen's reactions to a post the newest counts, and none takes it back", () => {
  const marksOf = (...given: Written[]) => Object.fromEntries(seen([ROOT, ...given])[0]?.posts[0]?.marks ?? []);
  assert.deepEqual(marksOf(reaction(2, BO.key, root, "heart"), reaction(3, BO.key, root, "agree")), { agree: 1 });
  assert.deepEqual(marksOf(reaction(3, BO.key, root, "none"), reaction(2, BO.key, root, "heart")), {});
  const [thread] = seen([ROOT, reaction(2, ANA.key, root, "thanks")]);
  assert.equal(thread?.posts[0]?.given.get(0), "thanks");
});

test("what is older than its topic's days, or of no topic, isn't shown", () => {
  assert.deepEqual(texts([post(1, BO.key, {}, 69), post(2, BO.key, {}, 71), post(3, BO.key, { topic: 2 })]), [
    ["number 2"],
  ]);
});

for (const { name, today, days, posts, shown } of vectors("lounge").days) {
  test(`lounge: ${name}`, () => {
    const places = new Map<string, number>(posts.map(({ text }: { text: string }, at: number) => [text, at + 1]));
    const rootOf = (text: string) => identityOf(BO.key, salt(places.get(text) ?? 99));
    const written = posts.map(
      ({ text, topic, day, root }: { text: string; topic: number; day: number; root?: string }) =>
        post(
          places.get(text) as number,
          BO.key,
          { text, topic, root: root === undefined ? undefined : rootOf(root) },
          day,
        ),
    );
    const topics = Object.entries(days).map(([of, kept]) => ({ ...TOPIC, number: Number(of), days: kept as number }));
    assert.deepEqual(texts(written, { today, topics }).flat().sort(), shown);
  });
}

test("what others wrote since the last visit is counted", () => {
  const written = [ROOT, post(2, BO.key, { root }), post(3, CY.key, { root }), post(4, ANA.key, { root })];
  assert.equal(seen(written, { seenIn: () => 2 })[0]?.fresh, 1);
});

const found = (written: Written[], wanted: string, language = "", deeds: Deed[] = []) =>
  find(seen(written, {}, deeds), wanted, language).map(({ seq }) => seq);
const hiding = (of: Bytes): Deed => ({
  seq: 9,
  id: "h",
  by: "S",
  day: 100,
  does: "hide",
  post: keyOf(of),
  reason: "no",
});

test("words are found whatever their case, accents and forms, all of them, the newest post first", () => {
  const written = [
    post(1, ANA.key, { title: "Café at the station", text: "ＯＰＥＮ at night" }),
    post(2, BO.key, { root, title: "Café at the station", text: "Closed on Monday", name: "Señora" }),
    post(3, BO.key, { title: "Other", text: "The cafe is new", warning: "Müll" }),
  ];
  for (const [wanted, expected] of [
    ["cafe", [3, 1]], // an answer has the thread's title, and isn't found by it
    ["CAFÉ", [3, 1]],
    ["station open", [1]],
    ["station closed", []],
    ["senora monday", [2]],
    ["mull", [3]],
    ["caf\u200be", []],
    [".*", []],
  ] as const) {
    assert.deepEqual(found(written, wanted), expected, wanted);
  }
});

test("what is hidden, muted or over isn't found, and a language leaves out the others", () => {
  const written = [ROOT, post(2, BO.key, { language: "es" }), post(3, BO.key, {}, 60)];
  assert.deepEqual(found(written, "number"), [2, 1]);
  assert.deepEqual(found(written, "number", "es"), [2]);
  assert.deepEqual(found(written, "number", "", [hiding(root)]), [2]);
  assert.deepEqual(find(seen(written, { muted: [BO.key] }), "number", "").length, 1);
});

test("a post names a pen by its two words, whole, and nobody names oneself", () => {
  const named = (text: string, pen = BO.key) =>
    naming(seen([post(1, pen, { text })]), ["rosa-river", "salmon-cube"]).length;
  for (const text of ["rosa-river", "Thank you, Rosa-River!", "@salmon-cube: yes", "(salmon-cube)"])
    assert.equal(named(text), 1, text);
  for (const text of ["rosa river", "prosa-river", "rosa-rivers", "salmon-cube-rosa", "rosa-river-x"])
    assert.equal(named(text), 0, text);
  assert.equal(named("rosa-river", ANA.key), 0);
  assert.equal(
    naming(seen([post(1, BO.key, { text: "rosa-river" })], {}, [hiding(identityOf(BO.key, salt(1)))]), ["rosa-river"])
      .length,
    0,
  );
});

test("a hidden post keeps its place and says why, and so does its correction", () => {
  const hide = {
    seq: 5,
    id: "h",
    by: "s",
    day: 100,
    does: "hide",
    post: keyOf(root),
    reason: "names somebody",
  } as const;
  const better = post(6, ANA.key, { salt: salt(1), edition: 1, text: "slipped out" });
  const [thread] = seen([ROOT, better], {}, [hide]);
  assert.equal(thread?.posts[0]?.hidden?.opened.reason, "names somebody");
});

test("a pinned thread stands first, the last pinned one of its topic alone", () => {
  const written = [ROOT, post(2, BO.key, { title: "Two" }), post(3, BO.key, { title: "Three" })];
  const pin = (seq: number, of: Bytes) =>
    ({ seq, id: `${seq}`, by: "s", day: 100, does: "pin", post: keyOf(of) }) as const;
  const threads = seen(written, {}, [pin(4, identityOf(BO.key, salt(2))), pin(5, root)]);
  assert.deepEqual(
    threads.map(({ title, isPinned }) => [title, isPinned]),
    [
      ["Hello", true],
      ["Three", false],
      ["Two", false],
    ],
  );
  assert.equal(nobody.pinned.length, 0);
});

test("each record has a take-back key of its own", () => {
  const ids = [
    [1, 0],
    [1, 1],
    [2, 0],
  ].map(([of, edition]) => keyOf(takeBackOf(ANA, salt(of as number), edition as number).id));
  assert.equal(new Set(ids).size, 3);
});

test("a text's links are told by the host that a browser would go to", () => {
  assert.deepEqual(
    hostsIn("see https://Example.org/a and http://xn--bcher-kva.example:8080/b, and https://bücher.example"),
    ["example.org", "xn--bcher-kva.example:8080", "xn--bcher-kva.example"],
  );
  assert.deepEqual(hostsIn("https://good.example@evil.example/"), ["evil.example"]);
  assert.deepEqual(hostsIn("javascript:alert(1) https:// ftp://x.example"), []);
});

test("stewards hear above 5,000 members that a community could split", () => {
  assert.deepEqual([0, 5000, 5001].map(isLarge), [false, false, true]);
});

test("topics are signed as they are meant, and none at all closes the lounge", () => {
  assert.equal(topicsIn([]), null);
  assert.equal(topicsIn([{ ...TOPIC, name: " \u202e " }]), undefined);
  assert.deepEqual(topicsIn([{ ...TOPIC, name: " Town  talk\u202e" }]), [TOPIC]);
});
