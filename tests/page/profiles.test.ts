/** Every case of vectors/profiles.json through the page's client: links, what they open, what is signed, threads. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asAnswer } from "#features/profiles/page/asker.ts";
import { find, hasContact, isGenuine, type Listed, readListing, split } from "#features/profiles/page/catalogue.ts";
import { enquiryBytes, profileBytes } from "#features/profiles/page/contexts.ts";
import { availableOn } from "#features/profiles/page/link/profile-view.tsx";
import { addressOf, enquiriesOf, linkIn, markOf, openShown, sealShown } from "#features/profiles/page/link.ts";
import { ProfilePut } from "#features/profiles/page/messages.ts";
import { codeOf, passIn, putWith } from "#features/profiles/page/passes.ts";
import { profilesPut } from "#features/profiles/page/routes.ts";
import { openFile, sealFile } from "#features/profiles/page/saved.ts";
import { Listing, OwnProfile, Shown } from "#features/profiles/page/structs.ts";
import { type Reader, threadOf } from "#features/profiles/page/thread.ts";
import { bodiesListed, readThumb, tagsOf, thumbsIn } from "#features/profiles/page/thumbs.ts";
import { Connection } from "#kernel/connection.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { requestMac, markOf as requestMark } from "#kernel/tokens/derive.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { type Bytes, concat, fromBase64 as raw, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { forSite } from "#kernel/wire/request.ts";
import { sign } from "#kernel/wire/signing.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { problem } from "./mint.ts";
import { vectors } from "./vectors.ts";

const { cases } = vectors("profiles");
type Case = (typeof cases)[number];
const phrase: Passphrase = cases.find(({ op }: Case) => op === "keys").phrase;
const recordsOf = (all: { seq?: number; id: string; body: string }[]): StoredRecord[] =>
  all.map(({ seq = 0, id, body }) => ({ seq, id: raw(id), day: 1, body: raw(body) }));

const RUN: Record<string, (one: Case) => Promise<void> | void> = {
  async keys(one) {
    const keys = await keysOf(one.phrase, "profile");
    assert.deepEqual([keys.name, keys.signKey, keys.wrap], [raw(one.room), raw(one.key), raw(one.wrap)]);
  },
  link(one) {
    const link = linkIn(`#${one.fragment}`);
    assert.deepEqual([link.room, link.secret, markOf(link)], [raw(one.room), raw(one.secret), raw(one.mark)]);
    assert.equal(addressOf("https://x", link), `https://x/p#${one.fragment}`);
  },
  pass(one) {
    const pass = passIn(one.code);
    assert.deepEqual([pass.quarter, pass.nonce, pass.output], [one.quarter, raw(one.nonce), raw(one.output)]);
    assert.deepEqual([pass.seed, codeOf(pass)], [raw(one.seed), one.whole]);
  },
  async seal(one) {
    const drawn = (one.drawn as string[]).map(raw);
    const random = (count: number): Bytes => {
      const given = drawn.shift() as Bytes;
      assert.equal(given.length, count);
      return given;
    };
    const secrets = (one.secrets as string[]).map(raw);
    const shown = decode(Shown, raw(one.text));
    assert.deepEqual(sealShown(await keysOf(one.phrase, "profile"), shown, secrets, random), raw(one.sealed));
    assert.equal(drawn.length, 0);
  },
  shown(one) {
    const link = { room: raw(one.room), secret: raw(one.secret) };
    const { shown, signer } = openShown(link, one.seq, raw(one.sealed), one.today);
    assert.deepEqual([encode(Shown, shown), signer], [raw(one.text), raw(one.key)]);
  },
  async file(one) {
    const keys = await keysOf(one.phrase, "profile");
    const { own, pictures } = openFile(keys, raw(one.file));
    assert.deepEqual([encode(OwnProfile, own), pictures], [raw(one.text), (one.pictures as string[]).map(raw)]);
    assert.deepEqual(
      sealFile(keys, own, pictures, () => raw(one.drawn)),
      raw(one.file),
    );
  },
  async covered(one) {
    const covered = profileBytes(one.version, raw(one.room), recordsOf(one.records), (one.files as string[]).map(raw));
    assert.deepEqual(covered, raw(one.covered));
    const { signSeed } = await keysOf(phrase, "profile");
    assert.deepEqual(sign(signSeed, "open", forSite(one.site, covered)), raw(one.signature));
  },
  "covered-enquiry"(one) {
    const [profile, records] = [raw(one.profile), recordsOf(one.records)];
    assert.equal(enquiriesOf(profile, one.signs), one.kind);
    assert.deepEqual(enquiryBytes(profile, raw(one.room), records, one.signs), raw(one.covered));
  },
  async list(one) {
    const own = decode(OwnProfile, raw(one.own));
    const bodies = [one.body, one.small].filter(Boolean).map(raw);
    assert.deepEqual(bodiesListed(await keysOf(one.phrase, "profile"), own), bodies);
  },
  thumb(one) {
    const { version, thumb } = readThumb(raw(one.body));
    assert.deepEqual([version, thumb], [one.version, raw(one.thumb)]);
  },
  tags(one) {
    const tags = tagsOf({ listing: decode(Listing, raw(one.text)) } as Listed);
    assert.deepEqual(
      tags.sort((less, more) => less - more),
      one.tags,
    );
  },
  pack(one) {
    const content = concat(...new Array(one.count).fill(raw(one.small)), new Uint8Array(one.length - 1376 * one.count));
    assert.equal(thumbsIn(content).size, Math.min(one.count, 1));
  },
  listing(one) {
    const listed = readListing(raw(one.body), one.today);
    if (!isGenuine(listed)) throw new Unreadable("signature");
    assert.deepEqual([listed.room, encode(Listing, listed.listing)], [raw(one.room), raw(one.text)]);
  },
  catalogue(one) {
    assert.deepEqual(split(raw(one.content)), (one.bodies as string[] | undefined)?.map(raw));
  },
  contact(one) {
    assert.equal(hasContact({ line: one.text } as never), one.has);
    assert.equal(hasContact({ areas: [one.text], sites: [] } as never), one.has);
    assert.equal(hasContact({ tours: [{ area: one.text }] } as never), one.has);
    assert.equal(hasContact({ sites: [one.text] } as never), false);
  },
  found(one) {
    assert.equal(find([readListing(raw(one.body), one.today)], one.wanted).length === 1, one.found);
  },
  thread: (one) => reads(one),
  asked: (one) => reads(one, asAnswer),
};

function reads(one: Case, reader?: Reader): void {
  const { room, thread_key: key, profile, holder } = one as unknown as Record<string, string>;
  const thread = threadOf(
    ...([room, key, profile, holder].map((each) => raw(each as string)) as Four),
    recordsOf(one.records),
    reader,
  );
  const lines = thread.lines.map(({ text, answer }) => answer ?? text);
  assert.deepEqual([lines, thread.lost], [one.lines, one.lost]);
}
type Four = [Bytes, Bytes, Bytes, Bytes];

test("every kind of case is run", () => {
  assert.deepEqual([...new Set(cases.map(({ op }: Case) => op))].sort(), Object.keys(RUN).sort());
});

for (const one of cases) {
  test(`profiles: ${one.name}`, async () => {
    const run = async () => (RUN[one.op] as (one: Case) => Promise<void>)(one);
    if (one.expect === "ok") return run();
    const { error } = one.expect;
    await assert.rejects(run, (thrown) => thrown instanceof Unreadable && thrown.code === error);
  });
}

test("available ends with the day or the week in which it was said", () => {
  assert.equal(availableOn({ available: "today" } as never, 10, 10), "today");
  assert.equal(availableOn({ available: "today" } as never, 10, 11), undefined);
  assert.equal(availableOn({ available: "week" } as never, 10, 16), "week");
  assert.equal(availableOn({ available: "week" } as never, 10, 17), undefined);
  assert.equal(availableOn({} as never, 10, 10), undefined);
});

const PUT = { holder_key: new Uint8Array(32), version: 1, shown: null, files: [], signature: new Uint8Array(64) };
const put: ProfilePut = {
  ...PUT,
  listing: null,
  thumb: null,
  own: { id: new Uint8Array(16), body: new Uint8Array(4096) },
};
const PASS = passIn(cases.find(({ op }: Case) => op === "pass").code);
const PUT_ROUTE = profilesPut;

/** What becomes of a put with a pass when the server answers like this, one after the other; null: the line breaks. */
async function putTo(...answers: (Response | null)[]): Promise<[string, RequestInit[]]> {
  const sent: RequestInit[] = [];
  const connection = new Connection("site.example", async (_, init) => {
    sent.push(init as RequestInit);
    const answer = answers[sent.length - 1];
    if (!answer) throw new TypeError("gone");
    return answer;
  });
  const code = await putWith(connection, PASS, put).then(
    () => "ok",
    (error: { code: string }) => error.code,
  );
  return [code, sent];
}

