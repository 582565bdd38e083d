import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Connection, early, type Fetch, MAX_ANSWER_BYTES, NONCE_HEADER } from "#kernel/connection.ts";
import { PROTOCOL, RoomRead } from "#kernel/formats/messages.ts";
import { gzipped } from "#kernel/roster/client/packing.ts";
import { type Bytes, fromBase64 as raw, textOf, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { check } from "#kernel/wire/member-routes.ts";
import { digestOf, forSite, requestBytes, siteOf } from "#kernel/wire/request.ts";
import * as routes from "#kernel/wire/routes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { BadAnswer, Declined, Unreachable } from "#kernel/wire/trouble.ts";
import { vectors } from "./vectors.ts";

const SEED = new Uint8Array(32).fill(3);
const nonceOf = (number: number): string => toBase64(new Uint8Array(32).fill(number));

interface Asked {
  path: string;
  init: RequestInit;
  nonce: string | undefined;
}

/**
 * A server that gives nonces 1, 2, 3 … on request and 101, 102 … with signed answers, and otherwise what it is told.
 */
function server(answer: (asked: Asked, count: number) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const all: string[] = [];
  let nonces = 0;
  const fetch: Fetch = async (path, init) => {
    all.push(path);
    if (path === "/api/nonce") return new Response(JSON.stringify({ nonce: nonceOf(++nonces) }));
    const header = (init.headers as Record<string, string>).Authorization;
    const one = { path, init, nonce: header?.split(".")[1] };
    asked.push(one);
    return answer(one, asked.length);
  };
  return { connection: new Connection("site.example", fetch), asked, all };
}

const done = (nonce?: number): Response =>
  new Response("{}", nonce === undefined ? {} : { headers: { [NONCE_HEADER]: nonceOf(nonce) } });
const problem = (code: string, status = 401): Response => new Response(JSON.stringify({ status, code }), { status });
const bodyOf = ({ init }: Asked): string => textOf(init.body as Bytes);
const record = { room: new Uint8Array(16), record: { id: new Uint8Array(16).fill(9), body: new Uint8Array(3) } };

test("of a good answer all so far is told as it comes, of another nothing", async () => {
  for (const [status, expected] of [
    [200, ["ab", "abcd"]],
    [404, []],
  ] as const) {
    const pieces = new ReadableStream({
      start(line) {
        for (const piece of ["ab", "cd"]) line.enqueue(utf8(piece));
        line.close();
      },
    });
    const told: string[] = [];
    const connection = new Connection("site.example", async () => new Response(pieces, { status }));
    await connection.send("/", new Uint8Array(), undefined, undefined, undefined, (so) => told.push(textOf(so)));
    assert.deepEqual(told, expected);
  }
});

for (const c of vectors("request").cases) {
  if (c.expect !== "ok") continue;
  test(`request: ${c.name}`, async () => {
    const seen: Asked[] = [];
    const connection = new Connection(c.site, async (path, init) => {
      if (path === "/api/nonce") return new Response(JSON.stringify({ nonce: c.nonce }));
      seen.push({ path, init, nonce: undefined });
      return new Response("{}");
    });
    if (c.path === "/api/boxes/read") await connection.askBytes(routes.boxesRead, {}, raw(c.seed));
    else await connection.askBytes(routes.roomsRead, decode(RoomRead, raw(c.body)), raw(c.seed));
    assert.equal(((seen[0] as Asked).init.headers as Record<string, string>).Authorization, c.authorization);
    assert.deepEqual(seen[0]?.init.body, raw(c.body));
    assert.equal(seen[0]?.path, c.path);
  });
}

test("a request carries nothing of the browser's and goes nowhere else", async () => {
  const { connection, asked, all } = server(() => done());
  await connection.ask(routes.vaultsDelete, { name: new Uint8Array(16), signature: new Uint8Array(64) });
  const { signal, body, ...init } = (asked[0] as Asked).init;
  assert(signal);
  assert(body);
  assert.deepEqual(init, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Parasol-Protocol": `${PROTOCOL}` },
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    redirect: "error",
    mode: "same-origin",
  });
  assert.deepEqual(all, ["/api/vaults/delete"]);
});

