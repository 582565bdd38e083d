/** Tokens: RFC 9497's vectors of mode 2, vectors/tokens.json, and a wallet beside a plain model. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { voiceOf } from "#features/lounge/page/pens.ts";
import { supportsFrom } from "#features/lounge/page/writing.ts";
import { type Check, TokensDraw } from "#kernel/formats/member-messages.ts";
import type { Policy, Poll } from "#kernel/formats/roster.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import { allowance, firstDayOf, weekOf } from "#kernel/roster/rules/allowance.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { manyPostsFrom, maySupport, monthOf, monthsOn, offered, postsOf } from "#kernel/roster/rules/once.ts";
import { replay } from "#kernel/roster/rules/register.ts";
import * as charter from "#kernel/roster/rules/rules.ts";
import type { ServerKeys } from "#kernel/roster/rules/server-keys.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Batch } from "#kernel/tokens/batch.ts";
import {
  blindOf,
  infoOf,
  nonceOf,
  packsOf,
  penInputOf,
  seedOf,
  tokenHeader,
  wasRedeemed,
} from "#kernel/tokens/derive.ts";
import { ManyRedeemed, NoTokens } from "#kernel/tokens/wallet.ts";
import { type Bytes, keyOf, fromBase64 as raw, toBase64, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { quarterOf } from "#kernel/wire/days.ts";
import { check, checksNotices } from "#kernel/wire/member-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { BadAnswer, Declined, Distrust, Unreachable } from "#kernel/wire/trouble.ts";
import {
  easyTask,
  elementsOf,
  Mint,
  nonceIn,
  type Paid,
  problem,
  rosterFor,
  sameBody,
  TODAY,
  textIn,
  WEEK,
  walletOwnerOf,
} from "./mint.ts";
import { entriesOf, vectors } from "./vectors.ts";

const hex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const many = (text: string): Bytes[] => text.split(",").map(hex);

const [POPRF_SUITE] = vectors("rfc9497-ristretto255-sha512").filter(({ mode }: { mode: number }) => mode === 2);
for (const [at, each] of POPRF_SUITE.vectors.entries()) {
  test(`rfc 9497, mode 2, as tokens use it: vector ${at}`, () => {
    const poprf = new Poprf(hex(POPRF_SUITE.pkSm), hex(each.Info));
    const blinds = many(each.Blind);
    const asked = many(each.Input).map((input, place) => poprf.blind(input, blinds[place] as Bytes));
    assert.deepEqual(asked.map(({ blinded }) => toHex(blinded)).join(), each.BlindedElement);
    assert.deepEqual(asked.map(({ blind }) => toHex(blind)).join(), each.Blind);
    const evaluated = many(each.EvaluationElement);
    const proof = hex(each.Proof.proof);
    assert.equal(poprf.finalize(asked, evaluated, proof).map(toHex).join(), each.Output);
    proof[0] = (proof[0] as number) ^ 1;
    assert.throws(() => poprf.finalize(asked, evaluated, proof), { code: "wrong-token-key" });
  });
}

test("a scalar is used as it is, also one that begins with zeros", () => {
  const poprf = new Poprf(hex(POPRF_SUITE.pkSm), new Uint8Array());
  for (const zeros of [0, 1, 5, 31]) {
    const scalar = new Uint8Array(32).fill(3, zeros);
    assert.deepEqual(poprf.blind(Uint8Array.of(7), scalar).blind, scalar);
  }
});

test("zero blinds nothing", () => {
  const poprf = new Poprf(hex(POPRF_SUITE.pkSm), new Uint8Array());
  assert.throws(() => poprf.blind(new Uint8Array(1), new Uint8Array(32)), /zero/);
});

// vectors/tokens.json

const TOKENS = vectors("tokens");
const MASTER = raw(TOKENS.master);
const KEY = raw(TOKENS.token_key);
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const ofOp = (op: string): any[] => {
  // biome-ignore lint/suspicious/noExplicitAny: the same
  const chosen = (TOKENS.cases as any[]).filter((each) => each.op === op);
  assert.ok(chosen.length > 0);
  return chosen;
};

test("every case of tokens is of an op that is tested here or at the server", () => {
  const ops = new Set((TOKENS.cases as { op: string }[]).map(({ op }) => op));
  assert.deepEqual([...ops].sort(), [
    "allowance",
    "draw",
    "draws",
    "offered",
    "once",
    "packs",
    "proof",
    "spend",
    "verify",
    "week",
  ]);
});

for (const each of ofOp("week")) {
  test(`tokens: ${each.name}`, () => {
    assert.equal(weekOf(each.day), each.week);
    assert.equal(firstDayOf(each.week), each.first_day);
  });
}

let whole: RosterState | null = null;
let alone: RosterState | null = null;
for (const each of ofOp("allowance")) {
  test(`tokens: ${each.name}`, () => {
    const entries = entriesOf(TOKENS, Object.keys(TOKENS.entries));
    whole ??= replay(entries);
    alone ??= charter.replay(entries.filter(({ body }) => decode(body).number !== undefined));
    for (const roster of [whole, alone]) {
      assert.equal(allowance(roster, raw(each.seat), each, each.week), each.allowance);
      assert.equal(postsOf(roster, each, each.week), each.posts);
    }
  });
}

test("a steward's word counts from the week after it", () => {
  const state = rosterFor(new Uint8Array(32), 40);
  const firstDay = firstDayOf(WEEK);
  const checksOf = (vouched_on: number | null, since: number) =>
    allowance(state, new Uint8Array(32), { since, vouched_on }, WEEK);
  assert.deepEqual(
    [null, firstDay, firstDay - 1].map((day) => checksOf(day, firstDay - 1)),
    [5, 5, 20],
  );
  assert.equal(checksOf(firstDay - 1, firstDay - 28), 40);
  assert.equal(checksOf(firstDay - 1, firstDay - 300), 40);
});

for (const each of ofOp("packs")) {
  test(`tokens: ${each.name}`, () => assert.deepEqual(packsOf(each.count), each.packs));
}

for (const each of ofOp("draw")) {
  test(`tokens: ${each.name}`, async () => {
    const { purpose, week, numbers, keys } = each;
    const info = infoOf(purpose, week);
    const poprf = new Poprf(KEY, info);
    const places = numbers as number[];
    const asked = places.map((at) =>
      poprf.blind(nonceOf(MASTER, purpose, week, at, keys), blindOf(MASTER, purpose, week, at, keys)),
    );
    const batch = new Batch(poprf);
    for (const at of places) {
      const [nonce, blind] = [nonceOf, blindOf].map((make) => make(MASTER, purpose, week, at, keys));
      batch.add(0, nonce as Bytes, blind as Bytes, seedOf(MASTER, purpose, week, at, keys));
    }
    if (each.nonces) {
      assert.equal(toBase64(info), each.info);
      assert.deepEqual(
        asked.map(({ input }) => toBase64(input)),
        each.nonces,
      );
      assert.deepEqual(
        places.map((at) => toBase64(blindOf(MASTER, purpose, week, at, keys))),
        each.blinds,
      );
      assert.deepEqual(
        places.map((at) => toBase64(seedOf(MASTER, purpose, week, at, keys))),
        each.seeds,
      );
      assert.deepEqual(
        asked.map(({ blinded }) => toBase64(blinded)),
        each.blinded,
      );
    }
    const opened = async () => {
      const given = each.given as { evaluated: string[]; proof: string }[];
      batch.arrived(given.map(({ evaluated, proof }) => ({ evaluated: evaluated.map(raw), proof: raw(proof) })));
      return Promise.all(places.map((_, at) => batch.token(at)));
    };
    if (each.expect !== "ok") {
      await assert.rejects(opened, (error) => error instanceof Distrust && error.code === each.expect.error);
      return;
    }
    const tokens = await opened();
    assert.deepEqual(
      tokens.map(({ output }) => toBase64(output)),
      each.outputs,
    );
    assert.deepEqual([tokens[0]?.nonce, tokens[0]?.seed], [raw(each.nonces[0]), raw(each.seeds[0])]);
  });
}

for (const each of ofOp("offered")) {
  test(`tokens: ${each.name}`, () => {
    // biome-ignore lint/suspicious/noExplicitAny: as the vectors have them
    const polls = each.polls.map((poll: any) => ({ ...poll, id: raw(poll.id) })) as Poll[];
    const [before] = rosterFor(KEY, 8).policies;
    const policy = { ...(before as [number, Policy])[1], polls: polls.length > 0 ? polls : undefined };
    const [first] = rosterFor(KEY, 8).serverKeys as [ServerKeys];
    const serverKeys = [each.founded_on, ...each.keys_on].map((madeOn: number) => ({ ...first, madeOn }));
    assert.deepEqual(offered({ policy, policies: [[0, policy]], serverKeys }, each, each.day), each.offered);
  });
}

for (const each of [...ofOp("spend"), ...ofOp("once")]) {
  test(`tokens: ${each.name}`, () => {
    const token = { nonce: raw(each.nonce), output: raw(each.output), seed: raw(each.seed) };
    const header = tokenHeader(each.purpose, each.week, token, each.site, each.path, raw(each.body));
    assert.equal(header, each.authorization);
  });
}

for (const each of ofOp("proof")) {
  test(`tokens: ${each.name}`, () => {
    const proof = each.proof === null ? null : raw(each.proof);
    assert.equal(wasRedeemed(raw(each.seed), proof, each.unlike.map(raw)), each.expect === "ok");
  });
}

// A wallet

const READ = { room: new Uint8Array(16), after: 0 };
const done = { ...routes.roomsDelete, path: routes.roomsRead.path }; // an answer of which only its status matters
const reading = (walletOwner: ReturnType<typeof walletOwnerOf>) => walletOwner.wallet.ask(done, READ, "read");
/** Another identifier each time. */
const checking = (walletOwner: ReturnType<typeof walletOwnerOf>) => {
  const blinded = crypto.getRandomValues(new Uint8Array(32));
  const message: Check = { list_number: 1, bits: 3, bucket: new Uint8Array(4), blinded, work: null };
  return walletOwner.wallet.askBytes(check, message, "check");
};

