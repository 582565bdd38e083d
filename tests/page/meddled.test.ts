/** Good cases of other files, meddled with at every byte: refused for the same reason as in Python. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { verifyAlert } from "#features/alerts/page/alert.ts";
import type { SignedEntry } from "#kernel/formats/messages.ts";
import { apply, EMPTY_WHOLE, replay } from "#kernel/roster/rules/register.ts";
import { openRecord } from "#kernel/seal/group-record.ts";
import { openNote } from "#kernel/seal/note.ts";
import { openThread } from "#kernel/seal/record.ts";
import { decodeContents } from "#kernel/vault/contents.ts";
import { openVault } from "#kernel/vault/sealed.ts";
import { type Bytes, fromBase64 as raw, textOf, utf8 } from "#kernel/wire/bytes.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { entriesOf, vectors } from "./vectors.ts";

type Open = (content: Bytes) => unknown;

const EACH_OF = 1_100;
const STEP = 17;

/** `meddled` of tools/vectors/cases_meddled.py. */
function* meddled(good: Bytes): Generator<Bytes> {
  for (let at = 0; at < good.length; at += good.length <= EACH_OF ? 1 : STEP) {
    const flipped = good.slice();
    flipped[at] = (good[at] ?? 0) ^ (1 << (at % 8));
    yield flipped;
    yield good.slice(0, at);
    yield Uint8Array.from([...good.slice(0, at), 32, ...good.slice(at)]);
  }
  if (good[0] !== 123 || good[1] !== 34) return;
  const text = textOf(good);
  yield utf8(JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())));
  yield utf8(`${text.slice(0, -1)},${text.slice(1)}`);
  yield utf8(`${text.slice(0, -1)},"zz":1}`);
}

function outcome(content: Bytes, open: Open): string {
  try {
    open(content);
    return "ok";
  } catch (error) {
    if (error instanceof Trouble) return error.code;
    throw error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: files have many shapes
const caseOf = (file: string, name: string): any => vectors(file).cases.find((each: any) => each.name === name);

const CHAIN: SignedEntry[] = entriesOf(vectors("roster"), caseOf("roster", "town").chain);

/** The bytes of a good case, and how a client opens them. */
function target(file: string, name: string): [Bytes, Open] {
  if (file === "roster") {
    const [number = 0] = (/\d+/.exec(name) ?? []).map(Number);
    const before = CHAIN.slice(0, number).reduce(apply, EMPTY_WHOLE);
    const { body, signatures } = CHAIN[number] as SignedEntry;
    const [first, ...rest] = signatures;
    if (!first) throw new Error("an entry without a signature");
    return name.endsWith("signature")
      ? [first.signature, (it) => apply(before, { body, signatures: [{ ...first, signature: it }, ...rest] })]
      : [body, (it) => apply(before, { body: it, signatures })];
  }
  const c = caseOf(file, name);
  switch (`${file} ${c.op ?? ""}`) {
    case "vault open":
      return [raw(c.sealed), (it) => openVault({ name: raw(c.key_name), wrap: raw(c.wrap) }, c.version, it)];
    case "vault contents":
      return [raw(c.text), decodeContents];
    case "record group": {
      const keys = vectors("record").generation_keys;
      const held = (group: string, number: number) => {
        const key = keys[`${group === "members" ? 1 : 2}/${number}`];
        return key && raw(key);
      };
      return [raw(c.sealed), (it) => openRecord(raw(c.room), raw(c.id), it, held)];
    }
    case "record thread":
      return [raw(c.sealed), (it) => openThread(raw(c.room), raw(c.id), it, raw(c.thread_key))];
    case "note ": {
      const keys = new Map([[c.generation, raw(c.key)]]);
      return [raw(c.note), (it) => openNote(c.kind, raw(c.subject), it, (number) => keys.get(number))];
    }
    case "alert ": {
      const roster = replay(CHAIN);
      return [raw(c.body), (it) => verifyAlert(raw(c.id), it, c.day, roster)];
    }
    default:
      return [
        raw(c.signature),
        (it) => {
          if (!isSigned(raw(c.key), "withdraw", raw(c.key), it)) throw new Trouble("bad-signature");
        },
      ];
  }
}

for (const { file, name, outcomes, sha256 } of vectors("meddled").cases) {
  test(`meddled: ${file}, ${name}`, () => {
    const [good, open] = target(file, name);
    open(good);
    const found = [...meddled(good)].map((content) => outcome(content, open));
    const counted: Record<string, number> = {};
    for (const each of found) counted[each] = (counted[each] ?? 0) + 1;
    assert.deepEqual(counted, outcomes);
    assert.equal(createHash("sha256").update(found.join("\n")).digest("hex"), sha256);
  });
}
