/**
 * One check: a blinded question, a bucket that looks the same whether there is an answer in it or not.
 *
 * The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
 * another key (and so makes a listed number look unlisted) is caught. An answer counts only with its alert: two
 * stewards' signatures, the same severity, and a mask that fits what was asked.
 */

import type { AlertsRead } from "../alerts/reading.ts";
import type { Person } from "../community/person.ts";
import { isOlder, verifyTreeHead } from "../community/tree-heads.ts";
import { allWithdrawn, rememberWithdrawals } from "../community/withdrawals.ts";
import type { Alert } from "../formats/alert.ts";
import type { Head } from "../formats/messages.ts";
import { Identifier } from "../identifiers/index.ts";
import { type Asked, fits } from "../identifiers/partial.ts";
import { blind, finalize } from "../oprf/oprf.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, u32 } from "../wire/bytes.ts";
import { indexRoutes } from "../wire/index-routes.ts";
import { Declined, Distrust, Trouble } from "../wire/trouble.ts";
import { areExplained, leadsToTreeHead, readAnswer, type Tombstone } from "./answer.ts";
import { type Answer, inputOf, openEntry, type Pair, pairsOf, positionOf, SLOTS } from "./index.ts";
import { bucketOf } from "./tree.ts";

/** Why an entry was ignored: it doesn't open; no alert that counts; says something else; about somebody else. */
export type Refusal = "entry-broken" | "entry-without-alert" | "entry-differs" | "entry-elsewhere";

/**
 * What a check found. `answers` empty means: no report found, which never means safe. `treeHeadDay` is the day on which
 * a steward last confirmed the list. `alerts` are those of the answers, in the same order.
 */
export class CheckResult {
  readonly identifier: Asked;
  readonly treeHeadDay: number;
  readonly answers: Answer[] = [];
  readonly alerts: Alert[] = [];
  readonly refused: Refusal[] = [];

  constructor(identifier: Asked, treeHeadDay: number) {
    this.identifier = identifier;
    this.treeHeadDay = treeHeadDay;
  }

  /** Whether only part of a number was asked about: what was found may be about somebody else. */
  get isPartial(): boolean {
    return !(this.identifier instanceof Identifier);
  }

  /** Whether anything was found. */
  get isMatch(): boolean {
    return this.answers.length > 0;
  }

  /** Whether there may be more than was found, since all slots of a part are taken. */
  get isCut(): boolean {
    return this.isPartial && this.answers.length + this.refused.length >= SLOTS;
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

/** What the server gave for one question: the PRF output, whose proof was right, and the bucket, whose path was. */
export interface Bucket {
  readonly y: Bytes;
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
export async function fetchBucket(person: Person, identifier: Asked, asked: Head, lastSeq = 0): Promise<Bucket> {
  const { list_number: listNumber, bits } = asked;
  const listKey = person.keyring.lists.get(listNumber);
  if (listKey === undefined) throw new Distrust("no-list");
  const canonical = identifier.canonical();
  const position = positionOf(listKey, canonical);
  const number = bucketOf(position, bits);
  const blinded = blind(inputOf(listKey, canonical), person.device.random);
  const message = { list_number: listNumber, bits, bucket: u32(number), blinded: blinded.blinded, work: null };
  const answer = await person.wallet.askBytes(indexRoutes.check, message, "check");
  const given = readAnswer(answer);
  const { evaluated, proof, head, live, tombstones } = given;
  const [y] = finalize([blinded], [evaluated], person.roster.oprfKey, proof) as [Bytes];
  await verifyTreeHead(person, head, listNumber);
  if (head.bits !== bits || isOlder(head, asked) || head.seq < lastSeq || !leadsToTreeHead(given, number)) {
    throw new Distrust("index");
  }
  return { y, listNumber, position, pairs: live.map(({ pair }) => pair), tombstones, head };
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
 * Check one identifier, or part of one, and join what is found. `alerts` are those of the last reading, after which the
 * question is made; `reading` goes on from there meanwhile, and the answer is joined with what it brings, so that an
 * alert of this minute counts. Alerts are read whatever is asked and found: the traffic doesn't tell a match. Throws as
 * `chooseTreeHead`, `fetchBucket` and `reading`.
 */
export async function check(
  person: Person,
  identifier: Asked,
  alerts: AlertsRead,
  reading: Promise<AlertsRead> = Promise.resolve(alerts),
): Promise<CheckResult> {
  reading.catch(() => undefined); // told below, when the answer is there

  for (let attempt = 1; ; attempt++) {
    const asked = await chooseTreeHead(person, attempt > 1);
    try {
      const bucket = await fetchBucket(person, identifier, asked, alerts.lastSeq);
      const read = await reading;
      await explain(person, bucket.tombstones);
      if (!isOlder(bucket.head, person.head)) person.head = bucket.head;
      return found(new CheckResult(identifier, bucket.head.day), bucket, read);
    } catch (error) {
      if (!(error instanceof Declined && error.code === "list-moved") || attempt === 2) throw error;
    }
  }
}

function found(result: CheckResult, { y, listNumber, position, pairs }: Bucket, alerts: AlertsRead): CheckResult {
  for (const pair of pairsOf(y, pairs)) {
    try {
      join(result, openEntry(y, listNumber, position, pair), alerts);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      result.refused.push("entry-broken"); // one steward's, or the server's, broken entry must not hide a real one
    }
  }
  return result;
}

/** Take an answer into the result, if it is its alert's. */
export function join(result: CheckResult, answer: Answer, alerts: Pick<AlertsRead, "byId">): void {
  const alert = alerts.byId(answer.alert);
  if (alert === undefined) {
    result.refused.push("entry-without-alert");
  } else if (
    answer.severity !== alert.severity ||
    answer.reporters !== Math.min(alert.reporters, 255) || // an answer has one byte for it
    answer.newest !== alert.newest
  ) {
    result.refused.push("entry-differs");
  } else if (!isAbout(alert, result.identifier)) {
    result.refused.push("entry-elsewhere");
  } else {
    result.answers.push(answer);
    result.alerts.push(alert);
  }
}

/** Whether one of an alert's masks can belong to what was asked. */
const isAbout = ({ masks }: Alert, asked: Asked): boolean =>
  asked instanceof Identifier ? masks.includes(asked.masked()) : masks.some((mask) => fits(mask, asked));
