/** A list and its server in memory: honest answers to checks, and the parts of which a test makes dishonest ones. */
import assert from "node:assert/strict";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import type { Case, CaseIdentifier } from "#features/alerts/page/case-structs.ts";
import type { Tombstone } from "#features/checks/page/answer.ts";
import { answersOf, signedCase, summariesOf } from "#features/checks/page/answers.ts";
import { elementOf, headBytes, innerOf, releaseOf, summaryBytes } from "#features/checks/page/contexts.ts";
import type { Identifier } from "#features/checks/page/identifiers/index.ts";
import { type Asked, placeOf } from "#features/checks/page/identifiers/partial.ts";
import { inputOf, positionOf } from "#features/checks/page/index.ts";
import { sealEntry } from "#features/checks/page/sealing.ts";
import { bucketOf, type Placed, Tree } from "#features/checks/page/tree.ts";
import { ANSWER_BYTES, BUCKET_CAPACITY, type Head, TAG_BYTES, TOMBSTONES_BYTES } from "#kernel/formats/messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { ServerKeys } from "#kernel/roster/rules/server-keys.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { type Bytes, concat, equal, keyOf, u32, uint } from "#kernel/wire/bytes.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";

const { voprf } = ristretto255_oprf;
export const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

export const TODAY = 20_500;
export const LIST = 3;
export const LIST_KEY = new Uint8Array(32).fill(7);
export const OPRF = voprf.deriveKeyPair(new Uint8Array(32), new Uint8Array(1));
const STEWARD = new Uint8Array(32).fill(1);
const SECOND = new Uint8Array(32).fill(2);
const GENESIS = new Uint8Array(32).fill(4);
const MEMBER = new Uint8Array(32).fill(3);
const ROSTER_LENGTH = 9;

/** What an index entry's tag and answer follow from. */
export const outputOf = (asked: Asked): Bytes =>
  (voprf as unknown as { evaluate(secretKey: Bytes, input: Bytes): Bytes }).evaluate(
    OPRF.secretKey,
    inputOf(LIST_KEY, asked.canonical()),
  );

/** An entry, there or gone. */
export interface Entry {
  readonly position: number;
  readonly tag: Bytes;
  readonly sealed: Bytes;
  readonly expiresOn: number;
  readonly keys: readonly Bytes[];
  readonly seed?: Bytes;
}

/** The case of an alert about these, signed by both stewards. */
export function fileOf(id: number, identifiers: readonly CaseIdentifier[], more: globalThis.Partial<Case> = {}): Case {
  const file: Case = {
    kind: "case",
    alert: new Uint8Array(16).fill(id),
    identifiers: identifiers.map(({ kind, normal }) => ({ kind, normal })),
    ...{ severity: 2, reporters: 1, newest: "2026-01", kinds: ["threats"], warning: "Beware." },
    ...{ expires_on: TODAY + 100, roster_length: ROSTER_LENGTH, withdraw_keys: [new Uint8Array(32).fill(id)] },
    ...{ takedown_seed: new Uint8Array(32), signers: [], answers: [] },
    ...more,
  };
  const signers = [STEWARD, SECOND].map((seed) => {
    const signatures = summariesOf(file).map(([key, text]) => signedAnswer(seed, key, text));
    return [publicKeyOf(seed), signatures] as const;
  });
  return signedCase(file, signers);
}

const signedAnswer = (seed: Bytes, key: Asked, text: Bytes): Bytes =>
  sign(seed, "answer", summaryBytes(GENESIS, text, key.canonical()));

/** An alert about `identifier` and its entry under `asked`. */
export function about(
  id: number,
  identifier: Identifier,
  asked: Asked = identifier,
  more: {
    slot?: number;
    expiresOn?: number;
    keys?: Bytes[];
    listNumber?: number;
    file?: globalThis.Partial<Case>;
  } = {},
): { entry: Entry } {
  const { slot = 0, expiresOn = TODAY + 100, keys = [new Uint8Array(32).fill(id)], listNumber = LIST, file } = more;
  const signed = answersOf(fileOf(id, [identifier], { expires_on: expiresOn, withdraw_keys: keys, ...file }));
  const found = signed.find(([key]) => key.kind === asked.kind && key.normal === asked.normal) ?? signed[0];
  const [, answer] = found as readonly [Asked, Bytes];
  const position = positionOf(LIST_KEY, placeOf(asked));
  return { entry: { ...sealEntry(outputOf(asked), listNumber, position, slot, answer, random), expiresOn, keys } };
}

/** `seed`: of the key that took its alert back, if it was. */
export function tombstoneOf({ tag, sealed, expiresOn, keys, seed }: Entry): Tombstone {
  const key = seed && publicKeyOf(seed);
  const withdrawn = key ? { key, signature: sign(seed, "withdraw", key) } : null;
  return { inner: innerOf(tag, sealed), expiresOn, keys, withdrawn };
}

const placedOf = ({ position, tag, sealed, expiresOn, keys }: Entry): Placed => [
  position,
  elementOf(innerOf(tag, sealed), releaseOf(expiresOn, keys)),
];

/** A list at one moment. */
export class Book {
  readonly live: readonly Entry[];
  readonly gone: readonly Entry[];
  readonly tree: Tree;

