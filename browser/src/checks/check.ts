/**
 * One check: a blinded question, a bucket that looks the same whether there is an answer in it or not.
 *
 * The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
 * another key (and so makes a listed number look unlisted) is caught. An answer counts only with its alert: two
 * stewards' signatures, the same severity, and a mask that fits what was asked. A question has one key or two and
 * always goes as two elements, with one that nobody knows in the place of a key that there isn't.
 */

import type { AlertsRead } from "../alerts/reading.ts";
import type { Person } from "../community/person.ts";
import { isOlder, verifyTreeHead } from "../community/tree-heads.ts";
import { allWithdrawn, rememberWithdrawals } from "../community/withdrawals.ts";
import type { Alert } from "../formats/alert.ts";
import type { Head } from "../formats/messages.ts";
import { Identifier } from "../identifiers/index.ts";
import { type Asked, fits, Partial } from "../identifiers/partial.ts";
import type { Question } from "../identifiers/question.ts";
import { blind, finalize } from "../oprf/oprf.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, concat, equal, u32 } from "../wire/bytes.ts";
import { indexRoutes } from "../wire/index-routes.ts";
import { Declined, Distrust, Trouble } from "../wire/trouble.ts";
import { areExplained, leadsToTreeHead, readAnswer, type Tombstone } from "./answer.ts";
import { type Answer, inputOf, isMarked, markOf, openEntry, type Pair, pairsOf, positionOf, SLOTS } from "./index.ts";
import { bucketOf } from "./tree.ts";

const INPUT_BYTES = 32;

/** Why an entry was ignored: it doesn't open; no alert that counts; says something else; about somebody else. */
export type Refusal = "entry-broken" | "entry-without-alert" | "entry-differs" | "entry-elsewhere";

/** An answer with its alert. Certain: about exactly what was asked, and not only something written alike. */
export interface Hit {
  readonly answer: Answer;
  readonly alert: Alert;
  readonly isCertain: boolean;
}

/**
 * What a check found. No `hits` means: no report found, which never means safe. `treeHeadDay` is the day on which a
 * steward last confirmed the list. `looseEntries`: how many entries there are of what is written alike.
 */
export class CheckResult {
  readonly question: Question;
  readonly treeHeadDay: number;
  readonly refused: Refusal[] = [];
  hits: readonly Hit[] = [];
  looseEntries = 0;

  constructor(question: Question, treeHeadDay: number) {
    this.question = question;
    this.treeHeadDay = treeHeadDay;
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
    return this.looseEntries >= SLOTS;
  }

  /** Those that the result is about: the certain ones, or all if there are none. */
  get #counted(): readonly Hit[] {
    return this.isPartial ? this.hits : this.hits.filter(({ isCertain }) => isCertain);
  }

  get answers(): readonly Answer[] {
    return this.#counted.map(({ answer }) => answer);
  }

  get alerts(): readonly Alert[] {
    return this.#counted.map(({ alert }) => alert);
  }

  /** Alerts beside the certain ones that may be about somebody else. */
  get others(): readonly Alert[] {
    return this.isPartial ? [] : this.hits.filter(({ isCertain }) => !isCertain).map(({ alert }) => alert);
  }

  /** The highest severity; of a match only. */
  get severity(): number {
    return Math.max(...this.answers.map((answer) => answer.severity));
  }

  /** How many independent people reported. */
  get reporters(): number {
    return Math.max(
      1,
      this.answers.reduce((sum, answer) => sum + answer.reporters, 0),
    );
  }

  /** The month of the newest report; of a match only. */
  get newest(): string {
    return (
      this.answers
        .map((answer) => answer.newest)
        .sort()
        .at(-1) ?? ""
    );
  }
}

/**
 * The head of the newest complete list that this person holds the key of: the one that was verified last in this
 * session, or, the first time, with `isAnew`, or while a newer list is being made, what the server has. Throws
 * `Distrust` (`no-list`, `index`), `Trouble` (`no-head`: no steward has signed one yet).
 */
export async function chooseTreeHead(person: Person, isAnew = false): Promise<Head> {
  const known = person.head;
  if (known && !isAnew && known.list_number === person.roster.currentList) return known;
  const { heads } = await person.askToRead(indexRoutes.heads, {});
  if (heads.length === 0) throw new Trouble("no-head");
  const isHeld = ({ list_number }: Head): boolean => person.keyring.lists.has(list_number);
  if (!heads.some(isHeld)) await person.refresh();
  const [newest] = heads.filter(isHeld).sort((one, other) => other.list_number - one.list_number);
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
  readonly tombstones: readonly Tombstone[];
  readonly head: Head;
}

/**
 * Ask the server and verify its proof, its head, and that the bucket is the head's. Tombstones are verified apart
 * (`areExplained`), since that can take a reading. `asked` is the head whose division is asked with, `lastSeq` the
 * number of the newest alert that was read before. Throws `Distrust` (`wrong-oprf-key`, `index`), `BadAnswer`
 * (`cut-off`), `Declined`.
 */