test("an answer's nonce signs the next request, and no nonce signs two, also of two at once", async () => {
  const { connection, asked, all } = server((_, count) => done(100 + count));
  const ask = () => connection.ask(routes.roomsDelete, { room: new Uint8Array(16) }, SEED);
  await ask();
  await ask();
  assert.deepEqual(
    asked.map(({ nonce }) => nonce),
    [nonceOf(1), nonceOf(101)],
  );
  await Promise.all([ask(), ask(), ask()]);
  await Promise.all([ask(), ask(), ask()]);
  const nonces = asked.map(({ nonce }) => nonce);
  assert.equal(new Set(nonces).size, 8);
  assert.equal(all.filter((path) => path === "/api/nonce").length, 3);
});

test("a stale or spent nonce is replaced by a fresh one, with the same body, twice at most", async () => {
  for (const code of ["stale-nonce", "spent-nonce"]) {
    const some = server((_, count) => (count < 3 ? problem(code) : done()));
    await some.connection.ask(routes.roomsDelete, { room: new Uint8Array(16) }, SEED);
    assert.deepEqual(
      some.asked.map(({ nonce }) => nonce),
      [nonceOf(1), nonceOf(2), nonceOf(3)],
    );
    assert.equal(new Set(some.asked.map(bodyOf)).size, 1);
    const always = server(() => problem(code));
    await assert.rejects(always.connection.askBytes(routes.boxesRead, {}, SEED), { code });
    assert.equal(always.asked.length, 3);
  }
});

test("when a nonce is stale, nonces that came with other answers are dropped too", async () => {
  const { connection, asked } = server((_, count) => (count === 4 ? problem("stale-nonce") : done(100 + count)));
  const ask = () => connection.ask(routes.roomsDelete, { room: new Uint8Array(16) }, SEED);
  await Promise.all([ask(), ask(), ask()]);
  await ask();
  assert.equal(asked[4]?.nonce, nonceOf(4));
});

test("any other no is told at once, with its code and status", async () => {
  const { connection, asked } = server(() => problem("not-a-seat", 403));
  await assert.rejects(connection.ask(routes.boxesRead, {}, SEED), (error) => {
    assert(error instanceof Declined);
    assert.deepEqual([error.code, error.status], ["not-a-seat", 403]);
    return true;
  });
  assert.equal(asked.length, 1);
});

test("an error that can't be read is a no", async () => {
  const said = "Nobody was reported here.";
  const unknown = [
    { status: 502, code: said },
    { status: 502, code: "quota", title: said },
  ].map((each) => JSON.stringify(each));
  for (const body of ["<html>", "", '{"code":"stale-nonce"}', said, ...unknown]) {
    const { connection } = server(() => new Response(body, { status: 502 }));
    await assert.rejects(connection.ask(routes.about, {}), (error) => {
      assert(error instanceof Declined);
      assert.deepEqual([error.code, error.status], ["refused", 502]);
      assert(!JSON.stringify([error, error.message, error.stack]).includes(said));
      return true;
    });
  }
});

test("an answer that isn't the route's is refused", async () => {
  for (const body of ["", "{}x", '{"more":1}', "[]"]) {
    const { connection } = server(() => new Response(body));
    await assert.rejects(connection.ask(routes.roomsDelete, { room: new Uint8Array(16) }), (error) => {
      assert(error instanceof BadAnswer);
      assert.equal(error.code, "bad-answer");
      return true;
    });
  }
});

test("a nonce that isn't one is refused, from the route and from the header", async () => {
  for (const nonce of ["x", "AA==", toBase64(new Uint8Array(33))]) {
    const { connection } = server(() => new Response("{}", { headers: { [NONCE_HEADER]: nonce } }));
    await assert.rejects(connection.askBytes(routes.boxesRead, {}, SEED), BadAnswer);
    const route = new Connection("site.example", async () => new Response(JSON.stringify({ nonce })));
    await assert.rejects(route.askBytes(routes.boxesRead, {}, SEED), BadAnswer);
  }
  const refused = new Connection("site.example", async () => problem("unexpected", 500));
  await assert.rejects(refused.askBytes(routes.boxesRead, {}, SEED), { code: "unexpected" });
});