/** A session in which this is done; all of a week's elements by purpose and pack, and the packs of each draw. */
async function drawnWhile(act: (some: ReturnType<typeof walletOwnerOf>) => Promise<unknown>, master?: Bytes) {
  const mint = new Mint();
  const some = walletOwnerOf(mint, 25, master);
  await Promise.all([some.wallet.requestBatch(), some.wallet.requestBatch(), act(some)]);
  for (let turn = 0; turn < 1000 && mint.draws.length < 2; turn++)
    await new Promise((resolve) => setTimeout(resolve, 1));
  const kinds = ["check", "read", "post", "report"] as const;
  const drawn = new Map(
    mint.draws.flatMap((draw) =>
      kinds.flatMap((kind) => draw[kind].map(({ number, elements }) => [`${kind} ${number}`, elements.map(keyOf)])),
    ) as [string, string[]][],
  );
  const packs = mint.draws.map((draw) => kinds.map((kind) => draw[kind].map(({ number }) => number)));
  return { packs, drawn: [...drawn].sort(), pauses: some.pauses, draws: mint.draws };
}

test("a session draws two packs and then the rest, whatever is done in it", async () => {
  const nothing = await drawnWhile(async () => {});
  const sessions = [
    nothing,
    await drawnWhile(reading),
    await drawnWhile(checking),
    await drawnWhile(async (some) => {
      for (let count = 0; count < 9; count++) await checking(some); // more than the first pack has
    }),
    await drawnWhile((some) => some.wallet.credential()),
  ];
  for (const { packs, drawn, pauses, draws } of sessions) {
    assert.deepEqual(pauses, [5000]);
    assert.equal(draws.length, 2);
    const [first, rest] = packs as [number[][], number[][]];
    assert.deepEqual(
      first.map(({ length }) => length),
      [1, 1, 0, 0],
    );
    for (const [at, count] of [7, 8, 2, 1].entries()) {
      const all = [...(first[at] as number[]), ...(rest[at] as number[])].sort();
      assert.deepEqual(all, [...Array(count).keys()], "each pack once");
      assert.deepEqual(rest[at], [...(rest[at] as number[])].sort(), "in their order");
    }
    assert.deepEqual(drawn, nothing.drawn, "the same elements from the same vault");
    assert.equal(drawn.flatMap(([, elements]) => elements).length, 25 + 32 + 12);
    assert.deepEqual(new Set(draws.map(({ escrow }) => keyOf(escrow))).size, 1);
    assert.deepEqual([draws[0]?.week, draws[1]?.week, draws[0]?.checks], [WEEK, WEEK, 25]);
  }
  const another = await drawnWhile(async () => {}, new Uint8Array(32).fill(8));
  assert.notDeepEqual(another.drawn, nothing.drawn);
});

