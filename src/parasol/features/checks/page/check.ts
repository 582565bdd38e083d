/**
 * One check: a blinded question, a bucket that looks the same whether there is an answer in it or not.
 *
 * The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
 * another key (and so makes a listed number look unlisted) is caught. What an entry says counts only with two stewards'
 * signatures over exactly that, for exactly this key; no alert is read. A question has one key or two and always goes as
 * two elements, with one that nobody knows in the place of a key that there isn't.
 */

import type { Head } from "#kernel/formats/messages.ts";
import { blind, finalize } from "#kernel/oprf/oprf.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { oprfKeyOf } from "#kernel/roster/rules/server-keys.ts";
import { holdsList } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, equal, u32 } from "#kernel/wire/bytes.ts";
import { check as checkRoute, indexHeads } from "#kernel/wire/member-routes.ts";
import { Declined, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import { leadsToTreeHead, readAnswer, takenBackBy } from "./answer.ts";
import { Identifier } from "./identifiers/index.ts";
import { type Asked, isSomebodys, Partial } from "./identifiers/partial.ts";
import type { Question } from "./identifiers/question.ts";
import { inputOf, openEntry, type Pair, pairsOf, positionOf, slotsOf } from "./index.ts";
import { beginningOf, markOf, type Summary, verifyAnswer } from "./summary.ts";
import { bucketOf } from "./tree.ts";
import { isOlder, verifyTreeHead } from "./tree-heads.ts";

const INPUT_BYTES = 32;

/** Why an entry was ignored: it doesn't open or can't be read; else as `verifyAnswer`. */
const REFUSALS = [
  "entry-broken",
  "entry-future-roster",
  "entry-not-a-steward",
  "entry-signature",
  "entry-one-signature",
  "entry-expired",
  "entry-withdrawn",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What an entry says. Certain: about exactly what was asked, and not only something written alike. */
export interface Hit {
  readonly summary: Summary;
  readonly isCertain: boolean;
}

/**
 * What a check found. No `hits` means: no report found, which never means safe. `treeHeadDay` is the day on which a
 * steward last confirmed the list. `looseEntries`: how many entries there are of what is written alike.
 */
export class CheckResult {
  readonly question: Question;
  readonly treeHeadDay: number;
  /** The highest record number of an alert that the list covers. */
  readonly treeHeadSeq: number;
  readonly refused: Refusal[] = [];
  hits: readonly Hit[] = [];
  looseEntries = 0;

  constructor(question: Question, { day, seq }: Pick<Head, "day" | "seq">) {
    this.question = question;
    this.treeHeadDay = day;
    this.treeHeadSeq = seq;
  }

  /** Whether what was found may be about somebody else: a number's end, a name on another site. */
  get isPartial(): boolean {
    return this.isMatch ? !this.hits.some(({ isCertain }) => isCertain) : this.question.isLoose;
  }

  /** Whether anything was found. */
  get isMatch(): boolean {
    return this.hits.length > 0;
  }

  /** Whether there may be more than was found, since all slots of what is written alike are taken. */
  get isCut(): boolean {
    const { loose } = this.question;
    return loose !== null && this.looseEntries >= slotsOf(loose);
  }

  /** Those that the result is about: the certain ones, or all if there are none. */
  get #counted(): readonly Hit[] {
    return this.isPartial ? this.hits : this.hits.filter(({ isCertain }) => isCertain);
  }

  get alerts(): readonly Summary[] {
    return this.#counted.map(({ summary }) => summary);
  }

  /** Alerts beside the certain ones that may be about somebody else. */
  get others(): readonly Summary[] {
    return this.isPartial ? [] : this.hits.filter(({ isCertain }) => !isCertain).map(({ summary }) => summary);
  }

  /** The highest severity; of a match only. */
  get severity(): number {
    return Math.max(...this.alerts.map(({ severity }) => severity));
  }

  /** How many independent people reported. */
  get reporters(): number {
    return Math.max(
      1,
      this.alerts.reduce((sum, { reporters }) => sum + reporters, 0),
    );
  }

  /** The month of the newest report; of a match only. */
  get newest(): string {
    return (
      this.alerts
        .map(({ newest }) => newest)
        .sort()
        .at(-1) ?? ""
    );
  }
}

/**
 * The head of the newest complete list that the charter names: the one that was verified last in this
 * session, or, the first time, with `isAnew`, or while a newer list is being made, what the server has. Throws
 * `Distrust` (`no-list`, `index`), `Trouble` (`no-head`: no steward has signed one yet).
 */
export async function chooseTreeHead(person: Person, isAnew = false): Promise<Head> {
  const known = person.head;
  if (known && !isAnew && known.list_number === person.roster.currentList) return known;
  const { heads } = await person.askToRead(indexHeads, {});
  if (heads.length === 0) throw new Trouble("no-head");
  const isKnown = ({ list_number }: Head): boolean => holdsList(person.roster, list_number);
  if (!heads.some(isKnown)) await person.refresh();
  const [newest] = heads.filter(isKnown).sort((one, other) => other.list_number - one.list_number);
  if (newest === undefined) throw new Distrust("no-list");
  await verifyTreeHead(person, newest, newest.list_number);
  if (isOlder(newest, known) || (known && newest.list_number < known.list_number)) throw new Distrust("index");
  person.head = newest;
  return newest;
}

/** What the server gave for one question: the PRF output of each key, whose proof was right, and the bucket, whose path
 * was. */
export interface Bucket {
  readonly outputs: readonly (readonly [Asked, Bytes])[];
  readonly listNumber: number;
  readonly position: number;
  readonly pairs: readonly Pair[];
  readonly head: Head;
}

/**
 * Ask the server and verify its proof, its head, that the bucket is the head's, and that what has gone from it may have.
 * `asked` is the head whose division is asked with, `lastSeq` the number of the newest alert that was read before.
 * Throws `Distrust` (`wrong-oprf-key`, `index`), `BadAnswer` (`cut-off`), `Declined`.
 */
export async function fetchBucket(person: Person, question: Question, asked: Head, lastSeq = 0): Promise<Bucket> {
  const { list_number: listNumber, bits } = asked;
  const listKey = await person.listKey(listNumber);
  const position = positionOf(listKey, question.place);
  const number = bucketOf(position, bits);
  const { random } = person.device;
  const keys = [question.exact, question.loose];
  const asks = keys.map((key) => blind(key ? inputOf(listKey, key.canonical()) : random(INPUT_BYTES), random));
  const blinded = concat(...asks.map((each) => each.blinded));
  const message = { list_number: listNumber, bits, bucket: u32(number), blinded, work: null };
  const answer = await person.wallet.askBytes(checkRoute, message, "check");
  const given = readAnswer(answer);
  const { evaluated, proof, head, live, tombstones } = given;
  const found = finalize(asks, evaluated, oprfKeyOf(person.roster, listNumber), proof);
  const outputs = keys.flatMap((key, at) => (key ? [[key, found[at] as Bytes] as const] : []));
  await verifyTreeHead(person, head, listNumber);
  if (head.bits !== bits || isOlder(head, asked) || head.seq < lastSeq || !leadsToTreeHead(given, number)) {
    throw new Distrust("index");
  }
  for (const each of tombstones) {
    if (each.expiresOn <= person.device.today()) continue;
    const key = takenBackBy(each);
    if (!key) throw new Distrust("index");
    person.metWithdrawn.add(beginningOf(key));
  }
  return { outputs, listNumber, position, pairs: live.map(({ pair }) => pair), head };
}

/**
 * Ask one question. `lastSeq` is the highest record number of an alert that was read before: the list has to cover it.
 * Nothing is read by what is found: the traffic doesn't tell a match. Throws as `chooseTreeHead` and `fetchBucket`.
 */
export async function check(person: Person, question: Question, lastSeq = 0): Promise<CheckResult> {
  for (let attempt = 1; ; attempt++) {
    const asked = await chooseTreeHead(person, attempt > 1);
    try {
      const bucket = await fetchBucket(person, question, asked, lastSeq);
      if (!isOlder(bucket.head, person.head)) person.head = bucket.head;
      return found(person, new CheckResult(question, bucket.head), bucket);
    } catch (error) {
      if (!(error instanceof Declined && error.code === "list-moved") || attempt === 2) throw error;
    }
  }
}

function found(person: Person, result: CheckResult, bucket: Bucket): CheckResult {
  const { outputs, listNumber, position, pairs } = bucket;
  const withdrawn = new Set([...person.contents.withdrawn.map(beginningOf), ...person.metWithdrawn]);
  for (const [key, y] of outputs) {
    for (const pair of pairsOf(y, pairs)) {
      if (key instanceof Partial) result.looseEntries++;
      try {
        const text = openEntry(y, listNumber, position, pair);
        const summary = verifyAnswer(person.roster, key, text, person.device.today(), withdrawn);
        add(result, { summary, isCertain: isCertain(key, result.question.wanted, summary) });
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        const { code } = error; // one steward's, or the server's, broken entry must not hide a real one
        result.refused.push(REFUSALS.find((each) => each === `entry-${code}`) ?? "entry-broken");
      }
    }
  }
  // What can hurt most stands first, whichever entry the server put first.
  result.hits = [...result.hits].sort((one, other) => other.summary.severity - one.summary.severity);
  return result;
}

/** Whether an entry that this key found is about exactly what was asked. */
function isCertain(key: Asked, wanted: Identifier | null, { alert, marks }: Summary): boolean {
  if (key instanceof Identifier && isSomebodys(key)) return true;
  return wanted !== null && marks.some((mark) => equal(mark, markOf(alert, wanted)));
}

/** Take it in, each alert once: the exact key finds what the loose one finds too. */
function add(result: CheckResult, hit: Hit): void {
  const known = result.hits.find(({ summary }) => equal(summary.alert, hit.summary.alert));
  if (!known) result.hits = [...result.hits, hit];
  else if (hit.isCertain)
    result.hits = result.hits.map((each) => (each === known ? { ...each, isCertain: true } : each));
}