test("bytes come as they are", async () => {
  const { connection } = server(() => new Response(Uint8Array.of(0, 255, 1)));
  const message = { list_number: 1, bits: 8, bucket: new Uint8Array(4), blinded: new Uint8Array(32), work: null };
  assert.deepEqual(await connection.askBytes(check, message), Uint8Array.of(0, 255, 1));
});

test("reading stops when an answer is too large", async () => {
  let given = 0;
  let isCancelled = false;
  const { connection, asked } = server(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            given += 1_000_000;
            controller.enqueue(new Uint8Array(1_000_000));
          },
          cancel() {
            isCancelled = true;
          },
        }),
      ),
  );
  await assert.rejects(connection.ask(routes.about, {}), BadAnswer);
  assert(given <= MAX_ANSWER_BYTES + 3_000_000, `${given}`);
  assert(asked[0]?.init.signal?.aborted || isCancelled);
});

test("a broken line is unreachable, at the start and in the middle of an answer", async () => {
  const cut = server(() => Promise.reject(new TypeError("fetch failed")));
  await assert.rejects(cut.connection.ask(routes.about, {}), Unreachable);
  const middle = server(
    () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new TypeError("terminated"));
          },
        }),
      ),
  );
  await assert.rejects(middle.connection.ask(routes.about, {}), Unreachable);
});

test("a server that can't keep anything right now is unreachable, and the same record is sent again", async () => {
  let times = 0;
  const away = server(() => (++times < 3 ? problem("away", 503) : new Response(JSON.stringify({ seq: 7 }))));
  const record = { id: new Uint8Array(16), body: new Uint8Array(1) };
  assert.equal(await away.connection.append({ room: new Uint8Array(32), record }, SEED), 7);
  const [first, , last] = away.asked.filter(({ path }) => path === routes.roomsAppend.path);
  assert.equal(last?.init.body?.toString(), first?.init.body?.toString());
  for (const [code, told] of [
    ["away", "unreachable"],
    ["full", "full"],
    ["storage", "full"],
  ] as const) {
    const gone = server(() => problem(code, 503));
    const isTold = (error: unknown) => error instanceof Unreachable && error.code === told;
    await assert.rejects(gone.connection.ask(routes.about, {}), isTold);
  }
  const between = server(() => new Response("<h1>Busy</h1>", { status: 503 }));
  await assert.rejects(between.connection.ask(routes.about, {}), { code: "unreachable" });
});

const hangs = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = () => reject(new DOMException("", "AbortError"));
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });

/** A piece of so many bytes every few milliseconds, until it is whole or given up. */
const dripping = (init: RequestInit, piece: number, whole: number, pause = () => wait(5)): Response => {
  let given = 0;
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await Promise.race([hangs(init.signal as AbortSignal), pause()]);
        controller.enqueue(new Uint8Array(piece));
        given += piece;
        if (given >= whole) controller.close();
      },
    }),
  );
};

test("a whole answer ends after the patience, its head, its drips and its repetitions together", async () => {
  const signal = ({ signal }: RequestInit): AbortSignal => signal as AbortSignal;
  const lines: Record<string, Fetch> = {
    "no head": (_, init) => hangs(signal(init)),
    "no head, after a nonce": (path, init) =>
      path === "/api/nonce" ? Promise.resolve(new Response(`{"nonce":"${nonceOf(1)}"}`)) : hangs(signal(init)),
    "a byte now and then": (_, init) => Promise.resolve(dripping(init, 1, 7232)),
  };
  for (const [what, fetch] of Object.entries(lines)) {
    let asked = 0;
    const connection = new Connection(
      "site.example",
      (path, init) => {
        if (path !== "/api/nonce" && !signal(init).aborted) asked++; // a browser sends none that is given up already
        return fetch(path, init);
      },
      200,
    );
    const begins = Date.now();
    await assert.rejects(connection.ask(routes.about, {}), Unreachable, what);
    await assert.rejects(connection.askBytes(routes.boxesRead, {}, SEED), Unreachable, what);
    await assert.rejects(connection.append(record, SEED), Unreachable, what);
    await assert.rejects(connection.send("/api/check", utf8("{}"), "Token check"), Unreachable, what);
    assert.ok(Date.now() - begins < 4 * 200 + 2_000, what);
    assert.ok(asked <= 4, "nothing that was too slow is sent again");
  }
});