test("which pack comes first is drawn in each session, so that none is used up before the others", async () => {
  const firsts = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const mint = new Mint();
    const some = walletOwnerOf(mint, 25);
    some.isFirstOnly = true;
    await some.wallet.requestBatch();
    firsts.add(JSON.stringify([mint.draws[0]?.check[0]?.number, mint.draws[0]?.read[0]?.number]));
  }
  assert.ok(firsts.size > 5, `${firsts.size}`);
});

test("with the first pack used up it waits for the rest, which nothing brings earlier", async () => {
  const mint = new Mint();
  await usedBefore(25, mint);
  mint.draws.length = 0;
  const some = walletOwnerOf(mint, 25);
  let pass = () => {};
  const waiting = new Promise<void>((resolve) => {
    pass = resolve;
  });
  Object.assign(some.owner.device, { pause: () => waiting });
  const asked = checking(some);
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  const shown = mint.paid.length;
  assert.ok(shown === 3 || shown === 4, `${shown}`); // a whole pack
  assert.equal(mint.draws.length, 1);
  pass();
  await assert.rejects(asked, { code: "many-spent" });
  assert.deepEqual([mint.draws.length, mint.paid.length], [2, 6]);
  await assert.rejects(insisting(some), { code: "no-tokens" });
  assert.equal(mint.paid.length, 25);
});