  constructor(live: readonly Entry[], gone: readonly Entry[] = [], bits = 0) {
    this.live = live;
    this.gone = gone;
    this.tree = Tree.ofElements(bits, [...live, ...gone].map(placedOf));
  }

  head(more: Partial<Head> = {}, seed = STEWARD): Head {
    const { bits, size } = this.tree;
    const state = { list_number: LIST, bits, size, seq: 10, day: TODAY, root: this.tree.root() };
    const head = { ...state, roster_length: ROSTER_LENGTH, ...more };
    return {
      ...head,
      signer: publicKeyOf(seed),
      signature: sign(
        seed,
        "head",
        headBytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length),
      ),
      ...signed(more),
    };
  }

  /** An honest answer about a bucket, in its parts. */
  parts(number: number, head = this.head()): Parts {
    const isHere = ({ position }: Entry): boolean => bucketOf(position, this.tree.bits) === number;
    return {
      head,
      siblings: this.tree.path(number).siblings,
      live: this.live.filter(isHere),
      tombstones: this.gone.filter(isHere).map(tombstoneOf),
    };
  }
}

const signed = ({ signer, signature }: Partial<Head>): Partial<Head> => ({
  ...(signer && { signer }),
  ...(signature && { signature }),
});

/** What an answer says besides the evaluation. */
export interface Parts {
  head: Head;
  siblings: readonly Bytes[];
  live: readonly Entry[];
  tombstones: readonly Tombstone[];
}

const PLACES = BUCKET_CAPACITY * (TAG_BYTES + ANSWER_BYTES + 32);

const padded = (bytes: Bytes, size: number): Bytes => concat(bytes, new Uint8Array(size - bytes.length));

/** The bytes of an answer (docs/protocol.md, section 11). */
export function answerTo(blinded: Bytes, { head, siblings, live, tombstones }: Parts): Bytes {
  const both = [blinded.subarray(0, 32), blinded.subarray(32)];
  const { evaluated, proof } = voprf.blindEvaluateBatch(OPRF.secretKey, OPRF.publicKey, both);
  const entries = live.map(({ tag, sealed, expiresOn, keys }) => concat(tag, sealed, releaseOf(expiresOn, keys)));
  const places = concat(...entries);
  const gone = tombstones.map(({ inner, expiresOn, keys, withdrawn }) => {
    const number = withdrawn ? keys.findIndex((key) => equal(key, withdrawn.key)) + 1 : 0;
    const statement = withdrawn ? withdrawn.signature : new Uint8Array();
    return concat(inner, u32(expiresOn), Uint8Array.of(keys.length), ...keys, Uint8Array.of(number), statement);
  });
  return concat(
    ...evaluated,
    proof,
    headBytes(head.list_number, head.bits, head.size, head.seq, head.day, head.root, head.roster_length),
    head.signer,
    head.signature,
    padded(concat(...siblings), 640),
    Uint8Array.of(live.length),
    places,
    random(PLACES - places.length),
    padded(concat(Uint8Array.of(tombstones.length), ...gone), TOMBSTONES_BYTES),
  );
}

/** What was asked, and how the server answers. */
export interface Server {
  readonly heads: readonly Head[];
  answer(bucket: number, asked: { list_number: number; bits: number }): Parts | Bytes;
}

/** A member who asks this server; `withdrawn` is what their vault remembers. */
export function memberOf(server: Server, withdrawn: readonly Bytes[] = []): Person & { readonly asked: string[] } {
  const person = {
    asked: [] as string[],
    head: null,
    metWithdrawn: new Set<string>(),
    seed: MEMBER,
    key: publicKeyOf(MEMBER),
    device: { random, today: () => TODAY },
    listKey: async () => LIST_KEY,
    contents: { withdrawn: [...withdrawn], withdrawals_seen: 0 },
    roster: {
      genesis: GENESIS,
      length: ROSTER_LENGTH,
      currentList: LIST,
      lists: new Map([[LIST, 1]]),
      serverKeys: [serverKeysOf(OPRF.publicKey)],
      stewardSpans: new Map([STEWARD, SECOND].map((seed) => [keyOf(publicKeyOf(seed)), [[0, null]]])),
    },
    refresh: () => Promise.resolve(),
    askToRead: ({ path }: { path: string }) => {
      person.asked.push(path);
      assert.equal(path, "/api/index/heads", "a check reads nothing else");
      return Promise.resolve({ heads: server.heads });
    },
    wallet: {
      askBytes: async (
        { path }: { path: string },
        message: { list_number: number; bits: number; bucket: Bytes; blinded: Bytes },
        purpose: string,
      ) => {
        assert.equal(purpose, "check");
        person.asked.push(path);
        const given = server.answer(uint(message.bucket), message);
        return given instanceof Uint8Array ? given : answerTo(message.blinded, given);
      },
    },
  };
  return person as unknown as Person & { readonly asked: string[] };
}

/** A server that answers from `book`; `change` is what it does to the answer. */
export const serving = (
  book: Book,
  change: (parts: Parts) => Parts | Bytes = (parts) => parts,
  head = book.head(),
): Server => ({ heads: [head], answer: (bucket) => change(book.parts(bucket, head)) });

/** The server's only keys, as far as the list for checks knows them. */
export function serverKeysOf(oprfKey: Bytes): ServerKeys {
  return { madeOn: 0, firstList: 1, oprfKey, tokenKey: oprfKey, escrowKey: oprfKey, profileKey: oprfKey };
}