test("a steady slow line is served, and of an answer of one size no more is read", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  t.mock.method(performance, "now", () => now);
  const pause = async () => {
    now += 20;
    t.mock.timers.tick(20);
  };
  const slow = (_: string, init: RequestInit) => Promise.resolve(dripping(init, 400, 24_000, pause));
  const connection = new Connection("site.example", slow, 400);
  assert.equal((await connection.send("/api/check", utf8("{}"))).content.length, 24_000);
  assert.ok(now > 2 * 400);
  await assert.rejects(connection.send("/api/check", utf8("{}"), undefined, undefined, 1_000), BadAnswer);
});

test("without a word about patience, a silent server is waited for 30 seconds", async (t) => {
  const silent = server(({ init }) => hangs(init.signal as AbortSignal));
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let hasEnded = false;
  const asking = assert.rejects(silent.connection.ask(routes.about, {}), Unreachable).then(() => {
    hasEnded = true;
  });
  t.mock.timers.tick(29_000); // what real time has passed until it began to wait comes on top
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(hasEnded, false);
  t.mock.timers.tick(1_001);
  await asking;
});

test("a record is sent again as it was when the line breaks, under a new nonce, twice at most", async () => {
  const some = server((_, count) =>
    count < 3
      ? Promise.reject(new TypeError())
      : new Response('{"seq":7}', { headers: { [NONCE_HEADER]: nonceOf(9) } }),
  );
  assert.equal(await some.connection.append(record, SEED), 7);
  assert.equal(new Set(some.asked.map(bodyOf)).size, 1);
  assert.equal(new Set(some.asked.map(({ nonce }) => nonce)).size, 3);
  assert.equal(
    bodyOf(some.asked[0] as Asked),
    '{"room":"AAAAAAAAAAAAAAAAAAAAAA==","record":{"id":"CQkJCQkJCQkJCQkJCQkJCQ==","body":"AAAA"},' +
      '"withdraw_keys":[],"expires_on":null,"list_number":null,"entries":[],"head":null,"generation":null,"work":null}',
  );
  const never = server(() => Promise.reject(new TypeError()));
  await assert.rejects(never.connection.append(record, SEED), Unreachable);
  assert.equal(never.asked.length, 3);
  const no = server(() => problem("not-allowed", 403));
  await assert.rejects(no.connection.append(record, SEED), { code: "not-allowed" });
  assert.equal(no.asked.length, 1);
});

test("a record that is sent again is signed with a nonce that came after the break", async () => {
  const { connection, asked } = server((_, count) =>
    count === 4 ? Promise.reject(new TypeError()) : seven(100 + count),
  );
  const seven = (nonce: number): Response => new Response('{"seq":7}', { headers: { [NONCE_HEADER]: nonceOf(nonce) } });
  await Promise.all([
    connection.append(record, SEED),
    connection.append(record, SEED),
    connection.append(record, SEED),
  ]);
  await connection.append(record, SEED);
  assert.equal(asked[4]?.nonce, nonceOf(4));
});

test("no honest answer is larger than 40 MB, and no larger one is read", () => {
  assert.equal(MAX_ANSWER_BYTES, 40_000_000);
});

test("what is asked early answers once, and is asked anew if it had failed", async () => {
  let count = 0;
  const twice = early(async () => ++count);
  assert.equal(count, 1);
  assert.deepEqual([await twice(), await twice()], [1, 2]);
  const failing = early(async () => {
    if (++count === 3) throw new Unreachable();
    return count;
  });
  await wait(0);
  assert.equal(await failing(), 4);
  const late = early(async () => {
    await wait(1);
    throw new Unreachable();
  });
  await assert.rejects(late(), Unreachable);
});