/** Another request each time. */
const other = () => ({ ...READ, room: crypto.getRandomValues(new Uint8Array(16)) });

test("who writes all week still reports, and shows nothing that paid for a post", async () => {
  const mint = new Mint();
  const paying = (as: "post" | "report") => walletOwnerOf(mint).wallet.ask(done, other(), as); // another session each time
  for (let count = 0; count < 8; count++) await paying("post");
  await assert.rejects(paying("post"), { code: "no-tokens-post" });
  const written = new Set(mint.paid.splice(0).map(nonceIn));
  assert.equal(written.size, 8);
  for (let count = 0; count < 4; count++) await paying("report");
  const shown = mint.paid.map(nonceIn);
  assert.deepEqual([new Set(shown).size, shown.some((nonce) => written.has(nonce))], [4, false]);
  await assert.rejects(paying("report"), { code: "no-tokens-report" });
});

test("a new member draws as many elements as everybody, in messages of the same length, and half of the posts pay for reports", async () => {
  const sizes: number[][] = [];
  for (const [since, posts] of [
    [TODAY - 40, 8],
    [TODAY - 20, 4],
  ] as const) {
    const mint = new Mint();
    const some = walletOwnerOf(mint, 1, undefined, since);
    await reading(some);
    for (let turn = 0; turn < 1000 && mint.draws.length < 2; turn++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    sizes.push(mint.draws.map((draw) => encode(TokensDraw, { ...draw, once: [] }).length));
    const sent = (as: "post" | "report") => some.wallet.ask(done, other(), as);
    for (let count = 0; count < posts; count++) await sent("post");
    assert.deepEqual(some.wallet.postsLeft, { count: 0, of: posts });
    await assert.rejects(sent("post"), { code: posts === 4 ? "no-tokens-post-new" : "no-tokens-post" });
    for (let count = posts; count < 12; count++) await sent("report");
    await assert.rejects(sent("report"), { code: "no-tokens-report" });
  }
  assert.deepEqual(sizes[0], sizes[1]);
  for (let since = TODAY - 40; since < TODAY; since++) {
    const day = manyPostsFrom(since);
    assert.deepEqual([(day + 3) % 7, day >= since + 28, day < since + 35], [0, true, true]);
  }
});

test("once what is kept is used, a report takes what is left of the posts; a token that is held pays for its like", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  mint.intercept = () => problem("unexpected", 500);
  for (const as of ["report", "post"] as const) await assert.rejects(some.wallet.ask(done, other(), as), Declined);
  mint.intercept = () => undefined;
  await some.wallet.ask(done, other(), "post");
  await some.wallet.ask(done, other(), "report");
  const [ofReport, ofPost, post, report] = mint.paid.map(nonceIn);
  assert.deepEqual([post, report], [ofPost, ofReport]);
  for (let count = 0; count < 10; count++) await some.wallet.ask(done, other(), "report");
  await assert.rejects(some.wallet.ask(done, other(), "post"), { code: "no-tokens-post" });
  assert.equal(mint.spent.size, 12);
});

test("a rest that failed is drawn when a token of it is needed", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint, 8);
  mint.decline = () => (mint.draws.length === 2 ? problem("unexpected", 500) : undefined);
  await some.wallet.requestBatch();
  for (let turn = 0; turn < 50 && mint.draws.length < 2; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  for (let count = 0; count < 8; count++) await checking(some);
  assert.equal(mint.draws.length, 3);
  assert.deepEqual(mint.draws[2]?.check, mint.draws[1]?.check);
});

test("a rest for keys of before reads the charter, and everything is drawn anew", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint, 8);
  let pass = () => {};
  const waiting = new Promise<void>((resolve) => {
    pass = resolve;
  });
  Object.assign(some.owner.device, { pause: () => waiting });
  mint.decline = ({ keys }) => (keys === mint.tokenKeys.length ? undefined : problem("keys-moved"));
  for (let count = 0; count < 4; count++) await checking(some);
  mint.renewed();
  const asked = checking(some); // of the first pack there is none left
  pass();
  await asked;
  assert.deepEqual([mint.draws.map(({ keys }) => keys), some.refreshed], [[1, 1, 2], 1]);
});

test("the week is that of the device's own clock, and a new week is drawn anew", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  some.isFirstOnly = true;
  await reading(some);
  some.today = TODAY + 7;
  some.later = 7 * 86_400_000;
  await reading(some);
  assert.deepEqual(
    mint.draws.map(({ week }) => week),
    [WEEK, WEEK + 1],
  );
  assert.match(mint.paid[1]?.header ?? "", new RegExp(`^Token read\\.${WEEK + 1}\\.`));
  assert.deepEqual(mint.draws[0]?.escrow, mint.draws[1]?.escrow);
  assert.notDeepEqual(elementsOf(mint.draws[0]?.read ?? []), elementsOf(mint.draws[1]?.read ?? []));
});

