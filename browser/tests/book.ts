/** A list and its server in memory: honest answers to checks, and the parts of which a test makes dishonest ones. */
import assert from "node:assert/strict";
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { AlertsRead } from "../src/alerts/reading.ts";
import type { Tombstone } from "../src/checks/answer.ts";
import { inputOf, positionOf } from "../src/checks/index.ts";
import { sealEntry } from "../src/checks/sealing.ts";
import { bucketOf, type Placed, Tree } from "../src/checks/tree.ts";
import type { Person } from "../src/community/person.ts";
import type { Alert } from "../src/formats/alert.ts";
import type { Head } from "../src/formats/messages.ts";
import type { Identifier } from "../src/identifiers/index.ts";
import { type Asked, placeOf } from "../src/identifiers/partial.ts";
import type { Random } from "../src/seal/aead.ts";
import { type Bytes, concat, keyOf, u32, uint } from "../src/wire/bytes.ts";
import { elementOf, headBytes, innerOf, releaseOf } from "../src/wire/index-contexts.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";

const { voprf } = ristretto255_oprf;
export const random: Random = (count) => crypto.getRandomValues(new Uint8Array(count));

export const TODAY = 20_500;
export const LIST = 3;
export const LIST_KEY = new Uint8Array(32).fill(7);
export const OPRF = voprf.deriveKeyPair(new Uint8Array(32), new Uint8Array(1));
export const STEWARD = new Uint8Array(32).fill(1);
/** Was a steward until the roster had five entries. */
export const FORMER = new Uint8Array(32).fill(2);
export const MEMBER = new Uint8Array(32).fill(3);
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
}

/** An alert about `identifier` and its entry under `asked`. */
export function about(
  id: number,
  identifier: Identifier,
  asked: Asked = identifier,
  more: { slot?: number; expiresOn?: number; keys?: Bytes[]; listNumber?: number } = {},
): { alert: Alert; entry: Entry } {
  const { slot = 0, expiresOn = TODAY + 100, keys = [new Uint8Array(32).fill(id)], listNumber = LIST } = more;
  const answer = { severity: 2, reporters: 1, newest: "2026-01", alert: new Uint8Array(16).fill(id) };
  const position = positionOf(LIST_KEY, placeOf(asked));
  const sealed = sealEntry(outputOf(asked), listNumber, position, slot, answer, random);
  const alert = { ...answer, id: answer.alert, masks: [identifier.masked()], expires_on: expiresOn };
  return { alert: { ...alert, withdraw_keys: keys } as unknown as Alert, entry: { ...sealed, expiresOn, keys } };
}

export const tombstoneOf = ({ tag, sealed, expiresOn, keys }: Entry): Tombstone => ({
  inner: innerOf(tag, sealed),
  expiresOn,
  keys,
});

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
    return { ...head, signer: publicKeyOf(seed), signature: sign(seed, "head", headBytes(head)), ...signed(more) };
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

const padded = (bytes: Bytes, size: number): Bytes => concat(bytes, new Uint8Array(size - bytes.length));

/** The bytes of an answer (docs/protocol.md, section 11). */
export function answerTo(blinded: Bytes, { head, siblings, live, tombstones }: Parts): Bytes {
  const both = [blinded.subarray(0, 32), blinded.subarray(32)];
  const { evaluated, proof } = voprf.blindEvaluateBatch(OPRF.secretKey, OPRF.publicKey, both);
  const entries = live.map(({ tag, sealed, expiresOn, keys }) => concat(tag, sealed, releaseOf(expiresOn, keys)));
  const places = concat(...entries);
  const gone = tombstones.map(({ inner, expiresOn, keys }) =>
    concat(inner, u32(expiresOn), Uint8Array.of(keys.length), ...keys),
  );
  return concat(
    ...evaluated,
    proof,
    headBytes(head),
    head.signer,
    head.signature,
    padded(concat(...siblings), 640),
    Uint8Array.of(live.length),
    places,
    random(4800 - places.length),
    padded(concat(Uint8Array.of(tombstones.length), ...gone), 1546),
  );
}

/** What was asked, and how the server answers. */
export interface Server {
  readonly heads: readonly Head[];
  answer(bucket: number, asked: { list_number: number; bits: number }): Parts | Bytes;
  readonly withdrawals?: readonly Bytes[];
}

/** A member who asks this server; `withdrawn` is what their vault remembers. */
export function memberOf(server: Server, withdrawn: readonly Bytes[] = []): Person & { readonly asked: string[] } {
  const person = {
    asked: [] as string[],
    head: null,
    seed: MEMBER,
    key: publicKeyOf(MEMBER),
    device: { random, today: () => TODAY },
    keyring: { lists: new Map([[LIST, LIST_KEY]]) },
    contents: { withdrawn: [...withdrawn], withdrawals_seen: 0 },
    roster: {
      length: ROSTER_LENGTH,
      currentList: LIST,
      oprfKey: OPRF.publicKey,
      stewardSpans: new Map([
        [keyOf(publicKeyOf(STEWARD)), [[0, null]]],
        [keyOf(publicKeyOf(FORMER)), [[0, 5]]],
      ]),
    },
    refresh: () => Promise.resolve(),
    remember: (news: object) => {
      Object.assign(person.contents, news);
      return Promise.resolve();
    },
    askToRead: ({ path }: { path: string }, { after }: { after: number }) => {
      person.asked.push(path);
      if (path === "/api/index/heads") return Promise.resolve({ heads: server.heads });
      const withdrawals = (server.withdrawals ?? []).map((seed, at) => ({
        number: at + 1,
        key: publicKeyOf(seed),
        signature: sign(seed, "withdraw", publicKeyOf(seed)),
      }));
      return Promise.resolve({ withdrawals: withdrawals.filter(({ number }) => number > after) });
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

/** The alerts as a member read them. */
export const readOf = (alerts: readonly Alert[], lastSeq = 10): AlertsRead => new AlertsRead(alerts, [], lastSeq);