test("a nonce that was asked for early signs the next request, and one request alone", async () => {
  const { connection, asked, all } = server(() => done());
  connection.prepareToSign();
  connection.prepareToSign();
  assert.deepEqual(all, ["/api/nonce"]);
  for (let at = 0; at < 2; at++) await connection.askBytes(routes.boxesRead, {}, SEED);
  assert.deepEqual(
    asked.map(({ nonce }) => nonce),
    [nonceOf(1), nonceOf(2)],
  );
});

test("after closing nothing is asked early", async () => {
  const { connection, all } = server(() => done());
  connection.close();
  connection.prepareToSign();
  await assert.rejects(connection.askBytes(routes.boxesRead, {}, SEED));
  assert.deepEqual(all, []);
});

test("what is signed may go packed, whole and smaller; what isn't signed goes as it is", async () => {
  const { connection, asked } = server(() => done());
  const route = { ...routes.roomsRead, pack: gzipped };
  const message = { room: new Uint8Array(16), after: 0, generation: null } as never;
  await connection.askBytes(route, message, SEED);
  await connection.askBytes(route, message);
  const [packed, plain] = asked.map(({ init }) => init.body as Bytes) as [Bytes, Bytes];
  assert.deepEqual([...packed.slice(0, 2)], [0x1f, 0x8b]);
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  assert.deepEqual(new Uint8Array(await new Response(stream).arrayBuffer()), plain);
  assert.equal(plain[0], 0x7b);
  const header = ((asked[0] as Asked).init.headers as Record<string, string>).Authorization as string;
  assert.equal(header.split(".")[3], toBase64(digestOf(packed)), "the signature is of what is sent");
  const large = new Uint8Array(200_000).fill(65);
  assert.ok((await gzipped(large)).length < 1000);
});

test("a browser that packs nothing sends it as it is", async () => {
  const had = globalThis.CompressionStream;
  Reflect.deleteProperty(globalThis, "CompressionStream");
  try {
    assert.equal((await gzipped(SEED)).length, SEED.length);
  } finally {
    globalThis.CompressionStream = had;
  }
});

test("a site has one name, however its address is spelled", () => {
  for (const [address, name] of [
    ["https://Notes.Example.org", "notes.example.org"],
    ["https://notes.example.org.:443/p#x", "notes.example.org"],
    ["http://notes.example.org:80", "notes.example.org"],
    ["https://notes.example.org.:8443/", "notes.example.org:8443"],
    ["https://m\u00fcller.example", "xn--mller-kva.example"],
    ["http://[::1]:8420", "[::1]:8420"],
  ] as const)
    assert.equal(siteOf(address), name, address);
});

test("what is signed is for the site that the connection is to, and for no other", async () => {
  const seed = new Uint8Array(32).fill(7);
  let header = "";
  const connection = new Connection("one.example", async (path, init) => {
    if (path === "/api/nonce") return new Response(JSON.stringify({ nonce: nonceOf(9) }));
    header = (init.headers as Record<string, string>).Authorization ?? "";
    return new Response("{}");
  });
  await connection.ask(routes.vaultsDelete, { name: new Uint8Array(16), signature: new Uint8Array(64) }, seed);
  const [key, nonce, signature, digest] = header.replace("Parasol ", "").split(".").map(raw) as Bytes[];
  const asked = requestBytes("/api/vaults/delete", nonce as Bytes, digest as Bytes);
  const signed = connection.sign(seed, "open", asked);
  for (const [site, holds] of [
    ["one.example", true],
    ["two.example", false],
    ["", false],
  ] as const) {
    assert.equal(isSigned(key as Bytes, "request", forSite(site, asked), signature as Bytes), holds);
    assert.equal(isSigned(key as Bytes, "open", forSite(site, asked), signed), holds);
  }
  assert.ok(!isSigned(key as Bytes, "request", asked, signature as Bytes));
});
