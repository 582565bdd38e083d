/** The lounge on a real server: what members write, what it costs, and what a dishonest member or host can't do. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Letters } from "#features/letters/page/letters.ts";
import { tell, told } from "#features/lounge/page/flags.ts";
import type { Found } from "#features/lounge/page/found.ts";
import { Lounge } from "#features/lounge/page/lounge.ts";
import { identityOf, penOf, takeBackOf } from "#features/lounge/page/pens.ts";
import { Act, Post, PROPOSAL, Support } from "#features/lounge/page/structs.ts";
import type { Said } from "#features/lounge/page/threads.ts";
import {
  act,
  answer,
  choosePen,
  correct,
  mute,
  react,
  say,
  support,
  takeBack,
  type Words,
} from "#features/lounge/page/writing.ts";
import { settle } from "#features/reports/page/flags.ts";
import { type NewestPage, RoomAppend } from "#kernel/formats/messages.ts";
import { NO_PEN } from "#kernel/formats/vault.ts";
import { Poprf } from "#kernel/oprf/poprf.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { changePolicy } from "#kernel/roster/client/steward.ts";
import { monthOf } from "#kernel/roster/rules/once.ts";
import { type Bytes, concat, equal, keyOf, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { isDeclined } from "#kernel/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, type Line, lyingNewest, POLICY, Town } from "./town.ts";

const town = new Town();
const { founded, joined, onLine, wordsOf } = new People(town);
const TOPIC = { number: 2, name: "Town talk", about: "", language: "en", days: 30 };
const NOTHING = { post: undefined, pen: undefined, of: undefined, until: undefined };
let first: Person;
let second: Person;
let ana: Person;
let bo: Person;

before(async () => {
  first = await founded();
  await changePolicy(first, { ...POLICY, topics: [TOPIC] }, "so that we can talk");
  second = await joined("steward");
  [ana, bo] = [await joined(), await joined()];
});

after(() => town.stop());

const words = (text: string, root?: Bytes): Words => ({
  ...{ name: "Magpie", topic: 2, title: "Bridge", language: "en", text },
  ...{ warning: undefined, picture: undefined },
  root,
});
const read = (person: Person): Promise<Found> => new Lounge(person).read();
const post = async (person: Person, text: string): Promise<Said> => {
  const found = (await read(person)).posts.find(({ said }) => said.text === text);
  assert.ok(found, text);
  return found;
};
/** Say it with a new lounge of this person's, with the pen of the slot. */
const said = (person: Person, text: string, slot = 0, lounge = new Lounge(person)): Promise<void> =>
  say(lounge, slot, words(text), device.random(16));

test("what a member says others read under a pen, and no request names the member", async () => {
  const session = await onLine(ana);
  const { connection } = session;
  const send = connection.send.bind(connection);
  const asked: string[] = [];
  connection.send = (path, body, authorization, ...rest) => {
    asked.push(`${path} ${authorization?.split(/[ .]/).slice(0, 2).join(" ")}`);
    return send(path, body, authorization, ...rest);
  };
  await session.wallet.requestBatch();
  const lounge = new Lounge(session);
  const forPosts = async (act: () => Promise<unknown>): Promise<string[]> => {
    asked.length = 0;
    await act();
    return asked.filter((each) => !each.startsWith("/api/tokens/"));
  };
  const posts = () => say(lounge, 0, words("The bridge is closed."), device.random(16));
  assert.deepEqual(await forPosts(posts), ["/api/pens/certify Token pen", "/api/rooms/append Token post"]);
  assert.deepEqual(await forPosts(() => lounge.read()), ["/api/rooms/newest Token read"]);
  assert.deepEqual(await forPosts(() => lounge.sawAll()), ["/api/vaults/write undefined"]);
  assert.deepEqual(await forPosts(() => lounge.sawAll()), []);
  const again = () => say(lounge, 0, words("It is.", new Uint8Array(16)), device.random(16));
  assert.deepEqual(
    (await forPosts(again)).map((each) => each.replace(/(Ticket).*/, "$1")),
    ["/api/rooms/append Ticket"],
  );
  const found = await post(bo, "The bridge is closed.");
  assert.deepEqual(found.pen, new Lounge(ana).pen(0).key);
  assert.notDeepEqual(found.pen, ana.key);
  assert.equal(found.slot, null);
  assert.equal((await post(ana, "The bridge is closed.")).slot, 0);
});