test("a wallet beside a plain model: every token is spent once, and then there is none", async () => {
  for (const spentBefore of [0, 3, 8]) {
    const mint = new Mint();
    const earlier = walletOwnerOf(mint);
    for (let count = 0; count < spentBefore; count++) await checking(earlier);
    const later = walletOwnerOf(mint);
    let made = 0;
    await assert.rejects(
      async () => {
        for (;;) {
          await insisting(later);
          made++;
        }
      },
      (error) => error instanceof NoTokens && error.code === "no-tokens",
    );
    assert.equal(made, 8 - spentBefore);
    assert.equal(mint.spent.size, 8);
  }
});

test("two at once take two tokens", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await Promise.all([checking(some), checking(some), checking(some)]);
  assert.equal(mint.spent.size, 3);
  assert.equal(mint.paid.length, 3);
});

test("which token is taken is drawn, so that nothing tells how many went before", async () => {
  const firsts = new Set<string>();
  for (let round = 0; round < 12; round++) {
    const mint = new Mint();
    await checking(walletOwnerOf(mint));
    firsts.add(nonceIn(mint.paid[0] as (typeof mint.paid)[0]));
  }
  assert.ok(firsts.size > 2, `${firsts.size}`);
});

test("when the line breaks the very same request is sent once more, and no token is lost", async () => {
  const mint = new Mint();
  mint.intercept = (paid, count) => {
    if (count > 1) return undefined;
    mint.answer(paid);
    throw new TypeError("the answer was lost");
  };
  const some = walletOwnerOf(mint);
  await checking(some);
  assert.equal(mint.spent.size, 1);
  assert.equal(mint.paid[0]?.header, mint.paid[1]?.header);
  mint.intercept = () => {
    throw new TypeError("cut");
  };
  await assert.rejects(checking(some), Unreachable);
  assert.equal(mint.paid.length, 4);
  mint.intercept = () => undefined;
  for (let count = 1; count < 8; count++) await checking(some);
  assert.equal(mint.spent.size, 8);
});

test("when the server's keys change it draws anew, asks again, and shows nothing of before", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  some.isFirstOnly = true;
  await checking(some);
  mint.renewed();
  mint.decline = ({ keys }) => (keys === mint.tokenKeys.length ? undefined : problem("keys-moved"));
  await checking(some);
  assert.deepEqual([mint.draws.map(({ keys }) => keys), some.refreshed], [[1, 2], 1]);
  const [first, wrong, second] = mint.paid.map(nonceIn);
  assert.equal(new Set([first, wrong, second]).size, 3);
  const [old, fresh] = mint.draws.map(({ check }) => elementsOf(check).map(keyOf));
  assert.ok(!fresh?.some((element) => old?.includes(element)));
});

test("a draw with keys of before reads the charter, and draws once more", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  some.isFirstOnly = true;
  mint.renewed();
  mint.decline = ({ keys }) => (keys === mint.tokenKeys.length ? undefined : problem("keys-moved"));
  await checking(some);
  assert.deepEqual([mint.draws.map(({ keys }) => keys), some.refreshed], [[1, 2], 1]);
});

test("a server that says that a token is wrong has nothing drawn anew while the charter names the same keys", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  some.isFirstOnly = true;
  mint.intercept = () => problem("token-wrong", 401);
  await assert.rejects(checking(some), { code: "token-wrong" });
  assert.deepEqual([mint.draws.length, mint.paid.length, some.refreshed], [1, 1, 1]);
});

test("what was prepared for other keys is not sent", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await some.wallet.requestBatch();
  mint.renewed();
  await some.owner.refreshMine();
  await assert.rejects(some.wallet.ask(checksNotices, {}, "post", 1), { code: "keys-moved" });
  assert.equal(mint.paid.length, 0);
});

test("an answer that says no shows no other token, and costs one only where the server spent it", async () => {
  for (const [code, status, lost] of [
    ["list-moved", 409, 0],
    ["community-quota", 429, 0],
    ["token-stale", 401, 0],
    ["unexpected", 500, 0],
    ["unexpected", 500, 1],
    ["room-full", 409, 1],
    ["roster-moved", 409, 1],
    ["storage", 503, 0],
  ] as const) {
    const mint = new Mint();
    const some = walletOwnerOf(mint);
    mint.intercept = (paid) => {
      if (lost) mint.answer(paid);
      return problem(code, status);
    };
    await assert.rejects(checking(some), (error) => error instanceof (status === 503 ? Unreachable : Declined));
    if (!lost) for (let count = 0; count < 20; count++) await assert.rejects(checking(some));
    assert.equal(new Set(mint.paid.map(nonceIn)).size, 1);
    mint.intercept = () => undefined;
    for (let count: number = lost; count < 8; count++) await checking(some);
    await assert.rejects(checking(some), { code: "no-tokens" });
  }
});

