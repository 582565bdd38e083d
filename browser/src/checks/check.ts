/**
 * One check: a blinded question, a bucket that looks the same whether there is an answer in it or not.
 *
 * The proof of the oblivious PRF is verified against the key that the roster pins, so that a server that answers with
 * another key (and so makes a listed number look unlisted) is caught. An answer counts only with its alert: two
 * stewards' signatures, the same severity, and a mask that fits what was asked.
 */
import type { Alert } from "../alerts/alert.ts";
import type { AlertsRead } from "../alerts/reading.ts";
import type { Person } from "../community/person.ts";
import { about } from "../community/roster.ts";
import type { Identifier } from "../identifiers/index.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, u32 } from "../wire/bytes.ts";
import { ANSWER_BYTES, type ListInfo, TAG_BYTES } from "../wire/messages.ts";
import { routes } from "../wire/routes.ts";
import { BadAnswer, Declined, Distrust } from "../wire/trouble.ts";
import { type Answer, inputOf, openEntry, type Pair, pairsOf, positionOf } from "./index.ts";
import { blind, finalize } from "./oprf.ts";

const EVALUATED_BYTES = 32;
const HEAD_BYTES = EVALUATED_BYTES + 64;
const ENTRY_BYTES = TAG_BYTES + ANSWER_BYTES;
const BUCKET_ENTRIES = 48;
/** The length of every answer to a check. */
export const CHECK_BYTES = HEAD_BYTES + BUCKET_ENTRIES * ENTRY_BYTES;
const MAX_BITS = 20;
const BUCKET_TARGET = 8;
const SLACK_BITS = 2;

/** Why an entry was ignored: it doesn't open; no alert that counts; says something else; about somebody else. */
export type Refusal = "entry-broken" | "entry-without-alert" | "entry-differs" | "entry-elsewhere";

/**
 * What a check found. `answers` empty means: no report found, which never means safe. `listDay` is the day on which
 * the list last changed. `alerts` are those of the answers, in the same order.
 */
export class CheckResult {
  readonly identifier: Identifier;
  readonly listDay: number;
  readonly answers: Answer[] = [];
  readonly alerts: Alert[] = [];
  readonly refused: Refusal[] = [];

  constructor(identifier: Identifier, listDay: number) {
    this.identifier = identifier;
    this.listDay = listDay;
  }

  /** Whether anything was found. */
  get isMatch(): boolean {
    return this.answers.length > 0;
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

/** The newest complete list that this person holds the key of. Throws `Distrust` (`no-list`), `BadAnswer`. */
export async function chooseList(person: Person): Promise<ListInfo> {
  const { lists } = await about(person.connection);
  const [newest] = lists
    .filter(
      ({ complete, number, bits }) => complete && person.keyring.lists.has(number) && bits >= 0 && bits <= MAX_BITS,
    )
    .sort((one, other) => other.number - one.number);
  if (newest === undefined) throw new Distrust("no-list");
  return newest;
}

/**
 * The list with no more bits than its alerts call for (a mean of eight identifiers a bucket) and `slack`. The server
 * says into how many buckets it divides the list, and the bucket's number goes back to it: a dishonest one would name
 * the largest division, to tell apart as many identifiers as it can.
 */
export function blunted(list: ListInfo, alerts: AlertsRead, slack = SLACK_BITS): ListInfo {
  const identifiers = alerts.alerts.reduce((sum, alert) => sum + alert.masks.length, 0);
  let calledFor = 0;
  while (BUCKET_TARGET << calledFor < identifiers) calledFor++;
  return { ...list, bits: Math.min(list.bits, calledFor + slack) };
}

/** What the server gave for one question: the PRF output, whose proof was right, and the bucket's entries. */
export interface Bucket {
  readonly y: Bytes;
  readonly listNumber: number;
  readonly position: number;
  readonly pairs: readonly Pair[];
}

/** Ask the server and verify its proof. Throws `Distrust` (`wrong-oprf-key`), `BadAnswer` (`cut-off`), `Declined`. */
export async function fetchBucket(person: Person, identifier: Identifier, list: ListInfo): Promise<Bucket> {
  const listKey = person.keyring.lists.get(list.number);
  if (listKey === undefined) throw new Distrust("no-list");
  const canonical = identifier.canonical();
  const position = positionOf(listKey, canonical);
  const asked = blind(inputOf(listKey, canonical), person.device.random);
  const bucket = u32(list.bits === 0 ? 0 : position >>> (32 - list.bits));
  const message = { list_number: list.number, bits: list.bits, bucket, blinded: asked.blinded, work: null };
  const answer = await person.purse.askBytes(routes.check, message, "check");
  if (answer.length !== CHECK_BYTES) throw new BadAnswer("cut-off");
  const proof = answer.slice(EVALUATED_BYTES, HEAD_BYTES);
  const [y] = finalize([asked], [answer.slice(0, EVALUATED_BYTES)], person.roster.oprfKey, proof) as [Bytes];
  const pairs = Array.from({ length: BUCKET_ENTRIES }, (_, place) => {
    const at = HEAD_BYTES + place * ENTRY_BYTES;
    return [answer.slice(at, at + TAG_BYTES), answer.slice(at + TAG_BYTES, at + ENTRY_BYTES)] as const;
  });
  return { y, listNumber: list.number, position, pairs };
}

/**
 * Check one identifier and join what is found. `alerts` are those of the last reading, after which the question is made;
 * `reading` goes on from there meanwhile, and the answer is joined with what it brings, so that an alert of this minute
 * counts. Alerts are read whatever is asked and found: the traffic doesn't tell a match. Throws as `chooseList`,
 * `fetchBucket` and `reading`.
 */
export async function check(
  person: Person,
  identifier: Identifier,
  alerts: AlertsRead,
  reading: Promise<AlertsRead> = Promise.resolve(alerts),
): Promise<CheckResult> {
  reading.catch(() => undefined); // told below, when the answer is there

  for (let attempt = 1; ; attempt++) {
    const list = blunted(await chooseList(person), alerts, SLACK_BITS * attempt);
    try {
      const bucket = await fetchBucket(person, identifier, list);
      return found(new CheckResult(identifier, list.updated_on), bucket, await reading);
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
  } else if (!alert.masks.includes(result.identifier.masked())) {
    result.refused.push("entry-elsewhere");
  } else {
    result.answers.push(answer);
    result.alerts.push(alert);
  }
}