test("a certificate is asked for when somebody first writes with a pen, and lies in the vault from then on", async () => {
  let asked = 0;
  const counting: Line = {
    "/api/pens/certify": async ({ send }) => {
      asked++;
      return send();
    },
  };
  const session = await onLine(ana, counting);
  await session.wallet.requestBatch();
  await read(session);
  assert.equal(asked, 0);
  await said(session, "with the pen that has one");
  assert.equal(asked, 0);
  const lounge = new Lounge(session);
  await say(lounge, 2, words("with another pen"), device.random(16));
  assert.equal(asked, 1);
  await lounge.sawAll();
  const later = await onLine(ana, counting);
  await said(later, "with it again", 2);
  assert.equal(asked, 1);
  const { unblinded } = Poprf.prototype;
  let verified = 0;
  Poprf.prototype.unblinded = function (input) {
    verified++;
    return unblinded.call(this, input);
  };
  await read(later).finally(() => {
    Poprf.prototype.unblinded = unblinded;
  });
  assert.equal(later.contents.verified?.length, 2 * 8, "both pens that wrote here");
  assert.equal(verified, 0, "an earlier session verified them");
});

test("a pen is the same on each device, and four of one member look like four members", async () => {
  await said(await onLine(ana), "again", 0);
  await said(ana, "with another", 3);
  const { posts, pens } = await read(bo);
  const penOfText = (text: string) => keyOf(posts.find((each) => each.said.text === text)?.pen ?? new Uint8Array());
  assert.equal(penOfText("again"), penOfText("The bridge is closed."));
  assert.notEqual(penOfText("with another"), penOfText("again"));
  assert.deepEqual(pens, [1, 0, 1, 1, 0]);
});

/** Say these in one sitting; how many tokens were spent after each. */
async function spentFor(session: Person, all: readonly Words[]): Promise<number[]> {
  const paid = paidIn(session);
  const lounge = new Lounge(session);
  const counts: number[] = [];
  for (const each of all) {
    await say(lounge, 0, each, device.random(16));
    counts.push(paid.filter((with_) => with_ === "Token").length);
  }
  return counts;
}

/** What pays for each record that this session appends; `instead` is answered to what is paid with a ticket. */
function paidIn({ connection }: Person, instead: () => string | null = () => null): string[] {
  const send = connection.send.bind(connection);
  const paid: string[] = [];
  connection.send = async (path, body, authorization = "", ...rest) => {
    const [how = ""] = authorization.split(" ");
    const code = how === "Ticket" ? instead() : null;
    if (code === null) {
      const answer = await send(path, body, authorization, ...rest);
      if (path === "/api/rooms/append" && answer.status === 200) paid.push(how);
      return answer;
    }
    return { status: 401, content: utf8(JSON.stringify({ status: 401, code })), ticket: null };
  };
  return paid;
}

test("one token pays for a sitting's five records, and the sixth needs another", async () => {
  const answers = [1, 2, 3, 4, 5, 6].map((at) => words(`sitting ${at}`, new Uint8Array(16)));
  assert.deepEqual(await spentFor(await onLine(bo), answers), [1, 1, 1, 1, 1, 2]);
});

test("what begins a thread costs as two, and one that was paid as an answer isn't read", async () => {
  const session = await onLine(second);
  assert.deepEqual(
    await spentFor(
      session,
      [1, 2, 3].map((at) => words(`thread ${at}`)),
    ),
    [1, 1, 2],
  );
  const before = await read(ana);
  const lounge = new Lounge(session);
  const salt = device.random(16);
  const certificate = await lounge.certificate(0);
  const short = encode(Post, { kind: "post", edition: 0, ...words("short"), salt, certificate });
  await lounge.append(lounge.pen(0), takeBackOf(lounge.pen(0), salt, 0).id, short);
  const found = await read(ana);
  assert.deepEqual([found.lost - before.lost, found.posts.length], [1, before.posts.length]);
});