test("tickets pay for what is read on, each once, and a token pays when one is over", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  for (let count = 0; count < 5; count++) await reading(some);
  assert.deepEqual(
    mint.paid.map(({ header }) => header.split(" ")[0]),
    ["Token", "Ticket", "Ticket", "Ticket", "Ticket"],
  );
  assert.equal(new Set(mint.paid.map(({ header }) => header)).size, 5);
  mint.tickets.clear();
  await reading(some);
  assert.equal(mint.spent.size, 2);
  assert.equal(mint.paid.length, 7);
  await checking(some); // never with a ticket
  assert.match(mint.paid.at(-1)?.header ?? "", /^Token check/);
  mint.intercept = ({ header }) => (header.startsWith("Ticket") ? problem("stale-ticket", 401) : undefined);
  await reading(some);
  assert.equal(mint.spent.size, 4);
  mint.intercept = () => problem("not-allowed", 403);
  await assert.rejects(reading(some), { code: "not-allowed" });
});

for (const [honoured, isNamed] of [
  [8, false],
  [7, true],
] as const) {
  test(`a ticket refused after ${honoured} that were taken ${isNamed ? "is" : "isn't"} named`, async () => {
    const mint = new Mint();
    const some = walletOwnerOf(mint);
    let isLying = false;
    mint.intercept = ({ header }) =>
      isLying && header.startsWith("Ticket") ? problem("stale-ticket", 401) : undefined;
    for (let count = 0; count < 17; count++) await reading(some); // none of them makes up for what comes later
    isLying = true;
    for (let count = 0; count < 3; count++) await reading(some);
    for (let time = 0; time < 3; time++) {
      isLying = false;
      for (let count = 0; count < honoured; count++) await reading(some);
      isLying = true;
      if (isNamed) return assert.rejects(reading(some), { code: "tickets-refused" });
      await reading(some);
    }
    assert.equal(mint.spent.size, 1 + 3 + 3);
  });
}

test("no name of the seat goes with what is paid for", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await reading(some);
  await checking(some);
  for (const { header, body } of mint.paid) {
    for (const secret of [...some.owner.ownKeys, some.owner.seed, some.owner.masterOf("check", 0)]) {
      assert.ok(!header.includes(toBase64(secret)) && !toHex(body).includes(toHex(secret)));
    }
  }
});

test("work that is asked for is done, and the same token sent with it", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  mint.intercept = (paid) => {
    if (paid.path === routes.work.path) return new Response(JSON.stringify({ task: easyTask() }));
    return textIn(paid).includes('"work":null') ? problem("work-missing", 402) : undefined;
  };
  await checking(some);
  const checks = mint.paid.filter(({ path }) => path === check.path);
  assert.equal(checks.length, 2);
  assert.equal(nonceIn(checks[0] as (typeof checks)[0]), nonceIn(checks[1] as (typeof checks)[0]));
  assert.ok(!sameBody(checks[0] as (typeof checks)[0], checks[1] as (typeof checks)[0]));
  assert.equal(mint.spent.size, 1);
});

test("a roster that is too old to know how many checks there are is read again, once", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint, 16);
  some.isFirstOnly = true;
  mint.decline = ({ checks }) => (checks === 8 ? undefined : problem("token-count"));
  await assert.rejects(some.wallet.requestBatch(), { code: "token-count" });
  assert.equal(mint.draws.length, 2);
  assert.equal(some.refreshed, 1);
  some.checks = 8;
  await some.wallet.requestBatch();
});

test("a draw that failed is tried again when a token is needed", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  mint.decline = () => problem("token-week");
  await assert.rejects(some.wallet.requestBatch(), { code: "token-week" });
  assert.deepEqual(mint.draws[0]?.week, WEEK); // whatever the server thinks of it
  mint.decline = null;
  await reading(some);
  assert.equal(mint.spent.size, 1);
});

test("the credential is the same each week", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  const first = await some.wallet.credential();
  assert.deepEqual([first.nonce.length, first.output.length], [32, 64]);
  const { nonce, output } = { nonce: first.nonce.slice(), output: first.output.slice() };
  some.today = TODAY + 21;
  assert.deepEqual(await some.wallet.credential(), { nonce, output });
});