export async function fetchBucket(person: Person, question: Question, asked: Head, lastSeq = 0): Promise<Bucket> {
  const { list_number: listNumber, bits } = asked;
  const listKey = person.keyring.lists.get(listNumber);
  if (listKey === undefined) throw new Distrust("no-list");
  const position = positionOf(listKey, question.place);
  const number = bucketOf(position, bits);
  const { random } = person.device;
  const keys = [question.exact, question.loose];
  const asks = keys.map((key) => blind(key ? inputOf(listKey, key.canonical()) : random(INPUT_BYTES), random));
  const blinded = concat(...asks.map((each) => each.blinded));
  const message = { list_number: listNumber, bits, bucket: u32(number), blinded, work: null };
  const answer = await person.wallet.askBytes(indexRoutes.check, message, "check");
  const given = readAnswer(answer);
  const { evaluated, proof, head, live, tombstones } = given;
  const found = finalize(asks, evaluated, person.roster.oprfKey, proof);
  const outputs = keys.flatMap((key, at) => (key ? [[key, found[at] as Bytes] as const] : []));
  await verifyTreeHead(person, head, listNumber);
  if (head.bits !== bits || isOlder(head, asked) || head.seq < lastSeq || !leadsToTreeHead(given, number)) {
    throw new Distrust("index");
  }
  return { outputs, listNumber, position, pairs: live.map(({ pair }) => pair), tombstones, head };
}

/**
 * The same, reading withdrawals again where those that are remembered don't explain it: one may have come after the
 * last reading, or be older than what a vault has room for. Throws `Distrust` (`index`).
 */
async function explain(person: Person, tombstones: readonly Tombstone[]): Promise<void> {
  const isWellWith = (withdrawn: readonly Bytes[]) => areExplained(tombstones, withdrawn, person.device.today());
  if (isWellWith(person.contents.withdrawn)) return;
  await rememberWithdrawals(person);
  if (isWellWith(person.contents.withdrawn)) return;
  if (!isWellWith(await allWithdrawn(person))) throw new Distrust("index");
}

/**
 * Ask one question and join what is found. `alerts` are those of the last reading, after which the
 * question is made; `reading` goes on from there meanwhile, and the answer is joined with what it brings, so that an
 * alert of this minute counts. Alerts are read whatever is asked and found: the traffic doesn't tell a match. Throws as
 * `chooseTreeHead`, `fetchBucket` and `reading`.
 */
export async function check(
  person: Person,
  question: Question,
  alerts: AlertsRead,
  reading: Promise<AlertsRead> = Promise.resolve(alerts),
): Promise<CheckResult> {
  reading.catch(() => undefined); // told below, when the answer is there

  for (let attempt = 1; ; attempt++) {
    const asked = await chooseTreeHead(person, attempt > 1);
    try {
      const bucket = await fetchBucket(person, question, asked, alerts.lastSeq);
      const read = await reading;
      await explain(person, bucket.tombstones);
      if (!isOlder(bucket.head, person.head)) person.head = bucket.head;
      const { wanted } = question;
      const listKey = person.keyring.lists.get(bucket.listNumber) as Bytes;
      return found(new CheckResult(question, bucket.head.day), bucket, read, wanted && markOf(listKey, wanted));
    } catch (error) {
      if (!(error instanceof Declined && error.code === "list-moved") || attempt === 2) throw error;
    }
  }
}

function found(result: CheckResult, bucket: Bucket, alerts: AlertsRead, mark: Bytes | null): CheckResult {
  const { outputs, listNumber, position, pairs } = bucket;
  for (const [key, y] of outputs) {
    for (const pair of pairsOf(y, pairs)) {
      if (key instanceof Partial) result.looseEntries++;
      try {
        join(result, key, openEntry(y, listNumber, position, pair), alerts, mark);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        result.refused.push("entry-broken"); // one steward's, or the server's, broken entry must not hide a real one
      }
    }
  }
  return result;
}

/** Take an answer that one of the question's keys found into the result, if it is its alert's. */
export function join(
  result: CheckResult,
  key: Asked,
  answer: Answer,
  alerts: Pick<AlertsRead, "byId">,
  mark: Bytes | null = null,
): void {
  const alert = alerts.byId(answer.alert);
  if (alert === undefined) {
    result.refused.push("entry-without-alert");
  } else if (
    answer.severity !== alert.severity ||
    answer.reporters !== Math.min(alert.reporters, 255) || // an answer has one byte for it
    answer.newest !== alert.newest
  ) {
    result.refused.push("entry-differs");
  } else if (!isAbout(alert, key)) {
    result.refused.push("entry-elsewhere");
  } else {
    const { wanted } = result.question;
    const isWanted = wanted !== null && mark !== null && isMarked(answer, mark) && isAbout(alert, wanted);
    add(result, { answer, alert, isCertain: isWanted || key instanceof Identifier });
  }
}

/** Take it in, each alert once: the exact key finds what the loose one finds too. */
function add(result: CheckResult, hit: Hit): void {
  const known = result.hits.find(({ alert }) => equal(alert.id, hit.alert.id));
  if (!known) result.hits = [...result.hits, hit];
  else if (hit.isCertain)
    result.hits = result.hits.map((each) => (each === known ? { ...each, isCertain: true } : each));
}

/** Whether one of an alert's masks can belong to what was asked. */
const isAbout = ({ masks }: Alert, asked: Asked): boolean =>
  asked instanceof Identifier ? masks.includes(asked.masked()) : masks.some((mask) => fits(mask, asked));