test("said again before an answer came, it is one post", async () => {
  let isLost = true;
  const session = await onLine(bo, {
    "/api/rooms/append": async ({ send }) => {
      const answer = await send();
      if (isLost) throw new TypeError("the line died");
      return answer;
    },
  });
  const [lounge, salt] = [new Lounge(session), device.random(16)];
  await assert.rejects(say(lounge, 0, words("once"), salt));
  isLost = false;
  await say(lounge, 0, words("once"), salt);
  assert.equal((await read(ana)).posts.filter((each) => each.said.text === "once").length, 1);
});

test("a correction takes the place, the old one is gone, and nobody can put it there again", async () => {
  const kept: Json[] = [];
  const session = await onLine(ana, {
    "/api/rooms/append": async ({ asked, send }) => {
      kept.push(asked);
      return send();
    },
  });
  const lounge = new Lounge(session);
  await say(lounge, 1, words("with a mistake"), device.random(16));
  await correct(lounge, await post(session, "with a mistake"), words("without"));
  const { posts } = await read(bo);
  assert.ok(!posts.some((each) => each.said.text === "with a mistake"));
  const better = posts.find((each) => each.said.text === "without");
  assert.deepEqual(better?.editions, [1]);
  const replayed = bo.wallet.ask(routes.roomsAppend, RoomAppend.read(kept[0]), "post");
  await assert.rejects(replayed, (error) => isDeclined(error, "record-conflict"));
  const own = await post(session, "without");
  await takeBack(new Lounge(session), own);
  assert.ok(!(await read(bo)).posts.some((each) => each.said.text === "without"));
});

test("who writes with another's certificate, as another, or like a steward, isn't read", async () => {
  const lounge = new Lounge(bo);
  const before = await read(ana);
  const certificate = await lounge.certificate(0);
  const others = (await post(ana, "again")).said.certificate;
  const base = { kind: "post", edition: 0, ...words("forged", new Uint8Array(16)) } as const;
  const stranger = { ...penOf(device.random(32), 0), slot: 0 };
  for (const [pen, shown] of [
    [lounge.pen(0), others],
    [stranger, certificate],
    [lounge.pen(1), certificate],
    [lounge.pen(0), { ...certificate, slot: 1 }],
    [lounge.pen(0), { ...certificate, season: certificate.season + 1 }],
  ] as const) {
    const salt = device.random(16);
    await lounge.append(pen, takeBackOf(pen, salt, 0).id, encode(Post, { ...base, salt, certificate: shown }));
  }
  const day = device.today();
  const hide = encode(Act, { kind: "act", ...NOTHING, does: "hide", post: device.random(16), reason: "no", day });
  await lounge.append(lounge.pen(0), device.random(16), hide);
  await lounge.append(lounge.pen(0), device.random(16), utf8('{"kind":"post"}'));
  const found = await read(ana);
  assert.equal(found.lost - before.lost, 7);
  assert.equal(found.posts.length, before.posts.length);
  assert.equal(found.standing.cases.length, 0);
});

test("an act that names what it may not is left out", async () => {
  const post = device.random(16);
  const { lost } = await read(ana);
  for (const wrong of [
    { does: "ban", post },
    { does: "hide", pen: bo.key },
    { does: "confirm", post, of: post },
  ] as const) {
    const body = encode(Act, { kind: "act", ...NOTHING, ...wrong, reason: "no", day: device.today() });
    await first.append("lounge", null, body);
  }
  assert.equal((await read(ana)).lost - lost, 3);
});

