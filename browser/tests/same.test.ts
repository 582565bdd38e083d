/** The very same picture in other profiles of the catalogue: what is found, what is fetched, what a host can hide. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection } from "../src/connection.ts";
import type { Picture } from "../src/formats/file.ts";
import type { Shown } from "../src/formats/profile.ts";
import { type Listed, linkOf } from "../src/profiles/catalogue.ts";
import { sealShown } from "../src/profiles/link.ts";
import { fetchPicture, LinkClosed, readLink } from "../src/profiles/reading.ts";
import { printsIn, printsOf, showsOne } from "../src/profiles/same.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { chunkAt, sealChunk } from "../src/seal/files.ts";
import { type Bytes, concat, equal, fromBase64, keyOf, toBase64, toHex, utf8 } from "../src/wire/bytes.ts";
import { reportRoom } from "../src/wire/contexts.ts";
import { publicKeyOf } from "../src/wire/signing.ts";
import { problem } from "./mint.ts";

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const device = { random, today: () => 9, pause: () => Promise.resolve() };
const STOLEN = concat(utf8("picture"), random(500));
const OTHER = concat(utf8("picture"), random(500)); // as long
const SHORTER = STOLEN.slice(0, 400);

/** A host with one profile for each list of pictures; `says` changes what a profile says of a file. */
function host(all: Bytes[][], says = (file: Picture): Picture => file) {
  const answers = new Map<string, (asked: { number?: number }) => Response>();
  const asked: string[] = [];
  const listed = all.map((contents): Listed => {
    const signSeed = random(32);
    const [signKey, secret] = [publicKeyOf(signSeed), random(16)];
    const name = reportRoom(signKey);
    const pictures = contents.map((content) => {
      const [blob, key] = [random(16), random(32)];
      const sealed = sealChunk(key, blob, 0, 1, chunkAt(content, 0), random);
      answers.set(keyOf(name) + keyOf(blob), () => new Response(sealed as BodyInit));
      const file = {
        kind: "file",
        name: "picture.jpg",
        type: "image/jpeg",
        size: content.length,
        blob,
        key,
        chunks: 1,
      };
      return { file: says(file as Picture) };
    });
    const shown = { part: "shown", version: 1, day: 9, recipient: "x", profile: { pictures } } as unknown as Shown;
    const body = sealShown({ name, signKey, signSeed }, shown, [secret], random);
    const record = { seq: 2, id: toBase64(random(16)), day: 9, body: toBase64(body) };
    answers.set(keyOf(name), () => Response.json({ record }));
    return { room: name, listing: { secret } } as unknown as Listed;
  });
  const connection = new Connection("site.example", async (path, init) => {
    const body = Buffer.from(init.body as Uint8Array).toString();
    asked.push(`${path} ${body}`);
    const { room, blob } = JSON.parse(body) as { room: string; blob?: string };
    const answer = answers.get(keyOf(fromBase64(room)) + (blob ? keyOf(fromBase64(blob)) : ""));
    return answer ? answer(JSON.parse(body)) : problem("no-such-room", 404);
  });
  return { listed, connection, asked, answers };
}

const fetched = (asked: string[]): number => asked.filter((each) => each.includes("/file")).length;

test("the same file is found, and no other, of which none but those as long are fetched", async () => {
  const { listed, connection, asked } = host([[SHORTER, STOLEN], [OTHER], [SHORTER], [], [OTHER, STOLEN]]);
  const original = concat(STOLEN, utf8("metadata"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", original as BufferSource));
  const made = { content: STOLEN, type: "image/jpeg", width: 1, height: 1, original: hash, size: original.length };
  const prints = await printsOf(made as never);
  const found: boolean[] = [];
  for (const each of listed) found.push(await showsOne(connection, device, each, prints));
  assert.deepEqual(found, [true, false, false, false, true]);
  assert.equal(fetched(asked), 4, "one of each length that fits");
  const hidden = prints.flatMap((each) => [toBase64(each.hash), toHex(each.hash)]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", STOLEN as BufferSource));
  assert.ok(equal(prints[0]?.hash as Bytes, digest));
  for (const each of asked) {
    assert.match(each, /^\/api\/profiles\/(read|file) \{"room":"[^"]+"(,"blob":"[^"]+","number":0)?\}$/);
    assert.ok(!hidden.some((hash) => each.includes(hash)));
  }
});

test("the file as it was chosen is found too, by its own length", async () => {
  const { listed, connection } = host([[OTHER], [STOLEN]]);
  const original = new Uint8Array(await crypto.subtle.digest("SHA-256", STOLEN as BufferSource));
  const prints = await printsOf({ content: SHORTER, original, size: STOLEN.length } as never);
  assert.deepEqual(await Promise.all(listed.map((each) => showsOne(connection, device, each, prints))), [false, true]);
});

test("a profile's own pictures are looked for in others", async () => {
  const { listed, connection } = host([[SHORTER, STOLEN], [STOLEN], [OTHER]]);
  const prints = await printsIn(connection, device, listed[0] as Listed);
  assert.equal(prints.length, 2);
  assert.equal(await showsOne(connection, device, listed[1] as Listed, prints), true);
  assert.equal(await showsOne(connection, device, listed[2] as Listed, prints), false);
});

test("what a host swaps or leaves out is no answer, never a no", async () => {
  const [first, other] = [host([[STOLEN]]), host([[OTHER]])];
  const [one] = first.listed as [Listed];
  const prints = await printsIn(first.connection, device, one);
  const [file] = [...first.answers.keys()].filter((key) => key !== keyOf(one.room)) as [string];
  const [swapped] = [...other.answers.values()] as [() => Response];
  first.answers.set(file, swapped);
  await assert.rejects(showsOne(first.connection, device, one, prints), Unreadable);
  first.answers.delete(file);
  await assert.rejects(showsOne(first.connection, device, one, prints), { code: "no-such-room" });
  first.answers.delete(keyOf(one.room));
  await assert.rejects(showsOne(first.connection, device, one, prints), LinkClosed);
});

test("whoever says another length of a picture has one that nobody can open", async () => {
  const { listed, connection } = host([[STOLEN]], (file) => ({ ...file, size: file.size - 1 }));
  const [one] = listed as [Listed];
  assert.equal(await showsOne(connection, device, one, [{ size: STOLEN.length, hash: random(32) }]), false);
  const seen = await readLink(connection, device, linkOf(one) as never);
  const [shot] = seen.shown.profile.pictures as { file: Picture }[];
  await assert.rejects(fetchPicture(connection, seen, shot?.file as Picture), Unreadable);
});