test("a wallet that was wiped holds nothing, and one of a locked vault draws nothing", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  const credential = await some.wallet.credential();
  some.wallet.wipe();
  assert.ok([...credential.nonce, ...credential.output].every((byte) => byte === 0));
  const drawing = some.wallet.requestBatch();
  mint.decline = () => {
    some.wallet.wipe();
    return undefined;
  };
  await assert.rejects(drawing, { code: "locked" });
});

/** A mint of which an earlier session of the same vault spent so many; the headers that it was paid with. */
async function usedBefore(count: number, mint = new Mint()): Promise<string[]> {
  const earlier = walletOwnerOf(mint, 25);
  for (let at = 0; at < count; at++) await insisting(earlier);
  return mint.paid.splice(0).map(({ header }) => header);
}

/** A check by somebody who tries again as long as that is what they are told. */
async function insisting(some: ReturnType<typeof walletOwnerOf>): Promise<void> {
  for (;;) {
    try {
      await checking(some);
      return;
    } catch (error) {
      if (!(error instanceof ManyRedeemed)) throw error;
    }
  }
}

test("after six tokens that an earlier session spent it stops, and goes on with others when asked again", async () => {
  const mint = new Mint();
  await usedBefore(20, mint);
  const some = walletOwnerOf(mint, 25);
  const used = new Set(mint.spent.keys());
  let stopped = 0;
  for (let made = 0; made < 5; ) {
    const before = mint.paid.length;
    try {
      await checking(some);
      made++;
    } catch (error) {
      assert.ok(error instanceof ManyRedeemed && error.code === "many-spent");
      stopped++;
      const shown = mint.paid.slice(before).map(nonceIn);
      assert.equal(shown.length, 6);
      assert.ok(shown.every((nonce) => used.has(nonce)));
    }
    assert.ok(mint.paid.length - before <= 6);
  }
  await assert.rejects(insisting(some), { code: "no-tokens" });
  assert.ok(stopped <= 3, "each is shown once in a session");
  assert.equal(mint.spent.size, 25);
});

test("a ticket that has grown old isn't shown, and one that is missing isn't passed over", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  for (let count = 0; count < 8; count++) {
    await reading(some);
    some.later += 540_000;
  }
  assert.ok(mint.paid.every(({ header }) => header.startsWith("Token")));
  mint.intercept = () => new Response("{}");
  const before = mint.paid.length;
  for (let count = 0; count < 5; count++) await assert.rejects(reading(some), BadAnswer);
  assert.equal(new Set(mint.paid.slice(before).map(nonceIn)).size, 1);
});

// What there is once

const ONCE: Poll = {
  number: 3,
  id: new Uint8Array(32),
  opens_on: TODAY,
  closes_on: TODAY + 7,
  voters: "all",
  quorum: 0,
};
const QUARTER = quarterOf(TODAY);
const OWN_MASTER = new Uint8Array(32).fill(7);
/** The first day of a month of voices. */
const TUESDAY = 28 * monthOf(TODAY) - 2;

/** A wallet of somebody to whom a poll is open, and whose session drew for it. */
async function withPoll(mint: Mint, isDrawn = true) {
  const some = walletOwnerOf(mint);
  const { owner } = some;
  const policy = { ...(owner.roster.policies[0] as [number, Policy])[1], polls: [ONCE], catalogue: 1 };
  const roster = { ...owner.roster, policy, policies: [[0, policy]] as [number, Policy][] };
  Object.defineProperty(owner, "roster", { get: () => (some.isPolled ? roster : { ...roster, policy: null }) });
  some.isPolled = isDrawn;
  await some.wallet.pen(0);
  some.isPolled = true;
  const ask = (number = 3, at = 0) =>
    some.wallet.askOnce(done, { room: new Uint8Array(16).fill(at) }, "ballot", number);
  return { ...some, ask };
}

test("what there is once is drawn with the rest and never by itself", async () => {
  const mint = new Mint();
  const { ask, wallet } = await withPoll(mint);
  const asked = mint.draws.map(({ once }) => once.map(({ purpose, number }) => [purpose, number]));
  assert.deepEqual(asked, [
    [],
    [
      ["ballot", 3],
      ["picture", weekOf(TODAY)],
      ["profile", QUARTER],
      ...monthsOn(TODAY).map((month) => ["voice", month]),
    ],
  ]);
  const counts = mint.draws.map(({ once }) => once.map(({ elements }) => elements.length));
  assert.deepEqual(
    counts,
    [[], [1, 3, 3, 1, 1, 1, 1]],
    "three for pictures and for a quarter, whatever is done with them",
  );
  await ask();
  for (const which of [2, 0, 1]) await wallet.askOnce(done, READ, "profile", QUARTER, which);
  const paid = mint.paid.slice(1);
  assert.deepEqual([new Set(paid.map(nonceIn)).size, paid.length], [3, 3]);
  const begun = new Set(paid.map(({ header }) => header.split(".").slice(0, 2).join(".")));
  assert.deepEqual([...begun], [`Token profile.${QUARTER}`], "nothing tells one from another");
  assert.equal(mint.draws.length, 2);
  const later = new Mint();
  const missing = await withPoll(later, false);
  await assert.rejects(missing.ask, { code: "once-missing" });
  await assert.rejects(() => missing.ask(4), { code: "once-missing" });
  assert.deepEqual([later.draws.length, later.paid.length], [2, 0]);
});