test("what a host edits isn't read, and what it repeats or reorders is told", async () => {
  const { posts, lost } = await read(ana);
  const [known] = posts;
  assert.ok(known);
  const edited = await onLine(
    ana,
    lyingNewest((page) => ({
      ...page,
      records: page.records.map((each) =>
        equal(each.id, known.id)
          ? { ...each, body: each.body.map((byte, place) => (place === 200 ? byte ^ 1 : byte)) }
          : each,
      ),
    })),
  );
  assert.equal((await read(edited)).lost, lost + 1);
  const [one, two] = [
    (page: { records: readonly Json[] }) => [page.records[0], page.records[0], ...page.records.slice(1)],
    (page: { records: readonly Json[] }) => [page.records[1], page.records[0], ...page.records.slice(2)],
  ];
  for (const lie of [one, two]) {
    const lied = await onLine(
      ana,
      lyingNewest((page) => ({ ...page, records: lie?.(page) as typeof page.records })),
    );
    await assert.rejects(read(lied), { code: "repeated" });
  }
});

test("one steward hides, another confirms, and members tell stewards without a name", async () => {
  const bad = await post(ana, "again");
  await tell(ana, bad, "It names somebody.");
  await assert.rejects(told(ana), (error) => isDeclined(error, "no-such-room"));
  const [flag] = await told(first);
  assert.equal(flag?.flag?.why, "It names somebody.");
  assert.ok(flag?.flag?.part === "flag");
  assert.deepEqual(flag.flag.post, bad.identity);
  await act(first, { ...NOTHING, does: "hide", post: bad.identity, reason: "it does" });
  const hidden = await post(bo, "again");
  assert.equal(hidden.hidden?.opened.by, keyOf(first.key));
  const [waiting] = (await read(second)).standing.waiting;
  assert.ok(waiting);
  const of = Uint8Array.from(Buffer.from(waiting.opened.id, "base64"));
  await act(second, { ...NOTHING, does: "confirm", of, reason: "so it does" });
  assert.deepEqual((await read(bo)).standing.waiting, []);
  assert.equal((await post(bo, "again")).hidden?.confirmed.length, 1);
  if (flag) await settle(first, flag);
  assert.deepEqual(await told(second), []);
});

test("of the first page the newest is shown before the rest is verified, and only what is, and nothing twice asked", async () => {
  const writing = new Lounge(second);
  const root = (await post(ana, "once")).identity;
  const all = ["part 1", "part 2", "part 3", "part 4", "part 5", "part 6", "part 7"];
  for (const text of all) await say(writing, 0, words(text, root), device.random(16));
  await act(first, { ...NOTHING, does: "hide", post: (await post(bo, "part 7")).identity, reason: "it does" });
  const changed = await post(bo, "part 6");
  const honest = await onLine(bo);
  const edited = await onLine(
    bo,
    lyingNewest((page) => ({
      ...page,
      records: page.records.map((each) =>
        equal(each.id, changed.id) ? { ...each, body: each.body.map((byte, at) => byte ^ (at === 200 ? 1 : 0)) } : each,
      ),
    })),
  );
  for (const [person, lost] of [
    [honest, 0],
    [edited, 1],
  ] as const) {
    const lounge = new Lounge(person);
    const parts: Found[] = [];
    const end = lounge.watch((part) => {
      assert.equal(lounge.last, null, "a screen that shows no parts waits");
      parts.push(part);
    });
    const send = person.connection.send.bind(person.connection);
    let asked = 0;
    person.connection.send = (path, ...rest) => {
      if (path === routes.roomsNewest.path) asked++;
      return send(path, ...rest);
    };
    const [whole, same] = await Promise.all([lounge.readOnce(), lounge.readOnce()]);
    assert.deepEqual([whole, asked], [same, 1]);
    const [part] = parts;
    assert.ok(part);
    assert.deepEqual([part.isWhole, whole.isWhole, part.hasOlder], [false, true, false]);
    // six records: the act that hides, and five posts
    const shown = part.posts.map(({ said, hidden }) => [said.text, hidden !== null]);
    const newest = all.slice(2).map((text) => [text, text === "part 7"]);
    assert.deepEqual(shown, lost ? newest.filter(([text]) => text !== "part 6") : newest);
    assert.equal(part.lost, lost);
    assert.ok(whole.posts.length > part.posts.length);
    end();
    await lounge.read();
    assert.equal(parts.length, new Set(parts).size);
    assert.ok(parts.every(({ isWhole }) => !isWhole));
  }
});