test("a pass pays in a request that nobody signs, and the very same goes again when the line breaks", async () => {
  const [code, sent] = await putTo(null, new Response("{}"));
  assert.equal(code, "ok");
  assert.equal(sent.length, 2);
  assert.deepEqual(sent[0]?.body, sent[1]?.body);
  const [one, other] = sent.map(({ headers }) => headers as Record<string, string>);
  assert.deepEqual(one, other);
  assert.match(one?.Authorization ?? "", /^Token profile\.227\./);
});

test("a pass that was used is told with its own key's proof, and a host that only says so isn't believed", async () => {
  const mac = requestMac(PASS.output, "site.example", PUT_ROUTE.path, utf8("another"));
  const proof = concat(requestMark(mac), sign(PASS.seed, "redeem", requestMark(mac)));
  assert.equal((await putTo(problem("token-spent", 409, proof)))[0], "pass-used");
  assert.equal((await putTo(problem("token-spent", 409, new Uint8Array(80))))[0], "token-unspent");
  assert.equal((await putTo(problem("token-spent")))[0], "token-unspent");
  const same = requestMac(PASS.output, "site.example", PUT_ROUTE.path, encode(ProfilePut, put));
  const ofThis = concat(requestMark(same), sign(PASS.seed, "redeem", requestMark(same)));
  assert.equal(
    (await putTo(problem("token-spent", 409, ofThis)))[0],
    "token-unspent",
    "this very request isn't another one",
  );
  for (const over of ["token-stale", "token-wrong"]) assert.equal((await putTo(problem(over)))[0], "pass-over");
  assert.equal((await putTo(problem("profile-moved")))[0], "profile-moved");
});