test("a member draws a voice once a month on a key of their own, and who came too late has none", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await some.wallet.pen(0);
  const month = monthOf(TODAY);
  const token = await some.wallet.once("voice", month);
  const { key, seed } = voiceOf(OWN_MASTER, month);
  assert.deepEqual(token.seed, seed);
  assert.deepEqual(token.nonce, penInputOf(some.owner.roster.genesis, month, key, "voice"));
  const voices = () =>
    mint.draws.map(({ once }) => once.filter(({ purpose }) => purpose === "voice")).filter(({ length }) => length > 0);
  const again = walletOwnerOf(mint);
  assert.deepEqual(await again.wallet.once("voice", month), token);
  mint.renewed();
  const renewed = walletOwnerOf(mint);
  assert.deepEqual((await renewed.wallet.once("voice", month)).nonce, token.nonce, "under new keys of the server too");
  const [first, second, third] = voices();
  assert.deepEqual([second, third], [first, first], "each session draws the very same");
  for (const [since, days] of [
    [TUESDAY - 3, 0],
    [TUESDAY - 2, 28],
    [TUESDAY, 28],
  ] as const) {
    const other = walletOwnerOf(new Mint(), 8, OWN_MASTER, since);
    other.today = TUESDAY + 1;
    const own = offered(other.owner.roster, { since, vouched_on: null }, other.today).some(([of]) => of === "voice");
    assert.equal(own, days === 0, `since ${since}`);
    if (own) await other.wallet.once("voice", monthOf(TUESDAY));
    else await assert.rejects(other.wallet.once("voice", monthOf(TUESDAY)), { code: "once-missing" });
    assert.equal(supportsFrom(other.owner.roster, since), TUESDAY + days);
  }
});

test("in the month of the founding who came in it has a voice, and nobody who came later", () => {
  const roster = rosterFor(new Uint8Array(), 8);
  const foundedOn = (madeOn: number) => ({ ...roster, serverKeys: roster.serverKeys.map((of) => ({ ...of, madeOn })) });
  const state = foundedOn(TUESDAY + 5);
  const month = monthOf(TUESDAY);
  const may = [TUESDAY + 5, TUESDAY + 27, TUESDAY + 28, TUESDAY + 60].map((since) => maySupport(state, since, month));
  assert.deepEqual(may, [true, true, false, false]);
  assert.equal(supportsFrom(state, TUESDAY + 20), TUESDAY + 20, "at once");
  assert.ok(!maySupport(state, TUESDAY + 26, month + 1), "and the next month asks for three days");
  const late = [24, 25].map((days) => maySupport(foundedOn(TUESDAY + days), TUESDAY + 27, month + 1));
  assert.deepEqual(late, [false, true], "but for the one that began a few days after the founding");
});

test("it is the same in each session, and one that was used says so only with its proof", async () => {
  const mint = new Mint();
  await (await withPoll(mint)).ask();
  const again = await withPoll(mint);
  await again.ask();
  await assert.rejects(() => again.ask(3, 1), { code: "once-used" });
  assert.equal(new Set(mint.paid.map(nonceIn)).size, 1);
  mint.intercept = () => problem("token-spent");
  await assert.rejects(
    () => again.ask(3, 2),
    (error) => error instanceof Distrust && error.code === "token-unspent",
  );
  mint.intercept = () => undefined;
  await assert.rejects(() => again.wallet.ask(done, READ, "read"), { code: "token-unspent" });
});

test("what there is once is sent again when the line breaks, and made with the roster's key", async () => {
  const mint = new Mint();
  const { ask } = await withPoll(mint);
  mint.intercept = (_, count) => {
    if (count === 1) throw new TypeError("gone");
    return undefined;
  };
  await ask();
  assert.equal(mint.paid.length, 2);
  assert.ok(sameBody(mint.paid[0] as Paid, mint.paid[1] as Paid));
  const false_ = new Mint();
  const issued = false_.issued.bind(false_);
  false_.issued = (asked) => {
    const given = issued(asked);
    return { ...given, once: given.once.map(({ evaluated }) => ({ evaluated, proof: new Uint8Array(64) })) };
  };
  await assert.rejects(async () => (await withPoll(false_)).ask(), { code: "wrong-token-key" });
});