/** A line on which the page of the newest comes in two pieces, the second once `isShown`; `end` makes the second. */
const inPieces = (isShown: Promise<void>, size: number, end: (rest: Bytes, whole: Bytes) => Bytes): Line => ({
  "/api/rooms/newest": async ({ send }) => {
    const answer = await send();
    const whole = new Uint8Array(await answer.arrayBuffer());
    const body = new ReadableStream({
      async start(line) {
        line.enqueue(whole.slice(0, size));
        await isShown;
        line.enqueue(end(whole.slice(size), whole));
        line.close();
      },
    });
    return new Response(body, { headers: answer.headers });
  },
});

test("what has come of the first page is shown while the rest is on its way, and what is wrong with the rest is told", async () => {
  const bytes = async (person: Person, count: number): Promise<number> => {
    const { records } = await person.newest("lounge");
    return records.slice(0, count).reduce((sum, { body }) => sum + 28 + body.length, 6);
  };
  const size = await bytes(bo, 6);
  const repeats = (rest: Bytes, whole: Bytes): Bytes => concat(whole.slice(6, 10), rest.slice(4)); // the newest's number
  for (const [end, isAsItWas, code] of [
    [(rest: Bytes) => rest, true, null],
    [repeats, false, "repeated"],
    [(rest: Bytes) => rest.slice(1), false, "bad-answer"],
  ] as const) {
    let show: () => void = () => undefined;
    const isShown = new Promise<void>((resolve) => {
      show = resolve;
    });
    const lounge = new Lounge(await onLine(bo, inPieces(isShown, size, end)));
    const parts: Found[] = [];
    lounge.watch((part) => {
      parts.push(part);
      show();
    });
    const reading = lounge.read();
    if (code) await assert.rejects(reading, { code });
    else assert.ok((await reading).isWhole);
    assert.deepEqual([parts[0]?.isWhole, parts[0]?.posts.length, lounge.last !== null], [false, 5, isAsItWas]);
  }
});

test("reactions are counted, and a muted pen is muted on each device", async () => {
  const liked = await post(ana, "once");
  await react(new Lounge(ana), 0, [{ post: liked.identity, mark: "support" }]);
  assert.equal((await post(bo, "once")).marks.get("support"), 1);
  await mute(ana, liked.pen, true);
  const elsewhere = await onLine(ana);
  assert.ok(!(await read(elsewhere)).posts.some(({ pen }) => keyOf(pen) === keyOf(liked.pen)));
  await mute(elsewhere, liked.pen, false);
  assert.ok((await read(elsewhere)).posts.some(({ pen }) => keyOf(pen) === keyOf(liked.pen)));
});

test("a post's name follows from its pen", async () => {
  const found = await post(bo, "with another");
  assert.equal(toBase64(identityOf(found.pen, found.said.salt)), toBase64(found.identity));
});

let cleo: Person;
let dan: Person;

test("a post of one's own that was read has the certificate", async () => {
  [cleo, dan] = [await joined(), await joined()];
  let asked = 0;
  const counting: Line = {
    "/api/pens/certify": async ({ send }) => {
      asked++;
      return send();
    },
  };
  await said(await onLine(cleo, counting), "of which the vault knows nothing", 1);
  assert.equal(asked, 1);
  const later = new Lounge(await onLine(cleo, counting));
  await later.read();
  await say(later, 1, words("with what was read"), device.random(16));
  assert.equal(asked, 1);
  await said(await onLine(cleo, counting), "with nothing read", 1);
  assert.equal(asked, 2);
});

test("a pen that was chosen for a topic is that topic's on each device, and the program's too", async () => {
  const session = await onLine(cleo);
  await choosePen(session, 2, 3);
  await choosePen(session, PROPOSAL, 1);
  const { pens } = (await onLine(cleo)).contents;
  assert.deepEqual([pens?.[2], pens?.[PROPOSAL], pens?.[1]], [3, 1, NO_PEN]);
  await town.run(
    ["room", "post", "lounge"],
    wordsOf(cleo),
    "",
    "1",
    "Program",
    "",
    "Heron",
    "",
    "With the topic's pen.",
  );
  assert.equal((await post(cleo, "With the topic's pen.")).slot, 3);
});

