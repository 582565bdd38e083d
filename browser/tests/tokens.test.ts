/** Tokens: RFC 9497's vectors of mode 2, vectors/tokens.json, a wallet beside a plain model, and a dishonest server. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { TICKET_HEADER } from "../src/connection.ts";
import type { Check, TokensDrawn } from "../src/formats/member-messages.ts";
import { Poprf } from "../src/oprf/poprf.ts";
import { allowance, firstDayOf, weekOf } from "../src/roster/allowance.ts";
import { replay } from "../src/roster/rules.ts";
import type { Membership, RosterState } from "../src/roster/state.ts";
import { blindOf, infoOf, nonceOf, seedOf, tokenHeader, wasRedeemed } from "../src/tokens/derive.ts";
import { ManyRedeemed, NoTokens } from "../src/tokens/wallet.ts";
import { type Bytes, fromBase64 as raw, toBase64, toHex } from "../src/wire/bytes.ts";
import { indexRoutes } from "../src/wire/index-routes.ts";
import { routes } from "../src/wire/routes.ts";
import { BadAnswer, Declined, Distrust, Unreachable } from "../src/wire/trouble.ts";
import {
  easyTask,
  Mint,
  nonceIn,
  problem,
  proofIn,
  rosterFor,
  sameBody,
  TODAY,
  textIn,
  WEEK,
  walletOwnerOf,
} from "./mint.ts";
import { vectors } from "./vectors.ts";

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
  assert.deepEqual([...ops].sort(), ["allowance", "draw", "proof", "spend", "verify", "week"]);
});

for (const each of ofOp("week")) {
  test(`tokens: ${each.name}`, () => {
    assert.equal(weekOf(each.day), each.week);
    assert.equal(firstDayOf(each.week), each.first_day);
  });
}

let roster: RosterState | null = null;
for (const each of ofOp("allowance")) {
  test(`tokens: ${each.name}`, () => {
    roster ??= replay(
      // biome-ignore lint/suspicious/noExplicitAny: as they travel
      TOKENS.entries.map(({ body, signatures }: any) => ({
        body: raw(body),
        // biome-ignore lint/suspicious/noExplicitAny: as they travel
        signatures: signatures.map(({ key, signature }: any) => ({ key: raw(key), signature: raw(signature) })),
      })),
    );
    assert.equal(allowance(roster, raw(each.seat), each.week), each.allowance);
  });
}

test("a steward's word counts from the week after it", () => {
  const state = rosterFor(new Uint8Array(32), 40);
  const [[name, member]] = [...state.seats] as [[string, Membership]];
  const firstDay = firstDayOf(WEEK);
  const checksOf = (vouchedOn: number | null, since: number) =>
    allowance({ ...state, seats: new Map([[name, { ...member, since, vouchedOn }]]) }, member.key, WEEK);
  assert.deepEqual(
    [null, firstDay, firstDay - 1].map((day) => checksOf(day, firstDay - 1)),
    [5, 5, 20],
  );
  assert.equal(checksOf(firstDay - 1, firstDay - 28), 40);
  assert.equal(checksOf(firstDay - 1, firstDay - 300), 40);
});

for (const each of ofOp("draw")) {
  test(`tokens: ${each.name}`, () => {
    const { purpose, week, count } = each;
    const info = infoOf(purpose, week);
    const poprf = new Poprf(KEY, info);
    const places = Array.from({ length: count }, (_, at) => at);
    const asked = places.map((at) =>
      poprf.blind(nonceOf(MASTER, purpose, week, at), blindOf(MASTER, purpose, week, at)),
    );
    if (each.nonces) {
      assert.equal(toBase64(info), each.info);
      assert.deepEqual(
        asked.map(({ input }) => toBase64(input)),
        each.nonces,
      );
      assert.deepEqual(
        places.map((at) => toBase64(blindOf(MASTER, purpose, week, at))),
        each.blinds,
      );
      assert.deepEqual(
        places.map((at) => toBase64(seedOf(MASTER, purpose, week, at))),
        each.seeds,
      );
      assert.deepEqual(
        asked.map(({ blinded }) => toBase64(blinded)),
        each.blinded,
      );
    }
    const finalize = () => poprf.finalize(asked, each.evaluated.map(raw), raw(each.proof)).map(toBase64);
    if (each.expect === "ok") assert.deepEqual(finalize(), each.outputs);
    else assert.throws(finalize, (error) => error instanceof Distrust && error.code === each.expect.error);
  });
}

for (const each of ofOp("spend")) {
  test(`tokens: ${each.name}`, () => {
    const token = { nonce: raw(each.nonce), output: raw(each.output), seed: raw(each.seed) };
    const header = tokenHeader(each.purpose, each.week, token, each.path, raw(each.body));
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
  return walletOwner.wallet.askBytes(indexRoutes.check, message, "check");
};

test("one draw a session and week, the same from the same vault, always of everything", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await Promise.all([some.wallet.requestBatch(), some.wallet.requestBatch(), reading(some)]);
  await some.wallet.requestBatch();
  await walletOwnerOf(mint).wallet.requestBatch();
  assert.equal(mint.draws.length, 2);
  const [first, again] = mint.draws as [(typeof mint.draws)[0], (typeof mint.draws)[0]];
  assert.deepEqual(again, first);
  assert.equal(first.week, WEEK);
  assert.deepEqual([first.check.length, first.read.length, first.post.length, first.escrow.length], [8, 32, 12, 1]);
  await walletOwnerOf(mint, 8, new Uint8Array(32).fill(8)).wallet.requestBatch();
  assert.notDeepEqual(mint.draws[2]?.read, first.read);
});

test("the week is that of the device's own clock, and a new week is drawn anew", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
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
  assert.notDeepEqual(mint.draws[0]?.post, mint.draws[1]?.post);
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

test("an answer that says no shows no other token, and costs one only where the server spent it", async () => {
  for (const [code, status, lost] of [
    ["list-moved", 409, 0],
    ["community-quota", 429, 0],
    ["token-stale", 401, 0],
    ["unexpected", 500, 0],
    ["unexpected", 500, 1],
    ["room-full", 409, 1],
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

test("a ticket that isn't one is refused", async () => {
  for (const ticket of ["", "x", "AA=="]) {
    const mint = new Mint();
    mint.intercept = () => new Response("{}", { headers: { [TICKET_HEADER]: ticket } });
    await assert.rejects(reading(walletOwnerOf(mint)), BadAnswer);
  }
});

test("no name of the seat goes with what is paid for", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  await reading(some);
  await checking(some);
  for (const { header, body } of mint.paid) {
    for (const secret of [some.owner.key, some.owner.seed, some.owner.master]) {
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
  const checks = mint.paid.filter(({ path }) => path === indexRoutes.check.path);
  assert.equal(checks.length, 2);
  assert.equal(nonceIn(checks[0] as (typeof checks)[0]), nonceIn(checks[1] as (typeof checks)[0]));
  assert.ok(!sameBody(checks[0] as (typeof checks)[0], checks[1] as (typeof checks)[0]));
  assert.equal(mint.spent.size, 1);
});

test("a roster that is too old to know how many checks there are is read again, once", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint, 16);
  mint.decline = ({ check }) => (check.length === 8 ? undefined : problem("token-count"));
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

// A dishonest server

const LIES: Record<string, (mint: Mint, drawn: TokensDrawn) => TokensDrawn> = {
  "with another key": (mint, drawn) => {
    void drawn;
    mint.secretKey = new Mint().keys.secretKey.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
    return mint.issued(mint.draws.at(-1) as (typeof mint.draws)[0]);
  },
  "for another week, which would mark its owner": (mint) => {
    const asked = mint.draws.at(-1) as (typeof mint.draws)[0];
    return mint.issued({ ...asked, week: asked.week + 1 });
  },
  "with a wrong proof": (_, drawn) => {
    const proof = drawn.check.proof.slice();
    proof[5] = (proof[5] as number) ^ 1;
    return { ...drawn, check: { ...drawn.check, proof } };
  },
  "with one too few": (_, drawn) => ({
    ...drawn,
    check: { ...drawn.check, evaluated: drawn.check.evaluated.slice(1) },
  }),
  "in another order": (_, drawn) => ({
    ...drawn,
    check: { ...drawn.check, evaluated: drawn.check.evaluated.toReversed() },
  }),
  "of another purpose": (_, drawn) => ({
    ...drawn,
    check: { proof: drawn.read.proof, evaluated: drawn.read.evaluated.slice(0, 8) },
  }),
};
for (const [what, lie] of Object.entries(LIES)) {
  test(`tokens made ${what} are thrown away, and nothing is paid with them`, async () => {
    const mint = new Mint();
    mint.change = (drawn) => lie(mint, drawn);
    await assert.rejects(checking(walletOwnerOf(mint)), (error) => {
      assert.ok(error instanceof Distrust);
      assert.equal(error.code, "wrong-token-key");
      return true;
    });
    assert.equal(mint.paid.length, 0);
  });
}

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

test("a server that calls every token spent sees one of them, whatever is asked after it", async () => {
  const mint = new Mint();
  await usedBefore(6, mint);
  const victim = walletOwnerOf(mint, 25);
  mint.intercept = () => problem("token-spent");
  for (let count = 0; count < 50; count++) {
    await assert.rejects(count < 20 ? checking(victim) : reading(victim), (error) => {
      assert.ok(error instanceof Distrust);
      assert.equal(error.code, "token-unspent");
      return true;
    });
  }
  assert.equal(mint.paid.length, 1);
});

const FORGED: Record<string, (shown: string, earlier: string[]) => Bytes> = {
  "by the signature of this very request": (shown) => proofIn(shown),
  "by another token's": (shown, earlier) =>
    proofIn(earlier.find((header) => header.split(".")[2] !== shown.split(".")[2]) as string),
  "by another request under this signature": (shown, [header]) => {
    const [one, other] = [proofIn(header as string), proofIn(shown)];
    return new Uint8Array([...one.subarray(0, 16), ...other.subarray(16)]);
  },
  "by noise": () => crypto.getRandomValues(new Uint8Array(80)),
  "by too little": (shown) => proofIn(shown).subarray(0, 79),
};
for (const [how, forge] of Object.entries(FORGED)) {
  test(`a token that nobody spent can't be shown to be: ${how}`, async () => {
    const mint = new Mint();
    const earlier = await usedBefore(3, mint);
    mint.intercept = ({ header }) => problem("token-spent", 409, forge(header, earlier));
    await assert.rejects(checking(walletOwnerOf(mint, 25)), { code: "token-unspent" });
    assert.equal(mint.paid.length, 1);
  });
}

test("a request of which the server said that it spent nothing is no proof that it did", async () => {
  for (const code of ["work-missing", "list-moved"]) {
    const mint = new Mint();
    const some = walletOwnerOf(mint);
    const seen: string[] = [];
    mint.intercept = ({ path, header }) => {
      if (path === routes.work.path) return new Response(JSON.stringify({ task: easyTask() }));
      seen.push(header);
      return seen.length === 1 ? problem(code) : problem("token-spent", 409, proofIn(seen[0] as string));
    };
    if (code === "list-moved") await assert.rejects(checking(some), { code });
    await assert.rejects(checking(some), { code: "token-unspent" });
    assert.equal(new Set(seen.map((header) => header.split(".")[2])).size, 1);
  }
});

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

test("tickets that a server refuses lead to three tokens at most, then it is named", async () => {
  const mint = new Mint();
  const some = walletOwnerOf(mint);
  mint.intercept = ({ header }) => (header.startsWith("Ticket") ? problem("spent-ticket", 401) : undefined);
  for (let count = 0; count < 4; count++) await reading(some);
  for (let count = 0; count < 30; count++) await assert.rejects(reading(some), { code: "tickets-refused" });
  assert.equal(mint.spent.size, 4); // one for the sitting, and one for each lie but the last
  assert.equal(mint.paid.length, 4 + 4);
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
