/**
 * Polls as one session sees them: the questions, voting, and what the ballots of a poll that has closed come to. The
 * device counts; the server gives ballots out only after the last day. Counterpart of `client/polls/`.
 */

import type { Poll } from "#kernel/formats/roster.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { isStopped, mayVote, pollsOf } from "#kernel/roster/rules/once.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { sealRecord } from "#kernel/seal/group-record.ts";
import { NO_WEEK } from "#kernel/tokens/derive.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { type Counted, counted, type Found, parsed } from "./counting.ts";
import { ballotSeed, hashOf, pollId } from "./names.ts";
import { Ballot, Question } from "./poll-structs.ts";
import { pollsRead } from "./routes.ts";
import { isQuestion } from "./tally.ts";

export type Stands = "soon" | "open" | "closed" | "stopped";

/** A poll of the settings with its question; null if nobody who was a steward wrote one that has its hash. */
export interface Asked {
  readonly poll: Poll;
  readonly question: Question | null;
  readonly stands: Stands;
  /** Whether this member has a vote. */
  readonly mayVote: boolean;
}

/** All polls that are known, the newest first. Throws as `GroupRooms.read`. */
export async function polls(person: Person): Promise<Asked[]> {
  const questions = new Map<string, Question | null>();
  for await (const [, opened] of person.read("polls")) {
    if (opened instanceof Unreadable) continue;
    const question = parsed(Question, opened.body);
    if (!question || isQuestion(question)) questions.set(keyOf(pollId(opened.body)), question);
  }
  return standing(person)
    .filter(({ poll }) => questions.get(keyOf(poll.id)) !== null) // a survey is no poll
    .map((each) => ({ ...each, question: questions.get(keyOf(each.poll.id)) ?? null }));
}

/** All polls of the settings, surveys too, the newest first: how each stands, and for this member. */
export function standing({ roster, mine, device }: Person): Omit<Asked, "question">[] {
  const today = device.today();
  const standsOf = (poll: Poll): Stands => {
    if (isStopped(roster, poll)) return "stopped";
    return today < poll.opens_on ? "soon" : today <= poll.closes_on ? "open" : "closed";
  };
  return [...pollsOf(roster).values()]
    .sort((one, other) => other.number - one.number)
    .map((poll) => ({
      ...{ poll, stands: standsOf(poll) },
      mayVote: mine !== null && mayVote(roster, poll, mine.since ?? today, mine.vouched_on),
    }));
}

export const ownKey = (person: Person, number: number): Bytes => ballotSeed(person.masterOf("escrow", NO_WEEK), number);

/**
 * Vote, once. Called again with the same choices before an answer came, it is the same ballot. Throws `Trouble`
 * (`once-missing`, `once-used`, `no-key`), and as the wallet.
 */
export function vote(person: Person, poll: Poll, choices: readonly number[]): Promise<void> {
  const body = encode(Ballot, { kind: "ballot", poll: poll.id, choices: [...choices] });
  return castIn(person, `ballots/${poll.number}`, poll.number, body, body);
}

/** Append to a poll's room what its token pays for. `asked` is what was said: the same again sends the same record. */
export async function castIn(
  person: Person,
  kind: `ballots/${number}` | `answers/${number}`,
  number: number,
  asked: Bytes,
  body: Bytes,
): Promise<void> {
  const { device, unsure, wallet } = person;
  const room = person.room(kind);
  const make = (id: Bytes) => {
    const generation = person.roster.current.members;
    const key = person.keyring.keyOf("members", generation);
    if (!key) throw new Trouble("no-key");
    const sealed = sealRecord(room, "members", generation, key, ownKey(person, number), id, body, device.random);
    return { ...PLAIN, room, record: { id, body: sealed }, generation };
  };
  const send = (message: unknown) =>
    wallet.askOnce(routes.roomsAppend, message as ReturnType<typeof make>, "ballot", number);
  await person.resealing(() => unsure.send(room, asked, make, send));
}

const PLAIN = { withdraw_keys: [], expires_on: null, list_number: null, entries: [], head: null, work: null };

/** A poll as it was counted, and whether one's own vote is in it. */
export interface Result extends Counted {
  readonly isMineThere: boolean;
}

/** Count a poll that has closed. Throws `Declined` (`poll-open`), and as `GroupRooms.read`. */
export async function count(person: Person, poll: Poll, question: Question): Promise<Result> {
  const told = await person.askToRead(pollsRead, { number: poll.number });
  const found: Found[] = [];
  for await (const [{ id, day, body }, opened] of person.read(`ballots/${poll.number}`)) {
    const { author, body: said } = opened instanceof Unreadable ? NOTHING : opened;
    found.push({ id, day, hash: hashOf(body), author, said });
  }
  const result = counted(poll, question, found, told);
  return { ...result, isMineThere: result.by.has(keyOf(publicKeyOf(ownKey(person, poll.number)))) };
}

const NOTHING = { author: null, body: null };