test("what the program posts, answers and saves is what the page reads, and the reverse", async () => {
  const inRoom = async (person: Person): Promise<Json[]> =>
    (await town.run(["room", "read", "lounge"], wordsOf(person))).records;
  await said(dan, "From the page.");
  const [begun] = await inRoom(cleo);
  assert.deepEqual([begun.record.text, begun.record.topic], ["From the page.", TOPIC.name]);
  await town.run(
    ["room", "post", "lounge"],
    wordsOf(cleo),
    begun.record.post,
    "4",
    "Heron",
    "a number",
    "From the program.",
  );
  const { threads } = await read(dan);
  const thread = threads.find(({ posts }) => posts.some((each) => each.said.text === "From the program."));
  assert.deepEqual(
    thread?.posts.map(({ said, slot }) => [said.text, said.name, said.warning, slot]),
    [
      ["From the page.", "Magpie", undefined, 0],
      ["From the program.", "Heron", "a number", null],
    ],
  );
  const answer = await post(dan, "From the program.");
  assert.deepEqual([answer.pen, (await post(cleo, "From the program.")).slot], [new Lounge(cleo).pen(3).key, 3]);
  await say(new Lounge(dan), 0, words("And back.", thread?.root), device.random(16));
  const [back] = await inRoom(cleo);
  assert.deepEqual([back.record.text, back.record.answer_to], ["And back.", begun.record.post]);
});

test("a proposal's support is one a member and for the text that was read; two stewards answer it, and no member does", async () => {
  [cleo, dan] = [await joined(), await joined()]; // with tokens of their own
  const lounge = new Lounge(cleo);
  await say(lounge, 1, { ...words("Open on Sundays."), topic: PROPOSAL, title: "Sundays" }, device.random(16));
  const proposed = async (person: Person) => {
    const found = (await new Lounge(person).readAll()).proposals.find(({ post }) => post.said.title === "Sundays");
    assert.ok(found);
    return found;
  };
  const { post } = await proposed(dan);
  const session = new Lounge(dan);
  for (const slot of [0, 1, 2, 3]) {
    await react(session, slot, [{ post: post.identity, mark: "support" }]);
  }
  assert.equal((await proposed(cleo)).became.support, 0);
  await support(session, post, true);
  await support(session, post, true);
  assert.equal((await proposed(cleo)).became.support, 1);
  assert.equal((await read(cleo)).pens.at(-1), 1, "stewards see how many voices there are");
  await support(new Lounge(await onLine(dan)), post, true);
  assert.equal((await proposed(cleo)).became.support, 1, "on another device it is the same voice");
  await mute(cleo, session.pen(0).key, true);
  assert.equal((await proposed(cleo)).became.support, 1, "whoever is muted counts");
  await mute(cleo, session.pen(0).key, false);
  await mute(dan, post.pen, true);
  assert.equal((await proposed(dan)).became.support, 1, "and is heard among the proposals");
  await mute(dan, post.pen, false);
  const told = { post: post.identity, digest: post.digest, title: "Sundays", text: "From June on." };
  await answer(first, { ...told, says: "yes" });
  const [waits] = (await proposed(dan)).became.waiting;
  assert.ok(waits);
  const of = Uint8Array.from(Buffer.from(waits.id, "base64"));
  const confirm = { ...NOTHING, does: "confirm", of, reason: "so we said" } as const;
  await act(first, confirm);
  const forged = encode(Act, { kind: "act", ...confirm, day: device.today() });
  await session.append(session.pen(0), takeBackOf(session.pen(0), device.random(16), 0).id, forged);
  assert.equal((await proposed(dan)).became.answer, null, "nobody confirms alone, and a pen not at all");
  await act(second, confirm);
  assert.equal((await proposed(dan)).became.answer?.text, "From June on.");
  await correct(lounge, (await proposed(cleo)).post, {
    ...words("Close on Sundays."),
    topic: PROPOSAL,
    title: "Sundays",
  });
  const { became } = await proposed(dan);
  assert.deepEqual([became.support, became.answer, became.earlier.length], [0, null, 1]);
});

test("a changed client draws no second voice of a month, and a voice of another month counts for nothing", async () => {
  const lounge = new Lounge(cleo);
  await say(lounge, 1, { ...words("Tea on Mondays."), topic: PROPOSAL, title: "Mondays" }, device.random(16));
  const proposed = async () => {
    const found = (await new Lounge(cleo).readAll()).proposals.find(({ post }) => post.said.title === "Mondays");
    assert.ok(found);
    return found;
  };
  const { post } = await proposed();
  const month = monthOf(post.day);
  await support(new Lounge(dan), post, true);
  const { lost } = await new Lounge(cleo).readAll();
  const changed = await onLine(dan);
  const { masterOf } = changed;
  changed.masterOf = (purpose, week) =>
    purpose === "escrow" ? new Uint8Array(32).fill(5) : masterOf.call(changed, purpose, week);
  await assert.rejects(support(new Lounge(changed), post, true), { code: "token-drawn" });
  const held = new Lounge(dan);
  const { evaluated, proof } = await held.voiceCertificate(month);
  for (const [claimed, voice] of [
    [month - 1, held.voice(month - 1)],
    [month + 1, held.voice(month + 1)],
    [month + 1, held.voice(month)],
    [month, held.voice(month + 1)],
    [month, held.pen(0)],
  ] as const) {
    const said = { certificate: { month: claimed, evaluated, proof }, salt: device.random(16), supports: true };
    const body = encode(Support, { kind: "support", ...said, post: post.identity, digest: post.digest });
    await held.append(voice, takeBackOf(voice, said.salt, 0).id, body);
  }
  const { became } = await proposed();
  assert.equal(became.support, 1);
  assert.equal((await new Lounge(cleo).readAll()).lost - lost, 5);
  await assert.rejects(held.voiceCertificate(month - 1), { code: "once-missing" });
});

test("no ticket ties what two pens write, or a letter and a post", async () => {
  const session = await onLine(second);
  const lounge = new Lounge(session);
  const letters = new Letters(lounge);
  for (const slot of [1, 2]) await lounge.certificate(slot);
  const paid = paidIn(session);
  const to = new Lounge(ana).pen(0).key;
  for (const slot of [1, 2, 1, 2]) {
    await say(lounge, slot, words(`with pen ${slot}`, new Uint8Array(16)), device.random(16));
  }
  assert.deepEqual(paid, ["Token", "Token", "Ticket", "Ticket"]);
  await letters.say(1, to, "Magpie", "It was me.");
  assert.deepEqual(paid.slice(4), ["Token"]);
});

test("a host that refuses a sitting's tickets is named, and isn't shown token after token", async () => {
  const session = await onLine(first);
  const paid = paidIn(session, () => "stale-ticket");
  const lounge = new Lounge(session);
  const speak = () => said(session, "again and again", 0, lounge);
  for (let count = 0; count < 4; count++) await speak();
  await assert.rejects(speak(), { code: "tickets-refused" });
  await assert.rejects(speak(), { code: "tickets-refused" });
  assert.deepEqual(paid, ["Token", "Token", "Token", "Token"]);
  const short = await onLine(second);
  paidIn(short, () => "short-ticket");
  const sitting = new Lounge(short);
  await said(short, "another sitting", 0, sitting);
  await assert.rejects(say(sitting, 0, words("in it", new Uint8Array(16)), device.random(16)), {
    code: "short-ticket",
  });
});

test("a page of a moment that is past is told, however often it is read", async () => {
  let past: NewestPage | null = null;
  let isLying = false;
  const session = await onLine(
    ana,
    lyingNewest((page) => {
      if (isLying) return past as NewestPage;
      past ??= page;
      return page;
    }),
  );
  const lounge = new Lounge(session);
  await lounge.read();
  await said(ana, "after that");
  await lounge.read();
  isLying = true;
  await assert.rejects(lounge.read(), { code: "repeated" });
  assert.ok(lounge.last?.posts.some((each) => each.said.text === "after that"));
});
